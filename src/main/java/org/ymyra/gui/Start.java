package org.ymyra.gui;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.ymyra.model.District;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.ResolvedScenario;

/**
 * Where a run starts.
 *
 * @param scenario what is run
 * @param seed seed of the experiment
 * @param replication number of the replication, from 0; it decides on the luck together with the seed
 * @param stored the replication of a result that it repeats; empty if it is none
 */
public record Start(ResolvedScenario scenario, long seed, int replication, Optional<Stored> stored) {
    /**
     * A replication of a result.
     *
     * @param number its number in the result, from 0
     * @param set index of its parameter set; empty if the result has none
     * @param outcome what it came to
     */
    record Stored(int number, OptionalInt set, Outcome outcome) {}

    /** A start that repeats no replication of a result. */
    public Start(ResolvedScenario scenario, long seed, int replication) {
        this(scenario, seed, replication, Optional.empty());
    }

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
