package org.ymyra.analysis;

import org.ymyra.scenario.Level;

/**
 * How far the probability of a level differs between parameter sets.
 *
 * @param scenario key of the scenario in the result
 * @param level the level
 * @param day day by which the level is reached or not, since the start of the horizon
 * @param probability its probability over the sets
 */
public record LevelSpread(String scenario, Level level, double day, BetweenSets probability) {}
