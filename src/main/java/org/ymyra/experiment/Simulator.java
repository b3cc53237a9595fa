package org.ymyra.experiment;

import java.util.Arrays;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/** One replication as a pure function: the same arguments give the same outcome, on any machine and thread. */
@FunctionalInterface
public interface Simulator {
    /** The model. */
    Simulator MODEL = new Simulator() {
        @Override
        public Outcome run(Scenario scenario, long seed, int replication) {
            return Replication.run(scenario, seed, replication);
        }

        @Override
        public Outcome runUpTo(Level level, Scenario scenario, long seed, int replication) {
            return Replication.runUpTo(level, scenario, seed, replication);
        }

        @Override
        public double[] weights(Scenario scenario, long seed, int replication) {
            return WeightedReplication.run(scenario, seed, replication);
        }
    };

    /**
     * Runs one replication.
     *
     * @param scenario resolved scenario
     * @param seed seed of the experiment; scenarios run with the same seed share their luck
     * @param replication number of the replication, from 0
     * @return what it came to
     */
    Outcome run(Scenario scenario, long seed, int replication);

    /**
     * Runs one replication of which nothing is asked but which levels up to a certain one it reaches. It may end as soon as it
     * has reached that; here it does not.
     *
     * @return what {@link Outcome#upTo} leaves of what it came to
     */
    default Outcome runUpTo(Level level, Scenario scenario, long seed, int replication) {
        return run(scenario, seed, replication).upTo(level);
    }

    /**
     * Runs one replication of which nothing is asked but a number for each level, by ordinal, whose mean over replications is the probability that the
     * level is reached. Here it is 1 if it is reached and else 0.
     */
    default double[] weights(Scenario scenario, long seed, int replication) {
        return Arrays.stream(run(scenario, seed, replication).reached())
                .map(day -> Double.isFinite(day) ? 1 : 0)
                .toArray();
    }
}
