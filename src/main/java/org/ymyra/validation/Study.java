package org.ymyra.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** What the families share: the scenarios, the seed and the threads. Close it to end the threads. */
final class Study implements AutoCloseable {
    static final double CONFIDENCE = 0.95;
    static final double YEAR = 365;
    static final String TYPICAL = "typical";
    static final String STRESSED = "stressed";

    private static final List<String> STILL = List.of(
            "run.spin-up=0 days",
            "rules.encounters.friction=0",
            "rules.encounters.good-contact=0",
            "sparks.crimes=0",
            "sparks.provocations=0");

    private final Path scenarios;
    private final int replications;
    private final long seed;
    private final ExecutorService threads;
    private final Map<String, List<Replica>> kept = new ConcurrentHashMap<>();

    Study(Path scenarios, int replications, long seed, int threads) {
        this.scenarios = scenarios;
        this.replications = replications;
        this.seed = seed;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "replication");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns the same study on another number of threads. */
    Study onThreads(int number) {
        return new Study(scenarios, replications, seed, number);
    }

    long seed() {
        return seed;
    }

    /** Returns the generator of a number, for what is drawn outside the model. */
    UniformRandomProvider random(int number) {
        return new SplitMix64(new SplitMix64(seed).nextLong() + number);
    }

    /** Returns a part of the replications, at least two of them. */
    int replications(double share) {
        return (int) Math.max(2, Math.round(share * replications));
    }

    /** Reads a reference scenario, with settings on top. */
    Scenario scenario(String name, String... settings) throws ScenarioException {
        return ScenarioReader.read(scenarios.resolve(name + ".yaml"), List.of(settings))
                .scenario();
    }

    /** Reads the typical settlement with nothing that would happen by itself, with settings on top. */
    Scenario still(String... settings) throws ScenarioException {
        Map<String, String> last = new LinkedHashMap<>();
        Stream.concat(STILL.stream(), Stream.of(settings))
                .forEach(setting -> last.put(setting.replaceFirst("=.*", ""), setting));
        return scenario(TYPICAL, last.values().toArray(String[]::new));
    }

    /** Returns all replications of a reference scenario; they are run once. Indicators are sampled once a year. */
    List<Replica> replicas(String name) throws ScenarioException, InterruptedException {
        List<Replica> replicas = kept.get(name);
        if (replicas == null) {
            replicas = replicas(scenario(name, "run.sampling=1 years"), replications(1));
            kept.put(name, replicas);
        }
        return replicas;
    }

    /** Measures a figure over all replications of a reference scenario. */
    Estimate figure(Measure measure, String name) throws ScenarioException, InterruptedException {
        return Figures.of(measure, scenario(name), replicas(name));
    }

    /** Runs replications of a scenario. */
    List<Replica> replicas(Scenario scenario, int n) throws InterruptedException {
        return each(n, replication -> Replica.run(scenario, seed, replication));
    }

    /** Does something for each replication on all threads, and returns the results in order. */
    <T> List<T> each(int n, IntFunction<T> work) throws InterruptedException {
        List<Future<T>> futures = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            int replication = r;
            futures.add(threads.submit(() -> work.apply(replication)));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a replication failed: " + e.getCause(), e.getCause());
            }
        }
        return results;
    }

    /** Returns the level of confidence at which all joint rows, together, hold at once with 95 %. */
    static double joint(Collection<Row> rows) {
        long joint = rows.stream().filter(Row::joint).count();
        return 1 - (1 - CONFIDENCE) / Math.max(1, joint);
    }

    static <T> double[] values(List<T> list, ToDoubleFunction<T> value) {
        return list.stream().mapToDouble(value).toArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
