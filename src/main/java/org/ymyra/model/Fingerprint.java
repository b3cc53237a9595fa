package org.ymyra.model;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The state of a district as lines of text, for comparison: equal lines, equal state to the last bit. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Returns the state; each line begins with what it is about, a settlement or a crisis. */
    public static List<String> of(District district) {
        List<String> lines = new ArrayList<>();
        for (Settlement settlement : district.settlements()) {
            String name = settlement.name() + " ";
            Households h = settlement.households;
            lines.add(name + "language " + Arrays.hashCode(h.language));
            lines.add(name + "youth " + Arrays.hashCode(h.youth));
            lines.add(name + "rank " + Arrays.hashCode(h.rank));
            lines.add(name + "trust " + Arrays.hashCode(h.trust));
            lines.add(name + "grievance " + Arrays.hashCode(h.grievance));
            lines.add(name + "base grievance " + Arrays.hashCode(h.baseGrievance));
            lines.add(name + "hostility " + Arrays.hashCode(h.hostility));
            lines.add(name + "anger " + Arrays.hashCode(h.anger));
            lines.add(name + "custody " + Arrays.hashCode(h.custodyUntil));
            lines.add(name + "away "
                    + IntStream.range(0, h.size).filter(settlement.harm::away).sum());
            lines.add(name + "unaided " + Arrays.toString(settlement.harm.unaided()));
            lines.add(name + "uncompensated " + Arrays.toString(settlement.harm.uncompensated()));
            lines.add(name + "backlog " + settlement.backlog());
            for (Field field : Counts.class.getFields()) {
                lines.add(name + field.getName() + " " + value(field, settlement.counts));
            }
        }
        for (Crisis crisis : district.openCrises()) {
            lines.add("crisis " + crisis.settlement().name() + " " + crisis.opened() + " " + crisis.level() + " "
                    + crisis.peakActive() + " " + crisis.injured() + " " + crisis.damaged() + " " + crisis.arrests()
                    + " " + crisis.street.active());
        }
        return lines;
    }

    private static Object value(Field field, Counts counts) {
        try {
            Object value = field.get(counts);
            return value instanceof long[] values ? Arrays.toString(values) : value;
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
