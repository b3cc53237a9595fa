package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ymyra.results.VulnerabilityFile.Measured;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Settlement;

/**
 * What the vulnerability of settlements was along replications. That of a district is the mean over its settlements, weighted by their
 * households: what comes of a serious crime to a household drawn at random.
 */
public final class Vulnerabilities {
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Map<String, Scenario> scenarios;
    private final Map<String, double[]> days = new LinkedHashMap<>();
    /** Shares and their noise by scenario, settlement (empty for the district), replication and time. */
    private final Map<String, Map<String, double[][]>> shares = new LinkedHashMap<>();

    private final Map<String, Map<String, double[][]>> noise = new LinkedHashMap<>();
    /** Copies behind each share, by scenario and settlement; those of a district count by their weights. */
    private final Map<String, Map<String, Double>> copies = new LinkedHashMap<>();

    private final double confidence;

    /**
     * @param rows what was measured, in the order of the file, with at least two copies; replications that are not whole in every scenario
     *     are left out
     * @param scenarios the scenarios by their keys
     * @param confidence confidence level of intervals, between 0 and 1
     * @throws IllegalArgumentException if there is no replication of every scenario
     */
    public Vulnerabilities(List<Measured> rows, Map<String, Scenario> scenarios, double confidence) {
        this.scenarios = new LinkedHashMap<>(scenarios);
        this.confidence = confidence;
        Map<String, List<Measured>> own = new LinkedHashMap<>();
        int replications = Integer.MAX_VALUE;
        for (String key : scenarios.keySet()) {
            List<Measured> of =
                    rows.stream().filter(row -> row.scenario().equals(key)).toList();
            double[] times = of.stream().mapToDouble(Measured::day).distinct().toArray();
            int size = times.length * scenarios.get(key).settlements().size();
            own.put(key, of);
            days.put(key, times);
            replications = Math.min(replications, size == 0 ? 0 : of.size() / size);
        }
        if (replications == 0) {
            throw new IllegalArgumentException("no replication was measured in every scenario");
        }
        for (String key : scenarios.keySet()) {
            add(key, scenarios.get(key), own.get(key), days.get(key), replications);
        }
    }

    private void add(String key, Scenario scenario, List<Measured> rows, double[] times, int replications) {
        int n = scenario.settlements().size();
        double households = scenario.settlements().stream()
                .mapToDouble(Settlement::households)
                .sum();
        double[][] district = new double[replications][times.length];
        double[][] districtNoise = new double[replications][times.length];
        Map<String, double[][]> own = new LinkedHashMap<>();
        Map<String, double[][]> ownNoise = new LinkedHashMap<>();
        Map<String, Double> behind = new LinkedHashMap<>();
        double squares = 0;
        own.put("", district);
        ownNoise.put("", districtNoise);
        for (int s = 0; s < n; s++) {
            double[][] values = new double[replications][times.length];
            double[][] variances = new double[replications][times.length];
            double weight = scenario.settlements().get(s).households() / households;
            for (int r = 0; r < replications; r++) {
                for (int t = 0; t < times.length; t++) {
                    Measured row = rows.get((r * times.length + t) * n + s);
                    double p = row.riots() / (double) row.copies();
                    double variance = p * (1 - p) / (row.copies() - 1);
                    values[r][t] = p;
                    variances[r][t] = variance;
                    district[r][t] += weight * p;
                    districtNoise[r][t] += weight * weight * variance;
                }
            }
            squares += weight * weight / rows.get(s).copies();
            behind.put(
                    scenario.settlements().get(s).name(), (double) rows.get(s).copies());
            own.put(scenario.settlements().get(s).name(), values);
            ownNoise.put(scenario.settlements().get(s).name(), variances);
        }
        behind.put("", 1 / squares);
        copies.put(key, behind);
        shares.put(key, own);
        noise.put(key, ownNoise);
    }

    /** Returns how many replications of each scenario were measured. */
    public int replications() {
        return shares.values().iterator().next().get("").length;
    }

    /** Returns the curve of each scenario over the whole district. */
    public List<VulnerabilityCurve> districts() {
        return shares.keySet().stream().map(key -> curve(key, "")).toList();
    }

    /** Returns the curves of the settlements of a scenario. */
    public List<VulnerabilityCurve> settlements(String scenario) {
        return scenarios.get(scenario).settlements().stream()
                .map(settlement -> curve(scenario, settlement.name()))
                .toList();
    }

    private VulnerabilityCurve curve(String scenario, String settlement) {
        return VulnerabilityCurve.of(
                scenario,
                settlement,
                days.get(scenario),
                shares.get(scenario).get(settlement),
                noise.get(scenario).get(settlement),
                copies.get(scenario).get(settlement),
                PROBABILITIES,
                confidence);
    }

    /** Returns the mean over replications of the mean over the times, for a settlement or, if empty, the district. */
    public Estimate mean(String scenario, String settlement) {
        return VulnerabilityCurve.mean(
                means(scenario, settlement),
                copies.get(scenario).get(settlement) * days.get(scenario).length,
                confidence);
    }

    /** Returns by how much that differs from another scenario, over replications that share their luck; empty if that has no such settlement. */
    public Optional<Estimate> difference(String scenario, String baseline, String settlement) {
        if (!shares.get(baseline).containsKey(settlement)) {
            return Optional.empty();
        }
        double[] values = means(scenario, settlement);
        double[] others = means(baseline, settlement);
        for (int r = 0; r < values.length; r++) {
            values[r] -= others[r];
        }
        return Optional.of(Means.studentT(values, confidence));
    }

    /** Returns the means of all settlements as probabilities of a riot, for a map. */
    public List<SettlementProbability> onMap() {
        List<SettlementProbability> rows = new ArrayList<>();
        scenarios.forEach((key, scenario) -> scenario.settlements()
                .forEach(settlement -> rows.add(
                        new SettlementProbability(key, settlement.name(), Level.RIOT, mean(key, settlement.name())))));
        return rows;
    }

    private double[] means(String scenario, String settlement) {
        return Arrays.stream(shares.get(scenario).get(settlement))
                .mapToDouble(row -> Arrays.stream(row).average().orElse(0))
                .toArray();
    }
}
