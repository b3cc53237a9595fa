package org.ymyra.experiment;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ymyra.model.District;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioReader;

/**
 * Prints what splitting saves: the relative variance of one replication times its CPU time, for plain replications ((1 − P)/P) over that for
 * replications by splitting, with the 95 % interval of 1,000 bootstrap samples; and what a copy of a district costs. CPU times of one thread, plain and split
 * replications in turn.
 *
 * <p>A second argument is what one row of the table sets, as it stands there.
 *
 * <p>With the arguments {@code unbiased N M} it prints instead what N split and M plain replications of a small settlement come to, and how many
 * standard errors lie between.
 */
public final class SplittingGain {
    private static final int REDRAWS = 1000;

    private SplittingGain() {}

    /** Prints the table; the argument is the number of replications, 2,000 if left out. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3) {
            unbiased(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        int replications = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        if (arguments.length == 2) {
            gain(replications, arguments[1].isEmpty() ? new String[0] : arguments[1].split(", "));
            return;
        }
        for (int households : new int[] {1_000, 10_000}) {
            copies(read("settlements.Crossford.households=" + households), households);
        }
        System.out.println("| typical with | level | P | relative error of P | plain, ms | split, ms | gain |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        gain(replications);
        gain(replications, "rules.violence.riot-damage=8");
        gain(replications, "run.horizon=1 year", "justice.impartial=0.7");
        gain(replications, "rules.violence.riot-damage=12");
        gain(replications, "sparks.crimes=0.5", "sparks.provocations=0.05", "run.horizon=1 year");
    }

    private static Scenario read(String... settings) throws Exception {
        return ScenarioReader.read(Path.of("scenarios/typical.yaml"), List.of(settings))
                .scenario();
    }

    private static void copies(Scenario scenario, int households) {
        District district = new District(scenario, 1, 0);
        district.runUntil(district.horizonStart() + 100);
        int taken = 20_000;
        long start = 0;
        for (int k = -taken; k < taken; k++) {
            if (k == 0) {
                start = cpu();
            }
            district.copy(k);
        }
        System.out.printf("copy of %,d households: %.1f µs%n", households, (cpu() - start) / 1e3 / taken);
    }

    private static void gain(int replications, String... settings) throws Exception {
        Scenario scenario = read(settings);
        double[][] weights = new double[replications][];
        long plain = 0;
        long split = 0;
        for (int r = -50; r < replications; r++) {
            long start = cpu();
            Replication.run(scenario, r < 0 ? 2 : 1, Math.abs(r));
            long middle = cpu();
            double[] levels = WeightedReplication.run(scenario, r < 0 ? 2 : 1, Math.abs(r));
            if (r >= 0) {
                plain += middle - start;
                split += cpu() - middle;
                weights[r] = levels;
            }
        }
        for (Level level : List.of(Level.RIOT, Level.DEADLY)) {
            double[] values =
                    Arrays.stream(weights).mapToDouble(w -> w[level.ordinal()]).toArray();
            double[] gains = new double[REDRAWS];
            SplittableRandom random = new SplittableRandom(1);
            for (int b = 0; b < REDRAWS; b++) {
                double[] redrawn = random.ints(replications, 0, replications)
                        .mapToDouble(i -> values[i])
                        .toArray();
                gains[b] = plainVariance(redrawn) / variance(redrawn) * plain / split;
            }
            Arrays.sort(gains);
            System.out.printf(
                    "| %s | %s | %.2g | %.0f %% | %.1f | %.1f | %.1f [%.1f, %.1f] |%n",
                    String.join(", ", settings),
                    level.name().toLowerCase(),
                    mean(values),
                    100 * Math.sqrt(variance(values) / replications),
                    plain / 1e6 / replications,
                    split / 1e6 / replications,
                    plainVariance(values) / variance(values) * plain / split,
                    gains[REDRAWS / 40],
                    gains[REDRAWS - REDRAWS / 40]);
        }
    }

    private static void unbiased(int split, int plain) throws Exception {
        Scenario scenario = SplittingTest.small();
        double[][] weights = new double[split][];
        long start = cpu();
        for (int r = 0; r < split; r++) {
            weights[r] = WeightedReplication.run(scenario, 11, r);
        }
        long middle = cpu();
        int[] reached = new int[Level.values().length];
        for (int r = 0; r < plain; r++) {
            Outcome outcome = Replication.run(scenario, 12, r);
            for (Level level : Level.values()) {
                reached[level.ordinal()] += Double.isFinite(outcome.reached()[level.ordinal()]) ? 1 : 0;
            }
        }
        System.out.printf(
                "%,d split replications of %.2f ms, %,d plain ones of %.2f ms%n",
                split, (middle - start) / 1e6 / split, plain, (cpu() - middle) / 1e6 / plain);
        System.out.println("| level | split | plain | standard errors between |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (Level level : Level.values()) {
            double[] values =
                    Arrays.stream(weights).mapToDouble(w -> w[level.ordinal()]).toArray();
            double p = reached[level.ordinal()] / (double) plain;
            double error = Math.sqrt(variance(values) * mean(values) * mean(values) / split + p * (1 - p) / plain);
            System.out.printf(
                    "| %s | %.4g ± %.2g | %.4g ± %.2g | %.2f |%n",
                    level.name().toLowerCase(),
                    mean(values),
                    mean(values) * Math.sqrt(variance(values) / split),
                    p,
                    Math.sqrt(p * (1 - p) / plain),
                    (mean(values) - p) / error);
        }
    }

    private static double plainVariance(double[] values) {
        return (1 - mean(values)) / mean(values);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Relative variance. */
    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> v * v).average().orElseThrow() / mean / mean - 1;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
