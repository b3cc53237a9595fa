package org.ymyra.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;

/** What goes into an interval: confidence levels, their normal quantiles, finite values. */
final class Confidence {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Confidence() {}

    /**
     * The probability left in each tail.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1, both excluded
     */
    static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", must be between 0 and 1");
        }
        return (1 - confidence) / 2;
    }

    /**
     * The standard normal quantile z of two-sided intervals: 1.96 for 0.95.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1, both excluded
     */
    static double z(double confidence) {
        return NORMAL.inverseCumulativeProbability(1 - tail(confidence));
    }

    /** @throws IllegalArgumentException if a value is NaN or infinite */
    static void checkFinite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value is " + value + ", must be finite");
            }
        }
    }
}
