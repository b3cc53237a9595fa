package org.ymyra.model;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.scenario.Community;

/**
 * Where households live: initialisation, step 1. A cell scores segregation · column/side + (1 − segregation) · U; the cells
 * in order of score are filled community after community, in an order of communities drawn for each replication.
 *
 * @param side side of the grid
 * @param community community of each household
 * @param first first household of each community
 * @param members number of households of each community
 * @param cell cell of each household
 * @param occupant household in each cell, −1 if empty
 */
record Homes(int side, byte[] community, int[] first, int[] members, int[] cell, int[] occupant) {
    /** Differences up to this come from the rounding of numbers only. */
    private static final double ROUNDING = 1e-9;

    static Homes build(List<Community> communities, int households, double segregation, UniformRandomProvider random) {
        int side = (int) Math.ceil(Math.sqrt(households));
        int[] order = order(communities.size(), random);
        int[] members = sizes(communities, households, order);
        long[] cells = new long[side * side];
        for (int c = 0; c < cells.length; c++) {
            double score = segregation * (c % side) / side + (1 - segregation) * random.nextDouble();
            cells[c] = (long) Float.floatToIntBits((float) score) << 32 | c;
        }
        Arrays.sort(cells);

        byte[] community = new byte[households];
        int[] cell = new int[households];
        int[] occupant = new int[cells.length];
        Arrays.fill(occupant, -1);
        int[] first = new int[members.length];
        int next = 0;
        for (int g : order) {
            first[g] = next;
            for (int k = 0; k < members[g]; k++) {
                community[next] = (byte) g;
                cell[next] = (int) cells[next];
                occupant[cell[next]] = next;
                next++;
            }
        }
        return new Homes(side, community, first, members, cell, occupant);
    }

    /** Divides the households by share; what rounding leaves goes to the largest remainders, of equals to the first in order. */
    private static int[] sizes(List<Community> communities, int households, int[] order) {
        int[] members = new int[communities.size()];
        double[] remainder = new double[members.length];
        int left = households;
        for (int g = 0; g < members.length; g++) {
            double exact = communities.get(g).share() * households;
            members[g] = (int) Math.floor(exact + ROUNDING);
            remainder[g] = exact - members[g];
            left -= members[g];
        }
        for (; left > 0; left--) {
            int largest = order[0];
            for (int g : order) {
                if (remainder[g] > remainder[largest] + ROUNDING) {
                    largest = g;
                }
            }
            members[largest]++;
            remainder[largest] = -1;
        }
        return members;
    }

    private static int[] order(int n, UniformRandomProvider random) {
        int[] order = new int[n];
        for (int g = 0; g < n; g++) {
            int swap = random.nextInt(g + 1);
            order[g] = order[swap];
            order[swap] = g;
        }
        return order;
    }
}
