package org.ymyra.analysis;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;

/**
 * Logistic regression: the probability p of an event with
 *
 * <pre>log(p / (1 − p)) = intercept + Σ coefficient · (x − mean)</pre>
 *
 * <p>fitted by LIBLINEAR's trust-region Newton method, which maximises the likelihood with a ridge: ½ for each squared coefficient of
 * x in standard deviations. Beside thousands of rows that ridge weighs nothing; it keeps coefficients finite where rows can be told apart
 * without error. Source: Fan, Chang, Hsieh, Wang and Lin, Journal of Machine Learning Research 9 (2008) 1871–1874.
 *
 * @param intercept log odds where every x is at its mean
 * @param coefficients one for each x; 0 where x does not vary
 * @param means mean of each x over the rows of the fit where it is known; what is not known (NaN) counts as this
 * @param deviations standard deviation of each x with the unknown at the mean; 0 where it does not vary
 */
public record LogisticRegression(double intercept, double[] coefficients, double[] means, double[] deviations) {
    private static final double PRECISION = 1e-6;

    static {
        Linear.disableDebugOutput();
    }

    /**
     * Fits.
     *
     * @param rows by row, the values of x; NaN where unknown
     * @param event for each row, whether the event happened
     * @throws IllegalArgumentException if all or no rows have the event
     */
    public static LogisticRegression fit(double[][] rows, boolean[] event) {
        int with = count(event);
        if (with == 0 || with == event.length || rows.length != event.length) {
            throw new IllegalArgumentException(with + " of " + event.length + " rows have the event");
        }
        int n = rows[0].length;
        double[] means = new double[n];
        double[] deviations = new double[n];
        for (int j = 0; j < n; j++) {
            describe(rows, j, means, deviations);
        }
        double[] coefficients = new double[n];
        int[] varying = varying(deviations);
        if (varying.length == 0) {
            return new LogisticRegression(logit(with / (double) event.length), coefficients, means, deviations);
        }
        Problem problem = new Problem();
        problem.l = rows.length;
        problem.n = varying.length + 1;
        problem.bias = 1;
        problem.y = new double[rows.length];
        problem.x = new Feature[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            problem.y[i] = event[i] ? 1 : 0;
            problem.x[i] = new Feature[varying.length + 1];
            for (int k = 0; k < varying.length; k++) {
                int j = varying[k];
                problem.x[i][k] = new FeatureNode(k + 1, or(rows[i][j], means[j], 1 / deviations[j]));
            }
            problem.x[i][varying.length] = new FeatureNode(varying.length + 1, 1);
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, 1, PRECISION);
        parameter.setRegularizeBias(false);
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = model.getFeatureWeights();
        for (int k = 0; k < varying.length; k++) {
            coefficients[varying[k]] = sign * weights[k] / deviations[varying[k]];
        }
        return new LogisticRegression(sign * weights[varying.length], coefficients, means, deviations);
    }

    private static int count(boolean[] event) {
        int count = 0;
        for (boolean happened : event) {
            count += happened ? 1 : 0;
        }
        return count;
    }

    private static void describe(double[][] rows, int j, double[] means, double[] deviations) {
        double[] known = Arrays.stream(rows)
                .mapToDouble(row -> row[j])
                .filter(x -> !Double.isNaN(x))
                .toArray();
        means[j] = Arrays.stream(known).average().orElse(0);
        double squares =
                Arrays.stream(known).map(x -> (x - means[j]) * (x - means[j])).sum();
        double deviation = Math.sqrt(squares / rows.length);
        deviations[j] = deviation > 1e-9 * Math.abs(means[j]) ? deviation : 0;
    }

    private static int[] varying(double[] deviations) {
        int[] all = new int[deviations.length];
        int n = 0;
        for (int j = 0; j < all.length; j++) {
            if (deviations[j] > 0) {
                all[n++] = j;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private static double or(double x, double mean, double scale) {
        return Double.isNaN(x) ? 0 : (x - mean) * scale;
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    /** Returns the probability for values of x; NaN where unknown. */
    public double probability(double[] row) {
        double logit = intercept;
        for (int j = 0; j < coefficients.length; j++) {
            logit += coefficients[j] * or(row[j], means[j], 1);
        }
        return 1 / (1 + Math.exp(-logit));
    }
}
