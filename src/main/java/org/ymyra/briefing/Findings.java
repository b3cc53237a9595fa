package org.ymyra.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.WeightedMeans;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Weights;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The numbers of a briefing. The first scenario is the baseline of the others; riots are what is compared. */
final class Findings {
    /** Confidence level of all intervals. */
    static final double CONFIDENCE = 0.95;

    private static final double YEAR = 365;
    private static final List<Integer> YEARS = List.of(1, 3, 8);

    private final Manifest manifest;
    private final Analysis analysis;
    private final long done;
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, List<Weights>> weights = new LinkedHashMap<>();
    private final List<Effect> effects;

    private Findings(ResultFolder folder, Store store) throws ScenarioException {
        manifest = folder.manifest();
        analysis = Analysis.of(folder, store, CONFIDENCE);
        done = store.done();
        for (Manifest.Entry entry : manifest.scenarios()) {
            scenarios.put(
                    entry.key(),
                    ScenarioReader.read(folder.scenario(entry.key()), List.of()).scenario());
            weights.put(entry.key(), store.weights(entry.key()));
        }
        effects = manifest.scenarios().size() > 1 ? effects() : List.of();
    }

    /**
     * Returns the numbers of a result.
     *
     * @throws ScenarioException if a scenario or the parameter sets cannot be read
     * @throws ResultException if there is nothing to tell
     */
    static Findings of(ResultFolder folder, Store store) throws ScenarioException {
        Manifest manifest = folder.manifest();
        if (manifest.ensemble().commonLuck()) {
            throw new ResultException(folder.path() + " is a design whose parameter sets share their luck: there is no"
                    + " briefing of it, but --sensitivity " + folder.path() + " gives it to that of another result");
        }
        List<String> empty = manifest.scenarios().stream()
                .map(Manifest.Entry::key)
                .filter(key -> store.ended(key) == 0)
                .map(key -> folder.path() + " has nothing to tell: no replication of " + key + " has ended well")
                .toList();
        if (!empty.isEmpty()) {
            throw new ResultException(empty);
        }
        return new Findings(folder, store);
    }

    Manifest manifest() {
        return manifest;
    }

    Analysis analysis() {
        return analysis;
    }

    /** Key of the baseline. */
    String baseline() {
        return manifest.scenarios().get(0).key();
    }

    Scenario scenario(String key) {
        return scenarios.get(key);
    }

    /** Days that were observed. */
    double horizon() {
        return manifest.scenarios().get(0).horizon();
    }

    /** The ends of 1, 3 and 8 years within the horizon, and its end. */
    List<Double> days() {
        return Stream.concat(
                        YEARS.stream().map(year -> year * YEAR).filter(day -> day <= horizon()), Stream.of(horizon()))
                .distinct()
                .toList();
    }

    /** The probability that a level is reached in a scenario by a day. */
    Estimate probability(String scenario, Level level, double day) {
        return analysis.levelProbabilities(day).stream()
                .filter(row -> row.scenario().equals(scenario) && row.level() == level)
                .findFirst()
                .orElseThrow()
                .probability();
    }

    /** The same within the horizon by splitting; empty if the scenario has no replications by splitting. */
    Optional<Estimate> splitting(String scenario, Level level) {
        double[] values = weights.get(scenario).stream()
                .mapToDouble(row -> row.levels()[level.ordinal()])
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(WeightedMeans.probability(values, CONFIDENCE));
    }

    /** What each scenario but the baseline changes, the greatest decrease within the horizon first. */
    List<Effect> effectsInOrder() {
        return effects;
    }

    private List<Effect> effects() {
        List<List<Contrast>> byDay = days().stream()
                .map(day -> analysis.contrasts(baseline(), day).stream()
                        .filter(row -> row.level() == Level.RIOT)
                        .toList())
                .toList();
        List<Effect> all = new ArrayList<>();
        IntStream.range(0, byDay.get(0).size()).forEach(i -> {
            String key = byDay.get(0).get(i).scenario();
            all.add(new Effect(
                    key,
                    probability(key, Level.RIOT, horizon()),
                    byDay.stream().map(rows -> rows.get(i).difference()).toList()));
        });
        all.sort(Comparator.comparingDouble(effect -> effect.difference().value()));
        return all;
    }

    /** The difference between two scenarios in the probability of a riot within the horizon. */
    Estimate difference(String scenario, String other) {
        return analysis.contrasts(other, horizon()).stream()
                .filter(row -> row.scenario().equals(scenario) && row.level() == Level.RIOT)
                .findFirst()
                .orElseThrow()
                .difference();
    }

    /** Mean of what people suffer in a scenario, not below 0. */
    Estimate harm(Total total, String scenario) {
        return analysis.totals().harms(total).get(scenario);
    }

    /** The currency of the first scenario that costs anything. */
    String currency(Words words) {
        return analysis.totals().costs().entrySet().stream()
                .filter(cost -> cost.getValue().value() > 0)
                .findFirst()
                .map(cost -> words.of(manifest.scenario(cost.getKey()).currency()))
                .orElse("");
    }

    /** Replications of a scenario that ended well. */
    int ended(String scenario) {
        return analysis.ended().get(scenario);
    }

    /** Least number of replications of a scenario that ended well. */
    int least() {
        return analysis.ended().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    /** Costs and what they avert, by scenario; empty if nothing costs anything or there is nothing to compare. */
    Map<String, CostEffect> costs() {
        Map<String, CostEffect> costs = new LinkedHashMap<>();
        if (!effects.isEmpty() && analysis.totals().hasCosts()) {
            analysis.costEffects(baseline(), Level.RIOT).forEach(row -> costs.put(row.scenario(), row));
        }
        return costs;
    }

    /** Whether the district has several settlements. */
    boolean isDistrict() {
        return manifest.scenarios().get(0).settlements().size() > 1;
    }

    /** Replications of all scenarios that were asked for. */
    long asked() {
        return (long) manifest.replications() * manifest.scenarios().size();
    }

    /** Replications of all scenarios that have ended, well or in failure. */
    long done() {
        return done;
    }

    /** Replications of all scenarios that failed. */
    long failed() {
        return manifest.scenarios().stream()
                .mapToLong(entry -> analysis.failed(entry.key()))
                .sum();
    }
}
