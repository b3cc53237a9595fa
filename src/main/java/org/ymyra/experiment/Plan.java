package org.ymyra.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ymyra.results.FileKeys;
import org.ymyra.results.Manifest;
import org.ymyra.results.Part;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Variants;

/**
 * What to run.
 *
 * @param points the scenarios; at least one, with different keys
 * @param seed seed of all scenarios: replications of one number share their luck across them
 * @param replications replications of each scenario, at least 1, or 0 in a part that has none; the most of them if there is a stopping
 *     rule
 * @param threads threads to run them on, at least 1; they do not change what comes out
 * @param settings settings worked into the scenarios from outside, each {@code key=value}, for the record
 * @param ensemble parameter sets over which the replications are spread; empty if all run with the scenario as it is
 * @param stopping what may end it before; empty if all replications are to be run
 * @param upTo level at which a replication ends, as nothing else is asked of it than which levels up to there it reaches;
 *     empty if replications run to the end of the horizon
 * @param part which part of an experiment it is; empty if it is all of one
 */
public record Plan(
        List<Point> points,
        long seed,
        int replications,
        int threads,
        List<String> settings,
        Optional<Ensemble> ensemble,
        Optional<StoppingRule> stopping,
        Optional<Level> upTo,
        Optional<Part> part) {

    /**
     * A design point.
     *
     * @param key key of the scenario in the result
     * @param scenario the scenario
     * @param variants the scenario with the parameters of the ensemble; empty if there is none
     */
    public record Point(String key, ResolvedScenario scenario, Optional<Variants> variants) {

        /** A design point without an ensemble. */
        public Point(String key, ResolvedScenario scenario) {
            this(key, scenario, Optional.empty());
        }

        /** A design point under each of some sets; throws {@link ScenarioException} as {@link ParameterSets#variants}. */
        public static Point of(String key, ResolvedScenario scenario, ParameterSets sets) throws ScenarioException {
            return new Point(key, scenario, Optional.of(sets.variants(scenario)));
        }
    }

    /** A plan without an ensemble that runs all its replications. */
    public Plan(List<Point> points, long seed, int replications, int threads, List<String> settings) {
        this(points, seed, replications, threads, settings, Optional.empty());
    }

    /** A plan that runs all its replications. */
    public Plan(
            List<Point> points,
            long seed,
            int replications,
            int threads,
            List<String> settings,
            Optional<Ensemble> ensemble) {
        this(
                points,
                seed,
                replications,
                threads,
                settings,
                ensemble,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Plan {
        points = List.copyOf(points);
        settings = List.copyOf(settings);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one scenario");
        }
        if (points.stream().map(Point::key).distinct().count() < points.size()) {
            throw new IllegalArgumentException("scenarios of a plan have different keys");
        }
        if (replications < (part.isPresent() ? 0 : 1) || threads < 1) {
            throw new IllegalArgumentException("a plan has at least one replication and one thread");
        }
        if (points.stream().anyMatch(point -> point.variants().isPresent() != ensemble.isPresent())) {
            throw new IllegalArgumentException("a scenario has variants if there is an ensemble");
        }
        if (ensemble.isPresent() && stopping.isPresent()) {
            throw new IllegalArgumentException("intervals over parameter sets are no measure of when to stop");
        }
        if (part.isPresent() && stopping.isPresent()) {
            throw new IllegalArgumentException("a part cannot know when all have run enough");
        }
    }

    /** Plans scenarios under the names of their files without folders and extension, with a number where names recur. */
    public static Plan of(
            List<ResolvedScenario> scenarios, long seed, int replications, int threads, List<String> settings) {
        return new Plan(points(scenarios), seed, replications, threads, settings);
    }

    /** Returns design points under the names of their files without folders and extension, with a number where names recur. */
    public static List<Point> points(List<ResolvedScenario> scenarios) {
        FileKeys keys = new FileKeys();
        List<Point> points = new ArrayList<>();
        for (ResolvedScenario scenario : scenarios) {
            points.add(new Point(keys.key(scenario.originals().get(0).name()), scenario));
        }
        return points;
    }

    /**
     * Returns the plan of a result that has all its replications.
     *
     * @throws ScenarioException if its scenarios or parameter sets cannot be read
     * @throws ResultException if they were changed since they were run
     */
    public static Plan of(ResultFolder folder) throws ScenarioException {
        Manifest manifest = folder.manifest();
        Optional<Ensemble> ensemble = manifest.ensemble().size() == 0
                ? Optional.empty()
                : Optional.of(new Ensemble(folder.sets(), manifest.ensemble().commonLuck()));
        List<Point> points = new ArrayList<>();
        for (Manifest.Entry entry : manifest.scenarios()) {
            ResolvedScenario scenario = folder.scenario(entry);
            points.add(
                    ensemble.isEmpty()
                            ? new Point(entry.key(), scenario)
                            : Point.of(entry.key(), scenario, ensemble.get().sets()));
        }
        return new Plan(
                points,
                manifest.seed(),
                manifest.replications(),
                manifest.status().threads(),
                manifest.settings(),
                ensemble,
                Optional.empty(),
                manifest.upTo(),
                Optional.empty());
    }

    /** Returns the name of the experiment where none is given: the key of the first scenario. */
    public String name() {
        return points.get(0).key();
    }

    /** Returns the scenario with which a replication of a point runs. */
    Scenario scenario(Point point, int replication) {
        return ensemble.map(all ->
                        point.variants().orElseThrow().scenario(all.sets().values(all.set(replication))))
                .orElse(point.scenario().scenario());
    }

    /** Returns the number of the replication whose luck a replication has. */
    int luck(int replication) {
        return ensemble.map(all -> all.luck(replication)).orElse(replication);
    }

    /**
     * Returns the replication of an index: under each number one of every scenario, in their order, so that scenarios stay
     * paired wherever the run ends.
     */
    public Replicator.Job job(long index) {
        Point point = points.get((int) (index % points.size()));
        int replication = part.map(Part::first).orElse(0) + (int) (index / points.size());
        return new Replicator.Job(point.key(), replication, luck(replication), () -> scenario(point, replication));
    }

    /** Returns the replications from an index up to another, without that. */
    Stream<Replicator.Job> jobs(long from, long to) {
        return LongStream.range(from, to).mapToObj(this::job);
    }

    /** Returns this plan with its parameter sets, if they come from a file, read from a copy of it. */
    Plan withSetsIn(Path copy) {
        Optional<Ensemble> kept = ensemble.map(all -> new Ensemble(all.sets().in(copy), all.commonLuck()));
        return new Plan(points, seed, replications, threads, settings, kept, stopping, upTo, part);
    }

    /** Returns this plan with a stopping rule. */
    public Plan until(StoppingRule rule) {
        return new Plan(points, seed, replications, threads, settings, ensemble, Optional.of(rule), upTo, part);
    }

    /** Returns this plan with replications that end with the day in which they reach a level. */
    public Plan upTo(Level level) {
        return new Plan(points, seed, replications, threads, settings, ensemble, stopping, Optional.of(level), part);
    }

    /** Returns a part of this plan. */
    public Plan part(Part part) {
        return new Plan(points, seed, part.size(), threads, settings, ensemble, stopping, upTo, Optional.of(part));
    }

    /** Returns the replications of each scenario after which to look next whether they are enough, from a number of them on. */
    int look(int from) {
        return stopping.isPresent() ? Math.min(replications, StoppingRule.look(from)) : replications;
    }

    /** Returns how many replications there are of all scenarios together. */
    public long total() {
        return (long) points.size() * replications;
    }
}
