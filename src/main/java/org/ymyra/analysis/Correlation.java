package org.ymyra.analysis;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** How closely two quantities go together. */
public final class Correlation {

    private Correlation() {}

    /**
     * Pearson's correlation r with the interval of Fisher (1915), tanh(artanh r ± z/√(n − 3)), which rests on both being near
     * normal; at r = ±1 it shrinks to that point. Up to three pairs tell nothing: the interval is then −1 to 1. Of fewer than
     * two, or if one quantity does not vary, the correlation is NaN.
     *
     * @param x finite values of the one
     * @param y as many of the other
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the arrays differ in length, a value is not finite or the level is none
     */
    public static Estimate pearson(double[] x, double[] y, double confidence) {
        double z = Confidence.z(confidence);
        Confidence.checkFinite(x);
        Confidence.checkFinite(y);
        int n = x.length;
        if (y.length != n) {
            throw new IllegalArgumentException(n + " values against " + y.length);
        }
        double r = n < 2 ? Double.NaN : Math.max(-1, Math.min(1, new PearsonsCorrelation().correlation(x, y)));
        double low = -1;
        double high = 1;
        if (n > 3 && !Double.isNaN(r)) {
            double artanh = (Math.log1p(r) - Math.log1p(-r)) / 2;
            low = Math.tanh(artanh - z / Math.sqrt(n - 3));
            high = Math.tanh(artanh + z / Math.sqrt(n - 3));
        }
        return new Estimate(r, low, high, -1, n, "Fisher z", confidence);
    }
}
