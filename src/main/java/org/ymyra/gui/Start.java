package org.ymyra.gui;

import java.util.Objects;
import org.ymyra.model.District;
import org.ymyra.scenario.ResolvedScenario;

/**
 * Where a run starts.
 *
 * @param scenario what is run
 * @param seed seed of the experiment
 * @param replication number of the replication, from 0; it decides on the luck together with the seed
 */
public record Start(ResolvedScenario scenario, long seed, int replication) {
    /** Checks the parts. */
    public Start {
        Objects.requireNonNull(scenario);
        if (replication < 0) {
            throw new IllegalArgumentException("replications are numbered from 0, not " + replication);
        }
    }

    /** Returns the district at the start of its spin-up. */
    District district() {
        return new District(scenario.scenario(), seed, replication);
    }

    /** Returns the same with the luck of the next replication. */
    Start withNextLuck() {
        return new Start(scenario, seed, replication + 1);
    }
}
