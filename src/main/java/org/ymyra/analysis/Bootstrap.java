package org.ymyra.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Intervals by drawing the units of a sample again, with replacement. Source: Efron, The Annals of Statistics 7 (1979) 1–26. */
final class Bootstrap {
    /** How many times a sample is drawn again. */
    static final int REDRAWS = 1000;

    private Bootstrap() {}

    /** How many times each of so many units is in a sample of as many drawn with replacement. */
    static int[] weights(int units, SplittableRandom random) {
        int[] weights = new int[units];
        for (int i = 0; i < units; i++) {
            weights[random.nextInt(units)]++;
        }
        return weights;
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
