package org.ymyra.model;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.ymyra.scenario.Lever;

/**
 * The named random streams of one replication.
 *
 * <p>A stream is found by its purpose, its settlement and a key (a day, an hour, the number of a case) alone. So two
 * scenarios with the same seed share their luck day by day, even after one has drawn more numbers than the other, and a
 * copy of a district needs no state of generators.
 *
 * @param seed 64-bit seed of the replication
 */
record Streams(long seed) {
    /** Fractional part of the golden ratio, as an odd 64-bit integer: the increment of SplitMix64. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** What numbers are drawn for. */
    enum Purpose {
        HOMES,
        TIES,
        LANGUAGE,
        INCOME,
        YOUTH,
        INFLUENCE,
        RISK_AVERSION,
        TRUST,
        HOSTILITY,
        WORK,
        COURSES,
        RETALIATION,
        TRIGGER_CRIME,
        PROVOCATION,
        ENCOUNTERS,
        DISPUTES,
        CASE,
        NEWS,
        STORIES,
        STREET,
        CLOSING,
        SCHOOL_LEAVERS,
        SHARED_SERVICE,
        AGITATION,
        EMPLOYERS,
        WORK_ENCOUNTERS,
        MEETINGS,
        EXCHANGE,
        PROJECTS,
        SURVEYS,
        MONITORING,
        HARM,
        BLAME,
        STOPS,
        VICTIM_AID,
        PLANNED,
        COMMISSIONS,
        MEDIATION,
        STREET_MEDIATION,
        INJECTED,
        REPORTING,
        RETELLING
    }

    /**
     * Returns the streams of one replication.
     *
     * @param seed seed of the experiment
     * @param replication number of the replication
     */
    static Streams of(long seed, int replication) {
        return new Streams(mix(mix(seed + GOLDEN) + GOLDEN * (replication + 1L)));
    }

    /** Returns streams that are independent of these, the same for the same luck. */
    Streams fresh(long luck) {
        return new Streams(mix(mix(seed) + GOLDEN * (2 * luck + 1)));
    }

    /** Returns what {@link #at} needs to know of a settlement and purpose. */
    long base(int settlement, Purpose purpose) {
        return mix(mix(seed + GOLDEN * (purpose.ordinal() + 1L)) + GOLDEN * (settlement + 1L));
    }

    /** Returns the key for what a lever does on a day, or in an hour; it does not depend on other levers. */
    static long key(Lever lever, long time) {
        return ((long) lever.name().hashCode() << 32) + time;
    }

    /** Returns the generator for a base and key, at its start. */
    static UniformRandomProvider at(long base, long key) {
        long state = mix(base + GOLDEN * (key + 1L));
        return new XoRoShiRo128PlusPlus(state, mix(state + GOLDEN));
    }

    /**
     * Returns the seed for MASON's own generator, which keeps 32 bits only; nothing in the model draws from it.
     */
    long masonSeed() {
        return (seed ^ (seed >>> 32)) & 0xffffffffL;
    }

    /** The finaliser of SplitMix64 (Stafford's variant 13 of the MurmurHash3 mixer). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
