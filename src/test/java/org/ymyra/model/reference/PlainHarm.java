package org.ymyra.model.reference;

import org.ymyra.scenario.Aftermath;
import org.ymyra.scenario.Level;

/** Who is harmed in a riot, who flees and what they come back with (submodel 7.10). */
final class PlainHarm {
    private final PlainSettlement settlement;
    private final Aftermath rules;
    private final Luck luck;
    private final PlainTally tally;

    PlainHarm(PlainSettlement settlement, Aftermath rules, Luck luck, PlainTally tally) {
        this.settlement = settlement;
        this.rules = rules;
        this.luck = luck;
        this.tally = tally;
    }

    /** Homes are damaged and persons injured in a community. */
    void strike(int by, int on, int damaged, int injured, int now) {
        for (int k = 0; k < damaged; k++) {
            PlainHousehold victim = luck.any(settlement.members(on));
            if (rules.displaced() > 0) {
                leave(victim, rules.rebuilding().days(), now);
            }
            suffer(victim, by);
        }
        for (int k = 0; k < injured; k++) {
            suffer(luck.any(settlement.members(on)), by);
        }
    }

    /** A community suffers in a crisis that is a riot, for the first time. */
    void flee(int community, int now) {
        for (PlainHousehold household : settlement.members(community)) {
            if (luck.chance(rules.displaced())) {
                leave(household, rules.returning().days(), now);
            }
        }
    }

    static boolean riot(int level) {
        return level >= Level.RIOT.ordinal();
    }

    private void leave(PlainHousehold household, double meanDays, int now) {
        tally.displaced += household.away ? 0 : 1;
        double until = PlainStreet.day(now + 1) + luck.exponential(meanDays);
        household.awayUntil = household.away ? Math.max(household.awayUntil, until) : until;
        household.away = true;
    }

    private void suffer(PlainHousehold household, int by) {
        household.attacker = by;
        household.unaided = true;
        if (household.away) {
            household.lossOnReturn = PlainHousehold.up(household.lossOnReturn, rules.loss());
        } else {
            lose(household, rules.loss());
        }
    }

    void comeHome(int day) {
        for (PlainHousehold household : settlement.households) {
            tally.daysAway += household.away ? 1 : 0;
            if (household.away && household.awayUntil <= day) {
                household.away = false;
                if (household.lossOnReturn > 0) {
                    lose(household, household.lossOnReturn);
                    household.lossOnReturn = 0;
                }
            }
        }
    }

    private static void lose(PlainHousehold household, double loss) {
        household.grievance = PlainHousehold.up(household.grievance, loss);
        household.hostility[household.attacker] = PlainHousehold.up(household.hostility[household.attacker], loss);
    }
}
