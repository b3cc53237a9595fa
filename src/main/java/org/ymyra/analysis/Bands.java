package org.ymyra.analysis;

import java.util.Arrays;
import org.ymyra.results.Columns;
import org.ymyra.results.Outcome.Indicator;

/**
 * An indicator over time across replications.
 *
 * @param scenario key of the scenario in the result
 * @param indicator the indicator
 * @param days sampling times in days since the start of the horizon
 * @param mean mean over replications at each time, with its interval
 * @param probabilities probabilities of the quantiles, ascending and symmetric about 0.5
 * @param quantiles quantiles over replications with their intervals, by probability and time
 */
public record Bands(
        String scenario,
        Indicator indicator,
        double[] days,
        Estimate[] mean,
        double[] probabilities,
        Estimate[][] quantiles) {
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    /** Values of an indicator that are held in memory at once, unless there are more replications. */
    private static final int HELD = 1 << 22;

    /**
     * Estimates the bands of a scenario, for as many sampling times at once as may be held.
     *
     * @param ended how many replications ended well
     * @param confidence confidence level of all intervals, between 0 and 1
     */
    static Bands of(Columns columns, String scenario, Indicator indicator, int ended, double confidence) {
        double[] days = columns.samplingDays(scenario);
        Estimate[] mean = new Estimate[days.length];
        Estimate[][] quantiles = new Estimate[QUANTILES.length][days.length];
        int part = Math.max(1, HELD / Math.max(1, ended));
        for (int from = 0; from < days.length; from += part) {
            double[][] values = columns.samples(
                    scenario, indicator, Arrays.copyOfRange(days, from, Math.min(days.length, from + part)));
            for (int i = 0; i < values.length; i++) {
                double[] sorted = Arrays.stream(values[i])
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
                values[i] = null;
                mean[from + i] = Means.studentT(sorted, confidence);
                for (int q = 0; q < QUANTILES.length; q++) {
                    quantiles[q][from + i] = Quantiles.ofSorted(sorted, QUANTILES[q], confidence);
                }
            }
        }
        return new Bands(scenario, indicator, days, mean, QUANTILES.clone(), quantiles);
    }

    /** Returns the values of a quantile over time, given its index among the probabilities. */
    public double[] quantile(int index) {
        return Arrays.stream(quantiles[index]).mapToDouble(Estimate::value).toArray();
    }
}
