package org.ymyra.analysis;

/**
 * How many replications an interval of a given half-width needs. The numbers are those at which the interval has the
 * half-width if the probabilities are as assumed; the luck of the run moves its width a little either way.
 */
public final class SampleSizes {

    private SampleSizes() {}

    /**
     * The number of replications after which the score interval of a probability p has half-width h: with z the normal quantile
     * and q = p(1 − p),
     *
     * <pre>n = z² (q + √(q² + h² (1 − 4q))) / (2h²) − z²</pre>
     *
     * <p>It is greatest at p = 1/2, where it is z²/(4h²) − z². Source: the half-width of Wilson's interval, as in {@link
     * Proportions#wilson}, solved for n.
     *
     * @param probability probability p, 0 to 1
     * @param halfWidth half-width h, above 0
     * @param confidence confidence level, between 0 and 1
     * @return the number, rounded up, at least 1; not a whole number only if it is infinite
     */
    public static double probability(double probability, double halfWidth, double confidence) {
        double z = Confidence.z(confidence);
        double q = probability * (1 - probability);
        double h = halfWidth;
        return rounded(z * z * ((q + Math.sqrt(q * q + h * h * (1 - 4 * q))) / (2 * h * h) - 1));
    }

    /**
     * The number of replications for a half-width that is a share of the probability itself. It grows without bound as the
     * probability falls to 0.
     *
     * @param probability probability, 0 to 1
     * @param share half-width over probability, above 0
     * @param confidence confidence level, between 0 and 1
     */
    public static double relative(double probability, double share, double confidence) {
        return probability == 0 ? Double.POSITIVE_INFINITY : probability(probability, share * probability, confidence);
    }

    /**
     * The number of replications for an estimated probability, with the range over its interval.
     *
     * @param probability the estimate
     * @param halfWidth half-width: a probability, or a share of the estimate
     * @param relative whether it is a share
     * @return number and range; value NaN if the estimate has none
     */
    public static Estimate probability(Estimate probability, double halfWidth, boolean relative) {
        double low = number(probability.low(), halfWidth, relative, probability.confidence());
        double high = number(probability.high(), halfWidth, relative, probability.confidence());
        boolean worst = !relative && probability.low() < 0.5 && probability.high() > 0.5;
        double most = worst ? number(0.5, halfWidth, false, probability.confidence()) : Math.max(low, high);
        return new Estimate(
                number(probability.value(), halfWidth, relative, probability.confidence()),
                Math.min(low, high),
                most,
                -1,
                probability.total(),
                "over " + probability.method(),
                probability.confidence());
    }

    private static double number(double probability, double halfWidth, boolean relative, double confidence) {
        if (Double.isNaN(probability)) {
            return Double.NaN;
        }
        return relative
                ? relative(probability, halfWidth, confidence)
                : probability(probability, halfWidth, confidence);
    }

    /**
     * The number of pairs for an estimated difference between two scenarios that share their luck: that at which Newcombe's
     * paired interval, as in {@link PairedProportions#difference}, has the half-width if pairs go on as they did so far. The
     * range takes the share of pairs in which only one of the two reaches the level from its score interval, the difference as
     * it is.
     *
     * @param pairs the pairs so far
     * @param halfWidth half-width, a probability, above 0
     * @param confidence confidence level, between 0 and 1
     * @return number and range; value NaN, the range from 1 to infinity without pairs
     */
    public static Estimate paired(PairedProportions pairs, double halfWidth, double confidence) {
        double n = pairs.pairs();
        long one = pairs.scenarioOnly() + pairs.baselineOnly();
        String method = "over Wilson score of unequal pairs";
        if (n == 0) {
            return new Estimate(Double.NaN, 1, Double.POSITIVE_INFINITY, -1, 0, method, confidence);
        }
        double difference = (pairs.scenarioOnly() - pairs.baselineOnly()) / n;
        double both = one == n ? 0.5 : pairs.both() / (n - one);
        Estimate unequal = Proportions.wilson(one, pairs.pairs(), confidence);
        double number = pairs(both, unequal.value(), difference, halfWidth, confidence);
        double low = pairs(both, unequal.low(), difference, halfWidth, confidence);
        double high = pairs(both, unequal.high(), difference, halfWidth, confidence);
        return new Estimate(
                number, Math.min(low, number), Math.max(high, number), -1, pairs.pairs(), method, confidence);
    }

    /** The number for a share of equal pairs in which both reach the level, a share of unequal pairs, and a difference. */
    private static double pairs(double both, double unequal, double difference, double halfWidth, double confidence) {
        double one = Math.max(unequal, Math.abs(difference)); // no fewer pairs can differ
        return number(
                both * (1 - one),
                (one + difference) / 2,
                (one - difference) / 2,
                (1 - both) * (1 - one),
                halfWidth,
                confidence);
    }

    /**
     * The number of replications of each of two scenarios for their difference if they did not share their luck: that of pairs
     * with the same two probabilities that are independent.
     *
     * @param pairs the pairs so far, for the probabilities
     * @param halfWidth half-width, a probability, above 0
     * @param confidence confidence level, between 0 and 1
     * @return the number; NaN without pairs
     */
    public static double unpaired(PairedProportions pairs, double halfWidth, double confidence) {
        double n = pairs.pairs();
        double p = (pairs.both() + pairs.scenarioOnly()) / n;
        double q = (pairs.both() + pairs.baselineOnly()) / n;
        return n == 0 ? Double.NaN : number(p * q, p * (1 - q), (1 - p) * q, (1 - p) * (1 - q), halfWidth, confidence);
    }

    /** The number of pairs for shares of the four cells, by bisection; cells are rounded to whole pairs. */
    private static double number(double a, double b, double c, double d, double halfWidth, double confidence) {
        long enough = 1;
        while (half(a, b, c, d, enough, confidence) > halfWidth) {
            enough *= 2;
        }
        long tooFew = enough / 2;
        while (enough - tooFew > 1) {
            long middle = (tooFew + enough) / 2;
            if (half(a, b, c, d, middle, confidence) > halfWidth) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    private static double half(double a, double b, double c, double d, long n, double confidence) {
        Estimate difference = new PairedProportions(
                        Math.round(a * n), Math.round(b * n), Math.round(c * n), Math.round(d * n))
                .difference(confidence);
        return (difference.high() - difference.low()) / 2;
    }

    private static double rounded(double number) {
        return Math.max(1, Math.ceil(number - 1e-9));
    }
}
