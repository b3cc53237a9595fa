package org.ymyra.validation;

import java.util.Set;
import org.ymyra.analysis.Estimate;

/**
 * One measured figure, held against its target.
 *
 * @param group what the figure is held against
 * @param subject P1 to P13, {@code everyday}, or the part of the model that the figure is about
 * @param what what was measured
 * @param source where the target comes from: paper, equation or pattern
 * @param target what it should be
 * @param measured the figure with its interval and count
 * @param scale how it is written
 * @param independent what an independent program of the same model gave; empty if it was not measured there
 * @param verdict what the measurement says about the target
 */
public record Finding(
        Group group,
        String subject,
        String what,
        String source,
        Target target,
        Estimate measured,
        Scale scale,
        String independent,
        Verdict verdict) {
    /** Patterns that the rules of crises were fitted to. */
    private static final Set<String> FITTED = Set.of("P1", "P2", "P3", "P4", "P5", "P13");

    /** Returns whether parameters were fitted to the pattern: that it is met is then no test of the model. */
    public boolean fitted() {
        return group == Group.PATTERNS && FITTED.contains(subject);
    }

    /**
     * Returns whether this is a failure: the target is missed, or, where the program itself says how many replications are
     * run, nothing was decided or measured.
     */
    public boolean failed() {
        return verdict == Verdict.MISSED || group != Group.PATTERNS && verdict == Verdict.NOT_DECIDED;
    }

    /** Returns whether the figure has no simulation error. */
    public boolean exact() {
        return measured.confidence() == 1;
    }
}
