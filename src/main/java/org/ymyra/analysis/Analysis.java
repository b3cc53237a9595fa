package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Replications;
import org.ymyra.results.Samples;
import org.ymyra.results.Store;
import org.ymyra.scenario.Level;

/**
 * What the outcomes of an experiment come to. Replications that failed take part in nothing; {@link #failed} counts them.
 * Without any that ended well the estimates are NaN, their intervals everything that is possible.
 */
public final class Analysis {

    private static final double[] BANDS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Store store;
    private final double confidence;
    private final Map<String, Double> horizons = new LinkedHashMap<>();
    private final Map<String, Replications> replications = new LinkedHashMap<>();

    /**
     * The analysis of the replications that are in a store now.
     *
     * @param store the store; needed as long as the analysis is
     * @param scenarios the scenarios of the experiment; results come in their order
     * @param confidence confidence level of all intervals, between 0 and 1
     * @throws IllegalArgumentException if the level is none
     */
    public Analysis(Store store, List<Manifest.Entry> scenarios, double confidence) {
        Confidence.tail(confidence);
        this.store = store;
        this.confidence = confidence;
        for (Manifest.Entry scenario : scenarios) {
            horizons.put(scenario.key(), scenario.horizon());
            replications.put(scenario.key(), store.replications(scenario.key()));
        }
    }

    /** How many replications ended well, by scenario: those that all estimates are made from. */
    public Map<String, Integer> ended() {
        Map<String, Integer> ended = new LinkedHashMap<>();
        replications.forEach((scenario, outcomes) -> ended.put(scenario, outcomes.numbers().length));
        return ended;
    }

    /** How many replications of a scenario failed and are left out. */
    public int failed(String scenario) {
        return store.failures(scenario).size();
    }

    /** The probability of each level within the horizon, by scenario and level, as the Wilson score interval. */
    public List<LevelProbability> levelProbabilities() {
        List<LevelProbability> probabilities = new ArrayList<>();
        replications.forEach((scenario, outcomes) -> {
            for (Level level : Level.values()) {
                double[] days = outcomes.reached()[level.ordinal()];
                long events = Arrays.stream(days).filter(Double::isFinite).count();
                Estimate probability = Proportions.wilson(events, days.length, confidence);
                probabilities.add(new LevelProbability(scenario, level, probability));
            }
        });
        return probabilities;
    }

    /** The time to each level, by scenario and level; at the horizon it is 1 minus the probability of the level. */
    public List<SurvivalCurve> survival() {
        List<SurvivalCurve> curves = new ArrayList<>();
        replications.forEach((scenario, outcomes) -> {
            double horizon = horizons.get(scenario);
            for (Level level : Level.values()) {
                double[] reached = outcomes.reached()[level.ordinal()];
                double[] days = Arrays.stream(reached)
                        .map(day -> Double.isFinite(day) ? day : horizon)
                        .toArray();
                boolean[] event = new boolean[days.length];
                for (int i = 0; i < event.length; i++) {
                    event[i] = Double.isFinite(reached[i]);
                }
                curves.add(KaplanMeier.curve(scenario, level, days, event, horizon, confidence));
            }
        });
        return curves;
    }

    /**
     * All other scenarios against one, by scenario and level, over the replications that ended well in both.
     *
     * @param baseline key of the scenario that the others are compared with
     * @throws IllegalArgumentException if there is no such scenario, or another has a different horizon
     */
    public List<Contrast> contrasts(String baseline) {
        Replications base = replications.get(baseline);
        if (base == null) {
            throw new IllegalArgumentException("no scenario " + baseline + " among " + replications.keySet());
        }
        List<Contrast> contrasts = new ArrayList<>();
        replications.forEach((scenario, outcomes) -> {
            if (scenario.equals(baseline)) {
                return;
            }
            if (!horizons.get(scenario).equals(horizons.get(baseline))) {
                throw new IllegalArgumentException("horizon of " + scenario + " is " + horizons.get(scenario)
                        + " days, that of " + baseline + " " + horizons.get(baseline));
            }
            for (Level level : Level.values()) {
                PairedProportions pairs = pairs(base, outcomes, level);
                contrasts.add(
                        new Contrast(baseline, scenario, level, pairs.difference(confidence), pairs.ratio(confidence)));
            }
        });
        return contrasts;
    }

    private static PairedProportions pairs(Replications baseline, Replications scenario, Level level) {
        long[] cells = new long[4];
        for (int i = 0; i < scenario.numbers().length; i++) {
            int j = Arrays.binarySearch(baseline.numbers(), scenario.numbers()[i]);
            if (j >= 0) {
                boolean inScenario = Double.isFinite(scenario.reached()[level.ordinal()][i]);
                boolean inBaseline = Double.isFinite(baseline.reached()[level.ordinal()][j]);
                cells[(inScenario ? 0 : 2) + (inBaseline ? 0 : 1)]++;
            }
        }
        return new PairedProportions(cells[0], cells[1], cells[2], cells[3]);
    }

    /**
     * Indicators over time, by scenario and indicator: the mean with Student's t interval, and the quantiles of type 7 for
     * 5, 25, 50, 75 and 95 % with intervals between order statistics. Where an indicator is not defined in a replication, that replication is left out at that time.
     *
     * @param indicators which
     */
    public List<Bands> bands(List<Indicator> indicators) {
        return replications.keySet().stream()
                .flatMap(scenario -> indicators.stream().map(indicator -> bands(scenario, indicator)))
                .toList();
    }

    private Bands bands(String scenario, Indicator indicator) {
        Samples samples = store.samples(scenario, indicator);
        int times = samples.days().length;
        double[][] sorted = IntStream.range(0, times)
                .mapToObj(time -> Arrays.stream(samples.values())
                        .mapToDouble(values -> values[time])
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray())
                .toArray(double[][]::new);
        Estimate[] mean = Arrays.stream(sorted)
                .map(values -> Means.studentT(values, confidence))
                .toArray(Estimate[]::new);
        Estimate[][] quantiles = Arrays.stream(BANDS)
                .mapToObj(probability -> Arrays.stream(sorted)
                        .map(values -> Quantiles.orderStatistics(values, probability, confidence))
                        .toArray(Estimate[]::new))
                .toArray(Estimate[][]::new);
        return new Bands(scenario, indicator, samples.days(), mean, BANDS.clone(), quantiles);
    }
}
