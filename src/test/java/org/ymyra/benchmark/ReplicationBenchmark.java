package org.ymyra.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ymyra.experiment.Replication;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Scenario;

/**
 * Whole replications: set-up, spin-up, horizon and the sampling of indicators. They are as long as the scenario says, of a million households
 * with one year of spin-up and one of horizon.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReplicationBenchmark {
    private static final int LARGE = 1_000_000;

    /** Scenario file. */
    @Param({"typical", "stressed"})
    public String file;

    /** Households of the district. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int households;

    private Scenario scenario;
    private double days;
    private int replication;

    /** Reads the scenario. */
    @Setup
    public void read() throws Exception {
        String[] shorter = {"run.spin-up=1 year", "run.horizon=1 year"};
        scenario = Districts.of(households, file, households < LARGE ? new String[0] : shorter);
        days = scenario.run().spinUp().days() + scenario.run().horizon().days();
    }

    /** Runs one replication. */
    @Benchmark
    public Outcome model(HouseholdDays lived) {
        lived.householdDays += Math.round(households * days);
        return Replication.run(scenario, 1, replication++);
    }
}
