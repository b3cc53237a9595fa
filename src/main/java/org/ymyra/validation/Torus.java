package org.ymyra.validation;

import java.util.Arrays;

/**
 * The cells of a square lattice without edges, numbered row by row, and which of them can be seen from each.
 *
 * @param side cells along a side
 * @param sight for each cell those in sight of it, itself left out
 */
record Torus(int side, int[][] sight) {

    /** What a reach of so many cells takes in. */
    enum Shape {
        /** Cells whose centres are within the reach: 148 of them at a reach of 7. */
        CIRCLE,
        /** Cells so many steps away, each to a side: 112 of them at a reach of 7. */
        DIAMOND,
        /** So many cells in each direction and all between them: the eight neighbours at a reach of 1. */
        SQUARE
    }

    static Torus of(int side, int reach, Shape shape) {
        int[][] sight = new int[side * side][];
        int[] seen = new int[(2 * reach + 1) * (2 * reach + 1)];
        for (int cell = 0; cell < sight.length; cell++) {
            int n = 0;
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    boolean within = switch (shape) {
                        case CIRCLE -> dx * dx + dy * dy <= reach * reach;
                        case DIAMOND -> Math.abs(dx) + Math.abs(dy) <= reach;
                        case SQUARE -> true;
                    };
                    if (within && (dx != 0 || dy != 0)) {
                        seen[n++] = Math.floorMod(cell / side + dy, side) * side + Math.floorMod(cell + dx, side);
                    }
                }
            }
            sight[cell] = Arrays.copyOf(seen, n);
        }
        return new Torus(side, sight);
    }
}
