package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Disputes;
import org.ymyra.scenario.Encounters;
import org.ymyra.scenario.Rules;
import org.ymyra.scenario.Spark;

/** Encounters, disputes, mediation and retaliation in a settlement (submodels 7.1, 7.2, 7.4 and 7.5). */
final class PlainEveryday {
    /** Retaliation of {@code by} against {@code on}. */
    private record Retaliation(int day, PlainHousehold by, PlainHousehold on, double severity) {}

    /** Cells within which an encounter in the vicinity happens. */
    private static final int VICINITY = 2;

    private final PlainSettlement settlement;
    private final PlainOffice office;
    private final PlainStreet street;
    private final Rules rules;
    private final Luck luck;
    private final PlainTally tally;
    private final List<Retaliation> planned = new ArrayList<>();

    PlainEveryday(
            PlainSettlement settlement,
            PlainOffice office,
            PlainStreet street,
            Rules rules,
            Luck luck,
            PlainTally tally) {
        this.settlement = settlement;
        this.office = office;
        this.street = street;
        this.rules = rules;
        this.luck = luck;
        this.tally = tally;
    }

    void retaliate(int day) {
        List<Retaliation> due = planned.stream().filter(r -> r.day == day).toList();
        planned.removeAll(due);
        due.forEach(this::retaliate);
    }

    private void retaliate(Retaliation retaliation) {
        if (retaliation.by.away || retaliation.on.away) {
            return;
        }
        tally.add(Total.RETALIATIONS, 1);
        PlainHousehold by = retaliation.by;
        PlainHousehold on = retaliation.on;
        double severity = retaliation.severity;
        if (by.differsFrom(on)) {
            double growth = rules.attitudes().hostilityGain() * severity;
            by.hostility[on.community] = PlainHousehold.up(by.hostilityTo(on), growth);
            on.hostility[by.community] = PlainHousehold.up(on.hostilityTo(by), growth);
            if (severity > rules.disputes().incendiaryThreshold() && tally.observing) {
                street.event(Spark.RETALIATION, on, by.community, severity, retaliation.day);
            }
        }
        dispute(on, by, severity, retaliation.day);
    }

    void encounters(int day) {
        Encounters encounters = rules.encounters();
        int number = luck.poisson(encounters.rate() * settlement.households.size());
        for (int k = 0; k < number; k++) {
            PlainHousehold one = luck.any(settlement.households);
            encounter(one, partner(one, encounters), day);
        }
    }

    /** Each household that has an employer meets it. */
    void work(int day) {
        for (PlainHousehold worker : settlement.households) {
            int number = worker.employer == null
                    ? 0
                    : luck.poisson(rules.encounters().atWork());
            for (int k = 0; k < number; k++) {
                encounter(worker, worker.employer, day);
            }
        }
    }

    private PlainHousehold partner(PlainHousehold one, Encounters encounters) {
        PlainHousehold partner = null;
        double u = luck.uniform();
        if (u < encounters.throughTies()) {
            partner = one.ties.isEmpty() ? null : luck.any(one.ties);
        } else if (u < encounters.throughTies() + encounters.nearby()) {
            partner = settlement.anyWithin(VICINITY, one);
        }
        return partner != null ? partner : settlement.anyOther(one);
    }

    private void encounter(PlainHousehold i, PlainHousehold j, int day) {
        if (i.away || j.away) {
            return;
        }
        Encounters encounters = rules.encounters();
        boolean cross = i.differsFrom(j);
        double common = i.commonLanguage(j);
        double hostility = (i.hostilityTo(j) + j.hostilityTo(i)) / 2;
        double friction = encounters.friction()
                * (1
                        + encounters.languageGap() * (1 - common)
                        + encounters.hostilityEffect() * hostility
                        + encounters.statusGap() * Math.abs(i.incomeRank - j.incomeRank));
        if (luck.chance(friction)) {
            Disputes disputes = rules.disputes();
            double severity = luck.beta(disputes.severityAlpha(), disputes.severityBeta());
            if (luck.chance(0.5)) {
                dispute(i, j, severity, day);
            } else {
                dispute(j, i, severity, day);
            }
        } else if (cross && luck.chance(encounters.goodContact() * common)) {
            tally.add(Total.GOOD_CONTACTS, 1);
            double equality = 1 - Math.abs(i.incomeRank - j.incomeRank);
            double loss = encounters.contactEffect() * equality;
            i.hostility[j.community] = PlainHousehold.down(i.hostilityTo(j), loss);
            j.hostility[i.community] = PlainHousehold.down(j.hostilityTo(i), loss);
        }
    }

    private void dispute(PlainHousehold aggrieved, PlainHousehold respondent, double severity, int day) {
        tally.add(Total.DISPUTES, 1);
        if (aggrieved.differsFrom(respondent)) {
            tally.add(Total.CROSS_DISPUTES, 1);
        }
        Optional<PlainCouncil> council = aggrieved.differsFrom(respondent)
                ? settlement.councils.stream()
                        .filter(PlainCouncil::open)
                        .max(Comparator.comparing(each -> each.legitimacy(aggrieved, respondent)))
                : Optional.empty();
        chooseRoute(aggrieved, respondent, severity, council, day);
    }

    private void chooseRoute(
            PlainHousehold a, PlainHousehold b, double severity, Optional<PlainCouncil> council, int day) {
        Disputes d = rules.disputes();
        double complain = Math.exp(d.complainConstant()
                + d.complainTrust() * a.trust
                + d.complainLanguage() * a.language
                + d.complainSeverity() * severity);
        double selfHelp = Math.exp(d.selfHelpConstant()
                + d.selfHelpSeverity() * severity
                + d.selfHelpHostility() * a.hostilityTo(b)
                + d.selfHelpGrievance() * a.grievance
                + d.selfHelpTrust() * a.trust
                + d.selfHelpNumbers() * strengthInNumbers(a, b)
                + d.impunity() * a.influence);
        double mediate = 0;
        if (council.isPresent()) {
            mediate = Math.exp(d.mediationConstant()
                    + d.mediationLegitimacy() * council.get().legitimacy(a, b)
                    + d.mediationSeverity() * severity);
        }
        double drop = 1;
        double u = luck.uniform() * (complain + selfHelp + mediate + drop);
        if (u < complain) {
            office.file(a, b, severity, day);
        } else if (u < complain + selfHelp) {
            planRetaliation(a, b, severity, day);
        } else if (u < complain + selfHelp + mediate) {
            mediate(a, b, severity, council.get(), day);
        }
    }

    /** By how much the share of one's own community exceeds one half; within a community it does not count. */
    private double strengthInNumbers(PlainHousehold a, PlainHousehold b) {
        double own = settlement.members(a.community).size();
        return a.differsFrom(b) ? own / settlement.households.size() - 0.5 : 0;
    }

    private void planRetaliation(PlainHousehold a, PlainHousehold b, double severity, int day) {
        tally.add(Total.SELF_HELP, 1);
        if (a.differsFrom(b)) {
            tally.add(Total.CROSS_SELF_HELP, 1);
        }
        Disputes disputes = rules.disputes();
        int longest = (int) Math.ceil(disputes.retaliationDelay().days());
        double harsher = Math.min(1, disputes.escalation() * severity);
        planned.add(new Retaliation(day + 1 + luck.below(longest), a, b, harsher));
    }

    private void mediate(PlainHousehold a, PlainHousehold b, double severity, PlainCouncil council, int day) {
        council.takeCase();
        double success = council.legitimacy(a, b) * (1 - severity / 2) * (1 + a.commonLanguage(b)) / 2;
        if (luck.chance(success)) {
            tally.add(Total.MEDIATED, 1);
            council.succeeded(a, b);
            a.grievance = PlainHousehold.down(a.grievance, rules.attitudes().grievanceRelief() * severity);
            double healing = rules.disputes().mediationHealing() * severity;
            a.hostility[b.community] = PlainHousehold.down(a.hostilityTo(b), healing);
            b.hostility[a.community] = PlainHousehold.down(b.hostilityTo(a), healing);
        } else {
            tally.add(Total.MEDIATION_FAILED, 1);
            council.failed(a, b);
            if (luck.chance(council.elders.referral())) {
                office.file(a, b, severity, day);
            } else {
                chooseRoute(a, b, severity, Optional.empty(), day);
            }
        }
    }
}
