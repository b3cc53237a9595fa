package org.ymyra.analysis;

import org.ymyra.scenario.Level;

/**
 * The probability that a level is reached in a settlement within the horizon.
 *
 * @param scenario key of the scenario in the result
 * @param settlement name of the settlement
 * @param level the level
 * @param probability its probability
 */
public record SettlementProbability(String scenario, String settlement, Level level, Estimate probability) {}
