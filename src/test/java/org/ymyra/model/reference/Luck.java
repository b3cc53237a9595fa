package org.ymyra.model.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** One stream of random numbers for everything, and the distributions that the rules name. */
final class Luck {
    private final UniformRandomProvider random;

    Luck(long seed) {
        SplitMix64 seeds = new SplitMix64(seed);
        random = new XoRoShiRo128PlusPlus(seeds.nextLong(), seeds.nextLong());
    }

    double uniform() {
        return random.nextDouble();
    }

    double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns an integer from 0 to n − 1. */
    int below(int n) {
        return random.nextInt(n);
    }

    <T> T any(List<T> list) {
        return list.get(below(list.size()));
    }

    <T> void shuffle(List<T> list) {
        ListSampler.shuffle(random, list);
    }

    List<Integer> order(int n) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            order.add(k);
        }
        shuffle(order);
        return Collections.unmodifiableList(order);
    }

    double normal() {
        return ZigguratSampler.NormalizedGaussian.of(random).sample();
    }

    double exponential(double mean) {
        return mean == 0 ? 0 : ZigguratSampler.Exponential.of(random, mean).sample();
    }

    double gamma(double shape, double mean) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, mean / shape)
                .sample();
    }

    double beta(double alpha, double beta) {
        double a = gamma(alpha, alpha);
        double b = gamma(beta, beta);
        return a / (a + b);
    }

    double betaOfMean(double mean, double concentration) {
        return beta(mean * concentration, (1 - mean) * concentration);
    }

    int poisson(double mean) {
        return mean == 0 ? 0 : PoissonSampler.of(random, mean).sample();
    }

    int binomial(int trials, double probability) {
        int successes = 0;
        for (int k = 0; k < trials; k++) {
            successes += chance(probability) ? 1 : 0;
        }
        return successes;
    }
}
