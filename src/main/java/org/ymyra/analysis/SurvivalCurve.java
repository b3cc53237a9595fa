package org.ymyra.analysis;

import org.ymyra.scenario.Level;

/**
 * Kaplan–Meier estimate of the probability that a level has not been reached by a time.
 *
 * @param scenario key of the scenario in the result
 * @param level the level
 * @param days times of the steps in days since the start of the horizon; the first is 0, the last the end of the horizon
 * @param survival probability of not having reached the level just after each time
 * @param low lower ends of the pointwise intervals
 * @param high upper ends of the pointwise intervals
 * @param atRisk replications at risk just before each time
 * @param method name of the interval
 * @param confidence confidence level
 */
public record SurvivalCurve(
        String scenario,
        Level level,
        double[] days,
        double[] survival,
        double[] low,
        double[] high,
        int[] atRisk,
        String method,
        double confidence) {}
