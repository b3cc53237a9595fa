package org.ymyra.model;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Distributions as the model description states them. */
final class Draw {
    private Draw() {}

    /** A beta distribution by two gamma variates. */
    record Beta(SharedStateContinuousSampler first, SharedStateContinuousSampler second) {
        static Beta ofShapes(double alpha, double beta) {
            return new Beta(gamma(alpha), gamma(beta));
        }

        /** Mean {@code mean} and concentration {@code k}: Beta(mean·k, (1−mean)·k). */
        static Beta ofMean(double mean, double k) {
            return ofShapes(mean * k, (1 - mean) * k);
        }

        /** Returns the distribution drawing from a generator. */
        Beta from(UniformRandomProvider random) {
            return new Beta(first.withUniformRandomProvider(random), second.withUniformRandomProvider(random));
        }

        double sample() {
            double x = first.sample();
            double sum = x + second.sample();
            return sum > 0 ? x / sum : 0.5;
        }

        private static SharedStateContinuousSampler gamma(double shape) {
            return AhrensDieterMarsagliaTsangGammaSampler.of(UNBOUND, shape, 1);
        }
    }

    /** Stands in for a generator in samplers that are bound to one later. */
    static final UniformRandomProvider UNBOUND = () -> {
        throw new IllegalStateException("sampler without a generator");
    };

    /** An exponential variate; at mean 0 one is drawn as well, so that the mean does not shift the numbers after it. */
    static double exponential(UniformRandomProvider random, double mean) {
        return mean * ZigguratSampler.Exponential.of(random).sample();
    }

    static int poisson(UniformRandomProvider random, double mean) {
        return mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
    }

    /** A gamma variate of mean 1. */
    static double unitGamma(UniformRandomProvider random, double shape) {
        return shape == 1
                ? exponential(random, 1)
                : AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1 / shape)
                        .sample();
    }

    static boolean happens(UniformRandomProvider random, double probability) {
        return random.nextDouble() < probability;
    }

    /**
     * Returns whether after {@code k} places there is another, so that the number of places is one of the two whole numbers
     * next to {@code mean} and has this mean. Nothing is drawn if it is whole.
     */
    static boolean another(UniformRandomProvider random, double mean, int k) {
        return k + 1 <= mean || k < mean && happens(random, mean - k);
    }
}
