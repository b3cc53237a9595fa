package org.ymyra.model;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import org.ymyra.benchmark.Districts;
import org.ymyra.experiment.Replication;
import org.ymyra.scenario.Scenario;

/**
 * Prints what a household-day costs in districts of 1,000 to 1,000,000 households, and how the time of a settlement is
 * divided among the submodels. Times are CPU times of one thread.
 */
public final class Scaling {
    private Scaling() {}

    /** Prints both tables as Markdown. */
    public static void main(String[] arguments) throws Exception {
        for (String file : new String[] {"typical", "stressed"}) {
            scale(file);
            share(file);
        }
    }

    private static void scale(String file) throws Exception {
        System.out.printf(
                "%n| %s: households | replications | ns per household-day | million household-days/s | heap used, MB |%n",
                file);
        System.out.println("| ---: | ---: | ---: | ---: | ---: |");
        for (int households : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
            Scenario scenario = Districts.of(households, file);
            double days =
                    scenario.run().spinUp().days() + scenario.run().horizon().days();
            int replications = Math.max(1, 200_000 / households);
            for (int r = 0; r < replications / 5; r++) {
                Replication.run(scenario, 2, r);
            }
            long start = cpu();
            for (int r = 0; r < replications; r++) {
                Replication.run(scenario, 1, r);
            }
            double seconds = (cpu() - start) / 1e9;
            double householdDays = days * households * replications;
            System.out.printf(
                    "| %,d | %,d | %.1f | %.0f | %.0f |%n",
                    households,
                    replications,
                    seconds / householdDays * 1e9,
                    householdDays / seconds / 1e6,
                    heap(scenario));
        }
    }

    /** Heap that a district needs, in MB. */
    private static double heap(Scenario scenario) {
        System.gc();
        long before = used();
        District district = new District(scenario, 1, 0);
        district.runUntil(60);
        System.gc();
        double megabytes = (used() - before) / 1e6;
        return district.time() < 0 ? Double.NaN : megabytes;
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void share(String file) throws Exception {
        Scenario scenario = Districts.of(1_000, file);
        Map<String, Long> time = new TreeMap<>();
        long total = 0;
        for (int r = -50; r < 150; r++) {
            if (r == 0) {
                time.clear();
                total = 0;
            }
            long start = System.nanoTime();
            District district = new District(scenario, 1, r + 50);
            time.merge("set-up", System.nanoTime() - start, Long::sum);
            district.settlements().get(0).submodels().replaceAll(submodel -> timed(submodel, time));
            district.runUntil(district.horizonStart() + scenario.run().horizon().days());
            total += System.nanoTime() - start;
        }
        long named = time.values().stream().mapToLong(Long::longValue).sum();
        time.put("schedule, officials, crises", total - named);
        double all = total;
        System.out.printf("%n| %s: submodel | share of time |%n| --- | ---: |%n", file);
        time.entrySet().stream()
                .sorted((x, y) -> Long.compare(y.getValue(), x.getValue()))
                .forEach(
                        entry -> System.out.printf("| %s | %.1f %% |%n", entry.getKey(), 100 * entry.getValue() / all));
    }

    private static Submodel timed(Submodel submodel, Map<String, Long> time) {
        String name = submodel.getClass().getSimpleName();
        return today -> {
            long start = System.nanoTime();
            submodel.run(today);
            time.merge(name, System.nanoTime() - start, Long::sum);
        };
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
