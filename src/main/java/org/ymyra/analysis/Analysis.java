package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Precision;
import org.ymyra.results.Replications;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ScenarioException;

/**
 * What the outcomes of an experiment come to. Replications that failed take part in nothing; {@link #failed} counts them.
 * Without any that ended well the estimates are NaN, their intervals everything that is possible.
 *
 * <p>Over an ensemble of parameter sets, estimates are means over the sets, and their intervals come from the sets, as
 * replications of one set hang together; what has no such interval is not estimated.
 */
public final class Analysis {

    /** Instead of parameter sets, if there are none. */
    static final int[] NONE = {};

    private final Store store;
    private final int[] sets;
    private final double confidence;
    private final Map<String, Double> horizons = new LinkedHashMap<>();
    private final Map<String, List<String>> settlements = new LinkedHashMap<>();
    private final Map<String, Replications> replications = new LinkedHashMap<>();
    private final Totals totals;
    /** What was estimated, by scenario and indicator. */
    private final Map<List<Object>, Bands> bands = new HashMap<>();

    /**
     * The analysis of the replications that are in the store of a result now.
     *
     * @param folder the result; its scenarios are in the order of the manifest
     * @param store its store; needed as long as the analysis is
     * @param confidence confidence level of all intervals, between 0 and 1
     * @throws ScenarioException if it has parameter sets that cannot be read
     * @throws IllegalArgumentException if the level is none
     */
    public static Analysis of(ResultFolder folder, Store store, double confidence) throws ScenarioException {
        Manifest manifest = folder.manifest();
        int[] sets = manifest.ensemble().size() == 0 ? NONE : folder.sets().firsts();
        return new Analysis(store, manifest.scenarios(), sets, confidence);
    }

    /** The analysis of scenarios over parameter sets, for each the first that is the same; none if there are no sets. */
    Analysis(Store store, List<Manifest.Entry> scenarios, int[] sets, double confidence) {
        Confidence.tail(confidence);
        this.store = store;
        this.sets = sets;
        this.confidence = confidence;
        totals = new Totals(store.columns(), replications, sets, confidence);
        for (Manifest.Entry scenario : scenarios) {
            horizons.put(scenario.key(), scenario.horizon());
            settlements.put(scenario.key(), scenario.settlements());
            replications.put(scenario.key(), store.columns().replications(scenario.key(), Set.of(Total.COST)));
        }
    }

    /** What levers cost and what harm was done. */
    public Totals totals() {
        return totals;
    }

    /** How many replications ended well, by scenario: those that all estimates are made from. */
    public Map<String, Integer> ended() {
        Map<String, Integer> ended = new LinkedHashMap<>();
        replications.forEach((scenario, outcomes) -> ended.put(scenario, outcomes.numbers().length));
        return ended;
    }

    /** How many replications of a scenario failed and are left out. */
    public int failed(String scenario) {
        return (int) store.failed(scenario);
    }

    /** The probability of each level within the horizon, by scenario and level, as the Wilson score interval. */
    public List<LevelProbability> levelProbabilities() {
        return probabilities(horizons::get);
    }

    /** The probability that a level is reached by a day, by scenario and level, as the Wilson score interval. */
    public List<LevelProbability> levelProbabilities(double day) {
        return probabilities(scenario -> day);
    }

    private List<LevelProbability> probabilities(ToDoubleFunction<String> day) {
        List<LevelProbability> probabilities = new ArrayList<>();
        for (String scenario : replications.keySet()) {
            for (Level level : Level.values()) {
                probabilities.add(new LevelProbability(
                        scenario, level, probability(scenario, level, day.applyAsDouble(scenario))));
            }
        }
        return probabilities;
    }

    private Estimate probability(String scenario, Level level, double day) {
        double[] reached = replications.get(scenario).reached()[level.ordinal()];
        long events =
                Arrays.stream(reached).filter(reachedOn -> reachedOn <= day).count();
        return isEnsemble()
                ? Proportions.wilson(bySet(scenario, level, day), events, confidence)
                : Proportions.wilson(events, reached.length, confidence);
    }

    /** In what share of the replications of each parameter set a level is reached by a day. */
    private SetMeans bySet(String scenario, Level level, double day) {
        Replications outcomes = replications.get(scenario);
        double[] reached = Arrays.stream(outcomes.reached()[level.ordinal()])
                .map(reachedOn -> reachedOn <= day ? 1 : 0)
                .toArray();
        return SetMeans.of(outcomes.numbers(), reached, sets);
    }

    /** Whether the replications are spread over parameter sets. */
    public boolean isEnsemble() {
        return sets.length > 0;
    }

    /** Refuses an estimate whose interval would take the replications of one parameter set for independent. */
    private void independent() {
        if (isEnsemble()) {
            throw new IllegalStateException("there is no such interval over parameter sets");
        }
    }

    /**
     * How far the probabilities of the levels by a day differ between the parameter sets of an ensemble, by scenario and level.
     *
     * @param day days since the start of the horizon
     */
    public List<LevelSpread> spreads(double day) {
        List<LevelSpread> spreads = new ArrayList<>();
        for (LevelProbability row : levelProbabilities(day)) {
            BetweenSets probability = bySet(row.scenario(), row.level(), day).between(row.probability(), 0, 1);
            spreads.add(new LevelSpread(row.scenario(), row.level(), day, probability));
        }
        return spreads;
    }

    /**
     * In how many parameter sets of an ensemble the other scenarios make a level less probable than one does, by scenario and
     * level, over the replications that ended well in both.
     *
     * @param baseline key of the scenario that the others are compared with
     * @param day days since the start of the horizon
     * @throws IllegalArgumentException as {@link #contrasts(String, double)}
     */
    public List<Robustness> robustness(String baseline, double day) {
        return contrasts(baseline, day).stream()
                .map(row -> Robustness.of(row, Pairs.of(outcomes(row.scenario()), outcomes(baseline)), sets))
                .toList();
    }

    /**
     * The probability of each level in each settlement within the horizon, by scenario, settlement and level, as the Wilson
     * score interval.
     */
    public List<SettlementProbability> settlementProbabilities() {
        independent();
        List<SettlementProbability> probabilities = new ArrayList<>();
        settlements.forEach((scenario, names) -> {
            int ended = replications.get(scenario).numbers().length;
            Map<Level, long[]> counts = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                counts.put(level, store.columns().settlementsReaching(scenario, level, names.size()));
            }
            for (int s = 0; s < names.size(); s++) {
                for (Level level : Level.values()) {
                    Estimate probability = Proportions.wilson(counts.get(level)[s], ended, confidence);
                    probabilities.add(new SettlementProbability(scenario, names.get(s), level, probability));
                }
            }
        });
        return probabilities;
    }

    /** The time to each level, by scenario and level; at the horizon it is 1 minus the probability of the level. */
    public List<SurvivalCurve> survival() {
        independent();
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
     * All other scenarios against one at the end of the horizon, by scenario and level, over the replications that ended well
     * in both.
     *
     * @param baseline key of the scenario that the others are compared with
     * @throws IllegalArgumentException if there is no such scenario, or another has a different horizon
     */
    public List<Contrast> contrasts(String baseline) {
        outcomes(baseline);
        sameHorizon(baseline);
        return contrasts(baseline, horizons.get(baseline));
    }

    /**
     * All other scenarios against one in what is reached by a day, by scenario and level, over the replications that ended
     * well in both.
     *
     * @param baseline key of the scenario that the others are compared with
     * @param day days since the start of the horizon
     * @throws IllegalArgumentException if there is no such scenario, or the day is not within the horizon of each
     */
    public List<Contrast> contrasts(String baseline, double day) {
        Replications base = outcomes(baseline);
        horizons.forEach((scenario, horizon) -> {
            if (!(day > 0 && day <= horizon)) {
                throw new IllegalArgumentException(
                        "day " + day + " is not within the horizon of " + scenario + ", " + horizon + " days");
            }
        });
        List<Contrast> contrasts = new ArrayList<>();
        replications.forEach((scenario, outcomes) -> {
            for (Level level : scenario.equals(baseline) ? new Level[0] : Level.values()) {
                Pairs pairs = Pairs.of(outcomes, base);
                contrasts.add(new Contrast(
                        baseline, scenario, level, day, difference(pairs, level, day), ratio(pairs, level, day)));
            }
        });
        return contrasts;
    }

    /**
     * In how many replications that ended well in both a level is reached in a scenario and in another.
     *
     * @throws IllegalArgumentException if there is no such scenario
     */
    public PairedProportions pairs(String scenario, String baseline, Level level) {
        return Pairs.of(outcomes(scenario), outcomes(baseline)).reached(level, Double.MAX_VALUE);
    }

    /** The greatest half-width of what is asked to be exact, as {@link HalfWidths#widest}. */
    public double widest(Precision asked) {
        return HalfWidths.widest(asked, List.copyOf(replications.values()));
    }

    private Estimate difference(Pairs pairs, Level level, double day) {
        Estimate difference = pairs.reached(level, day).difference(confidence);
        return isEnsemble() ? pairs.differences(level, day, sets).widened(difference) : difference;
    }

    private Estimate ratio(Pairs pairs, Level level, double day) {
        Estimate ratio = pairs.reached(level, day).ratio(confidence);
        return isEnsemble() ? pairs.widened(ratio, level, day, sets) : ratio;
    }

    /**
     * What each scenario costs and what it does, the baseline among them: differences in mean cost with Student's paired t
     * interval, and the cost of a percentage point with that of Fieller.
     *
     * @param baseline key of the scenario that the others are compared with
     * @param level the level whose probability matters
     * @throws IllegalArgumentException if there is no such scenario, or another has a different horizon
     */
    public List<CostEffect> costEffects(String baseline, Level level) {
        Replications base = outcomes(baseline);
        sameHorizon(baseline);
        double horizon = horizons.get(baseline);
        Map<String, Estimate> costs = totals.costs();
        List<CostEffect> effects = new ArrayList<>();
        replications.forEach((scenario, outcomes) -> {
            Pairs pairs = Pairs.of(outcomes, base);
            Estimate probability = probability(scenario, level, horizon);
            Estimate difference = difference(pairs, level, horizon);
            double[] dearer = pairs.means(pairs.costDifferences(), sets);
            Estimate costDifference = totals.mean(dearer);
            Estimate costPerPoint = difference.high() < 0
                    ? Fieller.ratio(dearer, pairs.means(pairs.pointsAverted(level), sets), confidence)
                    : Fieller.undefined(dearer.length, confidence);
            if (scenario.equals(baseline)) {
                difference = new Estimate(0, 0, 0, -1, dearer.length, difference.method(), confidence);
            }
            effects.add(new CostEffect(
                    scenario,
                    costs.get(scenario),
                    costDifference,
                    probability,
                    difference,
                    totals.over(costPerPoint),
                    CostEffect.Dominance.NONE));
        });
        return CostEffect.marked(effects);
    }

    /**
     * From when on each scenario is better than each other, over the replications that ended well in both.
     *
     * @param level the level whose probability matters
     * @throws IllegalArgumentException if their horizons differ
     */
    public List<Crossing> crossings(Level level) {
        independent();
        List<Crossing.Events> events = new ArrayList<>();
        for (String first : replications.keySet()) {
            sameHorizon(first);
            for (String second : replications.keySet()) {
                if (!first.equals(second)) {
                    Pairs pairs = Pairs.of(outcomes(first), outcomes(second));
                    events.add(Crossing.Events.of(first, second, pairs.days(level), pairs.daysInBaseline(level)));
                }
            }
        }
        return Crossing.of(events, confidence);
    }

    private Replications outcomes(String scenario) {
        return of(scenario, replications);
    }

    /** Returns the replications of a scenario; throws {@link IllegalArgumentException} if there is no such. */
    static Replications of(String scenario, Map<String, Replications> replications) {
        Replications outcomes = replications.get(scenario);
        if (outcomes == null) {
            throw new IllegalArgumentException("no scenario " + scenario + " among " + replications.keySet());
        }
        return outcomes;
    }

    private void sameHorizon(String baseline) {
        replications.keySet().forEach(scenario -> sameHorizon(baseline, scenario));
    }

    private void sameHorizon(String baseline, String scenario) {
        if (!horizons.get(scenario).equals(horizons.get(baseline))) {
            throw new IllegalArgumentException("horizon of " + scenario + " is " + horizons.get(scenario)
                    + " days, that of " + baseline + " " + horizons.get(baseline));
        }
    }

    /**
     * Indicators over time, by scenario and indicator: the mean with Student's t interval, and the quantiles of type 7 for
     * 5, 25, 50, 75 and 95 % with intervals between order statistics. Where an indicator is not defined in a replication, that replication is left out at that time.
     *
     * @param indicators which
     */
    public List<Bands> bands(List<Indicator> indicators) {
        independent();
        return replications.keySet().stream()
                .flatMap(scenario -> indicators.stream().map(indicator -> bands(scenario, indicator)))
                .toList();
    }

    private Bands bands(String scenario, Indicator indicator) {
        return bands.computeIfAbsent(
                List.of(scenario, indicator),
                key -> Bands.of(
                        store.columns(),
                        scenario,
                        indicator,
                        replications.get(scenario).numbers().length,
                        confidence));
    }
}
