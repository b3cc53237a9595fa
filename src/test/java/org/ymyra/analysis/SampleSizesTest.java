package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSizesTest {
    private static double half(Estimate estimate) {
        return (estimate.high() - estimate.low()) / 2;
    }

    /** 1.96² / (4 · 0.02²) − 1.96² and so on: the textbook number of Wald less z². */
    @ParameterizedTest
    @CsvSource({"0.02, 0.95, 2398", "0.05, 0.95, 381", "0.01, 0.95, 9600", "0.02, 0.99, 4141", "0.005, 0.95, 38411"})
    void worstCaseIsThatOfTheTextbookLessTheSquareOfZ(double halfWidth, double confidence, double number) {
        assertThat(SampleSizes.probability(0.5, halfWidth, confidence)).isEqualTo(number);
    }

    /** With the number the interval is as short as asked, with one fewer it is not; whole numbers of events by luck only. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.02, 0.05, 0.1})
    void isTheLeastNumberForWhichTheScoreIntervalIsShortEnough(double halfWidth) {
        double z = Confidence.z(0.95);
        for (double p = 0; p <= 1; p += 0.01) {
            double n = SampleSizes.probability(p, halfWidth, 0.95);
            assertThat(scoreHalf(p, n, z)).as("p = %s", p).isLessThanOrEqualTo(halfWidth * (1 + 1e-9));
            assertThat(scoreHalf(p, n - 1, z)).as("p = %s", p).isGreaterThan(halfWidth * (1 - 1e-9));
        }
        assertThat(SampleSizes.probability(0.3, halfWidth, 0.95))
                .isEqualTo(SampleSizes.probability(0.7, halfWidth, 0.95));
    }

    private static double scoreHalf(double p, double n, double z) {
        return z * Math.sqrt(n * p * (1 - p) + z * z / 4) / (n + z * z);
    }

    @Test
    void agreesWithTheIntervalThatIsReported() {
        long n = (long) SampleSizes.probability(0.3, 0.02, 0.95);
        assertThat(half(Proportions.wilson(Math.round(0.3 * n), n, 0.95))).isCloseTo(0.02, within(1e-4));
    }

    /** For rare events (z/share)² events are needed, about 96 for a fifth, whatever the probability. */
    @Test
    void relativePrecisionNeedsSoManyEvents() {
        for (double p : new double[] {0.001, 0.01, 0.05}) {
            assertThat(p * SampleSizes.relative(p, 0.2, 0.95)).isCloseTo(96, within(6.0));
        }
        assertThat(SampleSizes.relative(0, 0.2, 0.95)).isInfinite();
        assertThat(SampleSizes.relative(0.5, 0.2, 0.95)).isEqualTo(SampleSizes.probability(0.5, 0.1, 0.95));
    }

    @Test
    void rangeIsThatOverTheIntervalOfTheProbability() {
        Estimate pilot = Proportions.wilson(10, 100, 0.95);
        Estimate number = SampleSizes.probability(pilot, 0.02, false);
        assertThat(number.value()).isEqualTo(SampleSizes.probability(0.1, 0.02, 0.95));
        assertThat(number.low()).isEqualTo(SampleSizes.probability(pilot.low(), 0.02, 0.95));
        assertThat(number.high()).isEqualTo(SampleSizes.probability(pilot.high(), 0.02, 0.95));
        assertThat(number.total()).isEqualTo(100);

        Estimate even = SampleSizes.probability(Proportions.wilson(45, 100, 0.95), 0.02, false);
        assertThat(even.high()).as("one half is within the interval").isEqualTo(2398);

        Estimate rare = SampleSizes.probability(Proportions.wilson(2, 100, 0.95), 0.2, true);
        assertThat(rare.low()).isLessThan(rare.value()).isPositive();
        assertThat(rare.high()).isGreaterThan(rare.value());
        assertThat(SampleSizes.probability(Proportions.wilson(0, 100, 0.95), 0.2, true))
                .as("a probability of 0 has no bound")
                .satisfies(none -> assertThat(none.high()).isInfinite());
        assertThat(SampleSizes.probability(Proportions.wilson(0, 0, 0.95), 0.02, false)
                        .value())
                .isNaN();
    }

    /** The number of pairs makes the reported interval of the difference as short as asked, to within 3 per cent. */
    @ParameterizedTest
    @CsvSource({"30, 10, 5, 55", "5, 10, 15, 70", "40, 20, 2, 38", "3, 2, 1, 94", "25, 25, 25, 25"})
    void pairsMakeTheReportedIntervalAsShortAsAsked(long both, long scenarioOnly, long baselineOnly, long neither) {
        PairedProportions pilot = new PairedProportions(both, scenarioOnly, baselineOnly, neither);
        double n = SampleSizes.paired(pilot, 0.02, 0.95).value();
        double times = n / 100;
        PairedProportions full = new PairedProportions(
                Math.round(both * times),
                Math.round(scenarioOnly * times),
                Math.round(baselineOnly * times),
                Math.round(neither * times));
        assertThat(half(full.difference(0.95))).isCloseTo(0.02, within(0.0006));
    }

    /** With independent luck the number is z² (p(1 − p) + q(1 − q))/h² to first order; shared luck saves all that it shares. */
    @Test
    void pairingSavesWhatTheLuckShares() {
        double z = Confidence.z(0.95);
        PairedProportions apart = new PairedProportions(250, 250, 250, 250);
        assertThat(SampleSizes.unpaired(apart, 0.02, 0.95)).isCloseTo(z * z * 0.5 / 0.0004, withinPercentage(0.2));
        assertThat(SampleSizes.paired(apart, 0.02, 0.95).value())
                .as("nothing is saved")
                .isCloseTo(SampleSizes.unpaired(apart, 0.02, 0.95), withinPercentage(0.2));
        PairedProportions shared = new PairedProportions(450, 50, 50, 450);
        assertThat(SampleSizes.paired(shared, 0.02, 0.95).value())
                .isCloseTo(0.2 * SampleSizes.unpaired(shared, 0.02, 0.95), withinPercentage(2));
    }

    @Test
    void rangeOfPairsContainsTheNumber() {
        for (int b = 0; b <= 20; b++) {
            for (int c = 0; c <= 20; c++) {
                Estimate number = SampleSizes.paired(new PairedProportions(10, b, c, 10), 0.05, 0.95);
                assertThat(number.low()).isLessThanOrEqualTo(number.value()).isPositive();
                assertThat(number.high()).isGreaterThan(number.value());
            }
        }
        Estimate none = SampleSizes.paired(new PairedProportions(0, 0, 0, 0), 0.05, 0.95);
        assertThat(none.value()).isNaN();
        assertThat(none.high()).isInfinite();
        assertThat(SampleSizes.unpaired(new PairedProportions(0, 0, 0, 0), 0.05, 0.95))
                .isNaN();
    }
}
