package org.ymyra.scenario;

/**
 * A length of time, written with its unit: {@code "3 years"}, {@code "90 days"}, {@code "6 hours"}.
 *
 * <p>A year has 365 days, a month 30 and a week 7, as in the clock of the model.
 *
 * @param days length in days, finite, not negative
 */
public record Span(double days) {
    public Span {
        if (!(days >= 0) || Double.isInfinite(days)) {
            throw new IllegalArgumentException("a span is finite and not negative: " + days + " days");
        }
    }

    /** Returns the length in hours. */
    public double hours() {
        return days * 24;
    }
}
