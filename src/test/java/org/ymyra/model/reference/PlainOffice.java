package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Attitudes;
import org.ymyra.scenario.Office;

/** The complaint office (submodel 7.3): officials who take cases in the order of filing, each one at a time. */
final class PlainOffice {
    private record Case(
            PlainHousehold aggrieved, PlainHousehold respondent, double severity, int filed, double lapses) {}

    /** An official; {@code doneAt} is infinite while idle. */
    private static final class Official {
        Case inHand;
        double waited;
        double doneAt = Double.POSITIVE_INFINITY;
    }

    private final PlainSettlement settlement;
    private final Office office;
    private final Attitudes attitudes;
    private final Luck luck;
    private final PlainTally tally;
    private final List<Official> officials = new ArrayList<>();
    private final List<Case> waiting = new ArrayList<>();

    PlainOffice(PlainSettlement settlement, Attitudes attitudes, Luck luck, PlainTally tally) {
        this.settlement = settlement;
        this.office = settlement.described.office();
        this.attitudes = attitudes;
        this.luck = luck;
        this.tally = tally;
        for (int k = 0; k < office.officials(); k++) {
            officials.add(new Official());
        }
    }

    int backlog() {
        int inHand = 0;
        for (Official official : officials) {
            inHand += official.inHand == null ? 0 : 1;
        }
        return waiting.size() + inHand;
    }

    void file(PlainHousehold aggrieved, PlainHousehold respondent, double severity, int day) {
        tally.add(Total.COMPLAINTS, 1);
        waiting.add(new Case(aggrieved, respondent, severity, day, lapseDay(day)));
        for (Official official : officials) {
            if (official.inHand == null) {
                takeNext(official, day);
            }
        }
    }

    private double lapseDay(int filed) {
        if (office.lapse() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int extraDays = 1;
        while (!luck.chance(office.lapse())) {
            extraDays++;
        }
        return filed + office.deadline().days() + extraDays;
    }

    /** Decides what officials have finished by the beginning of a day, in order of time. */
    void decideUntil(int day) {
        Official next = firstDone();
        while (next.doneAt <= day) {
            decide(next);
            takeNext(next, next.doneAt);
            next = firstDone();
        }
    }

    void lapse(int day) {
        for (Case open : List.copyOf(waiting)) {
            if (open.lapses <= day) {
                waiting.remove(open);
                tally.add(Total.LAPSED, 1);
                unheard(open, open.aggrieved, open.respondent);
            }
        }
    }

    private Official firstDone() {
        Official first = officials.get(0);
        for (Official official : officials) {
            if (official.doneAt < first.doneAt) {
                first = official;
            }
        }
        return first;
    }

    private void takeNext(Official official, double time) {
        if (waiting.isEmpty()) {
            official.inHand = null;
            official.doneAt = Double.POSITIVE_INFINITY;
            return;
        }
        official.inHand = waiting.remove(0);
        official.waited = time - official.inHand.filed;
        double casesADay = settlement.circumstances.capacity * settlement.households.size() / 1000;
        official.doneAt = time + luck.gamma(office.serviceShape(), officials.size() / casesADay);
    }

    private void decide(Official official) {
        Case decided = official.inHand;
        tally.add(Total.WAITING_DAYS, official.waited);
        double connections = Math.max(0, decided.respondent.influence - decided.aggrieved.influence);
        boolean bent = luck.chance(settlement.circumstances.partiality * connections);
        double ownConnections = Math.max(0, decided.aggrieved.influence - decided.respondent.influence);
        if (luck.chance(settlement.circumstances.favour * ownConnections)) {
            tally.add(Total.UNFAIR, 1);
            fair(decided);
            unheard(decided, decided.respondent, decided.aggrieved);
        } else if (!bent && luck.chance(settlement.circumstances.diligence)) {
            tally.add(Total.FAIR, 1);
            fair(decided);
        } else {
            tally.add(Total.UNFAIR, 1);
            unheard(decided, decided.aggrieved, decided.respondent);
        }
    }

    private void fair(Case decided) {
        fair(decided.aggrieved, decided.severity, 1);
        for (PlainHousehold tie : decided.aggrieved.ownTies()) {
            fair(tie, decided.severity, attitudes.vicarious());
        }
    }

    private void fair(PlainHousehold household, double severity, double weight) {
        household.grievance = PlainHousehold.down(household.grievance, weight * attitudes.grievanceRelief() * severity);
        household.trust = PlainHousehold.up(household.trust, weight * attitudes.trustGain() * severity);
    }

    /** Lets the loser of a case, and its own ties, feel that it was not heard. */
    private void unheard(Case lost, PlainHousehold loser, PlainHousehold winner) {
        unheard(loser, winner, lost.severity);
        for (PlainHousehold tie : loser.ownTies()) {
            unheard(tie, winner, attitudes.vicarious() * lost.severity);
        }
    }

    private void unheard(PlainHousehold household, PlainHousehold winner, double severity) {
        if (household.differsFrom(winner)) {
            int other = winner.community;
            household.hostility[other] = PlainHousehold.up(
                    household.hostility[other], attitudes.hostilityGain() * severity * (1 - household.trust));
        }
        household.grievance = PlainHousehold.up(household.grievance, attitudes.grievanceGain() * severity);
        household.trust = PlainHousehold.down(household.trust, attitudes.trustLoss() * severity);
    }
}
