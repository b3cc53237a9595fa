package org.ymyra.gui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.experiment.Ahead;
import org.ymyra.model.District;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/** A moment of a run, from which it goes on as it is and with something changed. The run that is watched is not touched. */
final class Branch {
    private final District now;
    private final Scenario changed;
    private final Change change;

    /**
     * Branches off a run.
     *
     * @param now the district at that moment; it is copied
     * @param action what is changed on one of the branches
     * @throws ScenarioException if that makes no scenario
     */
    Branch(District now, ByHand.Action action) throws ScenarioException {
        this.now = now.copy();
        ByHand.Step step = action.on(this.now, ByHand.day(this.now));
        changed = step.draft().scenario();
        change = step.change().apply(now.scenario(), changed);
    }

    /** Returns what is changed on one of the branches. */
    Change change() {
        return change;
    }

    /** Returns the day of the horizon on which it branches off. */
    double day() {
        return Math.max(0, now.time()) - now.horizonStart();
    }

    /** Returns the days that are left to the end of the horizon; 0 if it is less than an hour. */
    static double left(District now) {
        double horizon = now.scenario().run().horizon().days();
        double left = horizon - (Math.max(0, now.time()) - now.horizonStart());
        return left * 24 < 1 ? 0 : left;
    }

    /** Returns the names of the settlements. */
    List<String> settlements() {
        return now.settlements().stream().map(each -> each.name()).toList();
    }

    /** Returns what comes of the run as it is; it is what the run that is watched will live through. */
    Optional<Ahead> asItIs(double days, BooleanSupplier goOn) {
        return Ahead.of(copy(), days, goOn);
    }

    /** Returns what comes of it with the change and the same luck. */
    Optional<Ahead> changed(double days, BooleanSupplier goOn) {
        return Ahead.of(copy().continued(changed), days, goOn);
    }

    private synchronized District copy() {
        return now.copy();
    }

    private synchronized District copy(long luck) {
        return now.copy(luck);
    }

    /**
     * Runs pairs with fresh luck from the moment on: each as it is and with the change, with the same luck.
     *
     * <p>Pairs count in the order of their numbers: one that is done before those with smaller numbers waits for them, since
     * pairs with crises take longer and would be missed otherwise.
     *
     * @param level the level that is looked for, or a higher one
     * @param days for how long
     * @param pairs how many pairs
     * @param threads on how many threads
     * @param goOn asked now and then whether to go on; if not, the first pairs are returned, as many as are done without a gap
     * @param progress is told those pairs whenever there are more, on any thread
     * @return in how many of them the level is reached
     */
    PairedProportions pairs(
            Level level,
            double days,
            int pairs,
            int threads,
            BooleanSupplier goOn,
            Consumer<PairedProportions> progress)
            throws InterruptedException {
        Tally tally = new Tally(pairs, progress);
        AtomicBoolean over = new AtomicBoolean();
        BooleanSupplier still = () -> !over.get() && goOn.getAsBoolean();
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "branch");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(workers);
        try {
            for (int k = 1; k <= pairs; k++) {
                int number = k;
                done.submit(
                        () -> {
                            try {
                                pair(number, level, days, still, tally);
                            } catch (RuntimeException e) {
                                over.set(true);
                                throw e;
                            }
                        },
                        null);
            }
            for (int k = 1; k <= pairs; k++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            over.set(true);
            workers.shutdownNow();
        }
        return tally.counted();
    }

    private void pair(int number, Level level, double days, BooleanSupplier goOn, Tally tally) {
        District other = copy(number);
        Optional<Boolean> with = Ahead.reaches(other.continued(changed), level, days, goOn);
        Optional<Boolean> without = Ahead.reaches(other, level, days, goOn);
        if (with.isPresent() && without.isPresent()) {
            tally.add(number, with.get(), without.get());
        }
    }

    /** Counts pairs in the order of their numbers, from 1. */
    private static final class Tally {
        private final Consumer<PairedProportions> progress;
        /** What came of a pair, with and without the change; null while it is not done. */
        private final boolean[][] done;

        private PairedProportions counted = new PairedProportions(0, 0, 0, 0);

        Tally(int pairs, Consumer<PairedProportions> progress) {
            this.progress = progress;
            done = new boolean[pairs][];
        }

        synchronized void add(int number, boolean with, boolean without) {
            done[number - 1] = new boolean[] {with, without};
            long before = counted.pairs();
            for (int k = (int) before; k < done.length && done[k] != null; k++) {
                count(done[k][0], done[k][1]);
            }
            if (counted.pairs() > before) {
                progress.accept(counted);
            }
        }

        private void count(boolean with, boolean without) {
            counted = new PairedProportions(
                    counted.both() + (with && without ? 1 : 0),
                    counted.scenarioOnly() + (with && !without ? 1 : 0),
                    counted.baselineOnly() + (!with && without ? 1 : 0),
                    counted.neither() + (!with && !without ? 1 : 0));
        }

        synchronized PairedProportions counted() {
            return counted;
        }
    }
}
