package org.ymyra.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ymyra.results.Machine;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Row;
import org.ymyra.results.Store;
import org.ymyra.results.StoreFailure;
import org.ymyra.scenario.Level;

/**
 * Runs the replications of a plan on an {@link Engine} and stores what they come to.
 *
 * <p>Replications run in the order of their numbers, and under each number scenario by scenario, so that scenarios stay
 * paired whenever the run ends. They are stored in that order too, however they overtake one another: a store always holds
 * an unbroken start of the plan, and all that is needed to go on after a sudden end is how many there are.
 *
 * <p>Under a stopping rule they run up to the number at which is looked, and none beyond it before that has been done.
 */
public final class Experiment {
    private static final long BATCH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int BATCH_ROWS = 256;

    private final Plan plan;
    private final Store store;
    private final Progress.Listener listener;
    private final int[] riots;
    private final int[] ended;
    private final long doneBefore;
    private final long start = System.nanoTime();
    private long done;
    private long failed;
    /** Replications of each scenario to run before looking whether they are enough. */
    private int goal;

    private boolean complete;
    private boolean reached;

    private Experiment(Plan plan, Store store, Progress.Listener listener) {
        this.plan = plan;
        this.store = store;
        this.listener = listener;
        riots = new int[plan.points().size()];
        ended = new int[riots.length];
        doneBefore = store.done();
        done = doneBefore;
        failed = store.failed();
        goal = plan.look((int) ((done + riots.length - 1) / riots.length));
        for (int i = 0; plan.ensemble().isEmpty() && i < riots.length; i++) {
            String scenario = plan.points().get(i).key();
            ended[i] = (int) store.ended(scenario);
            riots[i] = (int) store.reaching(scenario, Level.RIOT);
        }
    }

    /** Runs an experiment on threads of this program. */
    public static Manifest run(Plan plan, Simulator simulator, Path path, Existing existing, Progress.Listener listener)
            throws InterruptedException {
        return run(plan, simulator, Engine.LOCAL, path, existing, listener);
    }

    /**
     * Runs an experiment, or what is left of it. A replication that throws is stored with its error and the rest goes on;
     * only if the program runs out of memory does everything stop.
     *
     * @param path folder of the experiment
     * @param existing what to do if it exists
     * @return the manifest of the complete experiment
     * @throws ResultException if the folder may not be used so; nothing was run or written then
     * @throws InterruptedException if the thread was interrupted; what had ended is stored, and the message says how to go
     *     on
     * @throws UncheckedIOException if something could not be written, as when the disk is full, or if the engine failed; what
     *     was stored before is kept, and the message says how to go on
     */
    public static Manifest run(
            Plan plan, Simulator simulator, Engine engine, Path path, Existing existing, Progress.Listener listener)
            throws InterruptedException {
        ResultFolder folder = Preparation.prepare(plan, path, existing);
        Manifest before = folder.manifest();
        if (isComplete(before, plan)) {
            return before;
        }
        try (Store store = Store.open(folder.storeFile())) {
            if (!folder.manifest().equals(before)) {
                throw new ResultException(path + " is in use by another process");
            }
            Experiment experiment = new Experiment(plan.withSetsIn(folder.setsFile()), store, listener);
            Manifest manifest = new Manifest(
                    before.name(),
                    before.build(),
                    Machine.current(),
                    before.seed(),
                    plan.replications(),
                    before.settings(),
                    before.scenarios(),
                    before.ensemble(),
                    experiment.stopping(),
                    before.upTo(),
                    before.part(),
                    experiment.status(before.status(), Duration.ZERO));
            Duration cpu = cpu();
            try {
                folder.write(manifest);
                experiment.run(engine, simulator);
                Manifest after = manifest.with(
                        experiment.goal, experiment.stopping(), experiment.status(before.status(), cpu().minus(cpu)));
                folder.write(after);
                return after;
            } catch (Throwable e) {
                also(e, () -> folder.write(manifest.with(experiment.status(before.status(), cpu().minus(cpu)))));
                String stopped = "stopped after " + experiment.done + " of "
                        + (plan.stopping().isPresent() ? "at most " : "") + plan.total() + " replications";
                String goOn = "; they are kept in " + path + ", and --resume goes on from there";
                if (e instanceof InterruptedException) {
                    throw new InterruptedException(stopped + goOn);
                }
                if (e instanceof StoreFailure || e instanceof UncheckedIOException) {
                    String why = (e instanceof UncheckedIOException ? e.getCause() : e).getMessage();
                    throw new UncheckedIOException(new IOException(stopped + ": " + why + goOn, e));
                }
                throw e;
            }
        }
    }

    private static boolean isComplete(Manifest before, Plan plan) {
        return before.status().complete()
                && before.stopping()
                        .map(Manifest.Stopping::precision)
                        .equals(plan.stopping().map(StoppingRule::precision))
                && (before.replications() == plan.replications()
                        || before.stopping().map(Manifest.Stopping::reached).orElse(false));
    }

    private Optional<Manifest.Stopping> stopping() {
        return plan.stopping().map(rule -> rule.record(plan.replications(), reached));
    }

    /** Does what is left to do after a failure, which stays the one that is told of if this fails too. */
    static void also(Throwable failure, Runnable last) {
        try {
            last.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Manifest.Status status(Manifest.Status before, Duration cpu) {
        return new Manifest.Status(
                complete,
                done,
                failed,
                plan.threads(),
                before.started(),
                Instant.now(),
                before.seconds() + seconds(),
                before.cpuSeconds() + cpu.toNanos() / 1e9);
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void run(Engine engine, Simulator simulator) throws InterruptedException {
        List<Row> batch = new ArrayList<>();
        report();
        try (Engine.Workers workers = engine.begin(plan, simulator)) {
            Window<Row> window = new Window<>(workers, workers::rows, done);
            while (!complete) {
                run(window, batch);
                save(batch);
                reached = plan.stopping().map(this::reached).orElse(false);
                complete = reached || goal == plan.replications();
                goal = complete ? goal : plan.look(goal + 1);
                report();
            }
        } catch (Throwable e) {
            if (!(e instanceof StoreFailure)) {
                also(e, () -> save(batch));
            }
            throw e;
        }
    }

    private boolean reached(StoppingRule rule) {
        return rule.reached()
                .test(plan.points().stream()
                        .map(point -> store.columns().replications(point.key(), Set.of()))
                        .toList());
    }

    /** Returns how many replications of all scenarios there are up to the next look. */
    private long total() {
        return (long) plan.points().size() * goal;
    }

    private void run(Window<Row> window, List<Row> batch) throws InterruptedException {
        long saved = System.nanoTime();
        while (done + batch.size() < total()) {
            if (Thread.interrupted()) { // taking what has ended already does not notice
                throw new InterruptedException();
            }
            // if the next ones take long, save and report meanwhile
            batch.addAll(window.next(total(), saved + BATCH_NANOS - System.nanoTime()));
            if (batch.size() >= BATCH_ROWS || System.nanoTime() - saved >= BATCH_NANOS) {
                save(batch);
                report();
                saved = System.nanoTime();
            }
        }
    }

    /** Stores rows, counts them and empties the list. */
    private void save(List<Row> batch) {
        store.append(batch);
        for (Row row : batch) {
            int point = (int) (done++ % ended.length);
            if (row.outcome().isPresent()) {
                Outcome outcome = row.outcome().get();
                ended[point]++;
                riots[point] += Double.isFinite(outcome.reached()[Level.RIOT.ordinal()]) ? 1 : 0;
            } else {
                failed++;
            }
        }
        batch.clear();
    }

    private void report() {
        double perSecond = (done - doneBefore) / seconds();
        long left = total() - done;
        double secondsLeft = left == 0 ? 0 : left / perSecond;
        List<Progress.Count> counts = new ArrayList<>();
        for (int i = 0; plan.ensemble().isEmpty() && i < riots.length; i++) {
            counts.add(new Progress.Count(plan.points().get(i).key(), riots[i], ended[i]));
        }
        listener.onProgress(new Progress(
                done, total(), !complete && goal < plan.replications(), failed, perSecond, secondsLeft, counts));
    }
}
