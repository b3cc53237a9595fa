package org.ymyra.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Scenario;

/**
 * What estimators of rare events do all day: a copy, and an incendiary event in it: a crime that opens a crisis, which goes on,
 * with everyday life, until it closes. The copies are of ten replications of 1,000 households, or one of 10,000, at different times of their horizon.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EventBenchmark {
    private static final int POOL = 10_000;

    /** Scenario file. */
    @Param({"typical", "stressed"})
    public String file;

    /** Households of the district. */
    @Param({"1000", "10000"})
    public int households;

    private final List<District> originals = new ArrayList<>();
    private int next;

    /** Counts hours of crises. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Hours {
        /** Hours from opening to closing. */
        public double crisisHours;
        /** Crises. */
        public long crises;
    }

    /** Runs the originals into their horizon. */
    @Setup
    public void run() throws Exception {
        Scenario scenario = Districts.of(households, file);
        int count = POOL / households;
        for (int r = 0; r < count; r++) {
            District district = new District(scenario, 1, r);
            district.runUntil(
                    district.horizonStart() + (r + 1) * scenario.run().horizon().days() / (count + 1));
            originals.add(district);
        }
    }

    private District original() {
        return originals.get(next++ % originals.size());
    }

    /** Copies a district. */
    @Benchmark
    public District copy() {
        return original().copy();
    }

    /** Copies a district and has a crime happen in it. */
    @Benchmark
    public double event(Hours hours) {
        District district = original().copy(next);
        Settlement settlement = district.settlements().get(0);
        settlement.crime();
        Crisis crisis = settlement.crisis().orElseThrow();
        while (settlement.crisis().isPresent() && settlement.crisis().get() == crisis) {
            district.step();
        }
        hours.crises++;
        hours.crisisHours += 24 * (district.time() - crisis.opened());
        return district.time();
    }
}
