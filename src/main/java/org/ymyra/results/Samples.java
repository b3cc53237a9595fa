package org.ymyra.results;

/**
 * An indicator over time.
 *
 * @param days sampling times in days since the start of the horizon, ascending
 * @param values by replication, aligned with {@link Replications#numbers}, and sampling time, the indicator
 */
public record Samples(double[] days, double[][] values) {}
