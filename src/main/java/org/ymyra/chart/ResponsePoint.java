package org.ymyra.chart;

import org.ymyra.analysis.Estimate;

/**
 * What a scenario came to in one row of a design, or in the mean over several that lie beside each other.
 *
 * @param scenario key of the scenario in the result
 * @param values the values of the parameters that are varied
 * @param rows how many rows, from 1
 * @param probability the probability of a level
 */
public record ResponsePoint(String scenario, double[] values, int rows, Estimate probability) {}
