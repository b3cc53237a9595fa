package org.ymyra.experiment;

import org.ymyra.model.District;
import org.ymyra.model.Months;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;
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
        if (Months.suit(scenario)) {
            return Recorder.ofMonths(scenario, seed, replication);
        }
        District district = District.atHorizon(scenario, seed, replication);
        Recorder recorder = new Recorder(district);
        district.runUntil(end(district));
        return recorder.outcome();
    }

    /**
     * Runs one replication up to the end of the day in which it first reaches a level, or of the horizon. It is a pure function
     * too.
     *
     * @return what {@link Outcome#upTo} leaves of what {@link #run} comes to
     */
    public static Outcome runUpTo(Level level, Scenario scenario, long seed, int replication) {
        District district = District.atHorizon(scenario, seed, replication);
        Recorder recorder = new Recorder(district);
        double end = end(district);
        for (double day = district.horizonStart() + 1; day < end && !recorder.hasReached(level); day++) {
            district.runUntil(day);
        }
        if (!recorder.hasReached(level)) {
            district.runUntil(end);
        }
        return recorder.outcome().upTo(level);
    }

    private static double end(District district) {
        return district.horizonStart() + district.scenario().run().horizon().days();
    }
}
