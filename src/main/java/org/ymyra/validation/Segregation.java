package org.ymyra.validation;

/** Indices of how far two groups live apart. They are 0 to 1. */
final class Segregation {
    private Segregation() {}

    /**
     * Dissimilarity: the share of one group that would have to move for it to have the same share of every unit, ½ Σ |aᵢ/A −
     * bᵢ/B| (Duncan & Duncan 1955).
     *
     * @param a members of one group by unit
     * @param b members of the other by unit
     */
    static double dissimilarity(int[] a, int[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += Math.abs(a[k] / sum(a) - b[k] / sum(b));
        }
        return sum / 2;
    }

    /** Isolation of the first group: its share of the unit of one of its members, on average, Σ aᵢ/A · aᵢ/(aᵢ + bᵢ). */
    static double isolation(int[] a, int[] b) {
        return 1 - exposure(a, b);
    }

    /** Exposure of the first group to the second: the share of that in the unit of one of its members, Σ aᵢ/A · bᵢ/(aᵢ + bᵢ). */
    static double exposure(int[] a, int[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] + b[k] == 0 ? 0 : a[k] / sum(a) * b[k] / (a[k] + b[k]);
        }
        return sum;
    }

    /** The correlation ratio η²: isolation beyond what the share P of the group gives, (isolation − P)/(1 − P). */
    static double eta2(int[] a, int[] b) {
        double share = sum(a) / (sum(a) + sum(b));
        return (isolation(a, b) - share) / (1 - share);
    }

    /**
     * The share of neighbours that are alike, as in Schelling (1971), over all pairs of neighbours.
     *
     * @param groups group by cell, −1 where nobody lives
     * @param neighbours neighbours by cell
     */
    static double alike(byte[] groups, int[][] neighbours) {
        long alike = 0;
        long pairs = 0;
        for (int cell = 0; cell < groups.length; cell++) {
            for (int other : neighbours[cell]) {
                if (groups[cell] >= 0 && groups[other] >= 0) {
                    pairs++;
                    alike += groups[cell] == groups[other] ? 1 : 0;
                }
            }
        }
        return alike / (double) pairs;
    }

    private static double sum(int[] values) {
        double sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }
}
