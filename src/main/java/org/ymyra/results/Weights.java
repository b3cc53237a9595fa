package org.ymyra.results;

/**
 * What one replication came to by splitting: for each level a number, at least 0, whose mean over replications is the probability that the level
 * is reached within the horizon.
 *
 * @param scenario key of the scenario
 * @param replication number of the replication, from 0
 * @param levels the numbers, by ordinal of the {@link org.ymyra.scenario.Level}
 */
public record Weights(String scenario, int replication, double[] levels) {}
