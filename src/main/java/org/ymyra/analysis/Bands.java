package org.ymyra.analysis;

import java.util.Arrays;
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

    /** Returns the values of a quantile over time, given its index among the probabilities. */
    public double[] quantile(int index) {
        return Arrays.stream(quantiles[index]).mapToDouble(Estimate::value).toArray();
    }
}
