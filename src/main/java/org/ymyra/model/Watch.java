package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.MONITORING;
import static org.ymyra.model.Streams.Purpose.REPORTING;

import java.util.List;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Span;
import org.ymyra.scenario.StartRule;

/**
 * Monitoring: submodel 7.11. At intervals from its start the indicators of the settlement are read; a reading takes place
 * with a probability equal to its intensity. A rule whose indicator has been beyond the threshold at every reading for as
 * long as it has to decides to start its lever, after a delay and not before the next day, if that fits the budget. An
 * indicator that is not known, or of which nothing has happened, is not beyond any threshold.
 *
 * <p>The start fits if what rules have cost in all settlements, what is set aside for the starts still to come, and this
 * start with a month at full intensity together are within the budget. A start that does not fit is postponed and tried
 * again at later readings.
 */
final class Watch implements Submodel {
    private final Settlement settlement;
    private final Readings readings;
    private final List<LeverState> monitoring;
    private final List<Rule> rules;

    /** The monitoring that acts, by its index, of several the last; −1 if there is none. */
    private int current = -1;

    /** Day of the horizon of its next reading. */
    private double next;

    /** A rule and the spell for which its indicator has been beyond the threshold. */
    private static final class Rule {
        final LeverState lever;
        final StartRule declared;
        /** First reading of the spell; NaN if there is none. */
        double since = Double.NaN;

        boolean postponed;

        Rule(LeverState lever) {
            this.lever = lever;
            declared = lever.lever.timeline().when().orElseThrow();
        }

        boolean continues(Rule other) {
            return lever.continues(other.lever)
                    && declared.indicator() == other.declared.indicator()
                    && declared.above().equals(other.declared.above())
                    && declared.below().equals(other.declared.below());
        }

        void resume(Rule other) {
            since = other.since;
            postponed = other.postponed;
        }

        void forget() {
            since = Double.NaN;
            postponed = false;
        }
    }

    Watch(Settlement settlement, Levers levers, Surveys surveys) {
        this.settlement = settlement;
        readings = new Readings(settlement, surveys);
        monitoring = levers.states().stream()
                .filter(state -> state.lever instanceof Monitoring)
                .toList();
        rules = levers.states().stream()
                .filter(state -> state.lever.timeline().when().isPresent()
                        && state.lever.timeline().intensity() > 0)
                .map(Rule::new)
                .toList();
    }

    /** Goes on where another instance is; a rule that watches for something else begins anew. */
    void resume(Watch other) {
        for (int k = 0; k < monitoring.size() && other.current >= 0; k++) {
            current = monitoring.get(k).continues(other.monitoring.get(other.current)) ? k : current;
        }
        next = other.next;
        readings.resume(other.readings);
        for (Rule rule : rules) {
            other.rules.stream().filter(rule::continues).forEach(rule::resume);
        }
    }

    @Override
    public void run(int today) {
        int day = today - settlement.district.horizonStart();
        int acting = acting();
        if (acting != current) {
            current = acting;
            next = day;
            readings.begin();
            rules.forEach(Rule::forget);
        }
        if (current < 0 || day < next) {
            return;
        }
        LeverState state = monitoring.get(current);
        Monitoring lever = (Monitoring) state.lever;
        next += lever.interval().days();
        if (Draw.happens(settlement.random(MONITORING, Streams.key(lever, today)), state.intensity())) {
            double[] values = readings.take(day, lever, settlement.random(REPORTING, Streams.key(lever, today)));
            settlement.district.observer().read(settlement, today, values);
            rules.forEach(
                    rule -> apply(rule, day, values[rule.declared.indicator().ordinal()], lever));
        }
    }

    private int acting() {
        for (int k = monitoring.size() - 1; k >= 0; k--) {
            if (monitoring.get(k).intensity() > 0) {
                return k;
            }
        }
        return -1;
    }

    private void apply(Rule rule, int day, double value, Monitoring lever) {
        boolean beyond = value > rule.declared.above().orElse(Double.POSITIVE_INFINITY)
                || value < rule.declared.below().orElse(Double.NEGATIVE_INFINITY);
        if (rule.lever.called() || !beyond) {
            rule.forget();
            return;
        }
        if (Double.isNaN(rule.since)) {
            rule.since = day;
        }
        if (day - rule.since >= rule.declared.persists().days()) {
            decide(rule, day, value, lever.budget().orElse(Double.POSITIVE_INFINITY));
        }
    }

    private void decide(Rule rule, int day, double value, double budget) {
        double from = Math.ceil(day + Math.max(1, rule.declared.delay().days()));
        if (!rule.lever.within(from)) {
            return;
        }
        if (settlement.district.affords(rule.lever.startingCost(), budget)) {
            double runs = rule.declared.runs().map(Span::days).orElse(Double.POSITIVE_INFINITY);
            rule.lever.call(from, from + runs, value, budget);
        } else if (!rule.postponed) {
            rule.postponed = true;
            settlement.decided(day, rule.lever, Action.POSTPONED, value);
        }
    }
}
