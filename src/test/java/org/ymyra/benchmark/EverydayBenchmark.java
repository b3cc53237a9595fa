package org.ymyra.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ymyra.model.District;
import org.ymyra.scenario.Scenario;

/** Everyday life by a {@link Sweep} and by agents of MASON ({@link Village}): thirty days at a time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EverydayBenchmark {
    private static final int DAYS = 30;

    /** Scenario file. */
    @Param({"typical", "stressed"})
    public String file;

    /** Households of the district. */
    @Param({"1000", "100000"})
    public int households;

    private List<Sweep> sweeps;
    private int today;
    private Village village;

    /** Sets up the same population for both. */
    @Setup
    public void settle() throws Exception {
        Scenario scenario = Districts.of(households, file);
        District district = new District(scenario, 1, 0);
        sweeps = district.settlements().stream()
                .map(settlement -> new Sweep(settlement, scenario.rules(), settlement.index() + 1))
                .toList();
        village = new Village(district.settlements(), scenario.rules(), 1);
        village.start();
    }

    /** Goes through all households each day. */
    @Benchmark
    public long sweep(HouseholdDays lived) {
        for (int day = 0; day < DAYS; day++) {
            for (Sweep sweep : sweeps) {
                sweep.day(today);
            }
            today++;
        }
        lived.householdDays += (long) households * DAYS;
        return sweeps.get(0).tally.disputes;
    }

    /** Has MASON's schedule call each household each day. */
    @Benchmark
    public long mason(HouseholdDays lived) {
        village.live(DAYS);
        lived.householdDays += (long) households * DAYS;
        return village.tally.disputes;
    }
}
