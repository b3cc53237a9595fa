package org.ymyra.analysis;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.ymyra.scenario.ParameterSets;

/**
 * Points that fill the unit cube more evenly than random ones, also when more are added: the sequence of Sobol' with the
 * direction numbers of Joe and Kuo, shifted by a random vector modulo 1. Sources: Joe and Kuo, SIAM Journal on Scientific
 * Computing 30 (2008) 2635–2654; Cranley and Patterson, SIAM Journal on Numerical Analysis 13 (1976) 904–914.
 */
public final class SobolSequence implements ParameterSets.Rows {
    /** Most coordinates of a point. */
    public static final int MOST = 1000;

    private final double[] shift;

    /**
     * A sequence; the same arguments give the same points.
     *
     * @param dimensions coordinates of a point, 1 to {@link #MOST}
     * @param seed seed of the shift
     */
    public SobolSequence(int dimensions, long seed) {
        shift = new SplittableRandom(seed).doubles(dimensions).toArray();
    }

    /**
     * Returns the first points; the same arguments give the same points, and fewer points are the start of more.
     *
     * @param points how many, best a power of two
     * @return by point and coordinate, from 0 (included) to 1 (excluded)
     */
    public static double[][] design(int points, int dimensions, long seed) {
        return new SobolSequence(dimensions, seed).rows(0, points);
    }

    @Override
    public double[][] rows(int from, int to) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(shift.length);
        sequence.skipTo(from + 1); // the first point is 0 in all dimensions
        double[][] rows = new double[to - from][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = sequence.nextVector();
            for (int d = 0; d < shift.length; d++) {
                rows[i][d] = (rows[i][d] + shift[d]) % 1;
            }
        }
        return rows;
    }
}
