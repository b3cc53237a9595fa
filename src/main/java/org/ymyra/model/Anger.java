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
    private final boolean[] angry;
    private int[] list;
    private int count;
    private long hour;

    Anger(Settlement settlement) {
        this(settlement, new boolean[settlement.households.size], new int[16]);
    }

    /**
     * Copies the anger of another instance.
     *
     * @param now hour up to which it has decayed by the half-life of the other, if that is not the same
     */
    Anger(Settlement settlement, Anger other, long now) {
        this(settlement, other.angry.clone(), other.list.clone());
        count = other.count;
        hour = other.hour;
        if (hourlyFactor != other.hourlyFactor) {
            decay(now, other.hourlyFactor);
        }
    }

    private Anger(Settlement settlement, boolean[] angry, int[] list) {
        h = settlement.households;
        negligible = settlement.rules.mobilisation().negligibleAnger();
        hourlyFactor =
                Math.pow(2, -1 / settlement.rules.stories().angerHalfLife().hours());
        this.angry = angry;
        this.list = list;
    }

    int count() {
        return count;
    }

    int household(int k) {
        return list[k];
    }

    void add(int i, int other, double push) {
        int k = i * h.communities + other;
        h.anger[k] = Households.towardsOne(h.anger[k], push);
        if (!angry[i]) {
            angry[i] = true;
            if (count == list.length) {
                list = Arrays.copyOf(list, 2 * count);
            }
            list[count++] = i;
        }
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
        int communities = h.communities;
        int left = 0;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            boolean any = false;
            for (int x = i * communities; x < (i + 1) * communities; x++) {
                double value = anger[x] * factor;
                anger[x] = value < negligible ? 0 : value;
                any |= value >= negligible;
            }
            if (any) {
                list[left++] = i;
            } else {
                angry[i] = false;
            }
        }
        count = left;
    }
}
