package org.ymyra.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Points with weights, such as the particles of a posterior distribution.
 *
 * @param points the points, at least one, all with as many coordinates
 * @param weights a weight for each, not negative; they sum to 1
 */
public record WeightedSample(double[][] points, double[] weights) {
    private static final double TOLERANCE = 1e-9;

    public WeightedSample {
        if (points.length == 0 || points.length != weights.length) {
            throw new IllegalArgumentException(points.length + " points with " + weights.length + " weights");
        }
        if (!(Math.abs(Arrays.stream(weights).sum() - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("the weights do not sum to 1");
        }
    }

    /** Returns how many coordinates a point has. */
    public int dimensions() {
        return points[0].length;
    }

    /** Returns the weighted mean of a coordinate. */
    public double mean(int coordinate) {
        return IntStream.range(0, points.length)
                .mapToDouble(i -> weights[i] * points[i][coordinate])
                .sum();
    }

    /** Returns the weighted covariance of two coordinates, Σ w (x − x̄)(y − ȳ) / (1 − Σ w²); 0 for a single point. */
    public double covariance(int one, int other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += weights[i] * (points[i][one] - meanOne) * (points[i][other] - meanOther);
        }
        double rest = 1 - 1 / effectiveSize();
        return rest <= TOLERANCE ? 0 : sum / rest;
    }

    /** Returns the weighted standard deviation of a coordinate. */
    public double deviation(int coordinate) {
        return Math.sqrt(covariance(coordinate, coordinate));
    }

    /** Returns the weighted correlation of two coordinates, −1 to 1; NaN if one of them does not vary. */
    public double correlation(int one, int other) {
        return covariance(one, other) / (deviation(one) * deviation(other));
    }

    /** Returns the least value of a coordinate at or below which lies at least this share of the weight, 0 to 1. */
    public double quantile(int coordinate, double probability) {
        int[] order = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> points[i][coordinate]))
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = 0;
        for (int i : order) {
            sum += weights[i];
            if (sum >= probability - TOLERANCE) {
                return points[i][coordinate];
            }
        }
        return points[order[order.length - 1]][coordinate];
    }

    /** Returns how many points of equal weight are worth as much: 1 / Σ w² (Kish 1965). */
    public double effectiveSize() {
        return 1 / Arrays.stream(weights).map(weight -> weight * weight).sum();
    }

    /**
     * Draws points with probabilities proportional to their weights by systematic resampling: each comes up as often as its
     * weight says, to within one (Kitagawa 1996).
     *
     * @param count how many to draw
     * @param offset where to begin, from 0 (included) to 1 (excluded): the only luck in it
     * @return the numbers of the points, in increasing order
     */
    public int[] resampled(int count, double offset) {
        int[] drawn = new int[count];
        int at = 0;
        double sum = weights[0];
        for (int k = 0; k < count; k++) {
            while (sum < (k + offset) / count && at < points.length - 1) {
                sum += weights[++at];
            }
            drawn[k] = at;
        }
        return drawn;
    }
}
