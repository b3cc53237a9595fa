package org.ymyra.analysis;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;

/** The ratio of two means over the same replications. */
public final class Fieller {

    private static final String METHOD = "Fieller";

    private Fieller() {}

    /**
     * Ratio R = ȳ/x̄ with the interval of Fieller: all values R for which Student's paired t does not tell the mean of
     * y − R x from 0,
     *
     * <pre>(ȳ − R x̄)² ≤ t(n − 1)² (s²y − 2 R sxy + R² s²x)/n</pre>
     *
     * <p>Where x̄ itself cannot be told from 0, these values have no bounds: the ratio is then not defined, NaN with an
     * interval without ends. It takes the two means to be near normal over replications, not their ratio. Source: Fieller,
     * Journal of the Royal Statistical Society B 16 (1954) 175–185; for costs and effects, Willan and O'Brien, Health
     * Economics 5 (1996) 297–305.
     *
     * @param y numerator by replication, finite
     * @param x denominator by replication, finite
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the arrays differ in length, a value is not finite or the level is none
     */
    public static Estimate ratio(double[] y, double[] x, double confidence) {
        double tail = Confidence.tail(confidence);
        Confidence.checkFinite(y);
        Confidence.checkFinite(x);
        int n = x.length;
        if (y.length != n) {
            throw new IllegalArgumentException(y.length + " numerators for " + n + " denominators");
        }
        if (n < 2) {
            return undefined(n, confidence);
        }
        double meanY = StatUtils.mean(y);
        double meanX = StatUtils.mean(x);
        double t = new TDistribution(null, n - 1).inverseCumulativeProbability(1 - tail);
        double spread = t * t / n;
        double a = meanX * meanX - spread * StatUtils.variance(x);
        if (!(a > 0)) {
            return undefined(n, confidence);
        }
        double b = meanX * meanY - spread * new Covariance().covariance(x, y);
        double c = meanY * meanY - spread * StatUtils.variance(y);
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        double ratio = meanY / meanX;
        return new Estimate(
                ratio, Math.min(ratio, (b - root) / a), Math.max(ratio, (b + root) / a), -1, n, METHOD, confidence);
    }

    /** The ratio of which nothing can be said, from so many replications. */
    static Estimate undefined(int replications, double confidence) {
        return new Estimate(
                Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -1, replications, METHOD, confidence);
    }
}
