package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.analysis.Rates;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Spark;

/**
 * Trigger crimes and provocations are Poisson processes: as many a year as declared, as uneven as Poisson counts are (the
 * variance of the counts of windows is their mean), and without memory (after a day with an event the next k days pass
 * without one with probability exp(−λ k)). Intervals: of the rate that of Garwood, of the index of dispersion that of
 * χ² with one degree of freedom less than there are windows, of the share that of Wilson.
 */
final class SparkTimes implements Family {
    private static final int RUNS = 80;
    private static final int DAYS = 8_000;
    private static final int WINDOW = 100;
    private static final int WAIT = 20;
    /** Events per year, of both kinds. */
    private static final double RATE = 18.25;

    /** Numbers of events by day. */
    private record Days(int[] crimes, int[] provocations) {}

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "trigger crimes and provocations: Poisson processes";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        int households = 200;
        Scenario scenario = study.still(
                "settlements.Crossford.households=" + households,
                "run.horizon=" + DAYS + " days",
                "sparks.crimes=" + RATE * 10_000 / households,
                "sparks.provocations=" + RATE,
                "rules.stories.contacts=1");
        List<Days> runs = study.each(RUNS, run -> run(scenario, study.seed(), run));
        List<Row> rows = new ArrayList<>(
                rows("trigger crimes", runs.stream().map(Days::crimes).toList()));
        rows.addAll(rows("provocations", runs.stream().map(Days::provocations).toList()));
        return rows;
    }

    private static Days run(Scenario scenario, long seed, int run) {
        Days days = new Days(new int[DAYS], new int[DAYS]);
        District district = new District(scenario, seed, run);
        district.observe(new Observer() {
            @Override
            public void sparked(Settlement settlement, double day, Spark spark, double strength) {
                if (spark == Spark.TRIGGER_CRIME || spark == Spark.PROVOCATION) {
                    int[] counts = spark == Spark.TRIGGER_CRIME ? days.crimes : days.provocations;
                    counts[(int) day - district.horizonStart()]++;
                }
            }
        });
        district.runUntil(district.horizonStart() + DAYS);
        return days;
    }

    private static List<Row> rows(String events, List<int[]> runs) {
        String subject = events;
        long count = runs.stream().mapToLong(days -> IntStream.of(days).sum()).sum();
        double years = RUNS * DAYS / Study.YEAR;
        long[] quiet = quiet(runs);
        double[] windows = runs.stream()
                .flatMapToDouble(days -> windows(days).stream().mapToDouble(n -> n))
                .toArray();
        return List.of(
                Row.simulated(
                        subject,
                        "events per year",
                        "Poisson process",
                        RATE,
                        0.05 * RATE,
                        confidence -> Rates.garwood(count, years, RUNS, confidence)),
                Row.simulated(
                        subject,
                        "index of dispersion of the counts of " + WINDOW + " days",
                        "Poisson process",
                        1,
                        0.15,
                        confidence -> dispersion(windows, confidence)),
                Row.simulated(
                        subject,
                        "share of waits longer than the mean of " + WAIT + " days",
                        "exp(−1)",
                        Math.exp(-WAIT * RATE / Study.YEAR),
                        0.02,
                        confidence -> Proportions.wilson(quiet[0], quiet[1], confidence)));
    }

    /** Counts of events by window. */
    private static List<Integer> windows(int[] days) {
        return IntStream.range(0, DAYS / WINDOW)
                .mapToObj(w -> IntStream.range(w * WINDOW, (w + 1) * WINDOW)
                        .map(day -> days[day])
                        .sum())
                .toList();
    }

    /** Days with an event after which the wait is longer than {@value #WAIT} days, and all whose wait is observed so far. */
    private static long[] quiet(List<int[]> runs) {
        long[] quiet = new long[2];
        for (int[] days : runs) {
            for (int day = 0; day + WAIT < DAYS; day++) {
                if (days[day] > 0) {
                    int from = day + 1;
                    quiet[0] += IntStream.range(from, from + WAIT).allMatch(d -> days[d] == 0) ? 1 : 0;
                    quiet[1]++;
                }
            }
        }
        return quiet;
    }

    private static Estimate dispersion(double[] counts, double confidence) {
        double mean = IntStream.range(0, counts.length)
                .mapToDouble(k -> counts[k])
                .average()
                .orElseThrow();
        double sum = IntStream.range(0, counts.length)
                .mapToDouble(k -> Math.pow(counts[k] - mean, 2))
                .sum();
        int free = counts.length - 1;
        ChiSquaredDistribution distribution = new ChiSquaredDistribution(null, free);
        double index = sum / mean / free;
        double low = sum / mean / distribution.inverseCumulativeProbability((1 + confidence) / 2);
        double high = sum / mean / distribution.inverseCumulativeProbability((1 - confidence) / 2);
        return new Estimate(index, low, high, -1, counts.length, "chi-squared", confidence);
    }
}
