package org.ymyra.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Span;
import org.ymyra.scenario.Warning;
import org.ymyra.scenario.Warning.WarningTerm;
import org.ymyra.scenario.WatchedIndicator;

/**
 * The indicators of a settlement as monitoring reads them (submodel 7.11): where things stand, and what has happened over the window, which
 * begins with the last reading that is at least as old as it, or with the first reading.
 *
 * <p>What is counted is read as x exp(error · Z), Z standard normal, a share as 1 at most, and is known after the lag. Surveys have a lag and a
 * sampling error of their own.
 */
final class Readings {
    private static final double DAYS = 30;
    private static final WatchedIndicator[] ALL = WatchedIndicator.values();

    private final Settlement settlement;
    private final Surveys surveys;

    /** What had been counted at earlier readings, oldest first, as far back as the window reaches. */
    private final Deque<Past> past = new ArrayDeque<>();

    /** Readings that are not known yet, oldest first. */
    private final Deque<Reading> outstanding = new ArrayDeque<>();

    /** The newest reading that is known; null before the first. */
    private double[] known;

    /** What had been counted, and the greatest reach of the rumours that faded since the reading before. */
    private record Past(double day, Counts counts, double reach) {}

    private record Reading(double known, double[] values) {}

    Readings(Settlement settlement, Surveys surveys) {
        this.settlement = settlement;
        this.surveys = surveys;
    }

    /** Goes on where another instance is. */
    void resume(Readings other) {
        past.addAll(other.past);
        outstanding.addAll(other.outstanding);
        known = other.known;
    }

    /** Begins anew: nothing is known of what has happened so far. */
    void begin() {
        past.clear();
        outstanding.clear();
        known = null;
        settlement.unrest.stories.forgetReach();
    }

    /**
     * Reads on a day of the horizon and returns what is known then of each indicator, in their order.
     *
     * @param random for the errors; nothing is drawn if there are none
     */
    double[] take(double day, Monitoring monitoring, UniformRandomProvider random) {
        forget(day, monitoring.window().map(Span::days).orElse(0.0));
        double[] values = count(day);
        if (monitoring.error() > 0) {
            err(values, monitoring.error(), random);
        }
        outstanding.add(new Reading(day + monitoring.lag().days(), values));
        past.add(new Past(day, settlement.counts.clone(), settlement.unrest.stories.reach()));
        settlement.unrest.stories.forgetReach();
        return known(day, monitoring);
    }

    /** Forgets what is older than the last reading that is at least as old as the window. */
    private void forget(double day, double window) {
        Iterator<Past> later = past.iterator();
        if (later.hasNext()) {
            later.next();
        }
        while (later.hasNext() && later.next().day <= day - window) {
            past.remove();
        }
    }

    private double[] count(double day) {
        double[] values = new double[ALL.length];
        for (WatchedIndicator indicator : ALL) {
            values[indicator.ordinal()] = past.isEmpty() ? Double.NaN : counted(indicator, day);
        }
        values[WatchedIndicator.BACKLOG.ordinal()] = 1000.0 * settlement.backlog() / settlement.households.size;
        return values;
    }

    private double counted(WatchedIndicator indicator, double day) {
        double months = (day - past.element().day) / DAYS;
        double thousands = settlement.households.size / 1000.0;
        return switch (indicator) {
            case WAITING -> since(counts -> counts.waitingDays) / since(counts -> counts.takenUp);
            case COMPLAINTS -> since(counts -> counts.complaints) / months / thousands;
            case LAPSED ->
                since(counts -> counts.lapsed) / since(counts -> counts.fair + counts.unfair + counts.lapsed);
            case DISPUTES -> since(counts -> counts.crossDisputes) / months / thousands;
            case SELF_HELP -> since(counts -> counts.selfHelp) / since(counts -> counts.disputes);
            case INCIDENTS -> since(counts -> counts.incidents) / months;
            case INJURED -> since(counts -> counts.injured) / months;
            case RUMOUR_REACH -> reach();
            default -> Double.NaN;
        };
    }

    private double since(ToDoubleFunction<Counts> count) {
        return count.applyAsDouble(settlement.counts) - count.applyAsDouble(past.element().counts);
    }

    private double reach() {
        double greatest = settlement.unrest.stories.reach();
        Iterator<Past> within = past.iterator();
        within.next();
        while (within.hasNext()) {
            double reach = within.next().reach;
            greatest = Double.isNaN(greatest) || reach > greatest ? reach : greatest;
        }
        return greatest;
    }

    private static void err(double[] values, double error, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (WatchedIndicator indicator : ALL) {
            double read = values[indicator.ordinal()] * Math.exp(error * normal.sample());
            values[indicator.ordinal()] = indicator.share() ? Math.min(1, read) : read;
        }
    }

    private double[] known(double day, Monitoring monitoring) {
        while (!outstanding.isEmpty() && outstanding.element().known <= day) {
            known = outstanding.remove().values;
        }
        double[] values = new double[ALL.length];
        Arrays.fill(values, Double.NaN);
        if (known != null) {
            System.arraycopy(known, 0, values, 0, values.length);
        }
        surveys.latest().ifPresent(result -> {
            values[WatchedIndicator.SURVEY_TRUST.ordinal()] = result.trust();
            values[WatchedIndicator.SURVEY_GRIEVANCE.ordinal()] = result.grievance();
            values[WatchedIndicator.LANGUAGE_ASSESSMENT.ordinal()] = result.language();
        });
        monitoring
                .warning()
                .ifPresent(warning -> values[WatchedIndicator.WARNING.ordinal()] = probability(warning, values));
        return values;
    }

    /** Returns the probability that a warning gives. */
    static double probability(Warning warning, double[] values) {
        double logit = warning.intercept();
        for (WarningTerm term : warning.terms()) {
            double value = values[term.indicator().ordinal()];
            double missing = term.indicator() == WatchedIndicator.RUMOUR_REACH ? 0 : term.mean();
            logit += term.coefficient() * ((Double.isNaN(value) ? missing : value) - term.mean());
        }
        return 1 / (1 + Math.exp(-logit));
    }
}
