package org.ymyra.model;

import java.util.function.IntPredicate;
import org.apache.commons.rng.UniformRandomProvider;

/** Households from which random ones are taken, each of them once. */
final class Pool {
    private final Households h;
    private final int[] household;
    private final int[] leftOf;
    private int taken;
    private int end;

    /** The households that fit and are at home. */
    Pool(Settlement settlement, IntPredicate fits) {
        h = settlement.households;
        household = new int[h.size];
        leftOf = new int[h.communities];
        for (int i = 0; i < h.size; i++) {
            if (!settlement.harm.away(i) && fits.test(i)) {
                household[end++] = i;
                leftOf[h.community[i]]++;
            }
        }
    }

    /** Returns how many are left. */
    int left() {
        return end - taken;
    }

    /** Returns whether two of different communities are left. */
    boolean leftOfTwo() {
        return left() > 0 && leftOf[h.community[household[taken]]] < left();
    }

    /** Takes a random one; there must be one. */
    int take(UniformRandomProvider random) {
        return take(taken + random.nextInt(left()));
    }

    /** Takes a random one of a community other than that of {@code i}; there must be one. */
    int takeOther(int i, UniformRandomProvider random) {
        int pick;
        do {
            pick = taken + random.nextInt(left());
        } while (!h.differ(i, household[pick]));
        return take(pick);
    }

    private int take(int pick) {
        int i = household[pick];
        household[pick] = household[taken];
        household[taken++] = i;
        leftOf[h.community[i]]--;
        return i;
    }
}
