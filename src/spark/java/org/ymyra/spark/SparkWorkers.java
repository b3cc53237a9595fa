package org.ymyra.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.ymyra.experiment.Engine;
import org.ymyra.experiment.Plan;
import org.ymyra.results.Row;
import org.ymyra.results.Weights;

/**
 * The executors of a Spark application. A task of ours is a job of Spark with a slice of the replications for each core. Several
 * jobs wait behind one another, so that no core is idle while the slowest slice of one ends, and only their rows are held.
 */
final class SparkWorkers implements Engine.Workers {
    private static final int JOBS = 4;
    /** How long a slice should take: much longer than it takes to send it, and short enough to lose. */
    private static final double SLICE_NANOS = 2e9;
    /** Most replications of a slice, as their rows wait in memory. */
    private static final int MOST = 64;

    private final Plan plan;
    private final JavaSparkContext context;
    private final Broadcast<Scenarios> scenarios;
    private final LongAdder nanos = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final ExecutorService jobs = Executors.newFixedThreadPool(JOBS, task -> {
        Thread thread = new Thread(task, "job");
        thread.setDaemon(true);
        return thread;
    });

    SparkWorkers(Plan plan, JavaSparkContext context) {
        this.plan = plan;
        this.context = context;
        scenarios = context.broadcast(new Scenarios(plan));
    }

    @Override
    public int tasks() {
        return JOBS;
    }

    /** Slices become smaller towards the end, so that all cores end at about the same time. */
    @Override
    public int size(long left) {
        int cores = context.defaultParallelism();
        double fits = ended.sum() == 0 ? 1 : SLICE_NANOS * ended.sum() / nanos.sum();
        double fair = (double) left / cores / 2;
        return cores * (int) Math.max(1, Math.min(MOST, Math.min(fits, fair)));
    }

    @Override
    public Future<List<Row>> rows(long from, long to) {
        Function<Slice, Answer> function = new RunPlain(scenarios);
        return jobs.submit(() -> run(from, to, function, Row[].class));
    }

    @Override
    public Future<List<Weights>> weights(long from, long to) {
        Function<Slice, Answer> function = new RunSplitting(scenarios);
        return jobs.submit(() -> run(from, to, function, Weights[].class));
    }

    private <T> List<T> run(long from, long to, Function<Slice, Answer> function, Class<T[]> rows) {
        List<Slice> slices = slices(from, to);
        List<T> all = new ArrayList<>();
        for (Answer answer :
                context.parallelize(slices, slices.size()).map(function).collect()) {
            List<T> some = Arrays.asList(answer.read(rows));
            all.addAll(some);
            nanos.add(answer.nanos());
            ended.add(some.size());
        }
        return all;
    }

    /** Returns replications in about equal slices, one for each core. */
    private List<Slice> slices(long from, long to) {
        long count = Math.min(to - from, context.defaultParallelism());
        return LongStream.range(0, count)
                .mapToObj(i -> Slice.of(plan, from + (to - from) * i / count, from + (to - from) * (i + 1) / count))
                .toList();
    }

    @Override
    public void close() {
        jobs.shutdownNow();
        context.close();
    }

    /** Runs the replications of a slice on an executor. */
    private record RunPlain(Broadcast<Scenarios> scenarios) implements Function<Slice, Answer> {
        @Override
        public Answer call(Slice slice) {
            Scenarios own = scenarios.value();
            return Answer.of(() -> own.jobs(slice).map(own.replicator()::row));
        }
    }

    /** The same by splitting. */
    private record RunSplitting(Broadcast<Scenarios> scenarios) implements Function<Slice, Answer> {
        @Override
        public Answer call(Slice slice) {
            Scenarios own = scenarios.value();
            return Answer.of(() -> own.jobs(slice).map(own.replicator()::weights));
        }
    }
}
