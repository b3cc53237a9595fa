package org.ymyra.validation;

import java.util.function.DoubleFunction;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;

/**
 * A row of the table before its level of confidence is known.
 *
 * @param subject P1 to P13, {@code everyday}, or the part of the model that the row is about
 * @param what what was measured
 * @param source where the expected value comes from: paper, equation or pattern
 * @param target what the figure should be
 * @param measured the figure with its interval at a level of confidence
 * @param joint whether its level of confidence is such that all these rows of a run hold at once
 * @param scale how it is written
 * @param independent what an independent program of the same model gave; empty if it was not measured there
 */
record Row(
        String subject,
        String what,
        String source,
        Target target,
        DoubleFunction<Estimate> measured,
        boolean joint,
        Scale scale,
        String independent) {
    /** A figure of a pattern, at a level of its own. */
    Row(String subject, String what, Target target, Estimate measured, Scale scale, String independent) {
        this(
                subject,
                what,
                subject.equals("everyday") ? "independent program" : "model description, " + subject,
                target,
                confidence -> measured,
                false,
                scale,
                independent);
    }

    /**
     * A figure with simulation error that has a known value.
     *
     * @param precision how far the ends of the interval may be from the value; where they are farther off nothing is decided
     * @param measured makes the figure with its interval at a level of confidence
     */
    static Row simulated(
            String subject,
            String what,
            String source,
            double expected,
            double precision,
            DoubleFunction<Estimate> measured) {
        return new Row(subject, what, source, Target.equal(expected, precision), measured, true, Scale.NUMBER, "");
    }

    /**
     * A figure with simulation error that is to lie in a range, or is only shown.
     *
     * @param independent what another program gave; empty if none did
     * @param measured makes the figure with its interval at a level of confidence
     */
    static Row simulated(
            String subject,
            String what,
            String source,
            Target target,
            Scale scale,
            String independent,
            DoubleFunction<Estimate> measured) {
        return new Row(subject, what, source, target, measured, true, scale, independent);
    }

    /**
     * A figure without any luck in it that has a known value.
     *
     * @param tolerance how far it may be from the value
     */
    static Row exact(String subject, String what, String source, double expected, double tolerance, double got) {
        Estimate estimate = new Estimate(got, got, got, -1, 1, "exact", 1);
        return new Row(
                subject,
                what,
                source,
                Target.exactly(expected, tolerance),
                confidence -> estimate,
                false,
                Scale.NUMBER,
                "");
    }

    /** Something that must never happen, and how often it did in so many checks. */
    static Row never(String subject, String what, String source, long breaches, long checks) {
        Estimate share = Proportions.clopperPearson(breaches, checks, Study.CONFIDENCE);
        return new Row(
                subject, what, source, Target.never("exact: none"), confidence -> share, false, Scale.PERCENT, "");
    }

    /** Returns the row with the interval at a level of confidence, if it has none of its own. */
    Finding finding(Group group, double confidence) {
        Estimate estimate = measured.apply(confidence);
        return new Finding(
                group, subject, what, source, target, estimate, scale, independent, target.verdict(estimate));
    }
}
