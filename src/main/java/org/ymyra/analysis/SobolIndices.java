package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How the variance of an outcome divides among parameters that vary independently over their ranges. Two independent samples
 * A and B of N points each come from a Sobol sequence of 2k dimensions with a random shift; A_B(i) is A with parameter i from
 * B. With V the variance of f over A and B,
 *
 * <pre>
 * first order S_i  = Σ f(B)(f(A_B(i)) − f(A)) / (N V)          Saltelli et al. 2010
 * total       ST_i = Σ (f(A) − f(A_B(i)))² / (2 N V)           Jansen 1999
 * </pre>
 *
 * <p>If f is the mean of m replications of independent luck, with standard error e, luck adds the mean of e² to V and to the
 * numerator of the total indices: both are taken off. The numerator of the first order needs no correction, as the luck of
 * different points is independent.
 *
 * <p>Sources: Saltelli et al., Computer Physics Communications 181 (2010) 259–270; Jansen, Computer Physics Communications
 * 117 (1999) 35–43.
 *
 * @param variance V of the mean outcome, without noise
 * @param luck the variance that luck adds to it: the mean of e²; 0 for an exact function
 * @param indices one for each parameter
 */
public record SobolIndices(Estimate variance, double luck, List<Index> indices) {
    /** Most parameters that the sequence has dimensions for. */
    public static final int MOST = 500;

    /**
     * The indices of a parameter; NaN with infinite intervals if noise drowns them all.
     *
     * @param first S, the share of the variance that goes if the parameter is known
     * @param total ST, the share that stays if all others are known: with S, what its interactions add
     */
    public record Index(Estimate first, Estimate total) {

        /** Whether nothing of the variance can be ascribed to the parameter: the interval of the total index reaches 0. */
        public boolean drowned() {
            return !(total.low() > 0);
        }
    }

    public SobolIndices {
        indices = List.copyOf(indices);
    }

    /**
     * Returns the points at which the outcome is needed: for each row of the samples that of A, that of B, then those of
     * A_B(1) to A_B(k).
     *
     * @param parameters k, 1 to {@link #MOST}
     * @param rows N, at least 2; best a power of two
     * @param seed seed of the shift
     * @return N(k + 2) points, k coordinates each, from 0 to below 1
     */
    public static double[][] design(int parameters, int rows, long seed) {
        if (parameters < 1 || parameters > MOST || rows < 2) {
            throw new IllegalArgumentException(parameters + " parameters, " + rows + " rows");
        }
        double[][] points = new double[rows * (parameters + 2)][];
        int next = 0;
        for (double[] point : SobolSequence.design(rows, 2 * parameters, seed)) {
            double[] a = Arrays.copyOf(point, parameters);
            double[] b = Arrays.copyOfRange(point, parameters, 2 * parameters);
            points[next++] = a;
            points[next++] = b;
            for (int i = 0; i < parameters; i++) {
                points[next] = a.clone();
                points[next++][i] = b[i];
            }
        }
        return points;
    }

    /**
     * Returns the indices of an outcome that is known exactly at each point.
     *
     * @param outcomes the outcome at each point of {@link #design}
     * @param parameters k
     * @param confidence confidence level of the bootstrap intervals over rows, between 0 and 1
     * @param seed seed of the bootstrap
     */
    public static SobolIndices of(double[] outcomes, int parameters, double confidence, long seed) {
        return of(
                Arrays.stream(outcomes).mapToObj(y -> new double[] {y}).toArray(double[][]::new),
                parameters,
                confidence,
                seed);
    }

    /**
     * Returns the indices of the mean of an outcome over replications whose luck is independent. With a single replication
     * the outcomes are taken to be exact.
     *
     * @param outcomes by point of {@link #design} and replication; NaN where a replication failed. Rows in which a point has
     *     none are left out
     * @param parameters k
     * @param confidence confidence level of the bootstrap intervals over rows, between 0 and 1
     * @param seed seed of the bootstrap
     */
    public static SobolIndices of(double[][] outcomes, int parameters, double confidence, long seed) {
        int block = parameters + 2;
        if (outcomes.length == 0 || outcomes.length % block != 0) {
            throw new IllegalArgumentException(outcomes.length + " outcomes for " + parameters + " parameters");
        }
        List<Value[]> rows = IntStream.range(0, outcomes.length / block)
                .mapToObj(row -> IntStream.range(row * block, (row + 1) * block)
                        .mapToObj(point -> Value.of(outcomes[point]))
                        .toArray(Value[]::new))
                .filter(row -> Arrays.stream(row).noneMatch(value -> Double.isNaN(value.mean())))
                .toList();
        return new Sums(rows, parameters).indices(confidence, new SplittableRandom(seed));
    }

    /** Whether noise drowns all indices: the variance cannot be told from none. */
    public boolean drowned() {
        return !(variance.low() > 0);
    }

    /** The share of luck in the variance of f over the points, 0 to 1; NaN if f does not vary. */
    public double noise() {
        return luck / Math.max(luck, variance.value() + luck);
    }

    /**
     * Returns how many replications of each point bring the share of luck down; at least so many if noise drowns all.
     *
     * @param share the share of luck wanted, between 0 and 1
     * @param replications replications of each point now
     * @return the number; infinite or NaN if nothing varies but by luck
     */
    public double replications(double share, int replications) {
        double own = drowned() ? variance.high() : variance.value();
        return Math.ceil(replications * luck * (1 - share) / (share * own));
    }

    /** The outcome at a point: the mean over replications and its squared standard error. */
    private record Value(double mean, double error) {
        static Value of(double[] replications) {
            double[] own =
                    Arrays.stream(replications).filter(y -> !Double.isNaN(y)).toArray();
            int m = own.length;
            double mean = Arrays.stream(own).average().orElse(Double.NaN);
            double squares =
                    Arrays.stream(own).map(y -> (y - mean) * (y - mean)).sum();
            return new Value(mean, m < 2 ? 0 : squares / (m - 1) / m);
        }
    }

    /** The terms of all sums, by row. */
    private static final class Sums {
        private final int n;
        private final double[] values;
        private final double[] squares;
        private final double[] errors;
        private final double[][] first;
        private final double[][] total;

        Sums(List<Value[]> rows, int parameters) {
            n = rows.size();
            double centre = centre(rows);
            values = each(rows, row -> (row[0].mean() + row[1].mean()) / 2 - centre);
            squares = each(rows, row -> (square(row[0].mean() - centre) + square(row[1].mean() - centre)) / 2);
            errors = each(rows, row -> (row[0].error() + row[1].error()) / 2);
            first = new double[parameters][];
            total = new double[parameters][];
            for (int i = 0; i < parameters; i++) {
                int ab = i + 2;
                first[i] = each(rows, row -> (row[1].mean() - centre) * (row[ab].mean() - row[0].mean()));
                total[i] = each(
                        rows, row -> (square(row[0].mean() - row[ab].mean()) - row[0].error() - row[ab].error()) / 2);
            }
        }

        /** The mean over A and B, exact if all are the same. */
        private static double centre(List<Value[]> rows) {
            double start = rows.isEmpty() ? 0 : rows.get(0)[0].mean();
            return start
                    + rows.stream()
                            .mapToDouble(row -> (row[0].mean() - start + row[1].mean() - start) / 2)
                            .average()
                            .orElse(0);
        }

        private static double[] each(List<Value[]> rows, ToDoubleFunction<Value[]> term) {
            return rows.stream().mapToDouble(term).toArray();
        }

        private static double square(double x) {
            return x * x;
        }

        SobolIndices indices(double confidence, SplittableRandom random) {
            int[] once = new int[n];
            Arrays.fill(once, 1);
            double v = variance(once);
            double[] variances = new double[Bootstrap.REDRAWS];
            double[][] firsts = new double[first.length][Bootstrap.REDRAWS];
            double[][] totals = new double[total.length][Bootstrap.REDRAWS];
            for (int b = 0; b < Bootstrap.REDRAWS; b++) {
                int[] weights = Bootstrap.weights(n, random);
                variances[b] = variance(weights);
                for (int i = 0; i < first.length; i++) {
                    firsts[i][b] = share(first[i], weights, variances[b]);
                    totals[i][b] = share(total[i], weights, variances[b]);
                }
            }
            Estimate variance = Bootstrap.percentile(v, variances, n, confidence);
            List<Index> indices = new ArrayList<>();
            for (int i = 0; i < first.length; i++) {
                indices.add(
                        variance.low() > 0
                                ? new Index(
                                        Bootstrap.percentile(mean(first[i], once) / v, firsts[i], n, confidence),
                                        Bootstrap.percentile(mean(total[i], once) / v, totals[i], n, confidence))
                                : new Index(none(confidence), none(confidence)));
            }
            return new SobolIndices(variance, mean(errors, once), indices);
        }

        private Estimate none(double confidence) {
            return Bootstrap.undefined(Double.NaN, n, confidence);
        }

        /** The mean of the terms as a share of the variance; NaN in a redrawn sample without variance of its own, which is left out. */
        private double share(double[] terms, int[] weights, double variance) {
            return variance > 0 ? mean(terms, weights) / variance : Double.NaN;
        }

        private double variance(int[] weights) {
            return mean(squares, weights) - square(mean(values, weights)) - mean(errors, weights);
        }

        private double mean(double[] terms, int[] weights) {
            double sum = 0;
            for (int row = 0; row < n; row++) {
                sum += weights[row] * terms[row];
            }
            return n == 0 ? Double.NaN : sum / n;
        }
    }
}
