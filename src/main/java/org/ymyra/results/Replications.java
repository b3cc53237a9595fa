package org.ymyra.results;

import java.util.Map;
import org.ymyra.results.Outcome.Total;

/**
 * The replications of a scenario that ended well. The arrays over replications are aligned with {@code numbers}; two scenarios
 * are paired by number.
 *
 * @param scenario key of the scenario
 * @param numbers numbers of the replications, ascending; a number is missing if that replication failed
 * @param reached by ordinal of {@link org.ymyra.scenario.Level} and replication, the day the level was first reached;
 *     positive infinity if it was not
 * @param totals by {@link Total} and replication, the sums over the horizon; only those that were asked for
 */
public record Replications(String scenario, int[] numbers, double[][] reached, Map<Total, double[]> totals) {}
