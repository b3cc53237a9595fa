package org.ymyra.experiment;

import org.ymyra.scenario.ParameterSets;

/**
 * Sets of parameter values over which the replications of a plan are spread: number r runs with set r mod size.
 *
 * @param sets the sets
 * @param commonLuck whether the sets share their luck, so that they can be compared with each other: number r then has the
 *     luck of replication r div size, else its own
 */
public record Ensemble(ParameterSets sets, boolean commonLuck) {

    /** Returns the number of the set with which a replication runs. */
    public int set(int replication) {
        return replication % sets.size();
    }

    /** Returns the number of the replication whose luck a replication has. */
    public int luck(int replication) {
        return commonLuck ? replication / sets.size() : replication;
    }
}
