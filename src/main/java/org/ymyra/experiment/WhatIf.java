package org.ymyra.experiment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ymyra.model.District;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/** A moment of a run, from which it goes on as it is and under a changed scenario. The run itself is not touched. */
public final class WhatIf {
    private final District now;
    private final Scenario changed;

    /**
     * In how many pairs of runs a level was reached on each branch.
     *
     * @param both on both
     * @param changedOnly only with the change
     * @param asItIsOnly only as it is
     * @param neither on none
     */
    public record Count(long both, long changedOnly, long asItIsOnly, long neither) {
        /** Returns how many pairs there were. */
        public long pairs() {
            return both + changedOnly + asItIsOnly + neither;
        }
    }

    /**
     * Branches off a run.
     *
     * @param now the district at that moment, between two steps; it is copied
     * @param changed the scenario under which one of the branches goes on; it shares with the other what is fixed at set-up
     */
    public WhatIf(District now, Scenario changed) {
        this.now = now.copy();
        this.changed = changed;
    }

    /** Returns the district as a replication has it on a day of the horizon, before anything of that day has happened. */
    public static District at(Scenario scenario, long seed, int replication, double day) {
        District district = new District(scenario, seed, replication);
        double time = district.horizonStart() + day;
        if (time > 0) {
            district.runUntil(time);
        }
        return district;
    }

    /** Returns the day of the horizon on which it branches off. */
    public double day() {
        return Math.max(0, now.time()) - now.horizonStart();
    }

    /** Returns the names of the settlements. */
    public List<String> settlements() {
        return now.settlements().stream().map(each -> each.name()).toList();
    }

    /** Returns what comes of the run as it is. */
    public Optional<Ahead> asItIs(double days, BooleanSupplier goOn) {
        return Ahead.of(copy(), days, goOn);
    }

    /** Returns what comes of it with the change and the same luck. */
    public Optional<Ahead> changed(double days, BooleanSupplier goOn) {
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
    public Count pairs(Level level, double days, int pairs, int threads, BooleanSupplier goOn, Consumer<Count> progress)
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
        private final Consumer<Count> progress;
        /** What came of a pair, with and without the change; null while it is not done. */
        private final boolean[][] done;

        private Count counted = new Count(0, 0, 0, 0);

        Tally(int pairs, Consumer<Count> progress) {
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
            counted = new Count(
                    counted.both() + (with && without ? 1 : 0),
                    counted.changedOnly() + (with && !without ? 1 : 0),
                    counted.asItIsOnly() + (!with && without ? 1 : 0),
                    counted.neither() + (!with && !without ? 1 : 0));
        }

        synchronized Count counted() {
            return counted;
        }
    }
}
