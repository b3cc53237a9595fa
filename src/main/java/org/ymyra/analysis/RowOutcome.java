package org.ymyra.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Replications;
import org.ymyra.results.Store;
import org.ymyra.scenario.Level;

/**
 * What a scenario came to in one row of a design, over the replications of the row.
 *
 * @param row number of the row, from 0
 * @param ended how many of its replications ended well
 * @param estimates by {@link #OUTCOMES outcome}: the probability of a level as the Wilson score interval, the mean of a total
 *     over the horizon and of an indicator at its end with Student's t interval
 */
public record RowOutcome(int row, int ended, Map<Enum<?>, Estimate> estimates) {

    /** What is told of a row. */
    public static final List<Enum<?>> OUTCOMES = Stream.<Enum<?>>concat(
                    Arrays.stream(Level.values()),
                    Stream.of(
                            Total.INJURED,
                            Total.DAMAGED,
                            Total.DEATHS,
                            Total.DISPUTES,
                            Total.COMPLAINTS,
                            Total.LAPSED,
                            Total.COST,
                            Indicator.GRIEVANCE,
                            Indicator.TRUST,
                            Indicator.HOSTILITY,
                            Indicator.BACKLOG,
                            Indicator.LANGUAGE,
                            Indicator.UNEMPLOYMENT))
            .toList();

    private static final Set<Total> TOTALS = OUTCOMES.stream()
            .filter(outcome -> outcome instanceof Total)
            .map(outcome -> (Total) outcome)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Total.class)));

    /** Replications that are held in memory at once. */
    private static final int HELD = 20_000;

    /**
     * Hands on what every row of a design came to, in order, without holding more than a part of them.
     *
     * @param manifest an experiment whose replications are spread over the rows as parameter sets
     * @param store its store
     * @param scenario key of the scenario
     * @param confidence confidence level of all intervals, between 0 and 1
     */
    public static void each(
            Manifest manifest, Store store, String scenario, double confidence, Consumer<RowOutcome> rows) {
        int size = manifest.ensemble().size();
        int part = Math.max(1, HELD / Math.max(1, manifest.replications() / size));
        for (int from = 0; from < size; from += part) {
            int to = Math.min(size, from + part);
            Replications replications = store.columns().replications(scenario, TOTALS, size, from, to);
            double[][] ends = store.columns().ends(scenario, size, from, to);
            int[] numbers = replications.numbers();
            int[][] ofRow = new int[to - from][];
            int[] counts = new int[to - from];
            for (int number : numbers) {
                counts[number % size - from]++;
            }
            Arrays.setAll(ofRow, row -> new int[counts[row]]);
            for (int i = numbers.length - 1; i >= 0; i--) {
                int row = numbers[i] % size - from;
                ofRow[row][--counts[row]] = i;
            }
            Map<Enum<?>, double[]> values = new LinkedHashMap<>();
            for (Enum<?> outcome : OUTCOMES) {
                values.put(
                        outcome,
                        outcome instanceof Indicator
                                ? ends[outcome.ordinal()]
                                : new Response(outcome).values(replications));
            }
            for (int row = from; row < to; row++) {
                rows.accept(of(row, ofRow[row - from], values, confidence));
            }
        }
    }

    private static RowOutcome of(int row, int[] replications, Map<Enum<?>, double[]> values, double confidence) {
        Map<Enum<?>, Estimate> estimates = new LinkedHashMap<>();
        values.forEach((outcome, all) -> {
            double[] own = IntStream.of(replications).mapToDouble(i -> all[i]).toArray();
            Estimate estimate = outcome instanceof Level
                    ? Proportions.wilson(Math.round(Arrays.stream(own).sum()), own.length, confidence)
                    : Means.studentT(own, confidence);
            estimates.put(outcome, estimate);
        });
        return new RowOutcome(row, replications.length, estimates);
    }
}
