package org.ymyra.analysis;

import org.apache.commons.math3.stat.ranking.NaturalRanking;

/** How well a score tells those to whom something happens from those to whom it does not. */
public final class Discrimination {

    private Discrimination() {}

    /**
     * Area under the receiver operating characteristic: the probability A that one with the event scores above one without,
     * ties counting half. The interval are the values θ with
     *
     * <pre>(A − θ)² ≤ z² θ (1 − θ) (1 + N (1 − θ)/(2 − θ) + N θ/(1 + θ)) / (m n),  N = (m + n)/2 − 1</pre>
     *
     * <p>for m with and n without the event: the variance of Hanley and McNeil, Radiology 143 (1982) 29–36, at the true area.
     * It never leaves 0 to 1 and has a width at 0 and 1 as well. If all or none have the event, the area is NaN and the
     * interval 0 to 1. Source: Newcombe, Statistics in Medicine 25 (2006) 559–573, method 5.
     *
     * @param scores finite scores
     * @param event for each score, whether the event happened
     * @param confidence confidence level, between 0 and 1
     * @return the estimate; its events are those with the event
     * @throws IllegalArgumentException if the arrays differ in length, a score is not finite or the level is none
     */
    public static Estimate area(double[] scores, boolean[] event, double confidence) {
        double z = Confidence.z(confidence);
        Confidence.checkFinite(scores);
        if (scores.length != event.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + event.length + " events");
        }
        long with = 0;
        for (boolean happened : event) {
            with += happened ? 1 : 0;
        }
        long without = event.length - with;
        double area = Double.NaN;
        double low = 0;
        double high = 1;
        if (with > 0 && without > 0) {
            area = area(scores, event, with, without);
            low = low(area, with, without, z);
            high = 1 - low(1 - area, with, without, z);
        }
        return new Estimate(area, low, high, with, event.length, "Newcombe area under the curve", confidence);
    }

    private static double area(double[] scores, boolean[] event, long with, long without) {
        double[] ranks = new NaturalRanking().rank(scores);
        double rankSum = 0;
        for (int i = 0; i < event.length; i++) {
            rankSum += event[i] ? ranks[i] : 0;
        }
        return (rankSum - with * (with + 1) / 2.0) / ((double) with * without);
    }

    /** The lower end by halving; the upper end mirrors it, as the variance is symmetric about one half. */
    private static double low(double area, long with, long without, double z) {
        double low = 0;
        double high = area;
        for (double middle = area / 2; low < middle && middle < high; middle = (low + high) / 2) {
            double away = area - middle;
            if (away * away > z * z * variance(middle, with, without)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double variance(double area, long with, long without) {
        double others = (with + without) / 2.0 - 1;
        double shared = 1 + others * ((1 - area) / (2 - area) + area / (1 + area));
        return area * (1 - area) * shared / ((double) with * without);
    }
}
