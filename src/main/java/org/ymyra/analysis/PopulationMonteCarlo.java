package org.ymyra.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Approximate Bayesian computation by population Monte Carlo: finds which parameters, a priori uniform over the unit cube, let
 * a simulation come near to what is known.
 *
 * <p>The first generation are points of the cube. Each later one is found by steps of {@link NormalKernel} from those
 * particles of the one before which the new tolerance keeps: a point outside the cube is drawn again, one whose simulation is farther off than the tolerance is rejected, and
 * the others weigh w ∝ 1 / Σ w_j K(θ | θ_j), which corrects for where the steps fall. The tolerance is a quantile of the
 * distances of the generation before, or where that is infinite the greatest that is not; at tolerance 0 it ends, and if no point
 * of the first generation has a distance. Source: Toni, Welch, Strelkowa, Ipsen & Stumpf, Journal of the
 * Royal Society Interface 6 (2009) 187–202; Beaumont, Cornuet, Marin & Robert, Biometrika 96 (2009) 983–990; that the steps start
 * from those kept, Filippi, Barnes, Cornebise & Stumpf, Statistical Applications in Genetics and Molecular Biology 12 (2013)
 * 87–107.
 *
 * <p>Every proposal is a function of the seed, its number and the generation before, and proposals are accepted in the order
 * of their numbers, so that threads do not change what comes out.
 */
public final class PopulationMonteCarlo {
    /** Proposals under way or waiting to be looked at, for each thread. */
    private static final int WINDOW = 4;

    /** Says how far off a point is. */
    @FunctionalInterface
    public interface Simulator {
        /**
         * Simulates a point.
         *
         * @param point coordinates from 0 to 1
         * @param proposal number of the proposal: the luck of the simulation is to be a function of it
         * @param tolerance greatest distance of interest: as soon as the distance is known to be greater, any greater number
         *     will do
         * @return the distance, not negative; infinite if it cannot be told
         * @throws InterruptedException if the thread was interrupted because the distance is no longer needed
         */
        double distance(double[] point, long proposal, double tolerance) throws InterruptedException;
    }

    /**
     * How to search.
     *
     * @param dimensions how many parameters there are
     * @param particles particles of a generation, more than parameters
     * @param generations most generations, at least 1
     * @param quantile quantile of the distances that is the next tolerance, above 0 and below 1
     * @param leastAcceptance share of proposals accepted below which a generation is given up, and with it the search
     * @param seed seed of the search
     * @param threads threads to run simulations on
     */
    public record Settings(
            int dimensions,
            int particles,
            int generations,
            double quantile,
            double leastAcceptance,
            long seed,
            int threads) {
        public Settings {
            if (particles <= dimensions || generations < 1 || threads < 1 || !(quantile > 0 && quantile < 1)) {
                throw new IllegalArgumentException("no such search");
            }
        }
    }

    /**
     * A generation.
     *
     * @param tolerance greatest distance accepted; infinite in the first
     * @param particles what was accepted, in the unit cube
     * @param distances distance of each particle
     * @param proposals points simulated for it
     */
    public record Generation(double tolerance, WeightedSample particles, double[] distances, int proposals) {
        /** Returns the share of simulated points that were accepted. */
        public double acceptance() {
            return (double) distances.length / proposals;
        }

        /** Returns the least distance within which lies at least this share of the particles. */
        double quantile(double share) {
            double[] sorted = distances.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.ceil(share * sorted.length) - 1];
        }

        /** Returns that quantile, or the greatest distance that is not infinite if it is; infinite if all are. */
        double narrower(double share) {
            double quantile = quantile(share);
            return Double.isFinite(quantile)
                    ? quantile
                    : Arrays.stream(distances).filter(Double::isFinite).max().orElse(Double.POSITIVE_INFINITY);
        }

        /** Returns the particles within a distance; all of them if hardly more than coordinates are. */
        WeightedSample within(double tolerance) {
            int[] kept = IntStream.range(0, distances.length)
                    .filter(i -> distances[i] <= tolerance)
                    .toArray();
            if (kept.length < particles.dimensions() + 2) {
                return particles;
            }
            double sum =
                    Arrays.stream(kept).mapToDouble(i -> particles.weights()[i]).sum();
            return new WeightedSample(
                    Arrays.stream(kept).mapToObj(i -> particles.points()[i]).toArray(double[][]::new),
                    Arrays.stream(kept)
                            .mapToDouble(i -> particles.weights()[i] / sum)
                            .toArray());
        }
    }

    /** Is told how the search goes. */
    public interface Listener {
        /** A point has been looked at; {@code accepted} of this generation so far. */
        void looked(int generation, double tolerance, int accepted, int proposals);

        /** A generation is complete. */
        void complete(int number, Generation generation);
    }

    private record Trial(double[] point, Future<Double> distance) {}

    private final Settings settings;
    private final Simulator simulator;
    private final Listener listener;
    private final ExecutorService threads;
    private final List<Generation> generations = new ArrayList<>();
    private long looked;

    private PopulationMonteCarlo(Settings settings, Simulator simulator, Listener listener, ExecutorService threads) {
        this.settings = settings;
        this.simulator = simulator;
        this.listener = listener;
        this.threads = threads;
    }

    /**
     * Searches.
     *
     * @return the generations that were completed, at least one; the last is the posterior
     * @throws InterruptedException if the thread was interrupted
     */
    public static List<Generation> run(Settings settings, Simulator simulator, Listener listener)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads, task -> {
            Thread thread = new Thread(task, "proposal");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new PopulationMonteCarlo(settings, simulator, listener, threads).run();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Generation> run() throws InterruptedException {
        double tolerance = Double.POSITIVE_INFINITY;
        while (generations.size() < settings.generations) {
            Generation next = generation(tolerance);
            if (next == null) {
                break;
            }
            generations.add(next);
            listener.complete(generations.size(), next);
            if (tolerance == 0) {
                break;
            }
            tolerance = Math.min(tolerance, next.narrower(settings.quantile));
            if (Double.isInfinite(tolerance)) {
                break;
            }
        }
        return List.copyOf(generations);
    }

    /** Returns the next generation; null if too few proposals are accepted. */
    private Generation generation(double tolerance) throws InterruptedException {
        NormalKernel kernel = generations.isEmpty()
                ? null
                : new NormalKernel(generations.get(generations.size() - 1).within(tolerance));
        double[][] points = new double[settings.particles][];
        double[] distances = new double[settings.particles];
        Deque<Trial> trials = new ArrayDeque<>();
        long first = looked;
        long next = looked;
        int accepted = 0;
        try {
            while (accepted < points.length) {
                if (looked - first > points.length / settings.leastAcceptance) {
                    return null;
                }
                while (trials.size() < WINDOW * settings.threads) {
                    trials.add(trial(kernel, next++, tolerance));
                }
                Trial trial = trials.remove();
                double distance = distance(trial);
                looked++;
                if (distance <= tolerance) {
                    points[accepted] = trial.point;
                    distances[accepted++] = distance;
                }
                listener.looked(generations.size() + 1, tolerance, accepted, (int) (looked - first));
            }
        } finally {
            trials.forEach(trial -> trial.distance.cancel(true));
        }
        return new Generation(tolerance, weighted(points, kernel), distances, (int) (looked - first));
    }

    private Trial trial(NormalKernel kernel, long number, double tolerance) {
        double[] point = point(kernel, random(number));
        return new Trial(point, threads.submit(() -> simulator.distance(point.clone(), number, tolerance)));
    }

    private double[] point(NormalKernel kernel, UniformRandomProvider random) {
        if (kernel == null) {
            return random.doubles(settings.dimensions).toArray();
        }
        double[] point = kernel.step(random);
        while (!Arrays.stream(point).allMatch(x -> x >= 0 && x <= 1)) {
            point = kernel.step(random);
        }
        return point;
    }

    private UniformRandomProvider random(long number) {
        SplitMix64 mixed = new SplitMix64(new SplitMix64(settings.seed).nextLong() + number);
        return new XoRoShiRo128PlusPlus(mixed.nextLong(), mixed.nextLong());
    }

    private static double distance(Trial trial) throws InterruptedException {
        try {
            return trial.distance.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a simulation failed: " + e.getCause(), e.getCause());
        }
    }

    private static WeightedSample weighted(double[][] points, NormalKernel kernel) {
        double[] weights = Arrays.stream(points)
                .mapToDouble(point -> kernel == null ? 1 : 1 / kernel.density(point))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return new WeightedSample(
                points,
                IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i] / sum)
                        .toArray());
    }
}
