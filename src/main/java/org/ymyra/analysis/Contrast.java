package org.ymyra.analysis;

import org.ymyra.scenario.Level;

/**
 * How a scenario differs from the baseline in the probability of a level, over replications that share their luck.
 *
 * @param baseline key of the baseline scenario
 * @param scenario key of the scenario compared
 * @param level the level
 * @param day day by which the level is reached or not, since the start of the horizon
 * @param difference risk difference, scenario minus baseline
 * @param ratio risk ratio, scenario over baseline
 */
public record Contrast(
        String baseline, String scenario, Level level, double day, Estimate difference, Estimate ratio) {}
