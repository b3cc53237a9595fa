package org.ymyra.experiment;

import org.ymyra.results.Outcome;
import org.ymyra.scenario.Scenario;

/** One replication as a pure function: the same arguments give the same outcome, on any machine and thread. */
@FunctionalInterface
public interface Simulator {
    /**
     * Runs one replication.
     *
     * @param scenario resolved scenario
     * @param seed seed of the experiment; scenarios run with the same seed share their luck
     * @param replication number of the replication, from 0
     * @return what it came to
     */
    Outcome run(Scenario scenario, long seed, int replication);
}
