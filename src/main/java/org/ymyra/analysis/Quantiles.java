package org.ymyra.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** Quantiles over replications. */
public final class Quantiles {

    private Quantiles() {}

    /**
     * Quantile of type 7 of Hyndman and Fan, The American Statistician 50 (1996) 361–365: linear between the order statistics,
     * the lowest at 0, the highest at 1. It is the one that spreadsheets and the SQL function {@code quantile_cont} give.
     *
     * @param sorted values in ascending order
     * @param probability probability of the quantile, 0 to 1
     * @return the quantile; NaN if there are no values
     * @throws IllegalArgumentException if the probability is out of range
     */
    public static double type7(double[] sorted, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", must be 0 to 1");
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = (sorted.length - 1) * probability;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Quantile of type 7 with the interval between two order statistics whose ranks are binomial quantiles; its coverage is
     * never below the confidence level, whatever the distribution. An end for which there are too few values is infinite.
     * Source: Conover, Practical Nonparametric Statistics, 3rd ed. (1999), section 3.2.
     *
     * @param values finite values in any order
     * @param probability probability of the quantile, between 0 and 1
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if a value is not finite, the probability is out of range or the level is none
     */
    public static Estimate orderStatistics(double[] values, double probability, double confidence) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, probability, confidence);
    }

    /** The same of values in ascending order. */
    static Estimate ofSorted(double[] sorted, double probability, double confidence) {
        double tail = Confidence.tail(confidence);
        Confidence.checkFinite(sorted);
        int n = sorted.length;
        double value = type7(sorted, probability);
        BinomialDistribution below = new BinomialDistribution(null, n, probability);
        int lower = below.inverseCumulativeProbability(tail);
        int upper = below.inverseCumulativeProbability(1 - tail) + 1;
        double low = lower < 1 ? Double.NEGATIVE_INFINITY : Math.min(value, sorted[lower - 1]);
        double high = upper > n ? Double.POSITIVE_INFINITY : Math.max(value, sorted[upper - 1]);
        return new Estimate(value, low, high, -1, n, "order statistics", confidence);
    }
}
