package org.ymyra.results;

import java.util.OptionalInt;
import org.ymyra.scenario.ResolvedScenario;

/**
 * What one replication of a result ran with: all that is needed to run it again.
 *
 * @param entry its scenario in the result
 * @param replication its number in the result, from 0
 * @param scenario the scenario, with the parameter set of the replication if there are such sets
 * @param set index of that set; empty if there are none
 * @param seed seed of the experiment
 * @param luck number of the replication whose luck it had
 */
public record StoredRun(
        Manifest.Entry entry, int replication, ResolvedScenario scenario, OptionalInt set, long seed, int luck) {}
