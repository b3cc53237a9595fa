package org.ymyra.model;

import org.apache.commons.rng.UniformRandomProvider;

/** Random choices among households and communities. */
final class Choose {
    private Choose() {}

    /** Returns a random household of a community other than that of {@code i}; there must be one. */
    static int otherCommunity(Households h, int i, UniformRandomProvider random) {
        int g = h.community[i];
        int j = random.nextInt(h.size - h.members[g]);
        return j < h.first[g] ? j : j + h.members[g];
    }

    /** Returns a random community with members other than {@code g}; there must be one. */
    static int communityOtherThan(Households h, int g, UniformRandomProvider random) {
        int x;
        do {
            x = random.nextInt(h.communities);
        } while (x == g || h.members[x] == 0);
        return x;
    }

    /** Returns a random household of a community, which must have members. */
    static int member(Households h, int g, UniformRandomProvider random) {
        return h.first[g] + random.nextInt(h.members[g]);
    }

    /** Returns a random household other than {@code i}; there must be one. */
    static int anyoneElse(Households h, int i, UniformRandomProvider random) {
        int j = random.nextInt(h.size - 1);
        return j < i ? j : j + 1;
    }

    /**
     * Returns the household in a random cell of the square of cells within a distance of that of {@code i}; −1 if the cell
     * is outside the grid, empty or that of {@code i}.
     */
    static int nearby(Households h, int i, int distance, UniformRandomProvider random) {
        int x = h.cell[i] % h.side + random.nextInt(2 * distance + 1) - distance;
        int y = h.cell[i] / h.side + random.nextInt(2 * distance + 1) - distance;
        if (x < 0 || y < 0 || x >= h.side || y >= h.side) {
            return -1;
        }
        int j = h.occupant[y * h.side + x];
        return j == i ? -1 : j;
    }
}
