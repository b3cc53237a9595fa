package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
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
        SetMeans sets = SetMeans.of(numbers(6), new double[] {1, 5, 9, 3, 7, 11}, 3);
        BetweenSets between = sets.between(Means.studentT(sets.means(), 0.95), -100, 100);
        assertThat(sets.means()).containsExactly(2, 6, 10);
        assertThat(between.deviation().value()).isCloseTo(Math.sqrt(15), within(1e-12));
        assertThat(between.error()).isCloseTo(1, within(1e-12));
        assertThat(between.margin()).isCloseTo(1.959964, within(1e-6));
        assertThat(between.quantile(0.95)).isCloseTo(6 + 1.644854 * Math.sqrt(15), within(1e-5));
        assertThat(sets.below(0.95).value()).isCloseTo(0.0606, within(1e-4)); // Φ(−6/√15)
    }

    @Test
    void setsOfDifferentSizesWeighTheSameAndEmptyOnesAreLeftOut() {
        // set 0 {1, 3, 5}, set 1 {8}, set 2 nothing, set 3 {0, 4}
        SetMeans sets = SetMeans.of(new int[] {0, 1, 3, 4, 7, 8}, new double[] {1, 8, 0, 3, 4, 5}, 4);
        assertThat(sets.means()).containsExactly(3, 8, 2);
        assertThat(sets.mean()).isCloseTo(13 / 3.0, within(1e-12));
        // variances 4 and 8, so 6 for the single value
        assertThat(sets.errors()).containsExactly(4 / 3.0, 6, 4);
    }

    @Test
    void withOneReplicationOfEachSetTheSpreadIsNotKnown() {
        SetMeans sets = SetMeans.of(numbers(3), new double[] {-1, 0, -1}, 3);
        BetweenSets between = sets.between(Means.studentT(sets.means(), 0.95), -1, 1);
        assertThat(between.deviation().value()).isNaN();
        assertThat(between.deviation().high()).isInfinite();
        assertThat(between.quantile(0.05)).isNaN();
        assertThat(sets.below(0.95).value()).isNaN();
        assertThat(sets.below(0.95).low()).isZero();
        assertThat(sets.below(0.95).high()).isEqualTo(1);
    }

    @Test
    void fromASingleSetOrNoneNothingIsTold() {
        for (int n : new int[] {0, 1, 4}) {
            SetMeans sets = SetMeans.of(numbers(n), new double[n], 1);
            Estimate probability = Proportions.wilson(sets, 0, 0.95);
            assertThat(probability.low()).isZero();
            assertThat(probability.high()).isEqualTo(1);
            Estimate difference = sets.widened(new PairedProportions(0, 0, 0, n).difference(0.95));
            assertThat(difference.low()).isEqualTo(-1);
            assertThat(difference.high()).isEqualTo(1);
            assertThat(sets.below(0.95).value()).isNaN();
        }
    }

    @Test
    void setsThatAreAllTheSameWidenAnIntervalByTheirDegreesOfFreedomOnly() {
        // t(19) for 95% is 2.093
        double[] values = IntStream.range(0, 200).mapToDouble(i -> i / 20 % 2).toArray();
        SetMeans sets = SetMeans.of(numbers(200), values, 20);
        assertThat(sets.effective(0.95)).isCloseTo(200 * Math.pow(1.959964 / 2.093024, 2), within(1e-3));
        assertThat(SetMeans.of(numbers(200), new double[200], 20).factor(0.95))
                .isCloseTo(2.093024 / 1.959964, within(1e-5));
    }

    @Test
    void setsThatDecideEverythingAreWorthOneReplicationEach() {
        double[] values =
                IntStream.range(0, 200).mapToDouble(i -> i % 20 < 8 ? 1 : 0).toArray();
        SetMeans sets = SetMeans.of(numbers(200), values, 20);
        // the variance between 20 sets is that of a proportion times 20/19
        assertThat(sets.effective(0.95)).isCloseTo(19 * Math.pow(1.959964 / 2.093024, 2), within(1e-3));
    }

    @Test
    void aFewPairsThatDifferInOneDirectionAreNoProof() {
        // of 20 sets of 10 pairs, in 6 one pair differs
        double[] values =
                IntStream.range(0, 200).mapToDouble(i -> i < 6 ? -1 : 0).toArray();
        Estimate share = SetMeans.of(numbers(200), values, 20).below(0.95);
        assertThat(share.value()).isEqualTo(1);
        assertThat(share.low()).isLessThan(0.95);
        assertThat(SetMeans.of(numbers(200), new double[200], 20).below(0.95).low())
                .isZero();
    }

    /** Effects of 40 sets with mean −0.1 and deviation 0.1, 30 pairs each: luck alone gives each set an error of 0.11. */
    @Test
    void theSpreadBetweenSetsIsFoundBehindTheNoise() {
        Many many = new Many(40, 30, -0.1, 0.1);
        assertThat(many.naive).isGreaterThan(0.14);
        assertThat(many.deviation).isCloseTo(0.1, within(0.006));
        assertThat(many.helps).isCloseTo(0.841, within(0.02)); // Φ(1)
        assertThat(many.helpsCovered).isBetween(0.905, 0.995);
        assertThat(many.deviationCovered).isBetween(0.905, 0.995);
        assertThat(many.meanCovered).isBetween(0.905, 0.985);
        assertThat(many.naiveCovered).isLessThan(many.meanCovered - 0.03);
    }

    /** No difference between sets but luck, which spreads their means by 0.11. */
    @Test
    void noiseIsNotTakenForSpread() {
        Many many = new Many(40, 30, -0.15, 0);
        assertThat(many.naive).isGreaterThan(0.09);
        assertThat(many.deviation).isLessThan(0.045);
        assertThat(many.noSpread).isBetween(0.4, 0.75);
        assertThat(many.helps).isGreaterThan(0.98);
        assertThat(many.meanCovered).isBetween(0.905, 1.0);
    }

    /** With no effect at all the interval of the mean excludes 0 in one of twenty experiments, that of a share nearly never ½. */
    @Test
    void nothingIsSeldomTakenForAnEffect() {
        Many many = new Many(40, 30, 0, 0.1);
        assertThat(many.meanCovered).isBetween(0.905, 0.985);
        assertThat(many.helps).isCloseTo(0.5, within(0.05));
        assertThat(many.helpsCovered).isBetween(0.905, 0.995);
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
            Estimate estimate =
                    Proportions.wilson(SetMeans.of(numbers(values.length), values, 50), (long) sum(values), 0.95);
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
        private final double helps;
        private final double helpsCovered;
        private final double meanCovered;

        Many(int sets, int replications, double mean, double tau) {
            Random random = new Random(7);
            double truth = tau > 0 ? phi(-mean / tau) : 1;
            double[] sums = new double[8];
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
                SetMeans set = SetMeans.of(numbers(pairs.length), pairs, sets);
                Estimate plain = new PairedProportions(cells[0], cells[1], cells[2], cells[3]).difference(0.95);
                Estimate effect = set.widened(plain);
                BetweenSets between = set.between(effect, -1, 1);
                Estimate below = set.below(0.95);
                sums[0] += Math.sqrt(StatUtils.variance(set.means()));
                sums[1] += covers(plain, mean);
                sums[2] += Math.pow(between.deviation().value(), 2);
                sums[3] += covers(between.deviation(), tau);
                sums[4] += between.deviation().value() == 0 ? 1 : 0;
                sums[5] += below.value();
                sums[6] += covers(below, truth);
                sums[7] += covers(effect, mean);
            }
            naive = sums[0] / EXPERIMENTS;
            naiveCovered = sums[1] / EXPERIMENTS;
            deviation = Math.sqrt(sums[2] / EXPERIMENTS);
            deviationCovered = sums[3] / EXPERIMENTS;
            noSpread = sums[4] / EXPERIMENTS;
            helps = sums[5] / EXPERIMENTS;
            helpsCovered = sums[6] / EXPERIMENTS;
            meanCovered = sums[7] / EXPERIMENTS;
        }
    }

    private static double covers(Estimate estimate, double value) {
        return estimate.low() <= value && value <= estimate.high() ? 1 : 0;
    }

    private static double phi(double z) {
        return new NormalDistribution().cumulativeProbability(z);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static int[] numbers(int n) {
        return IntStream.range(0, n).toArray();
    }
}
