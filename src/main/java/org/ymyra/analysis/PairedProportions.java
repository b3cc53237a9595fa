package org.ymyra.analysis;

/**
 * Two probabilities compared over matched pairs: here replications of two scenarios that share their luck. The four counts
 * are the cells of the paired two-by-two table.
 *
 * @param both pairs with the event in the scenario and in the baseline, a
 * @param scenarioOnly pairs with the event in the scenario alone, b
 * @param baselineOnly pairs with the event in the baseline alone, c
 * @param neither pairs without it, d
 */
public record PairedProportions(long both, long scenarioOnly, long baselineOnly, long neither) {

    /** @throws IllegalArgumentException if a count is negative */
    public PairedProportions {
        if (both < 0 || scenarioOnly < 0 || baselineOnly < 0 || neither < 0) {
            throw new IllegalArgumentException("a count of pairs is negative: " + both + ", " + scenarioOnly + ", "
                    + baselineOnly + ", " + neither);
        }
    }

    /** How many pairs there are, n. */
    public long pairs() {
        return both + scenarioOnly + baselineOnly + neither;
    }

    /**
     * Risk difference (b − c)/n, scenario minus baseline, with the square-and-add interval: the Wilson intervals of both
     * probabilities joined by their correlation. Never outside −1 to 1, defined for every table; without pairs NaN in −1 to
     * 1. Source: Newcombe, Statistics in Medicine 17 (1998) 2635–2650, method 10.
     *
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the level is none
     */
    public Estimate difference(double confidence) {
        long n = pairs();
        double value = (double) (scenarioOnly - baselineOnly) / n;
        double low = -1;
        double high = 1;
        if (n > 0) {
            Estimate scenario = Proportions.wilson(both + scenarioOnly, n, confidence);
            Estimate baseline = Proportions.wilson(both + baselineOnly, n, confidence);
            double correlation = correlation();
            low = value - join(scenario.value() - scenario.low(), baseline.high() - baseline.value(), correlation);
            high = value + join(baseline.value() - baseline.low(), scenario.high() - scenario.value(), correlation);
        }
        return new Estimate(
                value, Math.max(-1, low), Math.min(1, high), -1, n, "Newcombe paired square-and-add", confidence);
    }

    /**
     * Risk ratio (a + b)/(a + c), scenario over baseline, with the interval that divides two Wilson intervals over the pairs
     * with any event, their z made smaller so that they fit the pairing. If the event never occurs in the baseline the
     * value is NaN and the upper end infinite; if it occurs in neither the interval is 0 to infinity. Source: Bonett and
     * Price, Statistics in Medicine 25 (2006) 3039–3047.
     *
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the level is none
     */
    public Estimate ratio(double confidence) {
        long scenario = both + scenarioOnly;
        long baseline = both + baselineOnly;
        long any = both + scenarioOnly + baselineOnly;
        double value = baseline == 0 ? Double.NaN : (double) scenario / baseline;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double z = Confidence.z(confidence);
        if (any > 0) {
            double paired = Math.sqrt((scenarioOnly + baselineOnly + 2.0) / ((scenario + 1.0) * (baseline + 1.0)));
            double shrunk = z * paired / (logError(scenario, any) + logError(baseline, any));
            Estimate above = Proportions.wilson(scenario, any, shrunk, confidence);
            Estimate below = Proportions.wilson(baseline, any, shrunk, confidence);
            low = above.low() / below.high();
            high = above.high() / below.low();
        }
        return new Estimate(value, low, high, -1, pairs(), "Bonett-Price paired", confidence);
    }

    /** Standard error of the logarithm of a proportion, with one event and one other added. */
    private static double logError(long events, long total) {
        return Math.sqrt((1 - (events + 1.0) / (total + 2.0)) / (events + 1.0));
    }

    /** Correlation of the two indicators with Newcombe's correction towards 0; 0 where a margin is empty. */
    private double correlation() {
        double margins = (double) (both + scenarioOnly)
                * (baselineOnly + neither)
                * (both + baselineOnly)
                * (scenarioOnly + neither);
        if (margins == 0) {
            return 0;
        }
        double cross = (double) both * neither - (double) scenarioOnly * baselineOnly;
        return (cross > 0 ? Math.max(0, cross - pairs() / 2.0) : cross) / Math.sqrt(margins);
    }

    private static double join(double a, double b, double correlation) {
        return Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
    }
}
