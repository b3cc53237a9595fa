package org.ymyra.analysis;

import org.ymyra.scenario.Level;

/**
 * The probability that a level is reached within the horizon.
 *
 * @param scenario key of the scenario in the result
 * @param level the level
 * @param probability its probability
 */
public record LevelProbability(String scenario, Level level, Estimate probability) {}
