package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.DISPUTES;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Disputes;

/**
 * The route that each dispute of the day takes: submodels 1.2 and 1.4. A multinomial logit among dropping it (utility 0),
 * complaining, self-help and, across communities while the council has capacity, mediation. If mediation fails, the
 * council takes the case to the complaint office or leaves the household to choose another route.
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
        settlement.council.work(today);
        if (settlement.disputes.isEmpty()) {
            return;
        }
        UniformRandomProvider random = settlement.random(DISPUTES, today);
        Draw.Beta severities = severity.from(random);
        for (Dispute dispute : settlement.disputes) {
            boolean fresh = Double.isNaN(dispute.severity());
            Dispute taken =
                    fresh ? new Dispute(dispute.aggrieved(), dispute.respondent(), severities.sample()) : dispute;
            take(taken, today, random);
        }
        settlement.disputes.clear();
    }

    private void take(Dispute dispute, int today, UniformRandomProvider random) {
        boolean cross = settlement.households.differ(dispute.aggrieved(), dispute.respondent());
        settlement.counts.disputes++;
        settlement.counts.crossDisputes += cross ? 1 : 0;
        if (cross && settlement.council.hasCapacity()) {
            double mediate = Math.exp(rules.mediationConstant()
                    + rules.mediationLegitimacy() * settlement.council.legitimacy(dispute)
                    + rules.mediationSeverity() * dispute.severity());
            if (route(dispute, mediate, today, random) || settlement.council.mediate(dispute, random)) {
                return;
            }
            if (settlement.council.refers(random)) {
                settlement.office.file(dispute, today);
                return;
            }
        }
        route(dispute, 0, today, random);
    }

    /** Returns whether the dispute took a route other than mediation, whose weight is given. */
    private boolean route(Dispute dispute, double mediate, int today, UniformRandomProvider random) {
        Households h = settlement.households;
        int a = dispute.aggrieved();
        double s = dispute.severity();
        boolean cross = h.differ(a, dispute.respondent());
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
        double u = random.nextDouble() * (1 + complain + selfHelp + mediate);
        if (u < complain) {
            settlement.office.file(dispute, today);
        } else if (u < complain + selfHelp) {
            settlement.counts.selfHelp++;
            settlement.counts.crossSelfHelp += cross ? 1 : 0;
            settlement.calendar.enter(today + 1 + random.nextInt(settlement.calendar.reach()), dispute);
        } else if (u < complain + selfHelp + mediate) {
            return false;
        }
        return true;
    }
}
