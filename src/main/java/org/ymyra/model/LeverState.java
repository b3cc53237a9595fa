package org.ymyra.model;

import org.ymyra.scenario.Action;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.StartRule;
import org.ymyra.scenario.Timeline;
import org.ymyra.scenario.When;

/**
 * A lever in a settlement (submodel 7.12): how strongly it acts now and what it has cost there so far.
 *
 * <p>It aims at its intensity; if it has a rule, at the share of it that the rule allows otherwise, until the rule has
 * started it. It gets there evenly over the ramp. A rise of the aim costs that share of the one-off cost, and a day its
 * intensity times a thirtieth of the monthly cost. The budget pays what the rule causes, which is the part of the intensity beyond
 * that share. What a rule has started ends on the day on which another day of it at full intensity would take more than is
 * left of the budget.
 */
public final class LeverState {
    final Lever lever;
    private final Settlement settlement;
    private final Timeline timeline;

    /** Days of the horizon on which the rule has it start and end, and the indicator at the decision. */
    private double called = Double.POSITIVE_INFINITY;

    private double calledUntil;
    private double calledAt = Double.NaN;

    /** What all that rules start may cost, as it is for the monitoring that decided. */
    private double budget = Double.POSITIVE_INFINITY;

    private boolean byRule;
    private double aim;
    private double before;
    private int since;
    private double intensity;
    private double cost;
    private double costByRule;
    private int days;
    private int starts;

    LeverState(Settlement settlement, Lever lever) {
        this.settlement = settlement;
        this.lever = lever;
        timeline = lever.timeline();
    }

    /** Returns whether another is of the same kind and name. */
    boolean continues(LeverState other) {
        return lever.getClass() == other.lever.getClass() && name().equals(other.name());
    }

    /** Goes on where another instance is; without a rule, nothing is left of what a rule has decided. */
    void resume(LeverState other) {
        called = timeline.when().isPresent() ? other.called : Double.POSITIVE_INFINITY;
        calledUntil = other.calledUntil;
        calledAt = other.calledAt;
        budget = other.budget;
        byRule = other.byRule;
        aim = other.aim;
        before = other.before;
        since = other.since;
        intensity = other.intensity;
        cost = other.cost;
        costByRule = other.costByRule;
        days = other.days;
        starts = other.starts;
    }

    /**
     * Goes on to a day of the horizon.
     *
     * @return whether its intensity has changed
     */
    boolean advance(int day) {
        boolean within = within(day);
        if (byRule && !settlement.district.affords(monthly() / 30, budget)) {
            dismiss(day);
        }
        boolean ruled = within && day >= called && day < calledUntil;
        note(ruled, day);
        aim(within ? timeline.intensity() * (ruled ? 1 : otherwise()) : 0, day);
        double last = intensity;
        double ramp = timeline.ramp().days();
        intensity = aim < before || day - since + 1 >= ramp ? aim : before + (aim - before) * (day - since + 1) / ramp;
        if (intensity > 0) {
            days++;
            pay(timeline.cost().monthly() * intensity / 30, timeline.cost().monthly() * beyond(0, intensity) / 30);
        }
        if (intensity > 0 != last > 0) {
            District district = settlement.district;
            district.observer().switched(settlement, district.horizonStart() + day, this);
        }
        return intensity != last;
    }

    /** Returns whether a day of the horizon is within the timeline. */
    boolean within(double day) {
        return day >= timeline.from().day() && day < end();
    }

    private double end() {
        return timeline.until().map(When::day).orElse(Double.POSITIVE_INFINITY);
    }

    private double otherwise() {
        return timeline.when().map(StartRule::otherwise).orElse(1.0);
    }

    /** Tells when the rule starts and ends it. */
    private void note(boolean ruled, int day) {
        if (ruled != byRule) {
            byRule = ruled;
            Action action = !ruled ? Action.ENDED : otherwise() > 0 ? Action.STRENGTHENED : Action.STARTED;
            settlement.decided(day, this, action, ruled ? calledAt : Double.NaN);
        }
        if (!ruled && day >= calledUntil) {
            called = Double.POSITIVE_INFINITY;
        }
    }

    private void aim(double next, int day) {
        if (next == aim) {
            return;
        }
        if (next > aim) {
            starts++;
            pay(timeline.cost().once() * (next - aim), timeline.cost().once() * beyond(aim, next));
        }
        before = intensity;
        since = day;
        aim = next;
    }

    private void pay(double amount, double dueToRule) {
        cost += amount;
        costByRule += byRule ? dueToRule : 0;
    }

    /** Returns how much of a rise of the intensity lies beyond what the lever has without its rule. */
    private double beyond(double from, double to) {
        return Math.max(0, to - Math.max(from, timeline.intensity() * otherwise()));
    }

    /** Returns whether its rule has decided on a start that is still to come or goes on. */
    public boolean called() {
        return called < Double.POSITIVE_INFINITY;
    }

    /**
     * Has the rule start it.
     *
     * @param from day of the horizon, within the timeline
     * @param until day of the horizon on which it ends
     * @param value the indicator that decided
     * @param limit what all that rules start may cost; it ends before it would take more
     */
    void call(double from, double until, double value, double limit) {
        called = from;
        calledUntil = Math.min(until, end());
        calledAt = value;
        budget = limit;
    }

    /** Has the rule end it. */
    private void dismiss(int day) {
        calledUntil = Math.min(calledUntil, day);
    }

    /** Returns what its rule takes to start it and to have it for a month at full intensity. */
    double startingCost() {
        return timeline.cost().once() * beyond(0, timeline.intensity()) + monthly();
    }

    private double monthly() {
        return timeline.cost().monthly() * beyond(0, timeline.intensity());
    }

    /** Returns what its rule has cost in this settlement, with what is set aside for a start to come. */
    double committed() {
        return costByRule + (called() && !byRule ? startingCost() : 0);
    }

    /** Returns the intensity of the day, 0 to 1. */
    public double intensity() {
        return intensity;
    }

    /** Returns the lever as the scenario has it. */
    public Lever lever() {
        return lever;
    }

    /** Returns whether it acts because its rule has started it. */
    public boolean byRule() {
        return byRule;
    }

    /** Returns the name of the lever. */
    public String name() {
        return lever.name();
    }

    /** Returns what it has cost in this settlement, in the currency of the scenario. */
    public double cost() {
        return cost;
    }

    /** Returns the days on which it has acted in this settlement, whatever its intensity. */
    public int days() {
        return days;
    }

    /** Returns how many times it has started, or been strengthened, in this settlement. */
    public int starts() {
        return starts;
    }
}
