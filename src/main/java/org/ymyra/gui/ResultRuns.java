package org.ymyra.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ymyra.results.Build;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Replications;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Row;
import org.ymyra.results.Store;
import org.ymyra.results.StoredRun;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ScenarioException;

/** The replications of a result, to be watched again. */
final class ResultRuns {
    private final ResultFolder folder;
    private final Manifest manifest;

    /**
     * What a replication came to.
     *
     * @param replication its number
     * @param highest the highest level that was reached; empty if none was
     * @param day when it was reached first, in days since the start of the horizon; NaN if none was
     * @param injured persons injured
     * @param deaths persons killed
     * @param error why it failed; empty if it did not
     */
    record Came(
            int replication, Optional<Level> highest, double day, long injured, long deaths, Optional<String> error) {
        /** Returns whether there was a riot. */
        boolean riot() {
            return highest.filter(level -> level.compareTo(Level.RIOT) >= 0).isPresent();
        }
    }

    private ResultRuns(ResultFolder folder) {
        this.folder = folder;
        manifest = folder.manifest();
    }

    /** Opens the folder of a result; throws {@link ResultException} if it is none, or if its replications end before the horizon. */
    static ResultRuns open(Path path) {
        return new ResultRuns(ResultFolder.openWhole(path));
    }

    /** Returns the scenarios in the order of the result. */
    List<Manifest.Entry> scenarios() {
        return manifest.scenarios();
    }

    /** Returns the name of the result. */
    String name() {
        return manifest.name();
    }

    /** Returns the build that made the result if it is another than this one, whose runs may go otherwise. */
    Optional<Build> otherBuild() {
        return Optional.of(manifest.build()).filter(build -> !build.equals(Build.current()));
    }

    /** Returns what the replications of a scenario that are done came to, by number. */
    List<Came> came(String scenario) {
        List<Came> all = new ArrayList<>();
        try (Store store = folder.read()) {
            Replications done = store.columns().replications(scenario);
            IntStream.range(0, done.numbers().length).forEach(k -> all.add(came(done, k)));
            for (Row row : store.failures(scenario)) {
                all.add(new Came(row.replication(), Optional.empty(), Double.NaN, 0, 0, row.error()));
            }
        }
        all.sort((a, b) -> Integer.compare(a.replication(), b.replication()));
        return all;
    }

    private static Came came(Replications done, int k) {
        Optional<Level> highest = Optional.empty();
        double day = Double.NaN;
        for (Level level : Level.values()) {
            double reached = done.reached()[level.ordinal()][k];
            if (reached < Double.POSITIVE_INFINITY) {
                highest = Optional.of(level);
                day = reached;
            }
        }
        Map<Total, double[]> totals = done.totals();
        return new Came(
                done.numbers()[k],
                highest,
                day,
                Math.round(totals.get(Total.INJURED)[k]),
                Math.round(totals.get(Total.DEATHS)[k]),
                Optional.empty());
    }

    /**
     * Returns where a replication started, so that exactly its run is watched.
     *
     * @throws ScenarioException if what is stored cannot be read
     * @throws ResultException if there is no such replication, or what is stored was changed since it was run
     */
    Start start(String scenario, int replication) throws ScenarioException {
        StoredRun run = folder.run(scenario, replication);
        try (Store store = folder.read()) {
            Start.Stored stored = new Start.Stored(replication, run.set(), store.outcome(scenario, replication));
            return new Start(run.scenario(), run.seed(), run.luck(), Optional.of(stored));
        }
    }
}
