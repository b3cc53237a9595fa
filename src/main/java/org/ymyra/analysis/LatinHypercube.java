package org.ymyra.analysis;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Points spread evenly over each coordinate of the unit cube: each of n equal strata of a coordinate holds one of n points, at
 * a random place in it, and strata of different coordinates are joined at random. Source: McKay, Beckman and Conover,
 * Technometrics 21 (1979) 239–245.
 */
public final class LatinHypercube {
    private LatinHypercube() {}

    /**
     * Returns the points; the same arguments give the same points.
     *
     * @param points n, at least 1
     * @param dimensions coordinates of a point, at least 1
     * @param seed seed of the design
     * @return by point and coordinate, from 0 (included) to 1 (excluded)
     */
    public static double[][] design(int points, int dimensions, long seed) {
        if (points < 1 || dimensions < 1) {
            throw new IllegalArgumentException(points + " points in " + dimensions + " dimensions");
        }
        SplitMix64 mixed = new SplitMix64(seed);
        UniformRandomProvider random = new XoRoShiRo128PlusPlus(mixed.nextLong(), mixed.nextLong());
        double[][] design = new double[points][dimensions];
        for (int d = 0; d < dimensions; d++) {
            int[] strata = new PermutationSampler(random, points, points).sample();
            for (int i = 0; i < points; i++) {
                design[i][d] = Math.min((strata[i] + random.nextDouble()) / points, Math.nextDown(1.0));
            }
        }
        return design;
    }
}
