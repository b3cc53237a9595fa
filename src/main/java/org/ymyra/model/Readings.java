package org.ymyra.model;

import java.util.function.ToDoubleFunction;
import org.ymyra.scenario.WatchedIndicator;

/** The indicators of a settlement as monitoring reads them (submodel 7.11): where things stand, or shares of what has happened since. */
final class Readings {
    private final Settlement settlement;
    private final Surveys surveys;

    /** What had been counted at the last reading; null before the first. */
    private Counts before;

    Readings(Settlement settlement, Surveys surveys) {
        this.settlement = settlement;
        this.surveys = surveys;
    }

    /** Goes on where another instance is. */
    void resume(Readings other) {
        before = other.before == null ? null : other.before.clone();
    }

    /** Begins anew: nothing is known of what has happened so far. */
    void begin() {
        before = null;
        settlement.unrest.stories.forgetReach();
    }

    /** Has what happens from now on count for the next reading. */
    void taken() {
        before = settlement.counts.clone();
        settlement.unrest.stories.forgetReach();
    }

    /** Returns an indicator; NaN if it is not known, or if nothing of its kind has happened since the last reading. */
    double value(WatchedIndicator indicator) {
        return switch (indicator) {
            case BACKLOG -> 1000.0 * settlement.backlog() / settlement.households.size;
            case LAPSED -> share(counts -> counts.lapsed, counts -> counts.fair + counts.unfair + counts.lapsed);
            case SELF_HELP -> share(counts -> counts.selfHelp, counts -> counts.disputes);
            case RUMOUR_REACH -> before == null ? Double.NaN : settlement.unrest.stories.reach();
            case SURVEY_TRUST -> surveyed(Surveys.Result::trust);
            case SURVEY_GRIEVANCE -> surveyed(Surveys.Result::grievance);
            case LANGUAGE_ASSESSMENT -> surveyed(Surveys.Result::language);
        };
    }

    private double share(ToDoubleFunction<Counts> part, ToDoubleFunction<Counts> whole) {
        return before == null ? Double.NaN : since(part) / since(whole);
    }

    private double since(ToDoubleFunction<Counts> count) {
        return count.applyAsDouble(settlement.counts) - count.applyAsDouble(before);
    }

    private double surveyed(ToDoubleFunction<Surveys.Result> answer) {
        return surveys.latest().stream().mapToDouble(answer).findFirst().orElse(Double.NaN);
    }
}
