package org.ymyra.experiment;

import java.util.Optional;
import java.util.function.Supplier;
import org.ymyra.results.Outcome;
import org.ymyra.results.Row;
import org.ymyra.results.Weights;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/**
 * Runs single replications of a plan.
 *
 * @param simulator what runs them
 * @param seed seed of the plan
 * @param upTo level at which a replication ends; empty if they run to the end of the horizon
 */
public record Replicator(Simulator simulator, long seed, Optional<Level> upTo) {

    /**
     * A replication to be run.
     *
     * @param key key of its scenario in the result
     * @param replication its number
     * @param luck number of the replication whose luck it has
     * @param scenario makes the scenario with which it runs
     */
    public record Job(String key, int replication, int luck, Supplier<Scenario> scenario) {}

    static Replicator of(Plan plan, Simulator simulator) {
        return new Replicator(simulator, plan.seed(), plan.upTo());
    }

    /**
     * Returns what a replication came to, or with what it failed.
     *
     * @throws VirtualMachineError if the program is out of memory or broken
     * @throws java.io.UncheckedIOException if the parameter sets cannot be read
     */
    public Row row(Job job) {
        Scenario scenario = job.scenario().get();
        try {
            return Row.of(job.key(), job.replication(), simulate(scenario, job.luck()));
        } catch (VirtualMachineError e) {
            if (e instanceof StackOverflowError) {
                return Row.failed(job.key(), job.replication(), e);
            }
            throw e;
        } catch (Throwable e) {
            return Row.failed(job.key(), job.replication(), e);
        }
    }

    private Outcome simulate(Scenario scenario, int luck) {
        return upTo.map(level -> simulator.runUpTo(level, scenario, seed, luck))
                .orElseGet(() -> simulator.run(scenario, seed, luck));
    }

    /** Returns what a replication came to by splitting. */
    public Weights weights(Job job) {
        return new Weights(
                job.key(), job.replication(), simulator.weights(job.scenario().get(), seed, job.luck()));
    }
}
