package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Level;

/**
 * What estimators promise of any data: the equations that define their ends, and what happens to them when the data are
 * scaled, shifted, reversed or put in another order. They hold exactly, but for rounding, unless a test says how nearly.
 */
class EstimatorPropertiesTest {
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    private @interface Seeds {}

    private static double[] normal(SplittableRandom random, int n) {
        return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    private static double[] mapped(double[] values, double factor, double shift) {
        return Arrays.stream(values).map(x -> factor * x + shift).toArray();
    }

    private static void assertEnds(Estimate actual, double value, double low, double high, double scale) {
        assertThat(actual.value()).isCloseTo(value, within(1e-9 * scale));
        assertThat(actual.low()).isCloseTo(low, within(1e-9 * scale));
        assertThat(actual.high()).isCloseTo(high, within(1e-9 * scale));
    }

    /** Wilson: (p̂ − p)² = z² p (1 − p)/n at both ends. Exact: a tail of (1 − confidence)/2 at each. */
    @Seeds
    void endsOfProportionsSolveTheirEquations(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(2, 400);
        int k = random.nextInt(1, n);
        double confidence = random.nextDouble(0.5, 0.999);
        double z = Confidence.z(confidence);
        Estimate wilson = Proportions.wilson(k, n, confidence);
        for (double p : new double[] {wilson.low(), wilson.high()}) {
            assertThat(Math.pow((double) k / n - p, 2)).isCloseTo(z * z * p * (1 - p) / n, within(1e-12));
        }
        Estimate exact = Proportions.clopperPearson(k, n, confidence);
        double tail = (1 - confidence) / 2;
        assertThat(1 - new BinomialDistribution(null, n, exact.low()).cumulativeProbability(k - 1))
                .isCloseTo(tail, within(1e-8));
        assertThat(new BinomialDistribution(null, n, exact.high()).cumulativeProbability(k))
                .isCloseTo(tail, within(1e-8));
    }

    @Seeds
    void endsOfRatesHaveTheTailsOfThePoissonDistribution(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int k = random.nextInt(1, 60);
        double exposure = random.nextDouble(0.1, 50);
        double confidence = random.nextDouble(0.5, 0.999);
        Estimate rate = Rates.garwood(k, exposure, 7, confidence);
        double tail = (1 - confidence) / 2;
        assertThat(rate.value()).isEqualTo(k / exposure);
        assertThat(1 - new PoissonDistribution(rate.low() * exposure).cumulativeProbability(k - 1))
                .isCloseTo(tail, within(1e-8));
        assertThat(new PoissonDistribution(rate.high() * exposure).cumulativeProbability(k))
                .isCloseTo(tail, within(1e-8));
    }

    @Seeds
    void meansAndRatiosGoWithTheUnit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = mapped(normal(random, 20), 1, 5);
        double[] x = mapped(normal(random, 20), 0.5, 3);
        Estimate mean = Means.studentT(y, 0.9);
        assertEnds(
                Means.studentT(mapped(y, -3, 2), 0.9),
                2 - 3 * mean.value(),
                2 - 3 * mean.high(),
                2 - 3 * mean.low(),
                10);
        Estimate ratio = Fieller.ratio(y, x, 0.9);
        assertEnds(
                Fieller.ratio(mapped(y, -4, 0), mapped(x, 2, 0), 0.9),
                -2 * ratio.value(),
                -2 * ratio.high(),
                -2 * ratio.low(),
                10);
        Estimate inverse = Fieller.ratio(x, y, 0.9);
        assertEnds(inverse, 1 / ratio.value(), 1 / ratio.high(), 1 / ratio.low(), 1);
    }

    @Seeds
    void correlationKnowsNoUnitAndNoOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = normal(random, 15);
        double[] y = normal(random, 15);
        Estimate r = Correlation.pearson(x, y, 0.95);
        assertEnds(Correlation.pearson(y, mapped(x, 7, -2), 0.95), r.value(), r.low(), r.high(), 1);
        assertEnds(Correlation.pearson(x, mapped(y, -1, 3), 0.95), -r.value(), -r.high(), -r.low(), 1);
    }

    /** The area is the share of pairs in the right order, counted one by one; ties count half. */
    @Seeds
    void theAreaCountsPairs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 30;
        double[] scores =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(8)).toArray();
        boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            event[i] = i == 0 || i > 1 && random.nextInt(3) == 0;
        }
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (event[i] && !event[j]) {
                    right += (1 + Math.signum(scores[i] - scores[j])) / 2;
                    pairs++;
                }
            }
        }
        Estimate area = Discrimination.area(scores, event, 0.95);
        assertThat(area.value()).isCloseTo(right / pairs, within(1e-12)).isBetween(area.low(), area.high());
        double[] stretched = Arrays.stream(scores).map(Math::exp).toArray();
        assertThat(Discrimination.area(stretched, event, 0.95)).isEqualTo(area);
        assertEnds(
                Discrimination.area(mapped(scores, -1, 0), event, 0.95),
                1 - area.value(),
                1 - area.high(),
                1 - area.low(),
                1);
    }

    /** Found day by day: the first from which on fewer have happened in the second than in the first. */
    @Seeds
    void theCrossingIsThatOfTheCounts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int sample = 0; sample < 20; sample++) {
            int n = random.nextInt(1, 12);
            double[] first = days(random, n);
            double[] second = days(random, n);
            double expected = Double.POSITIVE_INFINITY;
            boolean behind = false;
            for (int day = 30; day >= 0; day--) {
                double today = day;
                long lead = Arrays.stream(first).filter(d -> d <= today).count()
                        - Arrays.stream(second).filter(d -> d <= today).count();
                behind |= lead < 0;
                if (lead <= 0) {
                    break;
                }
                expected = day;
            }
            for (int day = 0; day <= 30; day++) {
                double today = day;
                behind |= Arrays.stream(first).filter(d -> d <= today).count()
                        < Arrays.stream(second).filter(d -> d <= today).count();
            }
            Crossing crossing = Crossing.of("a", "b", first, second, 0.9);
            assertThat(crossing.day().value())
                    .isEqualTo(Double.isInfinite(expected) || behind ? expected : 0)
                    .isBetween(crossing.day().low(), crossing.day().high());
            assertThat(crossing.share()).isBetween(0.0, 1.0);
        }
    }

    private static double[] days(SplittableRandom random, int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(1, 30))
                .toArray();
    }

    /** So many replications make the interval short enough, one fewer do not. */
    @Seeds
    void theNumberOfReplicationsIsTheLeast(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double p = random.nextDouble();
        double h = random.nextDouble(0.02, 0.2);
        double confidence = random.nextDouble(0.8, 0.99);
        double n = SampleSizes.probability(p, h, confidence);
        double z = Confidence.z(confidence);
        assertThat(scoreHalf(p, n, z)).isLessThanOrEqualTo(h + 1e-9);
        if (n > 1) {
            assertThat(scoreHalf(p, n - 1, z)).isGreaterThan(h - 1e-9);
        }
        assertThat(SampleSizes.relative(p, h / p, confidence)).isCloseTo(n, within(1.0));
    }

    private static double scoreHalf(double p, double n, double z) {
        return z * Math.sqrt(n * p * (1 - p) + z * z / 4) / (n + z * z);
    }

    /** On the scale log(−log S) the ends lie z √(Σ d/(r (r − d))) / |log S| to either side, those lost on the way at risk till then. */
    @Seeds
    void endsOfSurvivalAreThoseOfGreenwood(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(10, 60);
        double[] days =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(1, 20)).toArray();
        boolean[] reached = new boolean[n];
        IntStream.range(0, n).forEach(i -> reached[i] = random.nextInt(3) > 0);
        double confidence = random.nextDouble(0.5, 0.99);
        SurvivalCurve curve = KaplanMeier.curve("s", Level.RIOT, days, reached, 20, confidence);
        double survival = 1;
        double variance = 0;
        for (int k = 0; k < curve.days().length; k++) {
            double day = curve.days()[k];
            double risk = Arrays.stream(days).filter(d -> d >= day).count();
            double events = IntStream.range(0, n)
                    .filter(i -> reached[i] && days[i] == day)
                    .count();
            assertThat(curve.atRisk()[k]).isEqualTo((int) risk);
            survival *= events == 0 ? 1 : 1 - events / risk;
            variance += events == 0 ? 0 : events / risk / (risk - events);
            assertThat(curve.survival()[k]).isCloseTo(survival, within(1e-12));
            if (survival > 0 && survival < 1) {
                double half = Confidence.z(confidence) * Math.sqrt(variance) / -Math.log(survival);
                double middle = Math.log(-Math.log(survival));
                assertThat(Math.log(-Math.log(curve.low()[k]))).isCloseTo(middle + half, within(1e-9));
                assertThat(Math.log(-Math.log(curve.high()[k]))).isCloseTo(middle - half, within(1e-9));
            }
        }
    }

    /** As every set has as many replications, the mean is that of all, and the squares split into within and between. */
    @Seeds
    void meansOfSetsSplitTheVariance(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sets = random.nextInt(2, 9);
        int each = random.nextInt(2, 9);
        double[] values = normal(random, sets * each);
        int[] numbers = IntStream.range(0, values.length).toArray();
        int[] own = IntStream.range(0, sets).toArray();
        SetMeans means = SetMeans.of(numbers, values, own);
        double mean = Arrays.stream(values).average().orElseThrow();
        double square = Arrays.stream(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(means.mean()).isCloseTo(mean, within(1e-12));
        assertThat(means.within()).isCloseTo(square, within(1e-12));
        double between = Arrays.stream(means.means())
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        double inside = Arrays.stream(means.errors()).average().orElseThrow() * (each - 1);
        assertThat(between + inside).isCloseTo(square, within(1e-12));
        assertThat(means.effective(0.95)).isPositive().isLessThan(values.length);

        SetMeans shifted = SetMeans.of(numbers, mapped(values, 2, 1), own);
        Estimate spread =
                means.between(Means.studentT(means.means(), 0.95), -99, 99).deviation();
        Estimate wider =
                shifted.between(Means.studentT(shifted.means(), 0.95), -99, 99).deviation();
        assertEnds(wider, 2 * spread.value(), 2 * spread.low(), 2 * spread.high(), 10);
    }

    @Seeds
    void weightedSamplesGoWithTheUnit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(3, 20);
        double[] raw = random.doubles(n).toArray();
        double sum = Arrays.stream(raw).sum();
        double[] weights = mapped(raw, 1 / sum, 0);
        double[][] points = new double[n][];
        double[][] scaled = new double[n][];
        for (int i = 0; i < n; i++) {
            points[i] = normal(random, 2);
            scaled[i] = new double[] {-2 * points[i][0] + 1, 3 * points[i][1]};
        }
        WeightedSample sample = new WeightedSample(points, weights);
        WeightedSample other = new WeightedSample(scaled, weights);
        assertThat(other.mean(0)).isCloseTo(1 - 2 * sample.mean(0), within(1e-9));
        assertThat(other.deviation(1)).isCloseTo(3 * sample.deviation(1), within(1e-9));
        assertThat(other.correlation(0, 1))
                .isCloseTo(-sample.correlation(1, 0), within(1e-9))
                .isBetween(-1.0, 1.0);
        assertThat(sample.effectiveSize()).isBetween(1.0, (double) n);
        int[] counts = new int[n];
        Arrays.stream(sample.resampled(50, random.nextDouble())).forEach(i -> counts[i]++);
        for (int i = 0; i < n; i++) {
            double expected = 50 * weights[i];
            assertThat(counts[i]).isBetween((int) Math.floor(expected), (int) Math.ceil(expected));
        }
        double least = sample.quantile(0, 0.3);
        assertThat(weightUpTo(sample, least)).isGreaterThanOrEqualTo(0.3 - 1e-9);
        assertThat(weightUpTo(sample, Math.nextDown(least))).isLessThan(0.3);
    }

    private static double weightUpTo(WeightedSample sample, double value) {
        return IntStream.range(0, sample.points().length)
                .filter(i -> sample.points()[i][0] <= value)
                .mapToDouble(i -> sample.weights()[i])
                .sum();
    }

    /** The density is a mixture of normal ones with twice the covariance of the particles. */
    @Seeds
    void stepsFallAsDenselyAsTheKernelSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = {normal(random, 2), normal(random, 2), normal(random, 2)};
        WeightedSample particles = new WeightedSample(points, new double[] {0.5, 0.3, 0.2});
        NormalKernel kernel = new NormalKernel(particles);
        double a = 2 * particles.covariance(0, 0);
        double b = 2 * particles.covariance(0, 1);
        double c = 2 * particles.covariance(1, 1);
        double[] at = normal(random, 2);
        double expected = 0;
        for (int k = 0; k < 3; k++) {
            double x = at[0] - points[k][0];
            double y = at[1] - points[k][1];
            expected +=
                    particles.weights()[k] * Math.exp(-(c * x * x - 2 * b * x * y + a * y * y) / (a * c - b * b) / 2);
        }
        assertThat(kernel.density(at) / expected).isCloseTo(1, within(1e-4));

        // 4,000 steps: their mean is that of the particles within 5 standard errors, a false alarm in a million
        SplitMix64 luck = new SplitMix64(seed);
        double mean = 0;
        for (int s = 0; s < 4000; s++) {
            mean += kernel.step(luck)[1] / 4000;
        }
        assertThat(mean).isCloseTo(particles.mean(1), within(5 * Math.sqrt(2 * c / 4000)));
    }

    /** A sum has no interactions: shares by a sequence of 512 points within 0.05. A unit changes no share. */
    @Seeds
    void sobolIndicesOfASumAreItsShares(long seed) {
        double[][] design = SobolIndices.design(3, 512, seed);
        double[] outcomes =
                Arrays.stream(design).mapToDouble(u -> 3 * u[0] - 4 * u[1]).toArray();
        SobolIndices indices = SobolIndices.of(outcomes, 3, 0.95, seed);
        assertThat(indices.variance().value()).isCloseTo(25 / 12.0, within(0.1));
        double[] shares = {9 / 25.0, 16 / 25.0, 0};
        for (int i = 0; i < 3; i++) {
            assertThat(indices.indices().get(i).first().value()).isCloseTo(shares[i], within(0.05));
            assertThat(indices.indices().get(i).total().value()).isCloseTo(shares[i], within(0.05));
        }
        assertThat(indices.indices().get(0).total().low()).isGreaterThan(0.2);
        assertThat(indices.indices().get(0).first().low()).isGreaterThan(0.1);
        SobolIndices scaled = SobolIndices.of(mapped(outcomes, -10, 1000), 3, 0.95, seed);
        Estimate total = indices.indices().get(0).total();
        assertEnds(scaled.indices().get(0).total(), total.value(), total.low(), total.high(), 100);
        assertEnds(
                scaled.variance(),
                100 * indices.variance().value(),
                100 * indices.variance().low(),
                100 * indices.variance().high(),
                1000);
    }

    /** Luck of variance 1 in the means of 4 replications: bounds of five standard errors, a false alarm in a million. */
    @Seeds
    void luckIsNoEffectOfAParameterThatDoesNothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] outcomes = Arrays.stream(SobolIndices.design(3, 512, seed))
                .map(u -> mapped(normal(random, 4), 1, 3 * u[0] - 4 * u[1]))
                .toArray(double[][]::new);
        SobolIndices indices = SobolIndices.of(outcomes, 3, 0.95, seed);
        assertThat(indices.indices().get(2).total().value()).isCloseTo(0, within(0.04));
        assertThat(indices.noise()).isCloseTo(0.25 / (0.25 + 25 / 12.0), within(0.02));
    }

    @Seeds
    void effectsOfMorrisGoWithTheUnit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] design = Morris.design(4, 12, 4, seed);
        double[][] outcomes = new double[design.length][];
        Arrays.setAll(
                outcomes, row -> mapped(normal(random, 5), 0.1, design[row][0] - design[row][1] * design[row][2]));
        double[][] scaled =
                Arrays.stream(outcomes).map(row -> mapped(row, -2, 9)).toArray(double[][]::new);
        for (int i = 0; i < 4; i++) {
            MorrisEffect effect = Morris.effects(design, outcomes, 0.95, seed).get(i);
            MorrisEffect other = Morris.effects(design, scaled, 0.95, seed).get(i);
            assertThat(Math.abs(effect.mu().value()))
                    .isLessThanOrEqualTo(effect.muStar().value() + 1e-12);
            assertThat(other.mu().value()).isCloseTo(-2 * effect.mu().value(), within(1e-9));
            Estimate star = effect.muStar();
            assertEnds(other.muStar(), 2 * star.value(), 2 * star.low(), 2 * star.high(), 10);
            assertThat(other.sigma()).isCloseTo(2 * effect.sigma(), within(1e-9));
            assertThat(other.floor()).isCloseTo(2 * effect.floor(), within(1e-9));
            assertThat(other.direction()).isEqualTo(-effect.direction());
        }
    }
}
