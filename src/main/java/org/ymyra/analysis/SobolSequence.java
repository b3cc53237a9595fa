package org.ymyra.analysis;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points that fill the unit cube more evenly than random ones, also when more are added: the sequence of Sobol' with the
 * direction numbers of Joe and Kuo, shifted by a random vector modulo 1. Sources: Joe and Kuo, SIAM Journal on Scientific
 * Computing 30 (2008) 2635–2654; Cranley and Patterson, SIAM Journal on Numerical Analysis 13 (1976) 904–914.
 */
public final class SobolSequence {
    /** Most coordinates of a point. */
    public static final int MOST = 1000;

    private SobolSequence() {}

    /**
     * Returns the first points; the same arguments give the same points, and fewer points are the start of more.
     *
     * @param points how many, best a power of two
     * @param dimensions coordinates of a point, 1 to {@link #MOST}
     * @param seed seed of the shift
     * @return by point and coordinate, from 0 (included) to 1 (excluded)
     */
    public static double[][] design(int points, int dimensions, long seed) {
        double[] shift = new SplittableRandom(seed).doubles(dimensions).toArray();
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        sequence.skipTo(1); // the first point is 0 in all dimensions
        double[][] design = new double[points][];
        for (int i = 0; i < points; i++) {
            design[i] = sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                design[i][d] = (design[i][d] + shift[d]) % 1;
            }
        }
        return design;
    }
}
