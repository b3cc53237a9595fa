package org.ymyra.gui;

import org.ymyra.model.Households;

/** How far the communities of a settlement live apart. */
final class Segregation {
    private Segregation() {}

    /**
     * Returns how much more often neighbours are of one's own community than if homes lay at random, as a share of the most that is
     * possible: 0 mixed, 1 apart. Neighbours are those in the eight cells around.
     */
    static double of(Households h) {
        double own = 0;
        for (int i = 0; i < h.size; i++) {
            own += ofOwn(h, i);
        }
        double mean = own / h.size;
        double chance = 0;
        for (int g = 0; g < h.communities; g++) {
            double members = h.members(g);
            chance += members / h.size * (members - 1) / Math.max(1, h.size - 1);
        }
        return chance >= 1 ? 0 : Math.max(0, (mean - chance) / (1 - chance));
    }

    /** Returns the share of the neighbours of a household that are of its own community. */
    private static double ofOwn(Households h, int i) {
        int row = h.cell(i) / h.side();
        int column = h.cell(i) % h.side();
        int neighbours = 0;
        int own = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(h.side() - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(h.side() - 1, column + 1); c++) {
                int j = h.inCell(r * h.side() + c);
                if (j >= 0 && j != i) {
                    neighbours++;
                    own += h.community(j) == h.community(i) ? 1 : 0;
                }
            }
        }
        return neighbours == 0 ? 0 : own / (double) neighbours;
    }
}
