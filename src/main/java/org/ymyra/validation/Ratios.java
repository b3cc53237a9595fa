package org.ymyra.validation;

import java.util.Arrays;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.Proportions;
import org.ymyra.analysis.Rates;

/**
 * Rates, and ratios of sums over replications such as riots per gathering. Events of one replication hang together, so the
 * intervals rest on replications: of a rate, Student's; of R = Σy/Σx, Student's of the values (y − R x)/x̄. Where fewer than
 * {@value #LEAST} replications have anything to count, they tell little of the spread, and an interval that takes the
 * events as independent is made as well: each end is the farther one of the two. Source: Cochran, Sampling Techniques, 3rd
 * ed. (1977), chapter 6.
 */
final class Ratios {
    private static final String METHOD = "linearised ratio";
    private static final int LEAST = 5;

    private Ratios() {}

    /**
     * Events per unit of exposure, never below 0. Where nothing happened the interval is that of Garwood.
     *
     * @param counts by replication, how many events there were
     * @param exposure exposure of one replication, such as its years, above 0
     */
    static Estimate rate(double[] counts, double exposure, double confidence) {
        long events = Math.round(sum(counts));
        int n = counts.length;
        Estimate exact = Rates.garwood(events, n * exposure, n, confidence);
        if (events == 0) {
            return exact;
        }
        double[] rates = Arrays.stream(counts).map(count -> count / exposure).toArray();
        Estimate mean = Means.studentT(rates, confidence);
        Estimate rate =
                new Estimate(mean.value(), mean.low(), mean.high(), events, n, mean.method(), mean.confidence());
        return clipped(few(counts) ? wider(rate, exact) : rate, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * The ratio of two sums, never below 0. If fewer than {@value #LEAST} replications have any of the denominator, nothing
     * is known about its spread: the interval is then 0 to infinity.
     *
     * @param y numerator by replication
     * @param x denominator by replication, not negative
     */
    static Estimate ratio(double[] y, double[] x, double confidence) {
        double ratio = sum(y) / sum(x);
        if (few(x)) {
            return new Estimate(ratio, 0, Double.POSITIVE_INFINITY, -1, y.length, METHOD, confidence);
        }
        double half = half(residuals(y, x), confidence);
        return new Estimate(ratio, Math.max(0, ratio - half), ratio + half, -1, y.length, METHOD, confidence);
    }

    /**
     * The share of things that have a property, 0 to 1. Where all or none have it the interval is that of Wilson over the
     * things.
     *
     * @param y by replication, how many have it
     * @param x by replication, how many there are
     */
    static Estimate share(double[] y, double[] x, double confidence) {
        long events = Math.round(sum(y));
        long total = Math.round(sum(x));
        Estimate independent = Proportions.wilson(events, total, confidence);
        if (events == 0 || events == total) {
            return independent;
        }
        double share = sum(y) / sum(x);
        double half = half(residuals(y, x), confidence);
        Estimate clustered = new Estimate(share, share - half, share + half, events, total, METHOD, confidence);
        return clipped(few(x) ? wider(clustered, independent) : clustered, 0, 1);
    }

    /**
     * The difference between the shares in two scenarios whose replications are paired by number, −1 to 1. Where one of the
     * shares is 0 or 1, or fewer than {@value #LEAST} replications have any such thing, the intervals of the two shares are
     * joined by square-and-add as if they were independent (Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10).
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
        Estimate share = share(y, x, confidence);
        Estimate share0 = share(y0, x0, confidence);
        double difference = share.value() - share0.value();
        if (!share.method().equals(METHOD) || !share0.method().equals(METHOD)) {
            double below = Math.hypot(share.value() - share.low(), share0.high() - share0.value());
            double above = Math.hypot(share.high() - share.value(), share0.value() - share0.low());
            String method = "Newcombe square-and-add";
            Estimate joined =
                    new Estimate(difference, difference - below, difference + above, -1, y.length, method, confidence);
            return clipped(joined, -1, 1);
        }
        double[] rest = residuals(y, x);
        double[] rest0 = residuals(y0, x0);
        for (int r = 0; r < rest.length; r++) {
            rest[r] -= rest0[r];
        }
        double half = half(rest, confidence);
        return clipped(
                new Estimate(difference, difference - half, difference + half, -1, y.length, METHOD, confidence),
                -1,
                1);
    }

    /** Ends the interval where values are no longer possible. */
    static Estimate clipped(Estimate estimate, double least, double most) {
        return new Estimate(
                estimate.value(),
                Math.max(least, estimate.low()),
                Math.min(most, estimate.high()),
                estimate.events(),
                estimate.total(),
                estimate.method(),
                estimate.confidence());
    }

    private static Estimate wider(Estimate one, Estimate other) {
        return new Estimate(
                one.value(),
                Math.min(one.low(), other.low()),
                Math.max(one.high(), other.high()),
                one.events(),
                one.total(),
                "wider of " + one.method() + " and " + other.method(),
                one.confidence());
    }

    private static boolean few(double[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).count() < LEAST;
    }

    private static double half(double[] residuals, double confidence) {
        Estimate rest = Means.studentT(residuals, confidence);
        return rest.high() - rest.value();
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
        return Arrays.stream(values).sum();
    }
}
