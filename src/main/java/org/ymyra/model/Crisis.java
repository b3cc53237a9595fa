package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.CLOSING;
import static org.ymyra.model.Streams.Purpose.STREET;

import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Aftermath;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A crisis: submodel 7.9, the hours from the first story until all has been quiet for a day. It is an agent with an hourly calendar; what
 * happens in an hour is in {@link Stories} and {@link Street}.
 */
public final class Crisis implements Steppable {
    final Settlement settlement;
    final Spark spark;
    final Street street;
    private final long opened;
    private long hour;
    private long lastLoud;

    /** Ordinal of the highest level so far; −1 if none. */
    int level = -1;

    int peakActive;
    double peakHour;
    double firstViolenceHour = Double.NaN;
    double lastGatheringHour = Double.NaN;
    int injured;
    int damaged;
    int deaths;
    int arrests;
    /** Injured and damaged by the community that suffered it, and whether its households have fled. */
    final int[] injuredOf;

    final int[] damagedOf;
    final boolean[] fled;

    Crisis(Settlement settlement, Spark spark, long hour) {
        this.settlement = settlement;
        this.spark = spark;
        this.hour = hour;
        opened = hour;
        lastLoud = hour;
        injuredOf = new int[settlement.households.communities];
        damagedOf = new int[settlement.households.communities];
        fled = new boolean[settlement.households.communities];
        street = new Street(this);
    }

    Crisis(Settlement settlement, Crisis other) {
        this.settlement = settlement;
        spark = other.spark;
        opened = other.opened;
        hour = other.hour;
        lastLoud = other.lastLoud;
        level = other.level;
        peakActive = other.peakActive;
        peakHour = other.peakHour;
        firstViolenceHour = other.firstViolenceHour;
        lastGatheringHour = other.lastGatheringHour;
        injured = other.injured;
        damaged = other.damaged;
        deaths = other.deaths;
        arrests = other.arrests;
        injuredOf = other.injuredOf.clone();
        damagedOf = other.damagedOf.clone();
        fled = other.fled.clone();
        street = new Street(this, other.street);
    }

    void schedule() {
        settlement.district.schedule.scheduleOnce(hour / 24.0, District.ORDER_CRISES + settlement.index, this);
    }

    @Override
    public void step(SimState state) {
        UniformRandomProvider random = settlement.random(STREET, hour);
        Unrest unrest = settlement.unrest;
        if (hour == opened) {
            unrest.anger.decay(hour - 1);
            settlement.district.observer().opened(this, hour / 24.0);
        }
        unrest.tell(hour, random);
        unrest.stories.run(hour);
        unrest.anger.decay(hour);
        street.run(hour, random);
        if (street.active() > 0 || !unrest.quiet()) {
            lastLoud = hour;
        }
        if (hour - lastLoud >= settlement.rules.mobilisation().quiet().hours()) {
            close();
        } else {
            hour++;
            schedule();
        }
    }

    /** Notes a level, with all those before it. */
    void reach(Level reached) {
        for (int l = level + 1; l <= reached.ordinal(); l++) {
            settlement.district.observer().reached(settlement, hour / 24.0, Level.values()[l]);
        }
        boolean first = level < Level.RIOT.ordinal() && reached.ordinal() >= Level.RIOT.ordinal();
        level = Math.max(level, reached.ordinal());
        if (first) {
            settlement.district.spreadNews(settlement, hour);
            settlement.commissions.riot(hour / 24.0);
        }
    }

    /**
     * Returns whether the alarm has been raised and the officers who will be there, as far as is known now, can hold as many as have ever been on the street.
     *
     * @param hours in how many hours
     */
    public boolean held(int hours) {
        return street.alarmed()
                && settlement.rules.policing().containment() * street.officers(hour + hours) >= peakActive;
    }

    /** Hours since the crisis opened. */
    double sinceOpening() {
        return hour - opened;
    }

    private void close() {
        if (level >= Level.RIOT.ordinal()) {
            Aftermath aftermath = settlement.rules.aftermath();
            settlement.unrest.surgeUntil = hour / 24.0 + aftermath.stay().days();
            boolean just = Draw.happens(settlement.random(CLOSING, hour), settlement.conditions.impartial);
            Households h = settlement.households;
            for (int i = 0; i < h.size; i++) {
                h.trust[i] = just
                        ? Households.towardsOne(h.trust[i], aftermath.trust())
                        : Households.towardsZero(h.trust[i], aftermath.trust());
            }
        }
        settlement.unrest.close();
        settlement.district.observer().closed(this, hour / 24.0);
    }

    /** Returns where it is. */
    public Settlement settlement() {
        return settlement;
    }

    /** Returns what opened it. */
    public Spark spark() {
        return spark;
    }

    /** Returns when it opened, in days since the start of the spin-up. */
    public double opened() {
        return opened / 24.0;
    }

    /** Returns the ordinal of the highest level so far; −1 if none. */
    public int level() {
        return level;
    }

    /** Returns the most households active in one hour. */
    public int peakActive() {
        return peakActive;
    }

    /** Returns the hours from opening to the peak. */
    public double peakHour() {
        return peakHour;
    }

    /** Returns the hours from opening to the first harm; NaN if there was none. */
    public double firstViolenceHour() {
        return firstViolenceHour;
    }

    /** Returns the hours from opening to the last hour with a gathering; NaN if there was none. */
    public double lastGatheringHour() {
        return lastGatheringHour;
    }

    /** Returns the households active in the last hour, in no order. */
    public int[] active() {
        return street.crowd();
    }

    /** Returns the community against which a household was active in the last hour; −1 if it was not. */
    public int against(int household) {
        return street.against(household);
    }

    /** Returns whether the alarm has been raised: officers are there or on their way. */
    public boolean alarmed() {
        return street.alarmed();
    }

    /** Returns the officers on the scene in the last hour. */
    public double officers() {
        return street.officers(hour - 1);
    }

    /** Returns the share of the hostility on the street that officers contained in the last hour with anyone active, 0 to 1. */
    public double contained() {
        return street.contained();
    }

    /** Returns the persons injured. */
    public int injured() {
        return injured;
    }

    /** Returns the homes and shops damaged. */
    public int damaged() {
        return damaged;
    }

    /** Returns the persons killed. */
    public int deaths() {
        return deaths;
    }

    /** Returns the households arrested. */
    public int arrests() {
        return arrests;
    }
}
