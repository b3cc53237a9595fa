package org.ymyra.results;

/**
 * What monitoring read in a settlement in one replication, and when it first came to a riot.
 *
 * @param replication number of the replication
 * @param set number of its parameter set; 0 without an ensemble
 * @param settlement place of the settlement in the scenario, from 0
 * @param riot day of the horizon of the first riot; infinite if there was none
 * @param days day of the horizon of each reading, ascending
 * @param values by reading, the value of each {@link org.ymyra.scenario.WatchedIndicator} in their order; NaN if it is not known
 */
public record Watched(int replication, int set, int settlement, double riot, double[] days, double[][] values) {}
