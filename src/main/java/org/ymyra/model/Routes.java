package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.DISPUTES;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Disputes;

/**
 * The route that each dispute of the day takes: submodels 7.2 and 7.4. A multinomial logit among dropping it (utility 0),
 * complaining, self-help and, across communities while a council has capacity, mediation. If mediation fails, the
 * council takes the case to the complaint office or leaves the household to choose another route.
 *
 * <p>The choice is made in two steps, which come to the same: mediation or not, by numbers of the council's own, and one of
 * the other routes. So a council changes nothing but by what it settles or refers.
 */
final class Routes implements Submodel {
    private final Settlement settlement;
    private final Disputes rules;
    private final Draw.Beta severity;

    Routes(Settlement settlement) {
        this.settlement = settlement;
        rules = settlement.rules.disputes();
        severity = Draw.Beta.ofShapes(rules.severityAlpha(), rules.severityBeta());
    }

    @Override
    public void run(int today) {
        settlement.councils.forEach(Council::work);
        if (settlement.disputes.isEmpty()) {
            return;
        }
        UniformRandomProvider random = settlement.random(DISPUTES, today);
        Draw.Beta severities = severity.from(random);
        Map<Council, UniformRandomProvider> cases = new HashMap<>();
        settlement.councils.forEach(council -> cases.put(council, council.cases(today)));
        for (Dispute dispute : settlement.disputes) {
            boolean fresh = Double.isNaN(dispute.severity());
            Dispute taken =
                    fresh ? new Dispute(dispute.aggrieved(), dispute.respondent(), severities.sample()) : dispute;
            take(taken, today, random, cases);
        }
        settlement.disputes.clear();
    }

    private void take(
            Dispute dispute, int today, UniformRandomProvider random, Map<Council, UniformRandomProvider> cases) {
        Households h = settlement.households;
        int a = dispute.aggrieved();
        double s = dispute.severity();
        boolean cross = h.differ(a, dispute.respondent());
        settlement.counts.disputes++;
        settlement.counts.crossDisputes += cross ? 1 : 0;
        double numbers = cross ? (double) h.members[h.community[a]] / h.size - 0.5 : 0;
        double complain = Math.exp(rules.complainConstant()
                + rules.complainTrust() * h.trust[a]
                + rules.complainLanguage() * h.language[a]
                + rules.complainSeverity() * s);
        double selfHelp = Math.exp(rules.selfHelpConstant()
                + rules.selfHelpSeverity() * s
                + rules.selfHelpHostility() * h.hostilityTowards(a, dispute.respondent())
                + rules.selfHelpGrievance() * h.grievance[a]
                + rules.selfHelpTrust() * h.trust[a]
                + rules.selfHelpNumbers() * numbers
                + rules.impunity() * h.influence[a]);
        double u = random.nextDouble() * (1 + complain + selfHelp);
        boolean helpsItself = u >= complain && u < complain + selfHelp;
        int delay = helpsItself ? random.nextInt(settlement.calendar.reach()) : 0;
        Council council = cross ? mostLegitimate(dispute) : null;
        if (council != null && mediated(dispute, council, 1 + complain + selfHelp, today, cases.get(council))) {
            return;
        }
        if (u < complain) {
            settlement.office.file(dispute, today);
            return;
        }
        int due = helpsItself ? today + 1 + delay : -1;
        settlement.district.observer().undecided(settlement, today, dispute, selfHelp / (1 + selfHelp), due);
        if (helpsItself) {
            settlement.helpItself(dispute, due, settlement.pending(due));
            settlement.tell(today, Happening.SELF_HELP, a, dispute.respondent());
        }
    }

    /** Returns the council with capacity that has the greatest legitimacy for a dispute, of equals the first; or null. */
    private Council mostLegitimate(Dispute dispute) {
        Council best = null;
        for (Council council : settlement.councils) {
            if (council.hasCapacity() && (best == null || council.legitimacy(dispute) > best.legitimacy(dispute))) {
                best = council;
            }
        }
        return best;
    }

    /** Returns whether a dispute goes to the council, which settles or refers it; the weight of all other routes is given. */
    private boolean mediated(Dispute dispute, Council council, double others, int today, UniformRandomProvider random) {
        double mediate = Math.exp(rules.mediationConstant()
                + rules.mediationLegitimacy() * council.legitimacy(dispute)
                + rules.mediationSeverity() * dispute.severity());
        if (!Draw.happens(random, mediate / (others + mediate))) {
            return false;
        }
        boolean settled = council.mediate(dispute, random);
        settlement.tell(
                today,
                settled ? Happening.MEDIATED : Happening.MEDIATION_FAILED,
                dispute.aggrieved(),
                dispute.respondent());
        if (settled) {
            return true;
        }
        boolean refers = council.refers(random);
        if (refers) {
            settlement.office.file(dispute, today);
        }
        return refers;
    }
}
