package org.ymyra.model;

import static org.ymyra.model.Streams.Purpose.INJECTED;
import static org.ymyra.model.Streams.Purpose.PLANNED;
import static org.ymyra.model.Streams.Purpose.PROVOCATION;
import static org.ymyra.model.Streams.Purpose.TRIGGER_CRIME;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.PlannedSpark;
import org.ymyra.scenario.Spark;

/**
 * Trigger crimes and provocations: submodel 7.6. Both are Poisson processes from the start of the horizon; a crime has a
 * random victim and a random perpetrator of another community, a provocation a random household that starts an invented
 * story about a random other community.
 */
final class Sparks implements Submodel {
    private final Settlement settlement;
    private final double meanCrimeGap;
    private final double meanProvocationGap;
    private final boolean possible;
    private long crimes;
    private double nextCrime = -1;
    private long injected;
    private long provocations;
    private double nextProvocation = -1;

    Sparks(Settlement settlement) {
        this.settlement = settlement;
        boolean alone = false;
        for (int members : settlement.households.members) {
            alone |= members == settlement.households.size;
        }
        double crimeRate = alone ? 0 : settlement.declared.sparks().crimes() * settlement.households.size / 1e4 / 365;
        double provocationRate = alone ? 0 : settlement.declared.sparks().provocations() / 365;
        possible = !alone;
        meanCrimeGap = 1 / crimeRate;
        meanProvocationGap = 1 / provocationRate;
    }

    /**
     * Goes on where another instance is. At another rate the time to the next spark is longer or shorter in proportion, so that
     * the sparks are a Poisson process with the new rate from now on.
     */
    void resume(Sparks other, int today) {
        crimes = other.crimes;
        injected = other.injected;
        nextCrime = rescale(other.nextCrime, other.meanCrimeGap, meanCrimeGap, today);
        provocations = other.provocations;
        nextProvocation = rescale(other.nextProvocation, other.meanProvocationGap, meanProvocationGap, today);
        if (nextCrime == Double.POSITIVE_INFINITY) {
            nextCrime = today + gap(TRIGGER_CRIME, crimes, meanCrimeGap);
        }
        if (nextProvocation == Double.POSITIVE_INFINITY) {
            nextProvocation = today + gap(PROVOCATION, provocations, meanProvocationGap);
        }
    }

    private static double rescale(double next, double before, double now, int today) {
        if (next < 0 || before == now) {
            return next;
        }
        return Double.isInfinite(before) ? before : today + (next - today) * (now / before);
    }

    /** Draws anew when the next sparks come, given that they have not come before today. */
    void redraw(int today) {
        if (nextCrime >= 0) {
            nextCrime = today + gap(TRIGGER_CRIME, crimes, meanCrimeGap);
            nextProvocation = today + gap(PROVOCATION, provocations, meanProvocationGap);
        }
    }

    @Override
    public void run(int today) {
        int start = settlement.district.horizonStart();
        if (today < start) {
            return;
        }
        begin(start);
        planned(today);
        while (nextCrime < today + 1) {
            crime(today * 24L, settlement.random(TRIGGER_CRIME, 2 * crimes + 1));
            crimes++;
            nextCrime += gap(TRIGGER_CRIME, crimes, meanCrimeGap);
        }
        while (nextProvocation < today + 1) {
            provocation(today, settlement.random(PROVOCATION, 2 * provocations + 1));
            provocations++;
            nextProvocation += gap(PROVOCATION, provocations, meanProvocationGap);
        }
    }

    private void begin(int start) {
        if (nextCrime < 0) {
            nextCrime = start + gap(TRIGGER_CRIME, crimes, meanCrimeGap);
            nextProvocation = start + gap(PROVOCATION, provocations, meanProvocationGap);
        }
    }

    /** Returns the probability that there is a spark of a kind on a day. */
    double daily(Spark spark) {
        return -Math.expm1(-1 / meanGap(spark));
    }

    /** Has the first spark of a kind come today: its time has the distribution that it has given that there is one. */
    void come(Spark spark, int today) {
        begin(today);
        double u = settlement.random(INJECTED, injected++).nextDouble();
        double time = today - meanGap(spark) * Math.log1p(-u * daily(spark));
        if (spark == Spark.TRIGGER_CRIME) {
            nextCrime = Math.min(time, Math.nextDown(today + 1.0));
        } else {
            nextProvocation = Math.min(time, Math.nextDown(today + 1.0));
        }
    }

    private double meanGap(Spark spark) {
        return switch (spark) {
            case TRIGGER_CRIME -> meanCrimeGap;
            case PROVOCATION -> meanProvocationGap;
            default -> throw new IllegalArgumentException(spark + " does not come from outside");
        };
    }

    /** What the scenario plans for this day; victim, teller and those who are blamed are drawn as always. */
    private void planned(int today) {
        List<PlannedSpark> planned = settlement.declared.sparks().planned();
        for (int k = 0; k < planned.size(); k++) {
            PlannedSpark each = planned.get(k);
            if (possible && (int) Math.floor(each.at().day()) == today - settlement.district.horizonStart()) {
                happen(each.spark(), each.strength(), today, settlement.random(PLANNED, k));
            }
        }
    }

    private void happen(Spark spark, double strength, int today, UniformRandomProvider random) {
        Households h = settlement.households;
        int household = random.nextInt(h.size);
        int other = spark == Spark.PROVOCATION
                ? Choose.communityOtherThan(h, h.community[household], random)
                : h.community[Choose.otherCommunity(h, household, random)];
        settlement.unrest.spark(spark, household, other, strength, today, random);
    }

    private double gap(Streams.Purpose purpose, long number, double mean) {
        return Double.isInfinite(mean) ? mean : Draw.exponential(settlement.random(purpose, 2 * number), mean);
    }

    /**
     * Has a crime happen in the 24 hours from an hour on.
     *
     * @return whether it happens: not where there is one community only, and not during the spin-up
     */
    boolean inject(long from) {
        boolean happens = possible && from >= settlement.district.horizonStart() * 24L;
        if (happens) {
            crime(from, settlement.random(INJECTED, injected++));
        }
        return happens;
    }

    private void crime(long from, UniformRandomProvider random) {
        Households h = settlement.households;
        int victim = random.nextInt(h.size);
        int perpetrator = Choose.otherCommunity(h, victim, random);
        double least = settlement.declared.sparks().leastStrength();
        double strength = least + (1 - least) * random.nextDouble();
        settlement.unrest.within24Hours(Spark.TRIGGER_CRIME, victim, h.community[perpetrator], strength, from, random);
    }

    private void provocation(int today, UniformRandomProvider random) {
        happen(Spark.PROVOCATION, settlement.rules.stories().inventedStrength(), today, random);
    }
}
