package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Screening by elementary effects: which of many parameters matter. Each trajectory starts at a random point of a grid with p
 * levels and moves one parameter after the other, in random order, by Δ = p/(2(p − 1)) of its range. The elementary effect of
 * a parameter is the change of the outcome over that step, divided by Δ. Source: Morris, Technometrics 33 (1991) 161–174; μ*:
 * Campolongo, Cariboni and Saltelli, Environmental Modelling and Software 22 (2007) 1509–1518.
 */
public final class Morris {
    private static final int NOISE_DRAWS = 200;

    private Morris() {}

    /**
     * Returns the points at which the outcome is needed: trajectory by trajectory, k + 1 points each for k parameters.
     *
     * @param parameters k, at least 1
     * @param trajectories at least 1
     * @param levels p, even, so that every level is equally likely; 4 is usual
     * @param seed seed of the grid points and orders
     * @return the points, k coordinates from 0 to 1 each
     */
    public static double[][] design(int parameters, int trajectories, int levels, long seed) {
        if (parameters < 1 || trajectories < 1 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(
                    parameters + " parameters, " + trajectories + " trajectories, " + levels + " levels");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[trajectories * (parameters + 1)][];
        for (int t = 0; t < trajectories; t++) {
            int first = t * (parameters + 1);
            int[] level = new int[parameters];
            Arrays.setAll(level, i -> random.nextInt(levels));
            points[first] = coordinates(level, levels);
            int moved = 0;
            for (int i : order(parameters, random)) {
                level[i] += level[i] < levels / 2 ? levels / 2 : -levels / 2;
                points[first + ++moved] = coordinates(level, levels);
            }
        }
        return points;
    }

    private static double[] coordinates(int[] level, int levels) {
        return Arrays.stream(level).mapToDouble(l -> l / (levels - 1.0)).toArray();
    }

    private static int[] order(int parameters, SplittableRandom random) {
        int[] order = new int[parameters];
        for (int i = 0; i < parameters; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /**
     * Returns the effects of the parameters on an outcome that is known exactly at each point.
     *
     * @param design the points, from {@link #design}
     * @param outcomes the outcome at each
     * @param confidence confidence level of the bootstrap intervals over trajectories, between 0 and 1
     * @param seed seed of the bootstrap
     */
    public static List<MorrisEffect> effects(double[][] design, double[] outcomes, double confidence, long seed) {
        return effects(
                design,
                Arrays.stream(outcomes).mapToObj(y -> new double[] {y}).toArray(double[][]::new),
                confidence,
                seed);
    }

    /**
     * Returns the effects of the parameters on the mean of an outcome over replications. Replications of the same number
     * share their luck at all points, so that differences are paired. As trajectories share it too, the interval of μ is that
     * of the bootstrap that draws trajectories and replications again, each among themselves (Owen, The Annals of Applied
     * Statistics 1 (2007) 386–411: never too narrow in the mean). The noise floor of μ* is its mean over
     * wild bootstrap draws of the null hypothesis: the deviations of the paired differences from their mean, with random
     * signs and the factor √(m/(m − 1)) for m pairs (Wu, The Annals of Statistics 14 (1986) 1261–1295). From the variance of the
     * effects σ² that of their noise, the mean of the squared standard errors, is taken off. With a single replication the
     * outcomes are taken to be exact.
     *
     * @param design the points, from {@link #design}
     * @param outcomes by point and replication; NaN where a replication failed
     * @param confidence confidence level of the bootstrap intervals over trajectories, between 0 and 1
     * @param seed seed of the bootstrap
     * @return one effect for each parameter; NaN with infinite intervals if nothing is known of it
     */
    public static List<MorrisEffect> effects(double[][] design, double[][] outcomes, double confidence, long seed) {
        if (design.length != outcomes.length) {
            throw new IllegalArgumentException(outcomes.length + " outcomes at " + design.length + " points");
        }
        int parameters = design[0].length;
        List<List<Step>> steps = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            steps.add(new ArrayList<>());
        }
        for (int row = 0; row + 1 < design.length; row++) {
            if ((row + 1) % (parameters + 1) != 0) {
                int moved = moved(design[row], design[row + 1]);
                Step step = Step.of(outcomes[row], outcomes[row + 1], design[row + 1][moved] - design[row][moved]);
                if (step.pairs() > 0) {
                    steps.get(moved).add(step);
                }
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        return steps.stream().map(own -> effect(own, confidence, random)).toList();
    }

    private static int moved(double[] from, double[] to) {
        int moved = 0;
        while (from[moved] == to[moved]) {
            moved++;
        }
        return moved;
    }

    private static MorrisEffect effect(List<Step> steps, double confidence, SplittableRandom random) {
        int n = steps.size();
        if (n == 0) {
            Estimate none = Bootstrap.undefined(Double.NaN, 0, confidence);
            return new MorrisEffect(none, none, Double.NaN, Double.NaN);
        }
        double[] effects = steps.stream().mapToDouble(Step::effect).toArray();
        double[] absolute = Arrays.stream(effects).map(Math::abs).toArray();
        int replications =
                steps.stream().mapToInt(step -> step.deviations().length).max().orElseThrow();
        double[] means = new double[Bootstrap.REDRAWS];
        double[] absoluteMeans = new double[Bootstrap.REDRAWS];
        for (int b = 0; b < Bootstrap.REDRAWS; b++) {
            int[] weights = Bootstrap.weights(n, random);
            int[] luck = Bootstrap.weights(replications, random);
            double pairs = 0;
            for (int t = 0; t < n; t++) {
                absoluteMeans[b] += weights[t] * absolute[t] / n;
                double total = 0;
                double own = 0;
                double[] deviations = steps.get(t).deviations();
                for (int r = 0; r < deviations.length && weights[t] > 0; r++) {
                    if (!Double.isNaN(deviations[r])) {
                        own += luck[r];
                        total += luck[r] * (effects[t] + deviations[r]);
                    }
                }
                pairs += weights[t] * own;
                means[b] += weights[t] * total;
            }
            means[b] /= pairs; // NaN if nothing was drawn that had ended well
        }
        double noise = steps.stream().mapToDouble(Step::variance).average().orElseThrow();
        double variance = n > 1 ? StatUtils.variance(effects) : Double.NaN;
        return new MorrisEffect(
                Bootstrap.percentile(StatUtils.mean(effects), means, n, confidence),
                Bootstrap.percentile(StatUtils.mean(absolute), absoluteMeans, n, confidence),
                Math.sqrt(Math.max(0, variance - noise)),
                steps.stream().mapToDouble(step -> step.noise(random)).average().orElseThrow());
    }

    /**
     * A step of a trajectory.
     *
     * @param effect the elementary effect
     * @param deviations of the paired effects from it, by replication; NaN where one of the two failed
     */
    private record Step(double effect, double[] deviations) {
        static Step of(double[] before, double[] after, double delta) {
            double[] effects = new double[Math.min(before.length, after.length)];
            Arrays.setAll(effects, r -> (after[r] - before[r]) / delta);
            double mean = finite(effects).average().orElse(Double.NaN);
            Arrays.setAll(effects, r -> effects[r] - mean);
            return new Step(mean, effects);
        }

        private static DoubleStream finite(double[] values) {
            return Arrays.stream(values).filter(value -> !Double.isNaN(value));
        }

        int pairs() {
            return (int) finite(deviations).count();
        }

        /** Squared standard error of the effect; 0 from a single pair. */
        double variance() {
            int m = pairs();
            return m < 2 ? 0 : finite(deviations).map(d -> d * d).sum() / (m - 1) / m;
        }

        /** Mean absolute effect if there were none but luck. */
        double noise(SplittableRandom random) {
            int m = pairs();
            if (variance() == 0) {
                return 0;
            }
            double[] own = finite(deviations).toArray();
            double sum = 0;
            for (int draw = 0; draw < NOISE_DRAWS; draw++) {
                double total = 0;
                for (double deviation : own) {
                    total += random.nextBoolean() ? deviation : -deviation;
                }
                sum += Math.abs(total);
            }
            return sum / NOISE_DRAWS / m * Math.sqrt(m / (m - 1.0));
        }
    }
}
