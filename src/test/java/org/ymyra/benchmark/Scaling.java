package org.ymyra.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ymyra.experiment.Replication;
import org.ymyra.model.District;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Scenario;

/**
 * Prints what replications cost as households, settlements, ties, replications and threads grow, and what one of a whole country costs. Times are CPU
 * times of one thread and the collector of garbage, but for those of several threads.
 */
public final class Scaling {
    private static final String[] SHORT = {"run.spin-up=120 days", "run.horizon=120 days"};

    /** A country of 17 million people. */
    private static final int HOUSEHOLDS = 4_500_000;

    private static final int SETTLEMENTS = 2_500;
    private static final int LEAST = 50;

    private Scaling() {}

    /**
     * Prints tables as Markdown.
     *
     * @param arguments which of them; all but the country's, if there are none
     */
    public static void main(String[] arguments) throws Exception {
        List<String> tables =
                arguments.length > 0 ? List.of(arguments) : List.of("households", "settlements", "ties", "threads");
        for (String table : tables) {
            System.out.println();
            switch (table) {
                case "households" -> households();
                case "settlements" -> settlements();
                case "ties" -> ties();
                case "threads" -> threads();
                case "country" -> country();
                default -> throw new IllegalArgumentException(table);
            }
        }
    }

    private static void households() throws Exception {
        System.out.println("| households | scenario | ns per household-day | heap, MB |");
        System.out.println("| ---: | --- | ---: | ---: |");
        for (String file : List.of("typical", "stressed")) {
            for (int households : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
                Scenario scenario = Districts.of(households, file);
                System.out.printf(
                        Locale.ROOT,
                        "| %,d | %s | %s | %.0f |%n",
                        households,
                        file,
                        cost(scenario, Math.max(1, 200_000 / households)),
                        heap(scenario));
            }
        }
    }

    private static void settlements() throws Exception {
        System.out.println("| 100,000 typical households in | ns per household-day |");
        System.out.println("| ---: | ---: |");
        for (int settlements : new int[] {1, 10, 100, 1000}) {
            int[] sizes = new int[settlements];
            Arrays.fill(sizes, 100_000 / settlements);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d settlements | %s |%n",
                    settlements,
                    cost(Districts.of(sizes, "typical", SHORT), 3));
        }
    }

    private static void ties() throws Exception {
        System.out.println("| ties of a household | ns per household-day, typical | stressed | heap, MB |");
        System.out.println("| ---: | ---: | ---: | ---: |");
        for (int ties : new int[] {5, 10, 20, 40}) {
            String setting = "layout.ties=" + ties;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %s | %.1f |%n",
                    ties,
                    cost(Districts.of(1_000, "typical", setting), 100),
                    cost(Districts.of(1_000, "stressed", setting), 100),
                    heap(Districts.of(10_000, "typical", setting)));
        }
    }

    private static void threads() throws Exception {
        Scenario scenario = Districts.of(1_000, "typical");
        System.out.println("| threads | replications | seconds | replications per second |");
        System.out.println("| ---: | ---: | ---: | ---: |");
        for (int threads : new int[] {1, 2}) {
            for (int replications : new int[] {100, 400, 1600}) {
                double seconds = seconds(scenario, replications, threads);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %,d | %.2f | %.0f |%n",
                        threads,
                        replications,
                        seconds,
                        replications / seconds);
            }
        }
    }

    private static double seconds(Scenario scenario, int replications, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Object>> tasks = IntStream.range(0, replications)
                    .<Callable<Object>>mapToObj(r -> () -> Replication.run(scenario, 1, r))
                    .toList();
            long start = System.nanoTime();
            for (Future<Object> done : pool.invokeAll(tasks)) {
                done.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            pool.shutdown();
        }
    }

    /** A replication of a country. */
    private static void country() throws Exception {
        int[] sizes = countrySizes();
        Scenario scenario = Districts.of(sizes, "typical");
        int[] sorted = Arrays.stream(sizes).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%,d households in %,d settlements of %,d to %,d, median %,d%n%n",
                Arrays.stream(sizes).sum(),
                sizes.length,
                sorted[0],
                sorted[sizes.length - 1],
                sorted[sizes.length / 2]);
        Replication.run(Districts.of(20_000, "typical"), 1, 0);
        System.out.println("| part of a replication | CPU seconds | of all threads |");
        System.out.println("| --- | ---: | ---: |");
        part("set-up, three years of spin-up and ten days", Districts.of(sizes, "typical", "run.horizon=10 days"));
        Outcome outcome = part("all", scenario);
        System.out.printf(
                Locale.ROOT,
                "%n%,d crises; old generation of the heap at most %.1f GB%n",
                outcome.crises().size(),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getName().contains("Tenured"))
                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                .sum()
                        / 1e9);
    }

    private static Outcome part(String name, Scenario scenario) {
        long start = cpu();
        long all = allThreads();
        Outcome outcome = Replication.run(scenario, 1, 0);
        System.out.printf(
                Locale.ROOT, "| %s | %.0f | %.0f |%n", name, (cpu() - start) / 1e9, (allThreads() - all) / 1e9);
        return outcome;
    }

    /** Sizes at the quantiles of a log-normal distribution whose logarithm has a standard deviation of 1.2. */
    private static int[] countrySizes() {
        NormalDistribution normal = new NormalDistribution();
        double[] weight = IntStream.range(0, SETTLEMENTS)
                .mapToDouble(k -> Math.exp(1.2 * normal.inverseCumulativeProbability((k + 0.5) / SETTLEMENTS)))
                .toArray();
        double scale = HOUSEHOLDS / Arrays.stream(weight).sum();
        return Arrays.stream(weight)
                .mapToInt(each -> (int) Math.max(LEAST, Math.round(each * scale)))
                .toArray();
    }

    /** Returns the CPU time of a household-day: median, least and greatest of five blocks of replications. */
    private static String cost(Scenario scenario, int replications) {
        double households = scenario.settlements().stream()
                .mapToInt(settlement -> settlement.households())
                .sum();
        int block = Math.max(1, replications / 5);
        double[] ns = new double[Math.min(5, replications)];
        if (replications > 1) {
            run(scenario, 2, block);
        }
        for (int k = 0; k < ns.length; k++) {
            ns[k] = run(scenario, 3 + k, block) / (days(scenario) * households * block);
        }
        Arrays.sort(ns);
        String median = String.format(Locale.ROOT, "%.1f", ns[ns.length / 2]);
        return ns.length == 1 ? median : String.format(Locale.ROOT, "%s (%.1f–%.1f)", median, ns[0], ns[ns.length - 1]);
    }

    private static double run(Scenario scenario, long seed, int replications) {
        long start = cpu();
        for (int r = 0; r < replications; r++) {
            Replication.run(scenario, seed, r);
        }
        return cpu() - start;
    }

    private static double days(Scenario scenario) {
        return scenario.run().spinUp().days() + scenario.run().horizon().days();
    }

    /** Heap that a district needs, in MB. */
    private static double heap(Scenario scenario) {
        // what is freed only once it has been found unreachable needs a second turn
        System.gc();
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

    /** CPU time of the process: also that of the collector of garbage and of the compilers. */
    private static long allThreads() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** CPU time of this thread and time of the collector of garbage, in ns. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + 1_000_000 * collecting();
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
