package org.ymyra.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ymyra.results.Columns;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Replications;

/** What levers cost and what harm was done over the horizon, as means over the replications that ended well. */
public final class Totals {
    private final Columns columns;
    private final Map<String, Replications> replications;
    private final int[] sets;
    private final double confidence;

    /** The totals of scenarios over parameter sets, as {@link Analysis} has them. */
    Totals(Columns columns, Map<String, Replications> replications, int[] sets, double confidence) {
        this.columns = columns;
        this.replications = replications;
        this.sets = sets;
        this.confidence = confidence;
    }

    /** Whether anything cost anything in a replication that ended well. */
    public boolean hasCosts() {
        return replications.values().stream()
                .anyMatch(outcomes ->
                        Arrays.stream(outcomes.totals().get(Total.COST)).anyMatch(cost -> cost > 0));
    }

    /** The mean cost of all levers over the horizon, by scenario, with Student's t interval. */
    public Map<String, Estimate> costs() {
        Map<String, Estimate> costs = new LinkedHashMap<>();
        replications.forEach((scenario, outcomes) -> costs.put(
                scenario,
                mean(Pairs.of(outcomes, outcomes).means(outcomes.totals().get(Total.COST), sets))));
        return costs;
    }

    /**
     * The mean of a sum that is not below 0, by scenario: few replications carry most of it, and the interval is that of the
     * bootstrap over replications or, in an ensemble, over parameter sets.
     */
    public Map<String, Estimate> harms(Total total) {
        Map<String, Estimate> harms = new LinkedHashMap<>();
        replications.forEach((scenario, outcomes) -> harms.put(
                scenario,
                harm(
                        outcomes,
                        columns.replications(scenario, Set.of(total)).totals().get(total))));
        return harms;
    }

    /**
     * The mean of the harm that each community suffered over the horizon and the district in a scenario, in the order of its
     * communities, with the interval of {@link #harms}; empty if it was not recorded.
     *
     * @param total the injured, the damaged or the deaths
     * @throws IllegalArgumentException if there is no such scenario, or the total is not counted by community
     */
    public List<Estimate> suffered(String scenario, Total total) {
        Replications outcomes = Analysis.of(scenario, replications);
        return Arrays.stream(columns.suffered(scenario, total))
                .map(values -> harm(outcomes, values))
                .toList();
    }

    private Estimate harm(Replications outcomes, double[] values) {
        return Means.bootstrap(Pairs.of(outcomes, outcomes).means(values, sets), confidence);
    }

    /** The mean of costs over replications or, in an ensemble, over the means of parameter sets. */
    Estimate mean(double[] means) {
        Estimate mean = Means.studentT(means, confidence);
        return over(mean);
    }

    /** The estimate from the means of parameter sets, said to be one, if there are such. */
    Estimate over(Estimate estimate) {
        return sets.length == 0
                ? estimate
                : new Estimate(
                        estimate.value(),
                        estimate.low(),
                        estimate.high(),
                        estimate.events(),
                        estimate.total(),
                        estimate.method() + SetMeans.METHOD,
                        estimate.confidence());
    }
}
