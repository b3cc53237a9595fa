package org.ymyra.scenario;

/**
 * A moment of the horizon, written as a span from its start ({@code "90 days"}) or, if {@code run.start} is given, as a
 * date ({@code 2021-03-01}).
 *
 * @param day days since the start of the horizon, finite
 */
public record When(double day) {
    public When {
        if (!Double.isFinite(day)) {
            throw new IllegalArgumentException("a moment is finite: " + day);
        }
    }
}
