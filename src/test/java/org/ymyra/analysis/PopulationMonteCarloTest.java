package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.PopulationMonteCarlo.Generation;
import org.ymyra.analysis.PopulationMonteCarlo.Settings;

/** Known parameters are recovered, with the spread that the posterior has in closed form, whatever the threads. */
class PopulationMonteCarloTest {
    private static final double NOISE = 0.1;
    private static final double OBSERVED = 0.6;

    private static final PopulationMonteCarlo.Listener NOBODY = new PopulationMonteCarlo.Listener() {
        @Override
        public void looked(int generation, double tolerance, int accepted, int proposals) {}

        @Override
        public void complete(int number, Generation generation) {}
    };

    /** Two means, each seen once with normal noise; the second is seen as the sum of both. */
    private static double distance(double[] point, long proposal, double tolerance) {
        UniformRandomProvider random = new SplitMix64(new SplitMix64(proposal).nextLong());
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double one = point[0] + NOISE * normal.sample();
        double other = point[0] + point[1] + NOISE * normal.sample();
        return Math.max(Math.abs(one - OBSERVED), Math.abs(other - 1));
    }

    private static Generation last(List<Generation> generations) {
        return generations.get(generations.size() - 1);
    }

    /**
     * The first mean has the posterior N(0.6, 0.1²), the second N(0.4, 2·0.1²), with correlation −1/√2; the tolerance ε, at
     * which a figure is as good as one with uniform noise up to ε, adds ε²/3 to each variance of the noise. Bounds are four
     * standard errors of an effective sample of the size found, so that about 5 seeds in 10,000 would fail.
     */
    @Test
    void findsThePosteriorInClosedForm() throws InterruptedException {
        Generation posterior = last(PopulationMonteCarlo.run(
                new Settings(2, 2000, 6, 0.5, 0.001, 1, 2), PopulationMonteCarloTest::distance, NOBODY));
        WeightedSample particles = posterior.particles();
        double noise = NOISE * NOISE + posterior.tolerance() * posterior.tolerance() / 3;
        double n = particles.effectiveSize();
        assertThat(n).isGreaterThan(800);
        assertThat(posterior.tolerance()).isLessThan(0.1);
        assertThat(particles.mean(0)).isCloseTo(OBSERVED, within(4 * Math.sqrt(noise / n)));
        assertThat(particles.mean(1)).isCloseTo(1 - OBSERVED, within(4 * Math.sqrt(2 * noise / n)));
        assertThat(particles.deviation(0)).isCloseTo(Math.sqrt(noise), within(4 * Math.sqrt(noise / (2 * n))));
        assertThat(particles.deviation(1)).isCloseTo(Math.sqrt(2 * noise), within(4 * Math.sqrt(noise / n)));
        assertThat(particles.correlation(0, 1)).isCloseTo(-Math.sqrt(0.5), within(4 * 0.5 / Math.sqrt(n)));
    }

    @Test
    void tightensTheToleranceAndKeepsToIt() throws InterruptedException {
        List<Generation> generations = PopulationMonteCarlo.run(
                new Settings(2, 100, 4, 0.5, 0.001, 3, 1), PopulationMonteCarloTest::distance, NOBODY);
        assertThat(generations).hasSize(4);
        assertThat(generations.get(0).tolerance()).isInfinite();
        for (int g = 1; g < generations.size(); g++) {
            assertThat(generations.get(g).tolerance())
                    .isEqualTo(generations.get(g - 1).quantile(0.5))
                    .isLessThan(generations.get(g - 1).tolerance());
            assertThat(Arrays.stream(generations.get(g).distances()).max().orElseThrow())
                    .isLessThanOrEqualTo(generations.get(g).tolerance());
            assertThat(generations.get(g).proposals()).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void givesTheSameWhateverTheThreads() throws InterruptedException {
        List<Generation> one = PopulationMonteCarlo.run(
                new Settings(2, 60, 3, 0.5, 0.001, 7, 1), PopulationMonteCarloTest::distance, NOBODY);
        List<Generation> four = PopulationMonteCarlo.run(
                new Settings(2, 60, 3, 0.5, 0.001, 7, 4),
                (point, proposal, tolerance) -> {
                    Thread.sleep(proposal % 3);
                    return distance(point, proposal, tolerance);
                },
                NOBODY);
        assertThat(four).usingRecursiveComparison().isEqualTo(one);
        List<Generation> other = PopulationMonteCarlo.run(
                new Settings(2, 60, 3, 0.5, 0.001, 8, 1), PopulationMonteCarloTest::distance, NOBODY);
        assertThat(last(other).particles().mean(0))
                .isNotEqualTo(last(one).particles().mean(0));
    }

    @Test
    void endsWhenAllParticlesAreWithin() throws InterruptedException {
        List<Generation> generations = PopulationMonteCarlo.run(
                new Settings(1, 50, 9, 0.5, 0.001, 1, 1), (p, k, t) -> Math.max(0, p[0] - 0.3), NOBODY);
        assertThat(last(generations).tolerance()).isZero();
        assertThat(generations).hasSizeLessThan(9);
        assertThat(last(generations).particles().quantile(0, 1)).isLessThanOrEqualTo(0.3);
    }

    @Test
    void givesUpWhenTooFewAreAccepted() throws InterruptedException {
        AtomicInteger generation = new AtomicInteger();
        List<Generation> generations = PopulationMonteCarlo.run(
                new Settings(1, 20, 5, 0.5, 0.1, 1, 1),
                (p, k, t) -> Double.isInfinite(t) ? 1 + p[0] : 3,
                new PopulationMonteCarlo.Listener() {
                    @Override
                    public void looked(int number, double tolerance, int accepted, int proposals) {
                        generation.set(number);
                        assertThat(proposals).isLessThanOrEqualTo(201);
                    }

                    @Override
                    public void complete(int number, Generation complete) {}
                });
        assertThat(generations).hasSize(1);
        assertThat(generation).hasValue(2);
    }
}
