package org.ymyra.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.PopulationMonteCarlo;
import org.ymyra.analysis.PopulationMonteCarlo.Generation;
import org.ymyra.analysis.WeightedSample;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Targets;
import org.ymyra.scenario.Targets.Simulated;
import org.ymyra.scenario.TargetsReader.Resolved;

/**
 * Fits parameters to targets by {@link PopulationMonteCarlo}. A set of values is as far off as its worst target, whose
 * distance is that from the range in units of its scale. Every proposal has luck of its own, so that the noise of its
 * replications is part of what is fitted and smears the posterior.
 */
public final class Calibration {
    private static final long LUCK = 0x6c75636bL;
    private static final MathContext DIGITS = new MathContext(2);

    private final Resolved resolved;
    private final long seed;

    /** By target, sets of the first generation under which it could not be measured. */
    private final AtomicIntegerArray unmeasured;

    private Calibration(Resolved resolved, long seed) {
        this.resolved = resolved;
        this.seed = seed;
        unmeasured = new AtomicIntegerArray(resolved.targets().targets().size());
    }

    /**
     * What was found.
     *
     * @param resolved what was fitted to what
     * @param generations the generations, at least one; their particles are shares of the ranges
     * @param unmeasured by target, the number of sets in the first generation under which it could not be measured
     */
    public record Fit(Resolved resolved, List<Generation> generations, List<Integer> unmeasured) {
        /** Returns whether anything is known beyond the ranges: whether sets were chosen by their distance. */
        public boolean narrowed() {
            return Double.isFinite(last().tolerance());
        }

        /** Returns the last generation. */
        public Generation last() {
            return generations.get(generations.size() - 1);
        }

        /** Returns the posterior: the particles of the last generation as values of the parameters. */
        public WeightedSample posterior() {
            return values(last());
        }

        /** Returns the particles of a generation as values of the parameters. */
        public WeightedSample values(Generation generation) {
            List<Range> ranges = resolved.ranges();
            double[][] values = Arrays.stream(generation.particles().points())
                    .map(point -> IntStream.range(0, point.length)
                            .mapToDouble(i -> ranges.get(i).at(point[i]))
                            .toArray())
                    .toArray(double[][]::new);
            return new WeightedSample(values, generation.particles().weights());
        }

        /** Returns the posterior as sets of equal weight, as many as there are particles, by systematic resampling. */
        public ParameterSets sets() {
            WeightedSample posterior = posterior();
            double[][] sets = Arrays.stream(posterior.resampled(posterior.points().length, 0.5))
                    .mapToObj(i -> posterior.points()[i])
                    .toArray(double[][]::new);
            return ParameterSets.of(
                    resolved.ranges().stream().map(Range::parameter).toList(), sets);
        }

        /** Returns the mean of the posterior, rounded to two digits within the ranges. */
        public double[] proposed() {
            WeightedSample posterior = posterior();
            return IntStream.range(0, posterior.dimensions())
                    .mapToDouble(
                            i -> rounded(posterior.mean(i), resolved.ranges().get(i)))
                    .toArray();
        }

        private static double rounded(double value, Range range) {
            double rounded = BigDecimal.valueOf(value).round(DIGITS).doubleValue();
            return range.whole() ? Math.rint(value) : Math.min(range.high(), Math.max(range.low(), rounded));
        }
    }

    /**
     * A target with what was measured under a set of values.
     *
     * @param target the target
     * @param measured the figure with its interval
     * @param verdict what the measurement says about the target
     */
    public record Check(Targets.Target target, Estimate measured, Verdict verdict) {}

    /** Is told how a calibration goes. */
    public interface Progress {
        /** A set of values has been looked at. */
        void looked(int generation, double tolerance, int accepted, int proposals);

        /** A generation is complete. */
        void complete(Fit soFar);
    }

    /**
     * Fits. The same arguments, whatever the number of threads, give the same fit.
     *
     * @param resolved what to fit to what
     * @param seed seed of search and simulation
     * @param threads threads to simulate on
     * @throws InterruptedException if the thread was interrupted
     */
    public static Fit run(Resolved resolved, long seed, int threads, Progress progress) throws InterruptedException {
        Targets.Search search = resolved.targets().search();
        PopulationMonteCarlo.Settings settings = new PopulationMonteCarlo.Settings(
                resolved.ranges().size(),
                search.particles(),
                search.generations(),
                search.quantile(),
                search.leastAcceptance(),
                seed,
                threads);
        Calibration calibration = new Calibration(resolved, seed);
        List<Generation> complete = new ArrayList<>();
        PopulationMonteCarlo.Listener listener = new PopulationMonteCarlo.Listener() {
            @Override
            public void looked(int generation, double tolerance, int accepted, int proposals) {
                progress.looked(generation, tolerance, accepted, proposals);
            }

            @Override
            public void complete(int number, Generation generation) {
                complete.add(generation);
                progress.complete(calibration.fit(complete));
            }
        };
        return calibration.fit(PopulationMonteCarlo.run(settings, calibration::distance, listener));
    }

    private Fit fit(List<Generation> generations) {
        return new Fit(
                resolved,
                List.copyOf(generations),
                IntStream.range(0, unmeasured.length())
                        .map(unmeasured::get)
                        .boxed()
                        .toList());
    }

    /**
     * Measures all targets under one set of values.
     *
     * @param values one for each parameter
     * @param replications replications of each scenario
     * @param seed seed of the replications
     * @param threads threads to run them on
     * @param progress is told of each scenario before it is run
     */
    public static List<Check> check(
            Resolved resolved, double[] values, int replications, long seed, int threads, Consumer<String> progress)
            throws ScenarioException, InterruptedException {
        ParameterSets sets = ParameterSets.of(
                resolved.ranges().stream().map(Range::parameter).toList(), new double[][] {values});
        List<Check> checks = new ArrayList<>();
        try (Study study = new Study(null, replications, seed, threads)) {
            for (Simulated simulated : resolved.targets().scenarios()) {
                progress.accept(simulated.name());
                Scenario scenario = sets.scenario(resolved.scenarios().get(simulated.name()), 0);
                List<Replica> replicas = study.replicas(scenario, replications);
                for (Targets.Target target : targets(resolved, simulated)) {
                    Estimate measured = Figures.of(target.measure(), scenario, replicas);
                    checks.add(
                            new Check(target, measured, new Target("", target.low(), target.high()).verdict(measured)));
                }
            }
        }
        return List.copyOf(checks);
    }

    /** Simulates the scenarios in turn until one is farther off than the tolerance. */
    private double distance(double[] point, long proposal, double tolerance) throws InterruptedException {
        ParameterSets sets = ParameterSets.over(resolved.ranges(), new double[][] {point});
        double distance = 0;
        for (Simulated simulated : resolved.targets().scenarios()) {
            Scenario scenario;
            try {
                scenario = sets.scenario(resolved.scenarios().get(simulated.name()), 0);
            } catch (ScenarioException e) {
                throw new IllegalStateException(e);
            }
            distance = Math.max(distance, distance(simulated, scenario, proposal, tolerance));
            if (distance > tolerance) {
                break;
            }
        }
        return distance;
    }

    /** Runs replications for as long as the tolerance can still be kept. */
    private double distance(Simulated simulated, Scenario scenario, long proposal, double tolerance)
            throws InterruptedException {
        List<Targets.Target> targets = targets(resolved, simulated);
        List<Replica> replicas = new ArrayList<>();
        while (replicas.size() < simulated.replications()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            replicas.add(Replica.run(scenario, luck(proposal), replicas.size()));
            double least = targets.stream()
                    .mapToDouble(target -> least(target, simulated, scenario, replicas))
                    .max()
                    .orElseThrow();
            if (least > tolerance) {
                return least;
            }
        }
        double greatest = 0;
        for (Targets.Target target : targets) {
            double figure = Figures.of(target.measure(), scenario, replicas).value();
            if (Double.isNaN(figure) && proposal < resolved.targets().search().particles()) {
                unmeasured.incrementAndGet(resolved.targets().targets().indexOf(target));
            }
            greatest = Math.max(greatest, target.distance(figure));
        }
        return greatest;
    }

    /** Returns how far off a target is at least, whatever the replications to come. */
    private static double least(Targets.Target target, Simulated simulated, Scenario scenario, List<Replica> replicas) {
        double[] bounds = Figures.bounds(target.measure(), scenario, replicas, simulated.replications());
        boolean within = bounds[0] <= target.high() && bounds[1] >= target.low();
        return within ? 0 : Math.min(target.distance(bounds[0]), target.distance(bounds[1]));
    }

    private static List<Targets.Target> targets(Resolved resolved, Simulated simulated) {
        return resolved.targets().targets().stream()
                .filter(target -> target.scenario().equals(simulated.name()))
                .toList();
    }

    private long luck(long proposal) {
        return new SplitMix64(new SplitMix64(seed ^ LUCK).nextLong() + proposal).nextLong();
    }
}
