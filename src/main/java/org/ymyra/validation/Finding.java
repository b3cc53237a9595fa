package org.ymyra.validation;

import java.util.Set;
import org.ymyra.analysis.Estimate;

/**
 * One measured figure of a pattern, held against its target.
 *
 * @param pattern P1 to P13, or {@code everyday}
 * @param what what was measured
 * @param target what it should be
 * @param measured the figure with its interval and count
 * @param scale how it is written
 * @param independent what an independent program of the same model gave; empty if it was not measured there
 * @param verdict what the measurement says about the target
 */
public record Finding(
        String pattern,
        String what,
        Target target,
        Estimate measured,
        Scale scale,
        String independent,
        Verdict verdict) {
    /** Patterns that were looked at when θ, w_p, v0 and the hours on the street were chosen. */
    private static final Set<String> FITTED = Set.of("P1", "P2", "P4", "P5");

    Finding(String pattern, String what, Target target, Estimate measured, Scale scale, String independent) {
        this(pattern, what, target, measured, scale, independent, target.verdict(measured));
    }

    /** Returns whether parameters were fitted to the pattern: that it is met is then no test of the model. */
    public boolean fitted() {
        return FITTED.contains(pattern);
    }
}
