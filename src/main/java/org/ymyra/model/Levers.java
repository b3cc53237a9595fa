package org.ymyra.model;

import java.util.List;
import org.ymyra.scenario.Lever;

/** Changes the circumstances of a settlement on the days on which a lever starts or ends. */
final class Levers implements Submodel {
    private final Settlement settlement;
    private final List<Lever> levers;

    Levers(Settlement settlement) {
        this.settlement = settlement;
        levers = settlement.district.scenario().levers().stream()
                .filter(lever -> lever.where().isEmpty() || lever.where().contains(settlement.declared.name()))
                .toList();
    }

    @Override
    public void run(int today) {
        int day = today - settlement.district.horizonStart();
        boolean changes = false;
        for (Lever lever : levers) {
            changes |= active(lever, day) != active(lever, day - 1);
        }
        if (changes) {
            Conditions conditions = new Conditions(settlement.declared);
            levers.stream().filter(lever -> active(lever, day)).forEach(conditions::apply);
            settlement.conditions = conditions;
        }
    }

    private static boolean active(Lever lever, int day) {
        return day >= 0
                && day >= lever.from().day()
                && lever.until().map(end -> day < end.day()).orElse(true);
    }
}
