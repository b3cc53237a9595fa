package org.ymyra.analysis;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * The probability of an event, from how often it occurred in independent trials. From no trials at all the estimate is NaN
 * and the interval all of 0 to 1.
 */
public final class Proportions {

    private static final double ACCURACY = 1e-15;

    private Proportions() {}

    /**
     * Proportion with the score interval of Wilson (1927) without continuity correction, the method for probabilities
     * everywhere here:
     *
     * <pre>(k + z²/2 ± z √(k (n − k)/n + z²/4)) / (n + z²)</pre>
     *
     * <p>Its coverage is the confidence level on average over the probability; for single values it may be below. Source:
     * Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
     *
     * @param events how often the event occurred, k
     * @param total number of trials, n
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the counts are no k of n or the level is none
     */
    public static Estimate wilson(long events, long total, double confidence) {
        return wilson(events, total, Confidence.z(confidence), confidence);
    }

    /** The score interval for another z than that of the confidence level. */
    static Estimate wilson(long events, long total, double z, double confidence) {
        check(events, total);
        return score(events, total, z, confidence);
    }

    /** The score interval where trials count in part, as those of weighted samples do. */
    static Estimate score(double events, double total, double z, double confidence) {
        double value = events / total;
        double centre = events + z * z / 2;
        double half = z * Math.sqrt(value * (total - events) + z * z / 4);
        double low = events == 0 ? 0 : Math.min(value, (centre - half) / (total + z * z));
        double high = events == total ? 1 : Math.max(value, (centre + half) / (total + z * z));
        return new Estimate(value, low, high, Math.round(events), Math.round(total), "Wilson score", confidence);
    }

    /** The score interval of a probability over parameter sets, from as many replications as they are worth. */
    static Estimate wilson(SetMeans sets, long events, double confidence) {
        double mean = sets.mean();
        double effective = sets.effective(confidence);
        Estimate worth = score(effective == 0 ? 0 : mean * effective, effective, Confidence.z(confidence), confidence);
        return new Estimate(
                mean,
                worth.low() > mean ? mean : worth.low(),
                worth.high() < mean ? mean : worth.high(),
                events,
                sets.replications(),
                worth.method() + SetMeans.METHOD,
                confidence);
    }

    /**
     * Proportion with the exact interval of Clopper and Pearson (1934): its coverage is never below the confidence level,
     * whatever the probability. For rare events, where that matters more than a short interval.
     *
     * @param events how often the event occurred
     * @param total number of trials
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the counts are no k of n or the level is none
     */
    public static Estimate clopperPearson(long events, long total, double confidence) {
        check(events, total);
        double tail = Confidence.tail(confidence);
        double low = events == 0 ? 0 : beta(events, total - events + 1, tail);
        double high = events == total ? 1 : beta(events + 1, total - events, 1 - tail);
        return new Estimate((double) events / total, low, high, events, total, "Clopper-Pearson", confidence);
    }

    private static double beta(long a, long b, double probability) {
        return new BetaDistribution(null, a, b, ACCURACY).inverseCumulativeProbability(probability);
    }

    private static void check(long events, long total) {
        if (events < 0 || events > total) {
            throw new IllegalArgumentException(events + " of " + total + " is no proportion");
        }
    }
}
