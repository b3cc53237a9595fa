package org.ymyra.model;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Scenario;

/** The complaint office by itself: what waits there is known from the theory of queues. */
public final class QueueBench {
    private final District district;
    private final ComplaintOffice office;
    private final Deque<Double> waiting = new ArrayDeque<>();

    private QueueBench(Scenario scenario, long seed) {
        district = new District(scenario, seed, 0);
        office = district.settlements().get(0).office;
    }

    /**
     * Files complaints as a Poisson process and returns how long each waits before it is taken up.
     *
     * @param scenario scenario of one settlement in which nobody else files complaints and none of them lapses
     * @param seed seed of the run
     * @param gap mean time from one complaint to the next, in days
     * @param complaints how many to file
     * @return waiting times in days, in the order in which the complaints were filed
     * @throws IllegalArgumentException if a complaint lapsed
     */
    public static double[] waits(Scenario scenario, long seed, double gap, int complaints) {
        QueueBench bench = new QueueBench(scenario, seed);
        // nothing else draws from this stream unless sparks are planned
        bench.arrive(0, bench.district.settlements().get(0).random(Streams.Purpose.PLANNED, 0), gap);
        int officials = scenario.settlements().get(0).office().officials();
        double[] times = new double[complaints];
        int taken = 0;
        while (taken < complaints) {
            bench.district.schedule.step(bench.district);
            int left = Math.max(0, bench.office.open() - officials);
            while (bench.waiting.size() > left && taken < complaints) {
                times[taken++] = bench.district.time() - bench.waiting.remove();
            }
        }
        if (bench.district.settlements().get(0).counts.lapsed > 0) {
            throw new IllegalArgumentException("complaints lapsed: set a later deadline");
        }
        return times;
    }

    private void arrive(double from, UniformRandomProvider random, double gap) {
        double next = from + Draw.exponential(random, gap);
        district.schedule.scheduleOnce(next, 0, state -> {
            waiting.add(next);
            office.file(new Dispute(0, 1, 0), next);
            arrive(next, random, gap);
        });
    }
}
