package org.ymyra.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/** Intervals by drawing the units of a sample again, with replacement. Source: Efron, The Annals of Statistics 7 (1979) 1–26. */
final class Bootstrap {
    /** How many times a sample is drawn again. */
    static final int REDRAWS = 1000;

    /** Of more units than these, means are redrawn by {@link #poissonMeans}. */
    static final int MANY = 20_000;

    private Bootstrap() {}

    /** How many times each of so many units is in a sample of as many drawn with replacement. */
    static int[] weights(int units, SplittableRandom random) {
        int[] weights = new int[units];
        for (int i = 0; i < units; i++) {
            weights[random.nextInt(units)]++;
        }
        return weights;
    }

    /** The mean of each redrawn sample. */
    static double[] means(double[] values) {
        SplittableRandom random = new SplittableRandom(0);
        double[] means = new double[REDRAWS];
        for (int i = 0; i < means.length && values.length > 0; i++) {
            int[] weights = weights(values.length, random);
            for (int j = 0; j < weights.length; j++) {
                means[i] += weights[j] * values[j] / values.length;
            }
        }
        return means;
    }

    /**
     * The mean of each redrawn sample, where each unit is drawn a Poisson number of times with mean 1 instead of as often as one of n
     * draws meets it: units of the same value together as often as a Poisson number with their count as its mean, so that a redraw costs
     * what there are distinct values. A sample has then N units, N Poisson with mean n, and given N it is the one of {@link #means} with N
     * draws: the variance of the mean is greater by a share of about 1/n. Source: Hanley and MacGibbon, Computer Methods and Programs in
     * Biomedicine 83 (2006) 57–62.
     */
    static double[] poissonMeans(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        SplitMix64 random = new SplitMix64(0);
        double[] sums = new double[REDRAWS];
        long[] units = new long[REDRAWS];
        int next;
        for (int from = 0; from < sorted.length; from = next) {
            for (next = from + 1; next < sorted.length && sorted[next] == sorted[from]; next++) {}
            SharedStateDiscreteSampler times = PoissonSampler.of(random, next - from);
            for (int i = 0; i < REDRAWS; i++) {
                int drawn = times.sample();
                sums[i] += drawn * sorted[from];
                units[i] += drawn;
            }
        }
        Arrays.setAll(sums, i -> sums[i] / units[i]);
        return sums;
    }

    /**
     * The percentile interval, stretched to the estimate where that lies outside.
     *
     * @param value the estimate
     * @param redrawn the estimate in each redrawn sample; NaN where it is not defined
     * @param units how many units the sample has; from one or none the interval is infinite
     */
    static Estimate percentile(double value, double[] redrawn, int units, double confidence) {
        double tail = Confidence.tail(confidence);
        double[] sorted =
                Arrays.stream(redrawn).filter(Double::isFinite).sorted().toArray();
        if (units < 2 || sorted.length == 0 || Double.isNaN(value)) {
            return undefined(value, units, confidence);
        }
        double low = Math.min(value, Quantiles.type7(sorted, tail));
        double high = Math.max(value, Quantiles.type7(sorted, 1 - tail));
        return new Estimate(value, low, high, -1, units, "bootstrap percentile", confidence);
    }

    /** What there is to say if there is no interval. */
    static Estimate undefined(double value, int units, double confidence) {
        return new Estimate(
                value,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                -1,
                units,
                "bootstrap percentile",
                confidence);
    }
}
