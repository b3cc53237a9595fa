package org.ymyra.analysis;

import org.ymyra.results.Outcome.Indicator;

/**
 * An indicator over time across replications.
 *
 * @param scenario key of the scenario in the result
 * @param indicator the indicator
 * @param days sampling times in days since the start of the horizon
 * @param mean mean over replications at each time, with its interval
 * @param probabilities probabilities of the quantiles, ascending and symmetric about 0.5
 * @param quantiles quantiles over replications, by probability and time
 */
public record Bands(
        String scenario,
        Indicator indicator,
        double[] days,
        Estimate[] mean,
        double[] probabilities,
        double[][] quantiles) {}
