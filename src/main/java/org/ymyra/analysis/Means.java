package org.ymyra.analysis;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/** The mean over replications. */
public final class Means {

    private Means() {}

    /**
     * Mean with Student's t interval, mean ± t(n − 1) s/√n. It rests on the mean being near normal over replications, not the
     * values. One value tells nothing about its spread: the interval is then infinite; from none the mean is NaN as well.
     *
     * @param values one finite value for each replication
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if a value is not finite or the level is none
     */
    public static Estimate studentT(double[] values, double confidence) {
        double tail = Confidence.tail(confidence);
        Confidence.checkFinite(values);
        int n = values.length;
        double mean = StatUtils.mean(values);
        double half = Double.POSITIVE_INFINITY;
        if (n > 1) {
            double t = new TDistribution(null, n - 1).inverseCumulativeProbability(1 - tail);
            half = t * Math.sqrt(StatUtils.variance(values) / n);
        }
        double low = n > 1 ? mean - half : Double.NEGATIVE_INFINITY;
        double high = n > 1 ? mean + half : Double.POSITIVE_INFINITY;
        return new Estimate(mean, low, high, -1, n, "Student t", confidence);
    }

    /**
     * Mean of values that are not below 0 with the percentile interval of the bootstrap, which does not go below 0 either. From
     * one value the interval has no upper end; from none the mean is NaN as well. Of more than {@value Bootstrap#MANY} values the
     * numbers of draws are Poisson ones.
     *
     * @param values one value from 0 on for each replication
     * @param confidence confidence level, between 0 and 1
     */
    static Estimate bootstrap(double[] values, double confidence) {
        double mean = StatUtils.mean(values);
        double[] redrawn = values.length > Bootstrap.MANY ? Bootstrap.poissonMeans(values) : Bootstrap.means(values);
        Estimate e = Bootstrap.percentile(mean, redrawn, values.length, confidence);
        return new Estimate(mean, Math.max(0, e.low()), e.high(), -1, values.length, e.method(), confidence);
    }
}
