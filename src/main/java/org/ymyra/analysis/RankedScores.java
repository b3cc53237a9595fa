package org.ymyra.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Scores from high to low, of which the empirical curves are read: at each threshold the rows that score at least so high are alarms. Rows
 * carry the weights of their clusters, so that a bootstrap draws clusters, never single rows. Nothing is smoothed.
 */
final class RankedScores {
    private final double[] score;
    private final boolean[] event;
    private final int[] cluster;
    private final int[] stratum;
    /** Whether every stratum is within one cluster. */
    private final boolean inside;

    private final int[] ranked;
    private final int[] within;

    /**
     * What the curves come to under some weights.
     *
     * @param area area under the ROC curve over all pairs of a row with and one without the event, ties counting half
     * @param when the same over pairs of like circumstances
     * @param where the same over pairs of different circumstances
     * @param precision average precision: mean over the events of the precision at the threshold that just takes them in
     * @param sensitivity the greatest sensitivity with at most each of the shares asked for of false alarms
     * @param precisions precision at the highest threshold that takes in each of the shares asked for of the events
     */
    record Curves(
            double area, double when, double where, double precision, double[] sensitivity, double[] precisions) {}

    /**
     * @param score finite scores
     * @param inside whether every stratum is within one cluster, so that drawing a cluster twice makes two strata of it
     */
    RankedScores(double[] score, boolean[] event, int[] cluster, int[] stratum, boolean inside) {
        this.score = score;
        this.event = event;
        this.cluster = cluster;
        this.stratum = stratum;
        this.inside = inside;
        Comparator<Integer> high = Comparator.comparingDouble(i -> -score[i]);
        Comparator<Integer> like = Comparator.comparingInt(i -> stratum[i]);
        ranked = order(high);
        within = order(like.thenComparing(high));
    }

    private int[] order(Comparator<Integer> comparator) {
        return IntStream.range(0, score.length)
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns weights of one for each cluster. */
    static int[] ones(int clusters) {
        int[] ones = new int[clusters];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Returns what the curves come to with a weight for each cluster, at shares in ascending order. */
    Curves curves(int[] weights, double[] shares) {
        double with = 0;
        double without = 0;
        for (int i = 0; i < score.length; i++) {
            with += event[i] ? weights[cluster[i]] : 0;
            without += event[i] ? 0 : weights[cluster[i]];
        }
        double[] sensitivity = new double[shares.length];
        double[] precisions = new double[shares.length];
        int next = 0;
        int taken = 0;
        double hits = 0;
        double wrong = 0;
        double pairs = 0;
        double precision = 0;
        for (int start = 0; start < ranked.length; ) {
            int end = start;
            double newHits = 0;
            double newWrong = 0;
            for (; end < ranked.length && score[ranked[end]] == score[ranked[start]]; end++) {
                int weight = weights[cluster[ranked[end]]];
                newHits += event[ranked[end]] ? weight : 0;
                newWrong += event[ranked[end]] ? 0 : weight;
            }
            pairs += newWrong * (hits + newHits / 2);
            while (next < shares.length && wrong + newWrong > shares[next] * without * (1 + 1e-12)) {
                sensitivity[next++] = hits / with;
            }
            hits += newHits;
            wrong += newWrong;
            precision += newHits > 0 ? newHits * hits / (hits + wrong) : 0;
            while (taken < shares.length && hits > 0 && hits >= shares[taken] * with * (1 - 1e-12)) {
                precisions[taken++] = hits / (hits + wrong);
            }
            start = end;
        }
        while (next < shares.length) {
            sensitivity[next++] = 1;
        }
        double[] like = like(weights);
        return new Curves(
                pairs / (with * without),
                like[0] / like[1],
                (pairs - like[2]) / (with * without - like[3]),
                precision / with,
                sensitivity,
                precisions);
    }

    /** Concordant and all pairs of like circumstances, first each stratum as often as it is drawn, then as they are among all pairs. */
    private double[] like(int[] weights) {
        double[] sums = new double[4];
        for (int start = 0; start < within.length; ) {
            int own = stratum[within[start]];
            double hits = 0;
            double wrong = 0;
            double pairs = 0;
            int end = start;
            while (end < within.length && stratum[within[end]] == own) {
                double top = score[within[end]];
                double newHits = 0;
                double newWrong = 0;
                for (; end < within.length && stratum[within[end]] == own && score[within[end]] == top; end++) {
                    int weight = weights[cluster[within[end]]];
                    newHits += event[within[end]] ? weight : 0;
                    newWrong += event[within[end]] ? 0 : weight;
                }
                pairs += newWrong * (hits + newHits / 2);
                hits += newHits;
                wrong += newWrong;
            }
            double once = inside ? Math.max(1, weights[cluster[within[start]]]) : 1;
            sums[0] += pairs / once;
            sums[1] += hits * wrong / once;
            sums[2] += pairs;
            sums[3] += hits * wrong;
            start = end;
        }
        return sums;
    }

    /** Returns the lowest threshold whose share of false alarms is at most this; infinite if there is none. */
    double threshold(double share) {
        int without = 0;
        for (boolean happened : event) {
            without += happened ? 0 : 1;
        }
        double lowest = Double.POSITIVE_INFINITY;
        int wrong = 0;
        for (int start = 0; start < ranked.length; ) {
            int end = start;
            for (; end < ranked.length && score[ranked[end]] == score[ranked[start]]; end++) {
                wrong += event[ranked[end]] ? 0 : 1;
            }
            lowest = wrong <= share * without ? score[ranked[start]] : lowest;
            start = end;
        }
        return lowest;
    }
}
