package org.ymyra.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
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
        super(streams.masonSeed());
        this.scenario = scenario;
        this.streams = streams;
        roads = new Roads(scenario);
        horizonStart = (int) Math.ceil(scenario.run().spinUp().days());
    }

    /**
     * Returns a copy that goes on exactly as this district would. It has no observers.
     *
     * <p>To be called between steps, not from within one.
     */
    public District copy() {
        District copy = new District(scenario, streams);
        copy.today = today;
        copy.copied = time();
        for (Settlement settlement : settlements) {
            copy.settlements.add(new Settlement(copy, settlement));
        }
        copy.scheduleDay();
        for (Settlement settlement : copy.settlements) {
            settlement.office.schedule();
            if (settlement.unrest.crisis() != null) {
                settlement.unrest.crisis().schedule();
            }
        }
        return copy;
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
        double reach = scenario.rules().stories().newsDistance();
        double[] km = roads.distancesFrom(origin.index);
        for (Settlement settlement : settlements) {
            double strength = Math.exp(-km[settlement.index] / reach);
            if (settlement != origin && strength > 0) {
                spreadNews(settlement, strength, hour, origin.index);
            }
        }
    }

    private void spreadNews(Settlement settlement, double strength, long hour, int origin) {
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
        double sum = amount;
        for (Settlement settlement : settlements) {
            for (LeverState state : settlement.levers()) {
                sum += state.committed();
            }
        }
        return sum <= budget * (1 + ROUNDING);
    }

    Streams streams() {
        return streams;
    }

    Observer observer() {
        return observer;
    }

    /** Returns the settlements in the order of the scenario. */
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
