package org.ymyra.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.StoreFailure;
import org.ymyra.results.Weights;

/**
 * Adds to a result what its replications come to by splitting, {@link WeightedReplication}: to as many as the plan has, from where it was
 * left off.
 */
public final class WeightedReplications {
    private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private WeightedReplications() {}

    /**
     * Runs what is missing. What comes out does not depend on threads or interruptions.
     *
     * @param plan a plan without parameter sets
     * @param path folder of a result whose plain replications have ended
     * @param replications replications of each scenario
     * @throws InterruptedException if the thread was interrupted; what had ended is stored, and the message says how to go on
     * @throws UncheckedIOException if a replication or the engine failed, likewise, or if something could not be written, as when the
     *     disk is full; what was stored before is kept then
     */
    public static void run(
            Plan plan, int replications, Simulator simulator, Engine engine, Path path, Progress.Listener listener)
            throws InterruptedException {
        int points = plan.points().size();
        long total = (long) points * replications;
        try (Store store = Store.open(ResultFolder.open(path).storeFile())) {
            long before = store.weighted();
            if (before >= total) {
                return;
            }
            long start = System.nanoTime();
            long saved = start;
            long done = before;
            List<Weights> batch = new ArrayList<>();
            try (Engine.Workers workers = engine.begin(plan, simulator)) {
                Window<Weights> window = new Window<>(workers, workers::weights, done);
                while (done < total) {
                    batch.addAll(window.next(total, saved + BATCH_NANOS - System.nanoTime()));
                    if (done + batch.size() == total || System.nanoTime() - saved >= BATCH_NANOS) {
                        store.appendWeights(batch);
                        done += batch.size();
                        batch.clear();
                        saved = System.nanoTime();
                        double perSecond = (done - before) / ((saved - start) / 1e9);
                        listener.onProgress(
                                new Progress(done, total, false, 0, perSecond, (total - done) / perSecond, List.of()));
                    }
                }
            } catch (Throwable e) {
                int unsaved = batch.size();
                if (!(e instanceof StoreFailure)) {
                    Experiment.also(e, () -> {
                        store.appendWeights(batch);
                        batch.clear();
                    });
                }
                String stopped = stopped(done + unsaved - batch.size(), total);
                if (e instanceof InterruptedException) {
                    throw new InterruptedException(stopped + goOn(path));
                }
                if (e instanceof StoreFailure || e instanceof UncheckedIOException) {
                    String why = (e instanceof UncheckedIOException ? e.getCause() : e).getMessage();
                    throw new UncheckedIOException(new IOException(stopped + ": " + why + goOn(path), e));
                }
                throw e;
            }
        }
    }

    private static String stopped(long done, long total) {
        return "stopped after " + done + " of " + total + " replications by splitting";
    }

    private static String goOn(Path path) {
        return "; they are kept in " + path + ", and --resume goes on from there";
    }
}
