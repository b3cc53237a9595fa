package org.ymyra.results;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Localised;

/**
 * What an experiment is, what it ran on and how far it came. Together with the scenario files beside it, it is all that is
 * needed to repeat the experiment.
 *
 * @param name name of the experiment, that of its folder
 * @param build the program that ran it
 * @param machine what it ran on, the last time if it was resumed
 * @param seed seed of the experiment
 * @param replications replications asked of each scenario; if it stops by itself the most that are allowed, and once it has
 *     stopped those at which it did
 * @param settings settings that changed the scenarios from outside, each {@code key=value}; they are worked into the hashes
 * @param scenarios the scenarios in the order of the experiment
 * @param ensemble the parameter sets over which the replications were spread
 * @param stopping how it stops by itself; empty if its number of replications was fixed
 * @param upTo level at which a replication ended, with the day in which it reached it: nothing is known of it but which levels
 *     up to there it reached; empty if replications ran to the end of the horizon
 * @param part which part of an experiment it is, of which the replications above are the number; empty if it is all of one
 * @param status how far it came
 */
public record Manifest(
        String name,
        Build build,
        Machine machine,
        long seed,
        int replications,
        List<String> settings,
        List<Entry> scenarios,
        Ensemble ensemble,
        Optional<Stopping> stopping,
        Optional<Level> upTo,
        Optional<Part> part,
        Status status) {

    /**
     * A scenario of the experiment.
     *
     * @param key its key in the result
     * @param title its title
     * @param hash hash of the resolved scenario
     * @param horizon time observed, in days
     * @param currency unit of its costs
     * @param settlements names of the settlements, by index
     */
    public record Entry(
            String key, Localised title, String hash, double horizon, Localised currency, List<String> settlements) {}

    /**
     * Parameter sets over which replications were spread: number r ran with set r mod size. The sets are in a file of the
     * folder.
     *
     * @param size how many sets there are; 0 if every replication ran with the scenario as it is
     * @param hash SHA-256 of the file, in hexadecimal; empty if there is none
     * @param commonLuck whether number r had the luck of replication r div size, the same for all sets
     */
    public record Ensemble(int size, String hash, boolean commonLuck) {
        /** No sets. */
        public static final Ensemble NONE = new Ensemble(0, "", false);

        /** Returns the number of the replication whose luck a replication had. */
        public int luck(int replication) {
            return commonLuck ? replication / size : replication;
        }
    }

    /**
     * How an experiment stops by itself.
     *
     * @param precision what was asked: it stops once all intervals are as short
     * @param most replications of each scenario at which it stops in any case
     * @param reached whether it has stopped because they are
     */
    public record Stopping(Precision precision, int most, boolean reached) {}

    /**
     * How far an experiment came. After a sudden end of the program it may lag behind the store.
     *
     * @param complete whether every replication asked for has ended, well or in failure
     * @param done replications of all scenarios that have ended
     * @param failed how many of them failed
     * @param threads threads that it ran on, the last time
     * @param started when it was first started
     * @param stopped when it last stopped; equal to {@code started} before that
     * @param seconds wall time spent, in seconds, over all runs that stopped in order
     * @param cpuSeconds processor time of the program over the same runs, in seconds
     */
    public record Status(
            boolean complete,
            long done,
            long failed,
            int threads,
            Instant started,
            Instant stopped,
            double seconds,
            double cpuSeconds) {}

    /** Returns this manifest of an experiment that has ended. */
    public Manifest with(int replications, Optional<Stopping> stopping, Status status) {
        return new Manifest(
                name, build, machine, seed, replications, settings, scenarios, ensemble, stopping, upTo, part, status);
    }

    /** Returns this manifest with another status. */
    public Manifest with(Status status) {
        return with(replications, stopping, status);
    }

    /** Returns the number of the first replication. */
    public int first() {
        return part.map(Part::first).orElse(0);
    }

    /** Returns the entry of a scenario; throws {@link ResultException} if there is none of that key. */
    public Entry scenario(String key) {
        return scenarios.stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResultException("the result " + name + " has no scenario " + key + "; it has "
                        + String.join(", ", scenarios.stream().map(Entry::key).toList())));
    }
}
