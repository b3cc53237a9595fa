package org.ymyra.validation;

import java.util.Locale;
import org.ymyra.analysis.Estimate;

/**
 * What a figure should be.
 *
 * @param text the target in words
 * @param low least value that meets it
 * @param high greatest value that meets it; {@code NaN}, like {@code low}, if there is no target
 */
public record Target(String text, double low, double high) {

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

    /** Holds a measurement against this target; the ends of the target belong to it. */
    Verdict verdict(Estimate measured) {
        if (Double.isNaN(low)) {
            return Verdict.SHOWN;
        }
        if (low == 0 && high == 0) {
            return measured.total() == 0 ? Verdict.NOT_DECIDED : measured.events() == 0 ? Verdict.MET : Verdict.MISSED;
        }
        if (measured.low() >= low && measured.high() <= high) {
            return Verdict.MET;
        }
        return measured.high() < low || measured.low() > high ? Verdict.MISSED : Verdict.NOT_DECIDED;
    }
}
