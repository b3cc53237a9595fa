package org.ymyra.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ymyra.experiment.Replication;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Settlement;

/**
 * How fast whole replications are, set-up and spin-up included: household-days per second and thread. A district of more
 * than 1,000 households consists of settlements of 500 to 1,500, five kilometres apart on one road.
 *
 * <p>Run by {@code mvn -Pbenchmark verify}; the committed figures are in {@code src/site/markdown/benchmarks.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReplicationBenchmark {
    private static final int[] SIZES = {500, 1000, 1500, 800, 1200};

    /** Scenario file. */
    @Param({"typical", "stressed"})
    public String file;

    /** Households of the district. */
    @Param("1000")
    public int households;

    private Scenario scenario;
    private int replication;

    /** Counts the days that households have lived through. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {
        /** Household-days. */
        public long householdDays;
    }

    /** Reads the scenario. */
    @Setup
    public void read() throws Exception {
        scenario = district(households, file);
    }

    /** Runs one replication. */
    @Benchmark
    public Outcome replication(Work work) {
        Outcome outcome = Replication.run(scenario, 1, replication++);
        work.householdDays += Math.round(households
                * (scenario.run().spinUp().days() + scenario.run().horizon().days()));
        return outcome;
    }

    /** Returns a district of a number of households in settlements like that of a shipped scenario. */
    static Scenario district(int households, String file) throws Exception {
        Scenario base = ScenarioReader.read(Path.of("scenarios", file + ".yaml"), List.of())
                .scenario();
        if (households == base.settlements().get(0).households()) {
            return base;
        }
        List<Settlement> settlements = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int left = households; left > 0; left -= SIZES[(settlements.size() - 1) % SIZES.length]) {
            Settlement like = base.settlements().get(0);
            String name = "settlement " + settlements.size();
            if (!settlements.isEmpty()) {
                roads.add(new Road(
                        List.of(settlements.get(settlements.size() - 1).name(), name), 5));
            }
            settlements.add(new Settlement(
                    name,
                    SIZES[settlements.size() % SIZES.length],
                    Optional.empty(),
                    like.communities(),
                    like.layout(),
                    like.livelihoods(),
                    like.schooling(),
                    like.office(),
                    like.justice(),
                    like.sparks(),
                    like.answers(),
                    like.police()));
        }
        return new Scenario(
                base.title(),
                base.description(),
                base.run(),
                base.communities(),
                base.layout(),
                base.livelihoods(),
                base.schooling(),
                base.office(),
                base.justice(),
                base.sparks(),
                base.answers(),
                base.police(),
                settlements,
                roads,
                base.rules(),
                base.levers());
    }
}
