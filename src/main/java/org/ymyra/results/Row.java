package org.ymyra.results;

import java.util.Optional;

/**
 * A replication that has ended, well or in failure.
 *
 * @param scenario key of the scenario
 * @param replication number of the replication, from 0
 * @param outcome what it came to; empty if it failed
 * @param error class and message of what made it fail, in one line; empty if it did not fail
 */
public record Row(String scenario, int replication, Optional<Outcome> outcome, Optional<String> error) {

    /** A replication that ended well. */
    public static Row of(String scenario, int replication, Outcome outcome) {
        return new Row(scenario, replication, Optional.of(outcome), Optional.empty());
    }

    /** A replication that failed. */
    public static Row failed(String scenario, int replication, Throwable error) {
        String text = error.toString().replaceAll("\\s+", " ").strip();
        return new Row(scenario, replication, Optional.empty(), Optional.of(text));
    }
}
