package org.ymyra.results;

import org.ymyra.scenario.Level;

/**
 * How short the intervals of an experiment are to be.
 *
 * @param halfWidth half the width of an interval at most; a probability, or a share of the estimate
 * @param relative whether it is a share of the estimate
 * @param difference whether it is that of the differences to the first scenario; otherwise that of the probabilities
 * @param level the level whose probability within the horizon it is
 * @param confidence confidence level of the intervals, such as 0.95
 */
public record Precision(double halfWidth, boolean relative, boolean difference, Level level, double confidence) {
    /** Greatest share of the estimate that may be asked for: beyond it intervals rest on a handful of events. */
    public static final double MOST_RELATIVE = 0.5;

    /**
     * @throws IllegalArgumentException if the half-width is not between 0 and 0.5, the latter allowed if it is relative, or
     *     the confidence level not between 0 and 1, or if it is relative to a difference, which may be 0
     */
    public Precision {
        if (!(halfWidth > 0 && (relative ? halfWidth <= MOST_RELATIVE : halfWidth < 0.5))) {
            throw new IllegalArgumentException("half-width is " + halfWidth);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence is " + confidence + ", must be between 0 and 1");
        }
        if (relative && difference) {
            throw new IllegalArgumentException("a half-width relative to a difference has no bound where that is 0");
        }
    }
}
