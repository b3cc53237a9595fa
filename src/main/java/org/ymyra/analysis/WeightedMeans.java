package org.ymyra.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Probabilities from weights: numbers of at least 0, one for each replication, whose mean is the probability. Few replications carry most of the sum, and
 * intervals are symmetric on the scale of logarithms: Student's t interval of the mean, its half-width taken relative to the mean (delta method).
 */
public final class WeightedMeans {
    private static final String METHOD = "log-scale Student t";

    private WeightedMeans() {}

    /**
     * The mean m with interval m exp(∓ t(n − 1) s/(m √n)), not above 1. If all weights are 0 it is 0, up to what Wilson's interval has for
     * no event in n.
     *
     * @param weights one finite number of at least 0 for each replication
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if a weight is none or the level is none
     */
    public static Estimate probability(double[] weights, double confidence) {
        check(weights);
        int n = weights.length;
        double mean = n == 0 ? Double.NaN : StatUtils.mean(weights);
        if (!(mean > 0)) {
            double high = Proportions.wilson(0, n, confidence).high();
            return new Estimate(mean, 0, high, -1, n, METHOD, confidence);
        }
        double factor =
                factor(Arrays.stream(weights).map(weight -> weight / mean).toArray(), confidence);
        return new Estimate(mean, mean / factor, Math.max(mean, Math.min(1, mean * factor)), -1, n, METHOD, confidence);
    }

    /**
     * The difference of two means over pairs, with Student's t interval; if all weights are 0, it may be as far from 0 as Wilson's interval for no event.
     *
     * @param weights weights of the one, number by number
     * @param baseline weights of the other, with the same luck
     * @throws IllegalArgumentException if there are not as many of both, a weight is none or the level is none
     */
    public static Estimate difference(double[] weights, double[] baseline, double confidence) {
        paired(weights, baseline);
        double[] differences = new double[weights.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = weights[i] - baseline[i];
        }
        Estimate difference = Means.studentT(differences, confidence);
        if (Arrays.stream(weights).allMatch(w -> w == 0)
                && Arrays.stream(baseline).allMatch(w -> w == 0)) {
            double most = Proportions.wilson(0, weights.length, confidence).high();
            return new Estimate(difference.value(), -most, most, -1, weights.length, difference.method(), confidence);
        }
        return difference;
    }

    /**
     * The ratio r of two means over pairs with interval r exp(∓ t(n − 1) s/√n), where s is the standard deviation of x/m(x) − y/m(y). If one of the means is
     * 0, the interval is 0 to infinity, and the value NaN if that is the lower one.
     *
     * @throws IllegalArgumentException as {@link #difference}
     */
    public static Estimate ratio(double[] weights, double[] baseline, double confidence) {
        paired(weights, baseline);
        int n = weights.length;
        double upper = n == 0 ? Double.NaN : StatUtils.mean(weights);
        double lower = n == 0 ? Double.NaN : StatUtils.mean(baseline);
        if (!(upper > 0 && lower > 0)) {
            double value = lower > 0 ? 0 : Double.NaN;
            return new Estimate(value, 0, Double.POSITIVE_INFINITY, -1, n, METHOD, confidence);
        }
        double[] relative = new double[n];
        for (int i = 0; i < n; i++) {
            relative[i] = weights[i] / upper - baseline[i] / lower;
        }
        double factor = factor(relative, confidence);
        double value = upper / lower;
        return new Estimate(value, value / factor, value * factor, -1, n, METHOD, confidence);
    }

    private static double factor(double[] relative, double confidence) {
        int n = relative.length;
        if (n < 2) {
            Confidence.tail(confidence);
            return Double.POSITIVE_INFINITY;
        }
        double t = new TDistribution(null, n - 1).inverseCumulativeProbability(1 - Confidence.tail(confidence));
        return Math.exp(t * Math.sqrt(StatUtils.variance(relative) / n));
    }

    private static void paired(double[] weights, double[] baseline) {
        check(weights);
        check(baseline);
        if (weights.length != baseline.length) {
            throw new IllegalArgumentException(weights.length + " weights and " + baseline.length + " are no pairs");
        }
    }

    private static void check(double[] weights) {
        Confidence.checkFinite(weights);
        if (Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is negative");
        }
    }
}
