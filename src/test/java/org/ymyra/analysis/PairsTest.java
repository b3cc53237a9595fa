package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Level;

/** Replications paired by number, and their risk ratio over parameter sets. */
class PairsTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Replications riots(int[] numbers, double... days) {
        double[][] reached = new double[Level.values().length][days.length];
        Arrays.stream(reached).forEach(row -> Arrays.fill(row, NEVER));
        reached[Level.RIOT.ordinal()] = days;
        return new Replications(
                "s",
                numbers,
                reached,
                Map.of(
                        Total.COST,
                        Arrays.stream(numbers)
                                .mapToDouble(number -> 10 * number + days.length)
                                .toArray()));
    }

    private static double[] random(SplittableRandom random, int n, double probability) {
        return IntStream.range(0, n)
                .mapToDouble(i -> random.nextDouble() < probability ? random.nextInt(1, 90) : NEVER)
                .toArray();
    }

    /** So many sets, all different. */
    private static int[] sets(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static Estimate ratio(Pairs pairs, double day, int sets) {
        return pairs.widened(pairs.reached(Level.RIOT, day).ratio(0.95), Level.RIOT, day, sets(sets));
    }

    @Test
    void onlyWhatEndedWellInBothIsPaired() {
        Replications scenario = riots(new int[] {0, 2, 3, 7}, 5, NEVER, 30, 40);
        Replications baseline = riots(new int[] {1, 2, 3, 4, 7}, 1, 20, 30.5, 2, NEVER);
        Pairs pairs = Pairs.of(scenario, baseline);
        assertThat(pairs.days(Level.RIOT)).containsExactly(NEVER, 30, 40);
        assertThat(pairs.daysInBaseline(Level.RIOT)).containsExactly(20, 30.5, NEVER);
        assertThat(pairs.costDifferences()).containsExactly(-1, -1, -1);
        assertThat(pairs.pointsAverted(Level.RIOT)).containsExactly(100, 0, -100);
        assertThat(pairs.reached(Level.RIOT, 30)).isEqualTo(new PairedProportions(0, 1, 1, 1));
        assertThat(pairs.differences(Level.RIOT, 30, sets(2)).means()).containsExactly(-1, 0.5);
        assertThat(pairs.reached(Level.RIOT, 30, sets(2)))
                .containsExactly(new PairedProportions(0, 0, 1, 0), new PairedProportions(0, 1, 0, 1));
    }

    /** The other way round the ratio and its ends are turned over; no interval is shorter than without sets. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theRatioOverSetsIsWidenedAndMirrors(long seed) {
        SplittableRandom luck = new SplittableRandom(seed);
        int[] numbers = IntStream.range(0, 60).toArray();
        Replications scenario = riots(numbers, random(luck, 60, 0.5));
        Replications baseline = riots(numbers, random(luck, 60, 0.7));
        Pairs pairs = Pairs.of(scenario, baseline);
        Estimate plain = pairs.reached(Level.RIOT, 60).ratio(0.95);
        Estimate ratio = ratio(pairs, 60, 6);
        assertThat(ratio.value()).isCloseTo(plain.value(), within(1e-12));
        assertThat(ratio.low()).isLessThan(plain.low());
        assertThat(ratio.high()).isGreaterThan(plain.high());
        assertThat(ratio.method()).isEqualTo("Bonett-Price paired over sets");
        double factor = Math.log(ratio.high() / ratio.value()) / Math.log(plain.high() / plain.value());
        assertThat(Math.log(ratio.low() / ratio.value()) / Math.log(plain.low() / plain.value()))
                .isCloseTo(factor, within(1e-9));
        Estimate inverse = ratio(Pairs.of(baseline, scenario), 60, 6);
        assertThat(inverse.value()).isCloseTo(1 / ratio.value(), within(1e-12));
        assertThat(inverse.low()).isCloseTo(1 / ratio.high(), within(1e-9));
        assertThat(inverse.high()).isCloseTo(1 / ratio.low(), within(1e-9));
    }

    /** Of 20 sets with the same days in each the factor is that of 19 degrees of freedom, 2.093024/1.959964. */
    @Test
    void setsThatAreAllTheSameWidenByTheirDegreesOfFreedomOnly() {
        int[] numbers = IntStream.range(0, 200).toArray();
        double[] days = new double[200];
        Arrays.setAll(days, i -> i / 20 < 3 ? 10 : NEVER);
        double[] more = new double[200];
        Arrays.setAll(more, i -> i / 20 % 2 == 0 ? 10 : NEVER);
        Pairs pairs = Pairs.of(riots(numbers, days), riots(numbers, more));
        Estimate plain = pairs.reached(Level.RIOT, 90).ratio(0.95);
        Estimate ratio = ratio(pairs, 90, 20);
        assertThat(Math.log(ratio.high() / ratio.value()) / Math.log(plain.high() / plain.value()))
                .isCloseTo(2.093024 / 1.959964, within(1e-5));
    }

    @Test
    void whatNeverHappensHasNoRatioOrOneOfZero() {
        int[] numbers = IntStream.range(0, 40).toArray();
        double[] never = new double[40];
        Arrays.fill(never, NEVER);
        double[] some = new double[40];
        Arrays.setAll(some, i -> i % 3 == 0 ? 10 : NEVER);
        Estimate none = ratio(Pairs.of(riots(numbers, some), riots(numbers, never)), 90, 4);
        assertThat(none.value()).isNaN();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isInfinite();
        Pairs helped = Pairs.of(riots(numbers, never), riots(numbers, some));
        Estimate zero = ratio(helped, 90, 4);
        double plain = helped.reached(Level.RIOT, 90).ratio(0.95).high();
        assertThat(zero.value()).isZero();
        assertThat(zero.low()).isZero();
        assertThat(zero.high())
                .isCloseTo(
                        plain
                                * Math.pow(
                                        helped.differences(Level.RIOT, 90, sets(4))
                                                .factor(0.95),
                                        2),
                        within(1e-12))
                .isGreaterThan(plain);
        assertThat(ratio(helped, 90, 1).high()).as("a single set").isInfinite();
    }
}
