package org.ymyra.analysis;

import java.util.Arrays;
import java.util.List;
import org.ymyra.results.Precision;
import org.ymyra.results.Replications;

/** How short intervals are, and whether that is short enough. */
public final class HalfWidths {

    private HalfWidths() {}

    /**
     * Returns whether every interval of an experiment is as short as asked.
     *
     * @param asked what is asked
     * @param scenarios the replications of each scenario, the baseline first
     */
    public static boolean reached(Precision asked, List<Replications> scenarios) {
        return widest(asked, scenarios) <= asked.halfWidth();
    }

    /**
     * Returns the greatest half-width, in the measure of what is asked: a probability, or a share of the estimate. Wilson score
     * intervals for probabilities, Newcombe's paired intervals for differences. Infinite relative to an estimate of 0 or of
     * none.
     *
     * @param asked what is asked
     * @param scenarios the replications of each scenario, the baseline first
     */
    public static double widest(Precision asked, List<Replications> scenarios) {
        return scenarios.stream()
                .skip(asked.difference() ? 1 : 0)
                .mapToDouble(scenario -> of(asked, estimate(asked, scenario, scenarios.get(0))))
                .max()
                .orElse(0);
    }

    private static Estimate estimate(Precision asked, Replications scenario, Replications baseline) {
        if (asked.difference()) {
            return Pairs.of(scenario, baseline)
                    .reached(asked.level(), Double.MAX_VALUE)
                    .difference(asked.confidence());
        }
        double[] days = scenario.reached()[asked.level().ordinal()];
        long events = Arrays.stream(days).filter(Double::isFinite).count();
        return Proportions.wilson(events, days.length, asked.confidence());
    }

    private static double of(Precision asked, Estimate estimate) {
        double half = (estimate.high() - estimate.low()) / 2;
        if (!asked.relative()) {
            return half;
        }
        return estimate.value() > 0 ? half / estimate.value() : Double.POSITIVE_INFINITY;
    }
}
