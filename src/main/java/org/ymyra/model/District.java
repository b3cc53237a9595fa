package org.ymyra.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Fixed;
import org.ymyra.scenario.Scenario;
import sim.engine.SimState;

/**
 * One replication: a district of settlements, as a MASON simulation whose clock counts days since the start of the spin-up.
 *
 * <p>It is a pure function of scenario, seed and replication. A copy taken between two steps lives through the
 * same future as the original.
 */
public final class District extends SimState {
    private static final int ORDER_OBSERVERS = -2;
    private static final int ORDER_STOP = -1;
    private static final int ORDER_DAY = 0;
    static final int ORDER_CRISES = 1;
    static final int ORDER_OFFICIALS = 1 << 20;

    /** Relative error that sums of costs may have. */
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final Streams streams;
    private final Roads roads;
    private final List<Settlement> settlements = new ArrayList<>();
    private final int horizonStart;
    /** What rules have cost, or have decided on, in settlements that stand still. */
    private final double committedElsewhere;

    private Observer observer = Observer.NONE;
    private int today;
    /** The time at which this copy was taken; the clock of MASON begins anew. */
    private double copied = Double.NEGATIVE_INFINITY;

    private boolean stopped;

    /**
     * Sets up a district at the start of its spin-up.
     *
     * @param scenario resolved scenario
     * @param seed seed of the experiment
     * @param replication number of the replication, from 0
     */
    public District(Scenario scenario, long seed, int replication) {
        this(scenario, Streams.of(seed, replication));
        for (int k = 0; k < scenario.settlements().size(); k++) {
            settlements.add(new Settlement(this, k));
        }
        scheduleDay();
    }

    private District(Scenario scenario, Streams streams) {
        this(scenario, streams, new Roads(scenario), 0);
    }

    /**
     * Returns a district that has lived through its spin-up, up to what is due when the horizon starts: the same as one that was set up at the start of the
     * spin-up and run. Before the horizon nothing goes from one settlement to another, so each lives through it by
     * itself, and the processor keeps its state at hand: in a large district that is several times as fast as all of them day by
     * day.
     *
     * @param scenario resolved scenario
     * @param seed seed of the experiment
     * @param replication number of the replication, from 0
     */
    public static District atHorizon(Scenario scenario, long seed, int replication) {
        return together(scenario, seed, replication, apart(scenario, seed, replication));
    }

    /** Returns districts of one settlement each, in the order of the scenario, that have lived through their spin-up; {@link Months} has them go on. Each is made when it is asked for. */
    static Stream<District> apart(Scenario scenario, long seed, int replication) {
        Streams streams = Streams.of(seed, replication);
        Roads roads = new Roads(scenario);
        return IntStream.range(0, scenario.settlements().size()).mapToObj(k -> {
            District alone = new District(scenario, streams, roads, 0);
            alone.settlements.add(new Settlement(alone, k));
            alone.scheduleDay();
            if (alone.horizonStart > 0) {
                alone.runUntil(alone.horizonStart);
            }
            return alone;
        });
    }

    /** Returns a district with copies of the settlements of others, which must stand at the same time. */
    static District together(Scenario scenario, long seed, int replication, Stream<District> apart) {
        District whole = new District(scenario, Streams.of(seed, replication));
        apart.forEachOrdered(alone -> {
            whole.today = alone.today;
            whole.copied = alone.time();
            whole.adopt(alone.settlements.get(0), settlement -> {});
        });
        whole.scheduleDay();
        return whole;
    }

    private District(Scenario scenario, Streams streams, Roads roads, double committedElsewhere) {
        super(streams.masonSeed());
        this.scenario = scenario;
        this.streams = streams;
        this.roads = roads;
        this.committedElsewhere = committedElsewhere;
        horizonStart = (int) Math.ceil(scenario.run().spinUp().days());
    }

    /**
     * Returns a copy that goes on exactly as this district would. It has no observers.
     *
     * <p>To be called between steps, not from within one.
     */
    public District copy() {
        return goOn(new District(scenario, streams, roads, committedElsewhere), settlements);
    }

    /** As {@link #copy()}, of a district of one settlement; an earlier copy that nobody needs any more, or null, gives its memory. */
    District copy(District spare) {
        District copy = goOn(new District(scenario, streams, roads, committedElsewhere), List.of());
        Households memory = spare == null ? null : spare.settlements.get(0).households;
        copy.adopt(settlements.get(0), settlement -> {}, memory);
        return copy;
    }

    /**
     * Returns a copy in the same state whose luck is another from now on: the same future as a copy with the same luck, and
     * one drawn independently of that of copies with other luck and of this district. It has no observers.
     *
     * <p>What has been drawn already for a later time is drawn anew, given that it has not happened yet: when sparks come, when
     * waiting complaints lapse, how they and those in hand are decided, and whether what has happened today, but nobody has heard
     * of yet, is handled justly and told as it happened. When officials finish what they have in hand, when
     * self-help falls due, when officers on their way arrive and when those who fled come back is part of the state.
     *
     * <p>To be called between steps, not from within one.
     *
     * @param luck any number
     */
    public District copy(long luck) {
        return redrawn(new District(scenario, streams.fresh(luck), roads, committedElsewhere), settlements);
    }

    /**
     * Returns a copy of one settlement with other luck, as {@link #copy(long)} does, in which the rest of the district stands
     * still: no news comes from there, and what rules have cost there stays as it is. It has no observers.
     *
     * @param settlement its place in {@link #settlements}, from 0
     * @param luck any number
     * @throws IndexOutOfBoundsException if there is no such settlement
     */
    public District alone(int settlement, long luck) {
        Settlement kept = settlements.get(settlement);
        double elsewhere = committedElsewhere + committed() - kept.committed();
        return redrawn(new District(scenario, streams.fresh(luck), roads, elsewhere), List.of(kept));
    }

    /**
     * Returns a copy that goes on under another scenario: with the state of this district, and from now on with the
     * rules, circumstances and levers of the other. Luck stays the same. It has no observers.
     *
     * <p>A lever goes on if the other scenario has one of this kind and name; one that it has not ends, and what that has cost is
     * not counted any more. A lever that is new, or whose timeline has changed, acts by its timeline from the next day on. What
     * is on its way keeps the terms on which it set out: complaints their deadline, commissions their stay, the next survey
     * and reading their day, officers their arrival. Officials who are let go finish what they have in hand.
     *
     * <p>To be called between steps, not from within one.
     *
     * @throws IllegalArgumentException if a parameter differs that is fixed at set-up, as {@link DeclaredParameter#fixed}
     *     says, or if settlements or communities do; the message names them
     */
    public District continued(Scenario changed) {
        List<String> fixed = Fixed.differences(scenario, changed);
        if (!fixed.isEmpty()) {
            throw new IllegalArgumentException("fixed at set-up: " + String.join(", ", fixed));
        }
        District copy = goOn(new District(changed, streams, new Roads(changed), committedElsewhere), settlements);
        copy.settlements.forEach(settlement -> settlement.office.employ(Math.max(0, time())));
        return copy;
    }

    private District redrawn(District copy, List<Settlement> those) {
        return goOn(copy, those, settlement -> settlement.redraw(today));
    }

    private District goOn(District copy, List<Settlement> those) {
        return goOn(copy, those, settlement -> {});
    }

    /** Has those settlements go on in a copy, once each is made ready. */
    private District goOn(District copy, List<Settlement> those, Consumer<Settlement> ready) {
        copy.today = today;
        copy.copied = time();
        copy.scheduleDay();
        those.forEach(settlement -> copy.adopt(settlement, ready));
        return copy;
    }

    /** Takes in a copy of a settlement of another district, once it is made ready. */
    private void adopt(Settlement other, Consumer<Settlement> ready) {
        adopt(other, ready, null);
    }

    private void adopt(Settlement other, Consumer<Settlement> ready, Households spare) {
        Settlement next = new Settlement(this, other, spare);
        ready.accept(next);
        settlements.add(next);
        next.office.schedule();
        next.crisis().ifPresent(Crisis::schedule);
    }

    /** Begins at the start of the spin-up; for MASON, whose controllers call it before the first step. */
    @Override
    public void start() {
        super.start();
        scheduleDay();
    }

    /** Has an observer told what happens from now on. */
    public void observe(Observer observer) {
        this.observer = observer;
    }

    /**
     * Has someone look at the district at a regular interval, before anything else happens at that time. To look must not
     * change anything.
     *
     * @param from first time, in days since the start of the spin-up, not before now
     * @param interval interval in days
     */
    public void sample(double from, double interval, Runnable sampler) {
        schedule.scheduleRepeating(from, ORDER_OBSERVERS, state -> sampler.run(), interval);
    }

    /** Has someone look at the district once, before anything else happens at that time. */
    void lookAt(double time, Runnable look) {
        schedule.scheduleOnce(time, ORDER_OBSERVERS, state -> look.run());
    }

    /** Has news of a riot in another settlement come to the only one here, when it would if both went on together. */
    void bringNews(int origin, long hour, Runnable before) {
        Settlement here = settlements.get(0);
        schedule.scheduleOnce(hour / 24.0, ORDER_CRISES + origin, state -> {
            before.run();
            hear(here, newsFrom(origin)[here.index], origin, hour);
        });
    }

    /**
     * Runs up to a time.
     *
     * @param time days since the start of the spin-up, later than now; what happens at that time is not done yet
     */
    public void runUntil(double time) {
        stopped = false;
        // a step of MASON's schedule does all that is due at one time, so the stop must have a time of its own
        schedule.scheduleOnce(Math.nextDown(time), ORDER_STOP, state -> stopped = true);
        while (!stopped) {
            schedule.step(this);
        }
    }

    /** Does all that is due at the next time at which anything is. */
    public void step() {
        schedule.step(this);
    }

    private void scheduleDay() {
        schedule.scheduleOnce(today, ORDER_DAY, this::day);
    }

    private void day(SimState state) {
        for (Settlement settlement : settlements) {
            if (today == horizonStart) {
                settlement.startCounting();
            }
            settlement.run(today);
        }
        today++;
        scheduleDay();
    }

    /** A riot has broken out: the news of it starts stories in all other settlements that a road leads to. */
    void spreadNews(Settlement origin, long hour) {
        double[] strength = newsFrom(origin.index);
        for (Settlement settlement : settlements) {
            if (settlement != origin && strength[settlement.index] > 0) {
                hear(settlement, strength[settlement.index], origin.index, hour);
            }
        }
    }

    /** Returns the strength that news of a riot in a settlement has in each of the scenario. */
    double[] newsFrom(int origin) {
        double reach = scenario.rules().stories().newsDistance();
        return Arrays.stream(roads.distancesFrom(origin))
                .map(km -> Math.exp(-km / reach))
                .toArray();
    }

    /** News of a riot comes to a settlement in the hour in which that breaks out. */
    void hear(Settlement settlement, double strength, int origin, long hour) {
        Households h = settlement.households;
        UniformRandomProvider random = settlement.random(
                Streams.Purpose.NEWS, hour * scenario.settlements().size() + origin);
        for (int g = 0; g < h.communities; g++) {
            for (int x = 0; x < h.communities; x++) {
                if (g != x && h.members[g] > 0 && h.members[x] > 0) {
                    settlement.unrest.news(Choose.member(h, g, random), x, strength, hour, random);
                }
            }
        }
    }

    /** Returns the scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Returns whether an amount fits a budget, given what rules have cost so far in all settlements and what is set aside for
     * the starts on which they have decided.
     */
    boolean affords(double amount, double budget) {
        return amount + committed() + committedElsewhere <= budget * (1 + ROUNDING);
    }

    private double committed() {
        double sum = 0;
        for (Settlement settlement : settlements) {
            sum += settlement.committed();
        }
        return sum;
    }

    /** Returns the first day that has not begun, since the start of the spin-up. */
    int today() {
        return today;
    }

    Streams streams() {
        return streams;
    }

    Observer observer() {
        return observer;
    }

    /** Returns the settlements that go on, in the order of the scenario. */
    public List<Settlement> settlements() {
        return List.copyOf(settlements);
    }

    /** Returns the day on which the horizon starts, since the start of the spin-up. */
    public int horizonStart() {
        return horizonStart;
    }

    /** Returns the time, in days since the start of the spin-up; negative before the first step. */
    public double time() {
        return Math.max(copied, schedule.getTime());
    }

    /** Returns the crises that go on. */
    public List<Crisis> openCrises() {
        return settlements.stream()
                .map(settlement -> settlement.unrest.crisis())
                .filter(crisis -> crisis != null)
                .toList();
    }
}
