package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
     * @param level the level that is looked for, or a higher one
     * @param days for how long
     * @param pairs how many pairs
     * @param threads on how many threads
     * @param goOn asked now and then whether to go on; if not, what is done until then is returned
     * @param progress is told the pairs that are done, on any thread
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
        Tally tally = new Tally(progress);
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "branch");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int k = 1; k <= pairs; k++) {
                long luck = k;
                all.add(workers.submit(() -> pair(luck, level, days, goOn, tally)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
        return tally.counted();
    }

    private void pair(long luck, Level level, double days, BooleanSupplier goOn, Tally tally) {
        District other = copy(luck);
        Optional<Boolean> with = Ahead.reaches(other.continued(changed), level, days, goOn);
        Optional<Boolean> without = Ahead.reaches(other, level, days, goOn);
        if (with.isPresent() && without.isPresent()) {
            tally.add(with.get(), without.get());
        }
    }

    /** Counts pairs. */
    private static final class Tally {
        private final Consumer<PairedProportions> progress;
        private PairedProportions counted = new PairedProportions(0, 0, 0, 0);

        Tally(Consumer<PairedProportions> progress) {
            this.progress = progress;
        }

        synchronized void add(boolean with, boolean without) {
            counted = new PairedProportions(
                    counted.both() + (with && without ? 1 : 0),
                    counted.scenarioOnly() + (with && !without ? 1 : 0),
                    counted.baselineOnly() + (!with && without ? 1 : 0),
                    counted.neither() + (!with && !without ? 1 : 0));
            progress.accept(counted);
        }

        synchronized PairedProportions counted() {
            return counted;
        }
    }
}
