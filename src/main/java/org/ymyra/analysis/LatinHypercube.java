package org.ymyra.analysis;

import org.apache.commons.rng.RandomProviderState;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.ymyra.scenario.ParameterSets;

/**
 * Points spread evenly over each coordinate of the unit cube: each of n equal strata of a coordinate holds one of n points, at
 * a random place in it, and strata of different coordinates are joined at random. Source: McKay, Beckman and Conover,
 * Technometrics 21 (1979) 239–245.
 *
 * <p>Of the points the strata are held, 4 bytes for each coordinate.
 */
public final class LatinHypercube implements ParameterSets.Rows {
    /** Points between those at which the state of the generator is kept. */
    private static final int APART = 256;

    private final int points;
    /** By coordinate and point, the stratum. */
    private final int[][] strata;
    /** By coordinate, the generator before the places of the points {@link #APART} apart are drawn. */
    private final RandomProviderState[][] states;

    /**
     * A design; the same arguments give the same points.
     *
     * @param points n, at least 1
     * @param dimensions coordinates of a point, at least 1
     * @param seed seed of the design
     */
    public LatinHypercube(int points, int dimensions, long seed) {
        if (points < 1 || dimensions < 1) {
            throw new IllegalArgumentException(points + " points in " + dimensions + " dimensions");
        }
        this.points = points;
        strata = new int[dimensions][];
        states = new RandomProviderState[dimensions][(points - 1) / APART + 1];
        SplitMix64 mixed = new SplitMix64(seed);
        XoRoShiRo128PlusPlus random = new XoRoShiRo128PlusPlus(mixed.nextLong(), mixed.nextLong());
        for (int d = 0; d < dimensions; d++) {
            strata[d] = new PermutationSampler(random, points, points).sample();
            for (int i = 0; i < points; i++) {
                if (i % APART == 0) {
                    states[d][i / APART] = random.saveState();
                }
                random.nextDouble();
            }
        }
    }

    /**
     * Returns all points of a design; the same arguments give the same points.
     *
     * @return by point and coordinate, from 0 (included) to 1 (excluded)
     */
    public static double[][] design(int points, int dimensions, long seed) {
        return new LatinHypercube(points, dimensions, seed).rows(0, points);
    }

    @Override
    public double[][] rows(int from, int to) {
        double[][] rows = new double[to - from][strata.length];
        XoRoShiRo128PlusPlus random = new XoRoShiRo128PlusPlus(0, 0);
        for (int d = 0; d < strata.length; d++) {
            random.restoreState(states[d][from / APART]);
            for (int i = from / APART * APART; i < to; i++) {
                double within = random.nextDouble();
                if (i >= from) {
                    rows[i - from][d] = Math.min((strata[d][i] + within) / points, Math.nextDown(1.0));
                }
            }
        }
        return rows;
    }
}
