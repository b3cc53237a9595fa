package org.ymyra.gui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.experiment.Ahead;
import org.ymyra.experiment.WhatIf;
import org.ymyra.model.District;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/** A moment of a run, from which it goes on as it is and with something changed by hand. The run that is watched is not touched. */
final class Branch {
    private final WhatIf branches;
    private final Change change;

    /**
     * Branches off a run.
     *
     * @param now the district at that moment; it is copied
     * @param action what is changed on one of the branches
     * @throws ScenarioException if that makes no scenario
     */
    Branch(District now, ByHand.Action action) throws ScenarioException {
        ByHand.Step step = action.on(now, ByHand.day(now));
        Scenario changed = step.draft().scenario();
        branches = new WhatIf(now, changed);
        change = step.change().apply(now.scenario(), changed);
    }

    /** Returns what is changed on one of the branches. */
    Change change() {
        return change;
    }

    /** Returns the day of the horizon on which it branches off. */
    double day() {
        return branches.day();
    }

    /** Returns the days that are left to the end of the horizon; 0 if it is less than an hour. */
    static double left(District now) {
        double horizon = now.scenario().run().horizon().days();
        double left = horizon - (Math.max(0, now.time()) - now.horizonStart());
        return left * 24 < 1 ? 0 : left;
    }

    /** Returns the names of the settlements. */
    List<String> settlements() {
        return branches.settlements();
    }

    /** Returns what comes of the run as it is; it is what the run that is watched will live through. */
    Optional<Ahead> asItIs(double days, BooleanSupplier goOn) {
        return branches.asItIs(days, goOn);
    }

    /** Returns what comes of it with the change and the same luck. */
    Optional<Ahead> changed(double days, BooleanSupplier goOn) {
        return branches.changed(days, goOn);
    }

    /** Runs pairs with fresh luck from the moment on, as {@link WhatIf#pairs} does. */
    PairedProportions pairs(
            Level level,
            double days,
            int pairs,
            int threads,
            BooleanSupplier goOn,
            Consumer<PairedProportions> progress)
            throws InterruptedException {
        return paired(branches.pairs(level, days, pairs, threads, goOn, count -> progress.accept(paired(count))));
    }

    private static PairedProportions paired(WhatIf.Count count) {
        return new PairedProportions(count.both(), count.changedOnly(), count.asItIsOnly(), count.neither());
    }
}
