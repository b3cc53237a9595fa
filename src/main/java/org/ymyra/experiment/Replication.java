package org.ymyra.experiment;

import org.ymyra.model.District;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Scenario;

/** One replication from set-up to outcome. */
public final class Replication {
    private Replication() {}

    /**
     * Runs one replication. It is a pure function: the same arguments give the same outcome.
     *
     * @param scenario resolved scenario
     * @param seed seed of the experiment; scenarios run with the same seed share their luck
     * @param replication number of the replication, from 0
     * @return what it came to
     */
    public static Outcome run(Scenario scenario, long seed, int replication) {
        District district = new District(scenario, seed, replication);
        Recorder recorder = new Recorder(district);
        district.runUntil(district.horizonStart() + scenario.run().horizon().days());
        return recorder.outcome();
    }
}
