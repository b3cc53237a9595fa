package org.ymyra.validation;

import java.util.Arrays;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.Proportions;

/**
 * Ratios of sums over replications, such as riots per gathering. Events of one replication hang together, so the interval
 * rests on replications: R = Σy/Σx, and the values (y − R x)/x̄ are taken as a sample. Source: Cochran, Sampling
 * Techniques, 3rd ed. (1977), section 6.3.
 */
final class Ratios {
    private static final String METHOD = "linearised ratio";
    private static final int LEAST = 5;

    private Ratios() {}

    /**
     * The ratio of two sums, never below 0. If fewer than {@value #LEAST} replications have any of the denominator, nothing
     * is known about its spread: the interval is then 0 to infinity.
     *
     * @param y numerator by replication
     * @param x denominator by replication, not negative
     */
    static Estimate ratio(double[] y, double[] x, double confidence) {
        double ratio = sum(y) / sum(x);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        if (Arrays.stream(x).filter(value -> value > 0).count() >= LEAST) {
            Estimate rest = Means.studentT(residuals(y, x), confidence);
            low = Math.max(0, ratio - (rest.value() - rest.low()));
            high = ratio + (rest.high() - rest.value());
        }
        return new Estimate(ratio, low, high, -1, y.length, METHOD, confidence);
    }

    /**
     * The share of things that have a property. Where all or none have it, or fewer than {@value #LEAST} replications have
     * any such thing, the interval is that of Wilson over the things.
     *
     * @param y by replication, how many have it
     * @param x by replication, how many there are
     */
    static Estimate share(double[] y, double[] x, double confidence) {
        long events = Math.round(sum(y));
        long total = Math.round(sum(x));
        Estimate ratio = ratio(y, x, confidence);
        if (events == 0 || events == total || Double.isInfinite(ratio.high())) {
            return Proportions.wilson(events, total, confidence);
        }
        return new Estimate(ratio.value(), ratio.low(), Math.min(1, ratio.high()), events, total, METHOD, confidence);
    }

    /**
     * The difference between the shares in two scenarios whose replications are paired by number.
     *
     * @param y by replication, how many have the property in the scenario
     * @param x by replication, how many there are in the scenario
     * @param y0 the same as {@code y} in the baseline
     * @param x0 the same as {@code x} in the baseline
     */
    static Estimate difference(double[] y, double[] x, double[] y0, double[] x0, double confidence) {
        if (sum(x) == 0 || sum(x0) == 0) {
            return new Estimate(Double.NaN, -1, 1, -1, y.length, METHOD, confidence);
        }
        double difference = sum(y) / sum(x) - sum(y0) / sum(x0);
        double[] rest = residuals(y, x);
        double[] rest0 = residuals(y0, x0);
        for (int r = 0; r < rest.length; r++) {
            rest[r] -= rest0[r];
        }
        Estimate spread = Means.studentT(rest, confidence);
        double half = spread.high() - spread.value();
        return new Estimate(difference, difference - half, difference + half, -1, y.length, METHOD, confidence);
    }

    private static double[] residuals(double[] y, double[] x) {
        double ratio = sum(y) / sum(x);
        double mean = sum(x) / x.length;
        double[] residuals = new double[y.length];
        for (int r = 0; r < residuals.length; r++) {
            residuals[r] = (y[r] - ratio * x[r]) / mean;
        }
        return residuals;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
