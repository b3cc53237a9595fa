package org.ymyra.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ymyra.experiment.Plan.Point;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Weights;

/**
 * Adds to a result what its replications come to by splitting, {@link WeightedReplication}: to as many as the plan has, from where it was
 * left off.
 */
public final class WeightedReplications {
    /** Replications that are run before they are stored, for each thread. */
    private static final int BATCH = 8;

    private WeightedReplications() {}

    /**
     * Runs what is missing. What comes out does not depend on threads or interruptions.
     *
     * @param plan a plan without parameter sets
     * @param path folder of a result whose plain replications have ended
     * @param replications replications of each scenario
     * @throws InterruptedException if the thread was interrupted; what was stored before is kept, and the message says how to go on
     */
    public static void run(Plan plan, int replications, Simulator simulator, Path path, Progress.Listener listener)
            throws InterruptedException {
        int points = plan.points().size();
        long total = (long) points * replications;
        try (Store store = Store.open(ResultFolder.open(path).storeFile())) {
            long before = store.weighted();
            if (before >= total) {
                return;
            }
            long start = System.nanoTime();
            ExecutorService threads = Executors.newFixedThreadPool(plan.threads(), task -> {
                Thread thread = new Thread(task, "splitting");
                thread.setDaemon(true);
                return thread;
            });
            long done = before;
            try {
                while (done < total) {
                    List<Callable<Weights>> batch = new ArrayList<>();
                    for (long index = done; index < Math.min(total, done + (long) BATCH * plan.threads()); index++) {
                        Point point = plan.points().get((int) (index % points));
                        int replication = (int) (index / points);
                        batch.add(() -> new Weights(
                                point.key(),
                                replication,
                                simulator.weights(point.scenario().scenario(), plan.seed(), replication)));
                    }
                    List<Weights> rows = new ArrayList<>();
                    for (Future<Weights> future : threads.invokeAll(batch)) {
                        rows.add(future.get());
                    }
                    store.appendWeights(rows);
                    done += rows.size();
                    double perSecond = (done - before) / ((System.nanoTime() - start) / 1e9);
                    listener.onProgress(
                            new Progress(done, total, false, 0, perSecond, (total - done) / perSecond, List.of()));
                }
            } catch (InterruptedException e) {
                throw new InterruptedException("stopped after " + done + " of " + total
                        + " replications by splitting; they are kept in " + path + ", and --resume goes on from there");
            } catch (ExecutionException e) {
                throw new IllegalStateException("a replication by splitting failed: " + e.getCause(), e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
