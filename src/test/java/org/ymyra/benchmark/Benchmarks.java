package org.ymyra.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs all benchmarks on one thread and prints one Markdown table, with the speed of the model beside that of the two other ways
 * of everyday life, so that their ratio holds on any machine. Figures are medians of the measurements, with the least and the greatest.
 *
 * <p>Run by {@code mvn -Pbenchmark verify}. With the argument {@code short} it measures each for a
 * few seconds only; a district of a million households it always measures briefly.
 */
public final class Benchmarks {
    private final List<RunResult> results = new ArrayList<>();

    private Benchmarks() {}

    /** Runs the benchmarks; {@code short} as the only argument makes it quick. */
    public static void main(String[] arguments) throws RunnerException {
        boolean quick = Arrays.asList(arguments).contains("short");
        Benchmarks benchmarks = new Benchmarks();
        benchmarks.run(ReplicationBenchmark.class, quick, "1000", "10000", "100000");
        benchmarks.run(ReplicationBenchmark.class, true, "1000000");
        benchmarks.run(EverydayBenchmark.class, quick, "1000", "100000");
        benchmarks.run(EventBenchmark.class, quick, "1000", "10000");
        benchmarks.print();
    }

    private void run(Class<?> benchmark, boolean quick, String... households) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .param("households", households)
                .jvmArgsAppend("-Xmx4g", "-XX:+UseSerialGC")
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(quick ? 1 : 2)
                .warmupTime(TimeValue.seconds(quick ? 1 : 2))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.seconds(quick ? 1 : 2));
        results.addAll(new Runner(options.build()).run());
    }

    private void print() {
        System.out.println();
        System.out.println("| what | households | typical | stressed |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (RunResult each : of("typical")) {
            String households = each.getParams().getParam("households");
            String label = each.getPrimaryResult().getLabel();
            RunResult other = of("stressed").stream()
                    .filter(result -> result.getPrimaryResult().getLabel().equals(label)
                            && result.getParams().getParam("households").equals(households))
                    .findFirst()
                    .orElseThrow();
            print(label, Integer.parseInt(households), each, other);
        }
    }

    private void print(String label, int households, RunResult typical, RunResult stressed) {
        if (typical.getSecondaryResults().containsKey("householdDays")) {
            row(label + ", million household-days/s", households, million(typical), million(stressed));
            if (!label.equals("model")) {
                row("model / " + label, households, ratio(typical), ratio(stressed));
            }
            row(label + ", bytes allocated per household-day", households, bytes(typical), bytes(stressed));
        } else {
            row(
                    label + ", µs",
                    households,
                    spread(typical.getPrimaryResult(), 1),
                    spread(stressed.getPrimaryResult(), 1));
        }
        if (label.equals("event")) {
            row("crisis hours per event", households, hours(typical), hours(stressed));
        }
    }

    private static void row(String what, int households, String typical, String stressed) {
        System.out.printf(Locale.ROOT, "| %s | %,d | %s | %s |%n", what, households, typical, stressed);
    }

    private Collection<RunResult> of(String file) {
        return results.stream()
                .filter(result -> result.getParams().getParam("file").equals(file))
                .toList();
    }

    private static double speed(RunResult result) {
        return result.getSecondaryResults().get("householdDays").getStatistics().getPercentile(50);
    }

    private static String million(RunResult result) {
        return spread(result.getSecondaryResults().get("householdDays"), 1e-6);
    }

    private static String spread(Result<?> result, double unit) {
        Statistics values = result.getStatistics();
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f–%.1f)",
                values.getPercentile(50) * unit,
                values.getMin() * unit,
                values.getMax() * unit);
    }

    /** How many times as fast the model is on as many households. */
    private String ratio(RunResult other) {
        double model = of(other.getParams().getParam("file")).stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals("model")
                        && result.getParams()
                                .getParam("households")
                                .equals(other.getParams().getParam("households")))
                .mapToDouble(Benchmarks::speed)
                .findFirst()
                .orElseThrow();
        return String.format(Locale.ROOT, "%.1f", model / speed(other));
    }

    private static String bytes(RunResult result) {
        double perOperation =
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        double operations = result.getPrimaryResult().getScore();
        return String.format(Locale.ROOT, "%.2f", perOperation * operations / speed(result));
    }

    private static String hours(RunResult result) {
        double hours = result.getSecondaryResults().get("crisisHours").getScore();
        return String.format(
                Locale.ROOT,
                "%.1f",
                hours / result.getSecondaryResults().get("crises").getScore());
    }
}
