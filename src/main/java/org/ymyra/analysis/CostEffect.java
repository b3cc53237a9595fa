package org.ymyra.analysis;

import java.util.List;

/**
 * What a scenario costs and what it does to the probability of a level, against the baseline. Differences are scenario minus
 * baseline over replications that share their luck; those of the baseline itself are 0.
 *
 * @param scenario key of the scenario
 * @param cost mean cost over the horizon, in the currency of the scenario
 * @param costDifference difference in mean cost
 * @param probability probability of the level
 * @param difference risk difference
 * @param costPerPoint difference in mean cost for each percentage point of risk averted; NaN without ends unless the
 *     intervals of the risk difference lie below 0
 * @param dominance whether others do better
 */
public record CostEffect(
        String scenario,
        Estimate cost,
        Estimate costDifference,
        Estimate probability,
        Estimate difference,
        Estimate costPerPoint,
        Dominance dominance) {

    /** Rounding of sums may not decide whether an option lies on the line between two others. */
    private static final double ROUNDING = 1e-9;

    /**
     * Whether other scenarios, the baseline among them, do better by the point estimates of cost difference and probability.
     * Source: Drummond et al., Methods for the Economic Evaluation of Health Care Programmes, 4th ed. (2015), chapter 4.
     */
    public enum Dominance {
        /** None does: it lies on the efficient frontier. */
        NONE,
        /** A mix of two others costs as much and has a lower probability. */
        EXTENDED,
        /** Another costs no more and has no higher probability, and one of the two is less. */
        STRONG
    }

    private static Dominance dominance(CostEffect option, List<CostEffect> all) {
        if (all.stream().anyMatch(other -> other.beats(option))) {
            return Dominance.STRONG;
        }
        return all.stream()
                        .anyMatch(cheaper -> all.stream().anyMatch(dearer -> option.aboveLineBetween(cheaper, dearer)))
                ? Dominance.EXTENDED
                : Dominance.NONE;
    }

    /** Marks each option with its dominance among all of them. */
    public static List<CostEffect> marked(List<CostEffect> options) {
        return options.stream()
                .map(option -> new CostEffect(
                        option.scenario,
                        option.cost,
                        option.costDifference,
                        option.probability,
                        option.difference,
                        option.costPerPoint,
                        dominance(option, options)))
                .toList();
    }

    private double x() {
        return costDifference.value();
    }

    private double y() {
        return probability.value();
    }

    private boolean beats(CostEffect other) {
        return x() <= other.x() && y() <= other.y() && (x() < other.x() || y() < other.y());
    }

    private boolean aboveLineBetween(CostEffect cheaper, CostEffect dearer) {
        if (!(cheaper.x() < x() && x() < dearer.x())) {
            return false;
        }
        double share = (x() - cheaper.x()) / (dearer.x() - cheaper.x());
        return y() > cheaper.y() + share * (dearer.y() - cheaper.y()) + ROUNDING;
    }
}
