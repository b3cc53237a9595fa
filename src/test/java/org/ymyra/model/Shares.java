package org.ymyra.model;

import java.util.Map;
import java.util.TreeMap;
import org.ymyra.benchmark.Districts;
import org.ymyra.scenario.Scenario;

/** Prints how the time of a settlement of 1,000 households is divided among the submodels. */
public final class Shares {
    private Shares() {}

    /** Prints a Markdown table for each of two scenarios. */
    public static void main(String[] arguments) throws Exception {
        for (String file : new String[] {"typical", "stressed"}) {
            share(file);
        }
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
}
