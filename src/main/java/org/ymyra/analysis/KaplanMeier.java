package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ymyra.scenario.Level;

/** How long it takes until a level is reached, when not every replication reaches it. */
public final class KaplanMeier {

    private KaplanMeier() {}

    /**
     * Product-limit estimate of Kaplan and Meier (1958) with pointwise intervals from Greenwood's variance on the scale
     * log(−log S):
     *
     * <pre>S^exp(±z √(Σ d/(r (r − d))) / log S)</pre>
     *
     * <p>with d of r at risk reaching the level at each time. At S = 1 and S = 0, where that variance is 0 or undefined, the
     * free end of the interval is that of the Wilson score interval, for all of those at risk and for none of those that
     * reached the level. Whoever leaves at a time at which others reach the level is still at risk at it. From no
     * replications the survival is NaN, the interval 0 to 1. Source: Kalbfleisch and Prentice, The Statistical Analysis of
     * Failure Time Data, 2nd ed. (2002), section 1.4.
     *
     * @param scenario key of the scenario in the result
     * @param level the level
     * @param days for each replication, when it reached the level or was last observed, from 0 to the horizon
     * @param reached for each replication, whether it reached the level then
     * @param horizon end of the observation in days, above 0
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the arrays differ in length, a time or the horizon is out of range, or the level
     *     of confidence is none
     */
    public static SurvivalCurve curve(
            String scenario, Level level, double[] days, boolean[] reached, double horizon, double confidence) {
        double z = Confidence.z(confidence);
        List<Step> steps = new ArrayList<>();
        int risk = days.length;
        int events = 0;
        double survival = risk == 0 ? Double.NaN : 1;
        double greenwood = 0;
        for (var change : changes(days, reached, horizon).entrySet()) {
            double day = change.getKey();
            int reaching = change.getValue().reached;
            if (reaching > 0) {
                events += reaching;
                survival *= (double) (risk - reaching) / risk;
                greenwood += (double) reaching / risk / (risk - reaching);
            }
            if (reaching > 0 || day == 0 || day == horizon) {
                steps.add(step(day, survival, greenwood, risk, events, z, confidence));
            }
            risk -= reaching + change.getValue().left;
        }
        return new SurvivalCurve(
                scenario,
                level,
                steps.stream().mapToDouble(Step::day).toArray(),
                steps.stream().mapToDouble(Step::survival).toArray(),
                steps.stream().mapToDouble(Step::low).toArray(),
                steps.stream().mapToDouble(Step::high).toArray(),
                steps.stream().mapToInt(Step::atRisk).toArray(),
                "Greenwood log-log",
                confidence);
    }

    private record Step(double day, double survival, double low, double high, int atRisk) {}

    /** How many reach the level and how many leave without it at one time. */
    private static final class Change {
        int reached;
        int left;
    }

    private static TreeMap<Double, Change> changes(double[] days, boolean[] reached, double horizon) {
        if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("horizon is " + horizon + " days, must be above 0");
        }
        if (days.length != reached.length) {
            throw new IllegalArgumentException(days.length + " times for " + reached.length + " replications");
        }
        TreeMap<Double, Change> changes = new TreeMap<>();
        changes.put(0.0, new Change());
        changes.put(horizon, new Change());
        for (int i = 0; i < days.length; i++) {
            if (!(days[i] >= 0 && days[i] <= horizon)) {
                throw new IllegalArgumentException("time is " + days[i] + ", must be between 0 and " + horizon);
            }
            Change change = changes.computeIfAbsent(days[i] + 0.0, day -> new Change());
            if (reached[i]) {
                change.reached++;
            } else {
                change.left++;
            }
        }
        return changes;
    }

    private static Step step(
            double day, double survival, double greenwood, int risk, int events, double z, double confidence) {
        double low = 0;
        double high = 1;
        if (survival == 1) {
            low = Proportions.wilson(risk, risk, confidence).low();
        } else if (survival == 0) {
            high = Proportions.wilson(0, events, confidence).high();
        } else if (survival > 0) {
            double spread = z * Math.sqrt(greenwood) / Math.log(survival);
            low = Math.pow(survival, Math.exp(-spread));
            high = Math.pow(survival, Math.exp(spread));
        }
        return new Step(day, survival, low, high, risk);
    }
}
