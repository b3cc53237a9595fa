package org.ymyra.experiment;

import java.nio.file.Path;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Scenario;

/** An experiment of some seconds in a program of its own, to be ended from outside. Prints how much is stored. */
final class SlowExperiment {
    static final int REPLICATIONS = 1000;

    private SlowExperiment() {}

    public static void main(String[] arguments) {
        StopOnShutdown stop = new StopOnShutdown();
        try {
            Experiment.run(
                    Fakes.plan(REPLICATIONS, 2),
                    SlowExperiment::simulate,
                    Path.of(arguments[0]),
                    Existing.valueOf(arguments[1]),
                    progress -> System.out.println(progress.done()));
        } catch (InterruptedException e) {
            System.out.println(e.getMessage());
        } finally {
            stop.end();
        }
    }

    private static Outcome simulate(Scenario scenario, long seed, int replication) {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return Fakes.simulate(scenario, seed, replication);
    }
}
