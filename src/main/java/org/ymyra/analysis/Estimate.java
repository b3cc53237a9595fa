package org.ymyra.analysis;

/**
 * A number with its simulation error: how far it may be off because only so many replications were run. Uncertainty about
 * parameters is a separate thing.
 *
 * @param value the estimate, within its interval; NaN if it is not defined, as a proportion of nothing
 * @param low lower end of the interval; infinite if there is no bound
 * @param high upper end of the interval, not below the lower; infinite if there is no bound
 * @param events how many replications (or events) count towards the estimate; −1 if the estimate is no proportion or rate
 * @param total how many replications it was made from
 * @param method name of the interval, as in the literature
 * @param confidence confidence level, such as 0.95
 */
public record Estimate(
        double value, double low, double high, long events, long total, String method, double confidence) {

    /** @throws IllegalArgumentException if there is no interval or it does not contain the value */
    public Estimate {
        if (!(low <= high) || value < low || value > high) {
            throw new IllegalArgumentException(value + " has no interval: " + low + " to " + high + ", " + method);
        }
    }
}
