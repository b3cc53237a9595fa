package org.ymyra.model;

import java.util.List;

/** The levers that fit a settlement (submodel 7.12): changes its circumstances on the days on which a lever's intensity changes. */
final class Levers implements Submodel {
    private final Settlement settlement;
    private final List<LeverState> states;

    Levers(Settlement settlement) {
        this.settlement = settlement;
        states = settlement.district.scenario().levers().stream()
                .filter(lever -> lever.timeline().where().fits(settlement.declared))
                .map(lever -> new LeverState(settlement, lever))
                .toList();
    }

    /** Goes on where another instance is, each lever where that of its kind and name is. */
    void resume(Levers other) {
        for (LeverState state : states) {
            other.states.stream().filter(state::continues).findFirst().ifPresent(state::resume);
        }
    }

    @Override
    public void run(int today) {
        int day = today - settlement.district.horizonStart();
        if (day < 0) {
            return;
        }
        boolean changes = false;
        for (LeverState state : states) {
            changes |= state.advance(day);
        }
        if (changes) {
            settlement.conditions = new Conditions(settlement.declared, settlement.rules, states);
        }
    }

    /** Returns the levers in the order of the scenario. */
    List<LeverState> states() {
        return states;
    }
}
