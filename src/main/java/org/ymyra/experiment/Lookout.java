package org.ymyra.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.results.Watched;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/** Runs the replications of a scenario and keeps what monitoring reads, settlement by settlement. */
public final class Lookout implements Observer {
    private final District district;
    private final double[] riots;
    private final List<List<Reading>> readings = new ArrayList<>();

    private record Reading(double day, double[] values) {}

    private Lookout(District district) {
        this.district = district;
        int settlements = district.settlements().size();
        riots = new double[settlements];
        Arrays.fill(riots, Double.POSITIVE_INFINITY);
        for (int k = 0; k < settlements; k++) {
            readings.add(new ArrayList<>());
        }
        district.observe(this);
    }

    @Override
    public void read(Settlement settlement, double day, double[] values) {
        readings.get(settlement.index()).add(new Reading(day - district.horizonStart(), values));
    }

    @Override
    public void reached(Settlement settlement, double day, Level level) {
        if (level == Level.RIOT) {
            int k = settlement.index();
            riots[k] = Math.min(riots[k], day - district.horizonStart());
        }
    }

    /**
     * Runs one replication. It is a pure function: the same arguments give the same readings.
     *
     * @param scenario resolved scenario; settlements in which no monitoring acts have no readings
     * @param seed seed of the experiment
     * @param replication number of the replication, from 0
     * @param set number of its parameter set, for the record
     * @return one for each settlement
     */
    public static List<Watched> watch(Scenario scenario, long seed, int replication, int set) {
        District district = District.atHorizon(scenario, seed, replication);
        Lookout lookout = new Lookout(district);
        district.runUntil(district.horizonStart() + scenario.run().horizon().days());
        List<Watched> all = new ArrayList<>();
        for (int k = 0; k < lookout.riots.length; k++) {
            List<Reading> own = lookout.readings.get(k);
            all.add(new Watched(
                    replication,
                    set,
                    k,
                    lookout.riots[k],
                    own.stream().mapToDouble(Reading::day).toArray(),
                    own.stream().map(Reading::values).toArray(double[][]::new)));
        }
        return all;
    }

    /**
     * Runs the replications of the first scenario of a plan. The result does not depend on the number of threads.
     *
     * @return what was read, in the order of replications and settlements
     * @throws InterruptedException if the thread was interrupted
     */
    public static List<Watched> watch(Plan plan, Progress.Listener listener) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(plan.threads(), task -> {
            Thread thread = new Thread(task, "lookout");
            thread.setDaemon(true);
            return thread;
        });
        long start = System.nanoTime();
        try {
            List<Future<List<Watched>>> tasks = new ArrayList<>();
            for (int r = 0; r < plan.replications(); r++) {
                int replication = r;
                tasks.add(threads.submit(() -> watch(plan, replication)));
            }
            List<Watched> all = new ArrayList<>();
            for (int r = 0; r < tasks.size(); r++) {
                all.addAll(tasks.get(r).get());
                double perSecond = (r + 1) / ((System.nanoTime() - start) / 1e9);
                listener.onProgress(new Progress(
                        r + 1,
                        plan.replications(),
                        false,
                        0,
                        perSecond,
                        (plan.replications() - r - 1) / perSecond,
                        List.of()));
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Watched> watch(Plan plan, int replication) {
        int set = plan.ensemble().map(all -> all.set(replication)).orElse(0);
        return watch(plan.scenario(plan.points().get(0), replication), plan.seed(), plan.luck(replication), set)
                .stream()
                .map(each -> new Watched(replication, set, each.settlement(), each.riot(), each.days(), each.values()))
                .toList();
    }
}
