package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What comes from sets as clusters. Statistical tests have fixed seeds; the bounds on shares of experiments are at least 3.5
 * standard errors wide, a false alarm in 2000 for another seed.
 */
class SetMeansTest {
    private static final int EXPERIMENTS = 300;

    @Test
    void varianceComponentsAreThoseOfTheAnalysisOfVariance() {
        // sets {1, 3}, {5, 7}, {9, 11}: means 2, 6, 10 with variance 16; within each 2, of its mean 1; left 15
        SetMeans sets = means(numbers(6), new double[] {1, 5, 9, 3, 7, 11}, 3);
        BetweenSets between = sets.between(Means.studentT(sets.means(), 0.95), -100, 100);
        assertThat(sets.means()).containsExactly(2, 6, 10);
        assertThat(between.deviation().value()).isCloseTo(Math.sqrt(15), within(1e-12));
        assertThat(between.error()).isCloseTo(1, within(1e-12));
        assertThat(between.margin()).isCloseTo(1.959964, within(1e-6));
        assertThat(between.quantile(0.95)).isCloseTo(6 + 1.644854 * Math.sqrt(15), within(1e-5));
        // V = 16 with 2 degrees of freedom: χ² is 7.3778 and 0.050636
        assertThat(between.deviation().low()).isCloseTo(Math.sqrt(32 / 7.37776 - 1), within(1e-4));
        assertThat(between.deviation().high()).isCloseTo(Math.sqrt(32 / 0.0506356 - 1), within(1e-3));
    }

    @Test
    void setsOfDifferentSizesWeighTheSameAndEmptyOnesAreLeftOut() {
        // set 0 {1, 3, 5}, set 1 {8}, set 2 nothing, set 3 {0, 4}
        SetMeans sets = means(new int[] {0, 1, 3, 4, 7, 8}, new double[] {1, 8, 0, 3, 4, 5}, 4);
        assertThat(sets.means()).containsExactly(3, 8, 2);
        assertThat(sets.mean()).isCloseTo(13 / 3.0, within(1e-12));
        // variances 4 and 8, so 6 for the single value
        assertThat(sets.errors()).containsExactly(4 / 3.0, 6, 4);
    }

    @Test
    void withOneReplicationOfEachSetTheSpreadIsNotKnown() {
        SetMeans sets = means(numbers(3), new double[] {-1, 0, -1}, 3);
        BetweenSets between = sets.between(Means.studentT(sets.means(), 0.95), -1, 1);
        assertThat(between.deviation().value()).isNaN();
        assertThat(between.deviation().high()).isEqualTo(1);
        assertThat(between.quantile(0.05)).isNaN();
    }

    @Test
    void whereNothingDiffersNothingIsKnownOfTheSpread() {
        BetweenSets between = means(numbers(20), new double[20], 5).between(Means.studentT(new double[5], 0.95), 0, 1);
        assertThat(between.deviation().value()).isNaN();
        assertThat(between.deviation().high()).isEqualTo(0.5);
        assertThat(between.margin()).isNaN();
    }

    @Test
    void setsWithTheSameValuesAreOneWithTheWeightOfItsCopies() {
        // sets 0 and 2 are the same: {1, 3, 5, 3} with mean 3, variance 8/3; set 1: {6, 10} with mean 8, variance 8
        SetMeans sets = SetMeans.of(numbers(6), new double[] {1, 6, 5, 3, 10, 3}, new int[] {0, 1, 0});
        assertThat(sets.means()).containsExactly(3, 8);
        assertThat(sets.copies()).containsExactly(2, 1);
        assertThat(sets.errors()).containsExactly(2 / 3.0, 4);
        assertThat(sets.mean()).isCloseTo(14 / 3.0, within(1e-12));
        // 14/3 + 2·⅔(3 − 14/3) and 14/3 + 2·⅓(8 − 14/3)
        assertThat(sets.linearised()[0]).isCloseTo(22 / 9.0, within(1e-12));
        assertThat(sets.linearised()[1]).isCloseTo(62 / 9.0, within(1e-12));
        // Σp² = 5/9; V = 50/9 · 9/4 = 12.5, e² = ⅔·⅓·(⅔ + 4)·9/4 = 7/3
        BetweenSets between = sets.between(Means.studentT(sets.linearised(), 0.95), -100, 100);
        assertThat(between.deviation().value()).isCloseTo(Math.sqrt(12.5 - 7 / 3.0), within(1e-12));
        assertThat(between.error()).isCloseTo(Math.sqrt(7 / 3.0), within(1e-12));
        assertThat(between.sets()).isEqualTo(3);
    }

    /** A posterior of 60 sets of which 20 are copies of 5: as if of 45 sets, 5 of which count five times. */
    @Test
    void copiesOfSetsAreNotTakenForFurtherSets() {
        int[] first = IntStream.range(0, 60).map(s -> s < 40 ? s : s % 5).toArray();
        Random random = new Random(11);
        int covered = 0;
        int naive = 0;
        double truth = 0.35;
        for (int e = 0; e < EXPERIMENTS; e++) {
            double[] p = IntStream.range(0, 60)
                    .mapToDouble(s -> truth + 0.3 * (random.nextDouble() + random.nextDouble() - 1))
                    .toArray();
            double[] values = IntStream.range(0, 60 * 30)
                    .mapToDouble(i -> random.nextDouble() < p[first[i % 60]] ? 1 : 0)
                    .toArray();
            covered += (int) covers(
                    Proportions.wilson(SetMeans.of(numbers(1800), values, first), (long) sum(values), 0.95), truth);
            naive +=
                    (int) covers(Proportions.wilson(means(numbers(1800), values, 60), (long) sum(values), 0.95), truth);
        }
        assertThat(covered / (double) EXPERIMENTS).isBetween(0.905, 0.985);
        assertThat(naive / (double) EXPERIMENTS).isLessThan(0.88);
    }

    @Test
    void fromASingleSetOrNoneNothingIsTold() {
        for (int n : new int[] {0, 1, 4}) {
            SetMeans sets = means(numbers(n), new double[n], 1);
            Estimate probability = Proportions.wilson(sets, 0, 0.95);
            assertThat(probability.low()).isZero();
            assertThat(probability.high()).isEqualTo(1);
            Estimate difference = sets.widened(new PairedProportions(0, 0, 0, n).difference(0.95));
            assertThat(difference.low()).isEqualTo(-1);
            assertThat(difference.high()).isEqualTo(1);
            assertThat(sets.between(difference, -1, 1).deviation().value()).isNaN();
        }
    }

    @Test
    void setsThatAreAllTheSameWidenAnIntervalByTheirDegreesOfFreedomOnly() {
        // t(19) for 95% is 2.093
        double[] values = IntStream.range(0, 200).mapToDouble(i -> i / 20 % 2).toArray();
        SetMeans sets = means(numbers(200), values, 20);
        assertThat(sets.effective(0.95)).isCloseTo(200 * Math.pow(1.959964 / 2.093024, 2), within(1e-3));
        assertThat(means(numbers(200), new double[200], 20).factor(0.95)).isCloseTo(2.093024 / 1.959964, within(1e-5));
    }

    @Test
    void setsThatDecideEverythingAreWorthOneReplicationEach() {
        double[] values =
                IntStream.range(0, 200).mapToDouble(i -> i % 20 < 8 ? 1 : 0).toArray();
        SetMeans sets = means(numbers(200), values, 20);
        // the variance between 20 sets is that of a proportion times 20/19
        assertThat(sets.effective(0.95)).isCloseTo(19 * Math.pow(1.959964 / 2.093024, 2), within(1e-3));
    }

    /** Effects of 40 sets with mean −0.1 and deviation 0.1, 30 pairs each: luck alone gives each set an error of 0.11. */
    @Test
    @Tag("slow")
    void theSpreadBetweenSetsIsFoundBehindTheNoise() {
        Many many = new Many(40, 30, -0.1, 0.1);
        assertThat(many.naive).isGreaterThan(0.14);
        assertThat(many.deviation).isCloseTo(0.1, within(0.006));
        assertThat(many.deviationCovered).isBetween(0.905, 0.995);
        assertThat(many.meanCovered).isBetween(0.905, 0.985);
        assertThat(many.naiveCovered).isLessThan(many.meanCovered - 0.03);
    }

    /** No difference between sets but luck, which spreads their means by 0.11. */
    @Test
    @Tag("slow")
    void noiseIsNotTakenForSpread() {
        Many many = new Many(40, 30, -0.15, 0);
        assertThat(many.naive).isGreaterThan(0.09);
        assertThat(many.deviation).isLessThan(0.045);
        assertThat(many.noSpread).isBetween(0.4, 0.75);
        assertThat(many.meanCovered).isBetween(0.905, 1.0);
    }

    /** With no effect at all the interval of the mean excludes 0 in one of twenty experiments. */
    @Test
    @Tag("slow")
    void nothingIsSeldomTakenForAnEffect() {
        Many many = new Many(40, 30, 0, 0.1);
        assertThat(many.meanCovered).isBetween(0.905, 0.985);
    }

    /** A rare event whose probability differs by a factor of several between sets. */
    @Test
    void theProbabilityOfARareEventOverSetsIsCovered() {
        Random random = new Random(5);
        int covered = 0;
        for (int e = 0; e < EXPERIMENTS; e++) {
            double[] p = random.doubles(50).map(u -> 0.03 * u * u).toArray();
            double[] values = IntStream.range(0, 50 * 20)
                    .mapToDouble(i -> random.nextDouble() < p[i % 50] ? 1 : 0)
                    .toArray();
            Estimate estimate = Proportions.wilson(means(numbers(values.length), values, 50), (long) sum(values), 0.95);
            covered += estimate.low() <= 0.01 && 0.01 <= estimate.high() ? 1 : 0;
        }
        assertThat(covered / (double) EXPERIMENTS).isBetween(0.905, 1.0);
    }

    /** What comes out on average of experiments with effects of sets that are normal, made of pairs as replications are. */
    private static final class Many {
        private final double naive;
        private final double naiveCovered;
        private final double deviation;
        private final double deviationCovered;
        private final double noSpread;
        private final double meanCovered;

        Many(int sets, int replications, double mean, double tau) {
            Random random = new Random(7);
            double[] sums = new double[6];
            for (int e = 0; e < EXPERIMENTS; e++) {
                double[] effects = IntStream.range(0, sets)
                        .mapToDouble(s -> mean + tau * random.nextGaussian())
                        .toArray();
                long[] cells = new long[4];
                double[] pairs = new double[sets * replications];
                for (int i = 0; i < pairs.length; i++) {
                    // of 0.4 that differ, so many more are averted than caused that the mean is the effect
                    double up = (0.4 + effects[i % sets]) / 2;
                    double u = random.nextDouble();
                    pairs[i] = u < up ? 1 : u < 0.4 ? -1 : 0;
                    cells[pairs[i] > 0 ? 1 : pairs[i] < 0 ? 2 : i % 3 == 0 ? 0 : 3]++;
                }
                SetMeans set = means(numbers(pairs.length), pairs, sets);
                Estimate plain = new PairedProportions(cells[0], cells[1], cells[2], cells[3]).difference(0.95);
                Estimate effect = set.widened(plain);
                BetweenSets between = set.between(effect, -1, 1);
                sums[0] += Math.sqrt(StatUtils.variance(set.means()));
                sums[1] += covers(plain, mean);
                sums[2] += Math.pow(between.deviation().value(), 2);
                sums[3] += covers(between.deviation(), tau);
                sums[4] += between.deviation().value() == 0 ? 1 : 0;
                sums[5] += covers(effect, mean);
            }
            naive = sums[0] / EXPERIMENTS;
            naiveCovered = sums[1] / EXPERIMENTS;
            deviation = Math.sqrt(sums[2] / EXPERIMENTS);
            deviationCovered = sums[3] / EXPERIMENTS;
            noSpread = sums[4] / EXPERIMENTS;
            meanCovered = sums[5] / EXPERIMENTS;
        }
    }

    private static double covers(Estimate estimate, double value) {
        return estimate.low() <= value && value <= estimate.high() ? 1 : 0;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    /** The means over sets that all differ. */
    private static SetMeans means(int[] numbers, double[] values, int sets) {
        return SetMeans.of(numbers, values, numbers(sets));
    }

    private static int[] numbers(int n) {
        return IntStream.range(0, n).toArray();
    }
}
