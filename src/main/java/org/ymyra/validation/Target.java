package org.ymyra.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.ymyra.analysis.Estimate;

/**
 * What a figure should be.
 *
 * @param text the target in words
 * @param expected the one value that it should have; {@code NaN} if anything from {@code low} to {@code high} meets the
 *     target
 * @param low least value that meets it; with one expected value, the least that the interval may hold
 * @param high greatest value that meets it; {@code NaN}, like {@code low}, if there is no target
 */
public record Target(String text, double expected, double low, double high) {
    private static final MathContext DIGITS = new MathContext(6);

    /** A range. */
    Target(String text, double low, double high) {
        this(text, Double.NaN, low, high);
    }

    /** The figure is only shown. */
    static Target none() {
        return new Target("", Double.NaN, Double.NaN);
    }

    /** The figure lies within a tolerance, relative to it, of one known before. */
    static Target near(double value, double tolerance) {
        double margin = Math.abs(value) * tolerance;
        String text = String.format(Locale.ROOT, "within %.0f %% of the independent program", 100 * tolerance);
        return new Target(text, value - margin, value + margin);
    }

    /** It never happens; a single event misses the target. */
    static Target never(String text) {
        return new Target(text, 0, 0);
    }

    /** The figure has one value, and its interval is so narrow that both ends are within the precision of it. */
    static Target equal(double expected, double precision) {
        return new Target(digits(expected), expected, expected - precision, expected + precision);
    }

    /** The figure has no simulation error and one value, within a tolerance. */
    static Target exactly(double expected, double tolerance) {
        return new Target(digits(expected), expected - tolerance, expected + tolerance);
    }

    private static String digits(double value) {
        return new BigDecimal(value)
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    /** Holds a measurement against this target; the ends of the target belong to it. */
    Verdict verdict(Estimate measured) {
        if (Double.isNaN(low)) {
            return Verdict.SHOWN;
        }
        if (!Double.isNaN(expected) && (measured.low() > expected || measured.high() < expected)) {
            return Verdict.MISSED;
        }
        if (low == 0 && high == 0 && measured.events() >= 0) {
            return measured.total() == 0 ? Verdict.NOT_DECIDED : measured.events() == 0 ? Verdict.MET : Verdict.MISSED;
        }
        if (measured.low() >= low && measured.high() <= high) {
            return Verdict.MET;
        }
        return measured.high() < low || measured.low() > high ? Verdict.MISSED : Verdict.NOT_DECIDED;
    }
}
