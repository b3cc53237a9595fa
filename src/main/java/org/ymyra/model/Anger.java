package org.ymyra.model;

import java.util.Arrays;

/**
 * Anger (submodel 7.9), which is short-lived, and the households that feel any. Only they are touched: anger below a negligible value
 * counts as none. Between crises it decays by the time that has passed.
 */
final class Anger {
    private final Households h;
    private final double negligible;
    private final double hourlyFactor;
    /** Angry households, in the order in which they became so, and at how many communities each household is angry. */
    private int[] angry;

    private int count;
    private final byte[] targets;
    /** Where in {@link Households#anger} any is felt, in the order in which it came, and for each place whether it is among them. */
    private int[] feelings;

    private int felt;
    private final boolean[] feels;
    private long hour;

    Anger(Settlement settlement) {
        this(
                settlement,
                new int[16],
                new byte[settlement.households.size],
                new int[16],
                new boolean[settlement.households.anger.length]);
    }

    /**
     * Copies the anger of another instance.
     *
     * @param now hour up to which it has decayed by the half-life of the other, if that is not the same
     */
    Anger(Settlement settlement, Anger other, long now) {
        this(settlement, other.angry.clone(), other.targets.clone(), other.feelings.clone(), other.feels.clone());
        count = other.count;
        felt = other.felt;
        hour = other.hour;
        if (hourlyFactor != other.hourlyFactor) {
            decay(now, other.hourlyFactor);
        }
    }

    private Anger(Settlement settlement, int[] angry, byte[] targets, int[] feelings, boolean[] feels) {
        h = settlement.households;
        negligible = settlement.rules.mobilisation().negligibleAnger();
        hourlyFactor =
                Math.pow(2, -1 / settlement.rules.stories().angerHalfLife().hours());
        this.angry = angry;
        this.targets = targets;
        this.feelings = feelings;
        this.feels = feels;
    }

    int count() {
        return count;
    }

    int household(int k) {
        return angry[k];
    }

    void add(int i, int other, double push) {
        int k = i * h.communities + other;
        h.anger[k] = Households.towardsOne(h.anger[k], push);
        if (!feels[k]) {
            feels[k] = true;
            feelings = withRoom(feelings, felt);
            feelings[felt++] = k;
            if (targets[i]++ == 0) {
                angry = withRoom(angry, count);
                angry[count++] = i;
            }
        }
    }

    private static int[] withRoom(int[] list, int used) {
        return used < list.length ? list : Arrays.copyOf(list, 2 * used);
    }

    void scale(int i, int other, double factor) {
        h.anger[i * h.communities + other] *= factor;
    }

    /** Scales the anger of a household at all others. */
    void calm(int i, double factor) {
        for (int x = 0; x < h.communities; x++) {
            scale(i, x, factor);
        }
    }

    /** Lets anger decay up to an hour, and forgets what has become negligible. */
    void decay(long now) {
        decay(now, hourlyFactor);
    }

    private void decay(long now, double hourly) {
        if (now <= hour) {
            return;
        }
        double factor = now == hour + 1 ? hourly : Math.pow(hourly, now - hour);
        hour = now;
        double[] anger = h.anger;
        int left = 0;
        boolean calmed = false;
        for (int f = 0; f < felt; f++) {
            int k = feelings[f];
            double value = anger[k] * factor;
            if (value >= negligible) {
                anger[k] = value;
                feelings[left++] = k;
            } else {
                anger[k] = 0;
                feels[k] = false;
                calmed |= --targets[k / h.communities] == 0;
            }
        }
        felt = left;
        if (calmed) {
            forget();
        }
    }

    /** Drops households that are not angry any more. */
    private void forget() {
        int left = 0;
        for (int k = 0; k < count; k++) {
            if (targets[angry[k]] > 0) {
                angry[left++] = angry[k];
            }
        }
        count = left;
    }
}
