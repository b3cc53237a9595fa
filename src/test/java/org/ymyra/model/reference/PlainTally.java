package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.results.Outcome.Event;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;

/** What is counted in a replication; nothing is counted during the spin-up. */
final class PlainTally {
    final Map<Total, Double> totals = new EnumMap<>(Total.class);
    final double[] reached = new double[Level.values().length];
    final List<Crisis> crises = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    boolean observing;

    /** Households that fled, and the days that they have been away, in all. */
    int displaced;

    int daysAway;

    PlainTally() {
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        for (Total total : Total.values()) {
            totals.put(total, 0.0);
        }
    }

    void add(Total total, double amount) {
        if (observing) {
            totals.merge(total, amount, Double::sum);
        }
    }

    /** Notes that a crisis is at a level, which includes the levels before it. */
    void reach(int level, double day) {
        for (int k = 0; k <= level; k++) {
            reached[k] = Math.min(reached[k], day);
        }
    }
}
