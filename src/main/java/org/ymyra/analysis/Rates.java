package org.ymyra.analysis;

import org.apache.commons.math3.distribution.GammaDistribution;

/** How often something happens per unit of exposure. */
public final class Rates {

    private static final double ACCURACY = 1e-12;

    private Rates() {}

    /**
     * Rate k/T of a Poisson process with the exact interval of Garwood, Biometrika 28 (1936) 437–442: half the χ² quantiles
     * with 2k and 2k + 2 degrees of freedom, over T. Events that come in clusters make the interval too short. Without
     * exposure the estimate is NaN and the interval 0 to infinity.
     *
     * @param events number of events, k
     * @param exposure over how much they were counted, T, such as settlement-years; the rate is in events per its unit
     * @param replications from how many replications they come
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if a count or the exposure is negative, the exposure is not finite, there are events
     *     without exposure, or the level is none
     */
    public static Estimate garwood(long events, double exposure, long replications, double confidence) {
        if (events < 0 || replications < 0 || !(exposure >= 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    events + " events over " + exposure + " in " + replications + " replications are no rate");
        }
        if (exposure == 0 && events > 0) {
            throw new IllegalArgumentException(events + " events without exposure");
        }
        double tail = Confidence.tail(confidence);
        double low = events == 0 ? 0 : gamma(events, tail) / exposure;
        double high = gamma(events + 1, 1 - tail) / exposure;
        return new Estimate(events / exposure, low, high, events, replications, "Garwood", confidence);
    }

    private static double gamma(long shape, double probability) {
        return new GammaDistribution(null, shape, 1, ACCURACY).inverseCumulativeProbability(probability);
    }
}
