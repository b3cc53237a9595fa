package org.ymyra.experiment;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ymyra.results.Row;
import org.ymyra.results.Weights;

/** Runs replications on threads of this program, each a task of its own. */
final class LocalEngine implements Engine {
    /** Replications started or waiting to be stored, for each thread. */
    private static final int WINDOW = 16;

    @Override
    public String name() {
        return "local";
    }

    @Override
    public Workers begin(Plan plan, Simulator simulator) {
        Replicator replicator = Replicator.of(plan, simulator);
        ExecutorService threads = Executors.newFixedThreadPool(plan.threads(), task -> {
            Thread thread = new Thread(task, "replication");
            thread.setDaemon(true);
            return thread;
        });
        return new Workers() {
            @Override
            public int tasks() {
                return WINDOW * plan.threads();
            }

            @Override
            public int size(long left) {
                return 1;
            }

            @Override
            public Future<List<Row>> rows(long from, long to) {
                return submit(() -> plan.jobs(from, to).map(replicator::row).toList());
            }

            @Override
            public Future<List<Weights>> weights(long from, long to) {
                return submit(() -> plan.jobs(from, to).map(replicator::weights).toList());
            }

            private <T> Future<T> submit(Callable<T> task) {
                return threads.submit(task);
            }

            @Override
            public void close() {
                threads.shutdownNow();
            }
        };
    }
}
