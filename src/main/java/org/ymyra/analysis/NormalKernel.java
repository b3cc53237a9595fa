package org.ymyra.analysis;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Steps from one generation of particles to the next: normal, with twice the weighted covariance of the particles. That is
 * the covariance which brings the mixture of steps nearest to the distribution sought (Beaumont, Cornuet, Marin & Robert,
 * Biometrika 96 (2009) 983–990; for several parameters Filippi, Barnes, Cornebise & Stumpf, Statistical Applications in
 * Genetics and Molecular Biology 12 (2013) 87–107).
 */
final class NormalKernel {
    /** Variance that every coordinate has at least, so that particles which have met go on. */
    private static final double LEAST_VARIANCE = 1e-10;

    private final WeightedSample particles;
    private final double[][] root;

    NormalKernel(WeightedSample particles) {
        this.particles = particles;
        int n = particles.dimensions();
        RealMatrix covariance = MatrixUtils.createRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance.setEntry(i, j, 2 * particles.covariance(i, j) + (i == j ? LEAST_VARIANCE : 0));
            }
        }
        root = new CholeskyDecomposition(covariance, 1e-6, LEAST_VARIANCE / 1e6)
                .getL()
                .getData();
    }

    /** Draws a particle by weight and returns a point one step from it. */
    double[] step(UniformRandomProvider random) {
        double[] point = particles.points()[chosen(random.nextDouble())].clone();
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int j = 0; j < point.length; j++) {
            double z = normal.sample();
            for (int i = j; i < point.length; i++) {
                point[i] += root[i][j] * z;
            }
        }
        return point;
    }

    private int chosen(double share) {
        double sum = 0;
        for (int i = 0; i < particles.weights().length; i++) {
            sum += particles.weights()[i];
            if (share < sum) {
                return i;
            }
        }
        return particles.weights().length - 1;
    }

    /** Returns how densely steps fall on a point, up to a factor that is the same for all points. */
    double density(double[] point) {
        double density = 0;
        for (int k = 0; k < particles.weights().length; k++) {
            density += particles.weights()[k]
                    * Math.exp(-squaredSteps(point, particles.points()[k]) / 2);
        }
        return density;
    }

    /** Squared Mahalanobis distance, by forward substitution. */
    private double squaredSteps(double[] point, double[] from) {
        double[] z = new double[point.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double rest = point[i] - from[i];
            for (int j = 0; j < i; j++) {
                rest -= root[i][j] * z[j];
            }
            z[i] = rest / root[i][i];
            sum += z[i] * z[i];
        }
        return sum;
    }
}
