package org.ymyra.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Aftermath;
import org.ymyra.scenario.Level;

/**
 * Households that a crowd has harmed, and those who have fled: submodel 7.10.
 *
 * <p>Damaged homes and injured persons are those of random households of the community that suffered. Whose home is
 * damaged leaves at once and stays away until it is rebuilt, Exp(rebuilding). From the hour in which a crisis is a riot,
 * each household of a community that suffered in it flees with probability {@code displaced}, once in a crisis, and comes
 * back after Exp(returning). Those who are away meet nobody, retaliate against nobody, are not on the street, take no part in
 * courses, meetings, exchange, projects and shared service, and are not asked by surveys.
 *
 * <p>A harmed household takes its loss when it is at home, on its return if it has fled: γ ←+ loss, and h ←+ loss towards
 * the community that did the harm. Nothing is recorded while both {@code displaced} and {@code loss} are 0.
 */
final class Harm implements Submodel {
    private final Settlement settlement;
    private final Aftermath rules;
    private final boolean recording;

    /** When each household comes back, in days since the start of the spin-up; 0 if it is at home. */
    private final double[] back;
    /** Community that harmed each household last, plus 1; 0 if none did. */
    private final byte[] attacker;
    /** Loss that waits for a return. */
    private final double[] waiting;
    /** Whether a household was harmed and aid for victims has not helped it since. */
    private final boolean[] unaided;
    /** Whether a household was harmed and no commission has compensated it since. */
    private final boolean[] uncompensated;

    private int away;
    private double nextReturn = Double.POSITIVE_INFINITY;

    Harm(Settlement settlement) {
        this.settlement = settlement;
        rules = settlement.rules.aftermath();
        recording = recording(rules);
        int n = recording ? settlement.households.size : 0;
        back = new double[n];
        attacker = new byte[n];
        waiting = new double[n];
        unaided = new boolean[n];
        uncompensated = new boolean[n];
    }

    Harm(Settlement settlement, Harm other) {
        this.settlement = settlement;
        rules = settlement.rules.aftermath();
        recording = recording(rules);
        int n = recording ? settlement.households.size : other.back.length;
        back = Arrays.copyOf(other.back, n);
        attacker = Arrays.copyOf(other.attacker, n);
        waiting = Arrays.copyOf(other.waiting, n);
        unaided = Arrays.copyOf(other.unaided, n);
        uncompensated = Arrays.copyOf(other.uncompensated, n);
        away = other.away;
        nextReturn = other.nextReturn;
    }

    private static boolean recording(Aftermath rules) {
        return rules.displaced() > 0 || rules.loss() > 0;
    }

    /** Returns whether a household has fled and is not back yet. */
    boolean away(int i) {
        return away > 0 && back[i] > 0;
    }

    /** Returns when a household comes back, in days since the start of the spin-up; 0 if it is at home. */
    double back(int i) {
        return back.length == 0 ? 0 : back[i];
    }

    /** Returns the community that harmed a household last; −1 if none did or it is not recorded. */
    int attacker(int i) {
        return attacker.length == 0 ? -1 : attacker[i] - 1;
    }

    /** Returns whether a household was harmed and aid for victims has not helped it since. */
    boolean unaided(int i) {
        return unaided.length > 0 && unaided[i];
    }

    /** Returns the number of households that are away. */
    int away() {
        return away;
    }

    /** Returns the households at home, in order. */
    int[] atHome() {
        return IntStream.range(0, settlement.households.size)
                .filter(i -> !away(i))
                .toArray();
    }

    /** Brings home those who come back today. */
    @Override
    public void run(int today) {
        if (today < nextReturn) {
            return;
        }
        nextReturn = Double.POSITIVE_INFINITY;
        for (int i = 0; i < back.length; i++) {
            if (back[i] > 0 && back[i] <= today) {
                back[i] = 0;
                away--;
                settlement.tell(today, Happening.RETURNED, i, -1);
                lose(i, waiting[i]);
                waiting[i] = 0;
            } else if (back[i] > 0) {
                nextReturn = Math.min(nextReturn, back[i]);
            }
        }
    }

    /** A crowd of one community has damaged homes and injured persons of another. */
    void strike(int by, int on, int damaged, int injured, long hour, UniformRandomProvider random) {
        if (!recording) {
            return;
        }
        for (int k = 0; k < damaged; k++) {
            int i = Choose.member(settlement.households, on, random);
            settlement.tell(hour / 24.0, Happening.DAMAGED, i, -1);
            if (rules.displaced() > 0) {
                leave(i, hour, rules.rebuilding().days(), random);
            }
            suffer(i, by);
        }
        for (int k = 0; k < injured; k++) {
            int i = Choose.member(settlement.households, on, random);
            settlement.tell(hour / 24.0, Happening.INJURED, i, -1);
            suffer(i, by);
        }
    }

    /** In a riot those who suffer flee, each community in the hour in which that first holds of it. */
    void flee(Crisis crisis, long hour, UniformRandomProvider random) {
        if (rules.displaced() == 0 || crisis.level < Level.RIOT.ordinal()) {
            return;
        }
        Households h = settlement.households;
        for (int g = 0; g < h.communities; g++) {
            if (crisis.injuredOf[g] + crisis.damagedOf[g] > 0 && !crisis.fled[g]) {
                crisis.fled[g] = true;
                for (int i = h.first[g]; i < h.first[g] + h.members[g]; i++) {
                    if (Draw.happens(random, rules.displaced())) {
                        leave(i, hour, rules.returning().days(), random);
                    }
                }
            }
        }
    }

    private void leave(int i, long hour, double meanDays, UniformRandomProvider random) {
        boolean leaves = back[i] == 0;
        back[i] = Math.max(back[i], (hour + 1) / 24.0 + Draw.exponential(random, meanDays));
        nextReturn = Math.min(nextReturn, back[i]);
        if (leaves) {
            away++;
            settlement.counts.displaced++;
            settlement.tell(hour / 24.0, Happening.FLED, i, -1);
        }
    }

    private void suffer(int i, int by) {
        attacker[i] = (byte) (by + 1);
        unaided[i] = true;
        uncompensated[i] = true;
        if (away(i)) {
            waiting[i] = Households.towardsOne(waiting[i], rules.loss());
        } else {
            lose(i, rules.loss());
        }
    }

    private void lose(int i, double loss) {
        if (loss > 0) {
            Households h = settlement.households;
            int k = i * h.communities + attacker[i] - 1;
            h.grievance[i] = Households.towardsOne(h.grievance[i], loss);
            h.hostility[k] = Households.towardsOne(h.hostility[k], loss);
        }
    }

    /** Returns the households that were harmed and that aid for victims has not helped since, in order. */
    int[] unaided() {
        return IntStream.range(0, unaided.length).filter(i -> unaided[i]).toArray();
    }

    /** Returns the households that were harmed and that no commission has compensated since, in order. */
    int[] uncompensated() {
        return IntStream.range(0, uncompensated.length)
                .filter(i -> uncompensated[i])
                .toArray();
    }

    /**
     * Aids one of the unaided households: γ ←− relief, h ←− reconciliation towards those who did the harm, a share relief
     * of a loss that waits for its return is spared, and the rest of the time until then is divided by {@code speed}.
     */
    void aid(int i, double relief, double reconciliation, double speed, int today) {
        Households h = settlement.households;
        int k = i * h.communities + attacker[i] - 1;
        unaided[i] = false;
        relieve(i, relief);
        h.hostility[k] = Households.towardsZero(h.hostility[k], reconciliation);
        if (back[i] > 0) {
            back[i] = today + (back[i] - today) / speed;
            nextReturn = Math.min(nextReturn, back[i]);
        }
    }

    /** Compensates one of the uncompensated households: γ ←− loss, and that share of a loss that waits for its return. */
    void compensate(int i) {
        uncompensated[i] = false;
        relieve(i, rules.loss());
    }

    private void relieve(int i, double relief) {
        Households h = settlement.households;
        h.grievance[i] = Households.towardsZero(h.grievance[i], relief);
        waiting[i] *= 1 - relief;
    }
}
