package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.HalfWidths;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.Proportions;
import org.ymyra.results.Precision;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Level;

/**
 * How often the interval contains the truth when the stopping rule has chosen the number of replications. For one probability
 * this is summed over all that can happen, without simulation; the tables of the page on estimates come from it, and {@code
 * mvn test -Dtest=StoppedIntervalsTest -Dymyra.update=true} writes them anew. Streams of luck with fixed seeds then show that
 * the rule does what was summed, and what comes of differences.
 */
class StoppedIntervalsTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "estimates.md");
    private static final int MOST = 100_000;
    private static final double[] SHOWN = {0.01, 0.05, 0.3, 0.5};
    private static final List<Precision> ASKED =
            List.of(absolute(0.01), absolute(0.02), absolute(0.05), relative(0.1), relative(0.2), relative(0.5));

    private static Precision absolute(double halfWidth) {
        return new Precision(halfWidth, false, false, Level.RIOT, 0.95);
    }

    private static Precision relative(double share) {
        return new Precision(share, true, false, Level.RIOT, 0.95);
    }

    private static boolean enough(Precision asked, long events, int n) {
        Estimate estimate = Proportions.wilson(events, n, 0.95);
        double half = (estimate.high() - estimate.low()) / 2;
        return half <= (asked.relative() ? asked.halfWidth() * estimate.value() : asked.halfWidth());
    }

    /**
     * What comes of the rule at one probability.
     *
     * @param coverage how often the final interval contains the probability
     * @param replications mean number at which it stops
     * @param estimate mean of the final estimate
     */
    private record Exact(double coverage, double replications, double estimate) {

        /** Follows the distribution of the number of events from look to look; what has stopped is summed and taken out. */
        static Exact of(Precision asked, double p) {
            double[] chances = {1};
            int least = 0;
            int before = 0;
            double coverage = 0;
            double replications = 0;
            double mean = 0;
            double going = 1;
            for (int n = StoppingRule.FIRST; going > 1e-12; n = Math.min(MOST, StoppingRule.look(n + 1))) {
                BinomialDistribution more = new BinomialDistribution(null, n - before, p);
                int fewest = more.inverseCumulativeProbability(1e-14);
                double[] grown = new double[chances.length + more.inverseCumulativeProbability(1 - 1e-14) - fewest];
                for (int j = 0; j <= grown.length - chances.length; j++) {
                    double chance = more.probability(fewest + j);
                    for (int i = 0; i < chances.length; i++) {
                        grown[i + j] += chance * chances[i];
                    }
                }
                least += fewest;
                for (int i = 0; i < grown.length; i++) {
                    if (n == MOST || enough(asked, least + i, n)) {
                        Estimate estimate = Proportions.wilson(least + i, n, 0.95);
                        coverage += estimate.low() <= p && p <= estimate.high() ? grown[i] : 0;
                        replications += n * grown[i];
                        mean += estimate.value() * grown[i];
                        grown[i] = 0;
                    }
                }
                chances = grown;
                before = n;
                going = n == MOST ? 0 : Arrays.stream(grown).sum();
            }
            return new Exact(coverage, replications, mean);
        }
    }

    @Test
    void looksAtFixedNumbers() {
        List<Integer> looks = new ArrayList<>();
        for (int n = StoppingRule.look(1); n < 1000; n = StoppingRule.look(n + 1)) {
            looks.add(n);
        }
        assertThat(looks)
                .containsExactly(200, 220, 250, 280, 310, 350, 390, 430, 480, 530, 590, 650, 720, 800, 880, 970);
        assertThat(StoppingRule.look(970)).isEqualTo(970);
        assertThat(StoppingRule.look(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        for (int n = StoppingRule.FIRST; n < 1_000_000; n = StoppingRule.look(n + 1)) {
            assertThat((double) StoppingRule.look(n + 1) / n).isBetween(1.1, 1.15);
        }
    }

    /** What the page states, over all probabilities from 1 to 99 %: 95 % on average, and at least 93 %. No luck is involved. */
    @Test
    void coverageIsWhatThePageStates() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Precision asked : ASKED) {
            String start = "| " + name(asked) + " | ";
            for (double p : SHOWN) {
                Exact exact = Exact.of(asked, p);
                table.append(start).append(row(p, exact));
                start = "| | ";
            }
        }
        StringBuilder overall = new StringBuilder();
        for (Precision asked : ASKED) {
            double[] coverage = IntStream.rangeClosed(1, asked.relative() ? 99 : 50) // the absolute ones are symmetric
                    .mapToDouble(percent -> Exact.of(asked, percent / 100.0).coverage())
                    .toArray();
            double mean = Arrays.stream(coverage).average().orElseThrow();
            double least = Arrays.stream(coverage).min().orElseThrow();
            assertThat(mean).as("%s, mean", asked).isBetween(0.945, 0.955);
            assertThat(least).as("%s, least", asked).isGreaterThan(0.93);
            overall.append(
                    String.format(Locale.ROOT, "| %s | %.1f %% | %.1f %% |%n", name(asked), 100 * mean, 100 * least));
        }
        String shown = "| asked | probability | replications, mean | coverage | estimate, mean |\n"
                + "| --- | --- | --- | --- | --- |\n" + table
                + "\n| asked | coverage, mean over 1 % to 99 % | least |\n| --- | --- | --- |\n" + overall;
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("ymyra.update")) {
            page = page.replaceFirst(
                    "(?s)\\| asked \\| probability.*?\n\n\\| asked \\| coverage.*?\n\n",
                    shown.replace("\\", "\\\\") + "\n");
            Files.writeString(PAGE, page);
        }
        assertThat(page)
                .as("run mvn test -Dtest=StoppedIntervalsTest -Dymyra.update=true to write the tables of %s anew", PAGE)
                .contains(shown);
    }

    private static String name(Precision asked) {
        return asked.relative()
                ? Math.round(100 * asked.halfWidth()) + "% of the estimate"
                : String.format(Locale.ROOT, "%.2f", asked.halfWidth());
    }

    private static String row(double p, Exact exact) {
        return String.format(
                Locale.ROOT,
                "%.0f %% | %,.0f | %.1f %% | %.2f %% |%n",
                100 * p,
                exact.replications(),
                100 * exact.coverage(),
                100 * exact.estimate());
    }

    /**
     * The rule as experiments use it, on 500 streams of luck at each probability, gives what was summed. Each comparison is
     * at 4.5 standard errors, so that one of 100,000 right programs would fail by chance.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.3, 0.5})
    void streamsOfLuckGiveWhatWasSummed(double p) {
        int streams = 500;
        for (Precision asked : List.of(absolute(0.02), relative(0.2))) {
            StoppingRule rule = new StoppingRule(asked, all -> HalfWidths.reached(asked, all));
            SplittableRandom luck = new SplittableRandom(20261123);
            int covered = 0;
            double[] numbers = new double[streams];
            for (int i = 0; i < streams; i++) {
                Stream stream = new Stream(luck.split(), p);
                int n = StoppingRule.look(1);
                while (!rule.reached().test(List.of(stream.first(n)))) {
                    n = StoppingRule.look(n + 1);
                }
                Estimate last = Proportions.wilson(stream.events(n), n, 0.95);
                covered += last.low() <= p && p <= last.high() ? 1 : 0;
                numbers[i] = n;
            }
            Exact exact = Exact.of(asked, p);
            double error = Math.sqrt(exact.coverage() * (1 - exact.coverage()) / streams);
            assertThat((double) covered / streams).isCloseTo(exact.coverage(), within(4.5 * error));
            double mean = Arrays.stream(numbers).average().orElseThrow();
            double spread = Math.sqrt(
                    Arrays.stream(numbers).map(n -> (n - mean) * (n - mean)).sum() / streams);
            assertThat(mean).isCloseTo(exact.replications(), within(4.5 * spread / Math.sqrt(streams) + 1));
        }
    }

    /** Replications that come to a riot with a given probability. */
    private static final class Stream {
        private final SplittableRandom luck;
        private final double probability;
        private double[] days = {};

        Stream(SplittableRandom luck, double probability) {
            this.luck = luck;
            this.probability = probability;
        }

        Replications first(int n) {
            int had = days.length;
            days = Arrays.copyOf(days, n);
            for (int i = had; i < n; i++) {
                days[i] = luck.nextDouble() < probability ? 1 : Double.POSITIVE_INFINITY;
            }
            return replications("stream", days);
        }

        long events(int n) {
            return Arrays.stream(days, 0, n).filter(Double::isFinite).count();
        }
    }

    private static Replications replications(String scenario, double[] riots) {
        double[][] reached = new double[Level.values().length][];
        reached[Level.RIOT.ordinal()] = riots;
        return new Replications(scenario, IntStream.range(0, riots.length).toArray(), reached, Map.of());
    }

    /**
     * Differences of paired probabilities, from luck that is nearly shared to luck of its own, have the coverage of the page, in
     * per cent, measured on 20,000 streams of luck each ({@code -Dymyra.streams=20000}). Here 1,000 are held to 4.5 standard
     * errors: one of 100,000 right programs would fail by chance.
     */
    @ParameterizedTest
    @CsvSource({
        "0.25, 0.02, 0.05, 0.02, 95.1",
        "0.25, 0.02, 0.05, 0.01, 94.7",
        "0.30, 0.05, 0.20, 0.02, 94.9",
        "0.05, 0.02, 0.06, 0.02, 95.0",
        "0.12, 0.28, 0.18, 0.05, 94.8",
        "0.45, 0.002, 0.004, 0.02, 99.9",
        "0.30, 0.00, 0.02, 0.01, 92.1"
    })
    void intervalsOfDifferencesContainTheTruth(
            double both, double scenarioOnly, double baselineOnly, double halfWidth, double percent)
            throws IOException {
        SplittableRandom luck = new SplittableRandom(20261123);
        int covered = 0;
        int streams = Integer.getInteger("ymyra.streams", 1000);
        for (int i = 0; i < streams; i++) {
            SplittableRandom own = luck.split();
            long[] cells = new long[4];
            int n = 0;
            Estimate difference;
            do {
                for (int look = StoppingRule.look(n + 1); n < look; n++) {
                    double u = own.nextDouble() - both;
                    cells[u < 0 ? 0 : u < scenarioOnly ? 1 : u < scenarioOnly + baselineOnly ? 2 : 3]++;
                }
                difference = new PairedProportions(cells[0], cells[1], cells[2], cells[3]).difference(0.95);
            } while ((difference.high() - difference.low()) / 2 > halfWidth);
            double truth = scenarioOnly - baselineOnly;
            covered += difference.low() <= truth && truth <= difference.high() ? 1 : 0;
        }
        double stated = percent / 100;
        assertThat((double) covered / streams)
                .isCloseTo(stated, within(4.5 * Math.sqrt(stated * (1 - stated) / streams)));
        assertThat(Files.readString(PAGE))
                .contains(String.format(
                        Locale.ROOT,
                        "| %s %% | %s %% | %s %% | %.2f | %.1f %% |",
                        percent(both),
                        percent(scenarioOnly),
                        percent(baselineOnly),
                        halfWidth,
                        percent));
    }

    private static String percent(double share) {
        return Double.toString(Math.round(1000 * share) / 10.0).replaceFirst("\\.0$", "");
    }
}
