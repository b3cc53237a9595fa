package org.ymyra.gui;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.ymyra.model.Counts;
import org.ymyra.model.District;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;

/** What the run that is watched has come to, to be held against the replication of a result that it repeats. */
final class Repeat {
    /** Days are stored to less than this. */
    private static final double CLOSE = 1e-6;

    private static final Map<Total, ToLongFunction<Counts>> TOTALS = Map.of(
            Total.DISPUTES, counts -> counts.disputes,
            Total.COMPLAINTS, counts -> counts.complaints,
            Total.RETALIATIONS, counts -> counts.retaliations,
            Total.INJURED, counts -> counts.injured,
            Total.DAMAGED, counts -> counts.damaged,
            Total.DEATHS, counts -> counts.deaths,
            Total.ARRESTS, counts -> counts.arrests);

    private final double horizonStart;
    private final double[] first = new double[Level.values().length];

    /** Nothing yet of a run that begins. */
    Repeat(District district) {
        horizonStart = district.horizonStart();
        Arrays.fill(first, Double.POSITIVE_INFINITY);
    }

    /** A crisis has reached a level, days after the start of the spin-up. */
    void reached(double day, Level level) {
        first[level.ordinal()] = Math.min(first[level.ordinal()], day - horizonStart);
    }

    /** Returns whether a district at the end of its horizon has come to the same levels on the same days and the same totals. */
    boolean same(District district, Outcome stored) {
        for (int level = 0; level < first.length; level++) {
            boolean same =
                    first[level] == stored.reached()[level] || Math.abs(first[level] - stored.reached()[level]) < CLOSE;
            if (!same) {
                return false;
            }
        }
        return TOTALS.entrySet().stream()
                .allMatch(total -> stored.totals().get(total.getKey()) == sum(district, total.getValue()));
    }

    private static long sum(District district, ToLongFunction<Counts> count) {
        return district.settlements().stream()
                .mapToLong(settlement -> count.applyAsLong(settlement.counts()))
                .sum();
    }
}
