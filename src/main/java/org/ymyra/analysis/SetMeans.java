package org.ymyra.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The means of a quantity over the replications of each parameter set: number r ran with set r mod size. Replications of one
 * set hang together, so that intervals come from the sets. Every set has the same weight, however many of its replications
 * ended well; sets with none are left out.
 *
 * <p>The variance of the means is that of the effects of sets plus that of luck, whose mean over sets is subtracted (the
 * estimator of variance components by moments; Searle, Casella and McCulloch, Variance Components, 1992):
 *
 * <pre>τ² = Var(y_s) − mean of s²_s/m_s</pre>
 *
 * @param means y_s by set
 * @param errors s²_s/m_s by set, the squared standard error of its mean; where m_s is 1, the mean s²_s of the others; NaN if
 *     m_s is 1 everywhere
 * @param within mean over sets of the mean square about the mean of all
 * @param replications how many replications there are in all
 */
record SetMeans(double[] means, double[] errors, double within, int replications) {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    /** What is added to the name of an interval made so. */
    static final String METHOD = " over sets";

    private static final String PIVOTAL = "Weerahandi";
    private static final int DRAWS = 1000;
    private static final long SEED = 1;

    /**
     * The means of values.
     *
     * @param numbers numbers of the replications
     * @param values a finite value for each
     * @param sets how many sets there are
     */
    static SetMeans of(int[] numbers, double[] values, int sets) {
        double[] sums = new double[sets];
        double[] squares = new double[sets];
        int[] counts = new int[sets];
        for (int i = 0; i < numbers.length; i++) {
            int set = numbers[i] % sets;
            counts[set]++;
            sums[set] += values[i];
        }
        for (int i = 0; i < numbers.length; i++) {
            int set = numbers[i] % sets;
            squares[set] += Math.pow(values[i] - sums[set] / counts[set], 2);
        }
        int[] there = IntStream.range(0, sets).filter(s -> counts[s] > 0).toArray();
        double variance = Arrays.stream(there)
                .filter(s -> counts[s] > 1)
                .mapToDouble(s -> squares[s] / (counts[s] - 1))
                .average()
                .orElse(Double.NaN);
        double[] means =
                Arrays.stream(there).mapToDouble(s -> sums[s] / counts[s]).toArray();
        double[] errors = Arrays.stream(there)
                .mapToDouble(s -> counts[s] > 1 ? squares[s] / (counts[s] - 1) / counts[s] : variance)
                .toArray();
        double mean = StatUtils.mean(means);
        double within = Arrays.stream(there)
                .mapToDouble(s -> squares[s] / counts[s] + Math.pow(sums[s] / counts[s] - mean, 2))
                .average()
                .orElse(0);
        return new SetMeans(means, errors, within, numbers.length);
    }

    /** The mean over sets; NaN if there are none. */
    double mean() {
        return StatUtils.mean(means);
    }

    /**
     * How many independent replications the mean over sets is worth in an interval made with normal quantiles: n divided by
     * the design effect, the variance of the mean over sets in that of as many independent replications (Kish, Survey
     * Sampling, 1965; Rao and Scott, Biometrics 48 (1992) 577–585), and by (t/z)² for the degrees of freedom of the sets (Korn
     * and Graubard, Survey Methodology 24 (1998) 193–201). The design effect is taken to be 1 if it is less, so that no
     * interval is shorter than from independent replications, or if nothing varies: as the probability of an event goes
     * to 0, it does go to 1 unless the event belongs to a few sets alone. From a single set 0.
     */
    double effective(double confidence) {
        int sets = means.length;
        if (sets < 2) {
            return 0;
        }
        double independent = within / replications;
        double design = independent > 0 ? Math.max(1, StatUtils.variance(means) / sets / independent) : 1;
        double t = new TDistribution(null, sets - 1).inverseCumulativeProbability(1 - Confidence.tail(confidence));
        return replications / design * Math.pow(Confidence.z(confidence) / t, 2);
    }

    /**
     * Widens an interval made as if replications were independent, by the root of how many of them are worth one.
     *
     * @param interval the interval of a difference
     * @return the interval about the mean over sets, within −1 to 1
     */
    Estimate widened(Estimate interval) {
        double factor = factor(interval.confidence());
        boolean known = Double.isFinite(factor);
        return new Estimate(
                mean(),
                known ? Math.max(-1, mean() - factor * (interval.value() - interval.low())) : -1,
                known ? Math.min(1, mean() + factor * (interval.high() - interval.value())) : 1,
                -1,
                replications,
                interval.method() + METHOD,
                interval.confidence());
    }

    /** The root of how many replications are worth an independent one, at least 1; infinite from a single set. */
    double factor(double confidence) {
        return means.length < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(replications / effective(confidence));
    }

    /**
     * How the sets differ.
     *
     * @param mean the mean over sets with its interval
     * @param least least value possible
     * @param greatest greatest value possible
     */
    BetweenSets between(Estimate mean, double least, double greatest) {
        double deviation = Math.sqrt(Math.max(0, variance() - noise()));
        Estimate spread = interval(deviation, (centre, tau) -> tau, Double.POSITIVE_INFINITY, mean.confidence());
        return new BetweenSets(mean, spread, Math.sqrt(noise()), means.length, least, greatest);
    }

    /** The share of sets below 0, Φ(−μ/τ), with its interval; NaN in 0 to 1 if τ is not known or nothing differs from 0. */
    Estimate below(double confidence) {
        boolean nothing = mean() == 0 && variance() == 0;
        double tau = Math.sqrt(Math.max(0, variance() - noise()));
        return interval(nothing ? Double.NaN : below(mean(), tau), SetMeans::below, 1, confidence);
    }

    private static double below(double mean, double deviation) {
        return deviation > 0
                ? NORMAL.cumulativeProbability(-mean / deviation)
                : Double.isNaN(deviation) ? Double.NaN : (1 - Math.signum(mean)) / 2;
    }

    private double variance() {
        return means.length < 2 ? Double.NaN : StatUtils.variance(means);
    }

    private double noise() {
        return StatUtils.mean(errors);
    }

    /**
     * The interval of a function of μ and τ by generalised pivotal quantities: with V the variance of the means of sets, taken
     * to be normal, and their noise e² to be known, the quantiles of the function at draws of
     *
     * <pre>V′ = (S − 1) V/χ²(S − 1),   μ′ = ȳ + Z √(V′/S),   τ′² = max(0, V′ − e²)</pre>
     *
     * <p>V is at least e². Source: Weerahandi, Journal of the American Statistical Association 88 (1993) 899–905.
     */
    private Estimate interval(double value, DoubleBinaryOperator function, double greatest, double confidence) {
        int sets = means.length;
        if (Double.isNaN(value)) {
            return new Estimate(value, 0, greatest, -1, sets, PIVOTAL, confidence);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double squares = (sets - 1) * Math.max(variance(), noise());
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double chi = 0;
            for (int s = 1; s < sets; s++) {
                double z = random.nextGaussian();
                chi += z * z;
            }
            double all = squares / chi;
            double centre = mean() + random.nextGaussian() * Math.sqrt(all / sets);
            drawn[i] = function.applyAsDouble(centre, Math.sqrt(Math.max(0, all - noise())));
        }
        Arrays.sort(drawn);
        double tail = Confidence.tail(confidence);
        double low = Math.min(value, Quantiles.type7(drawn, tail));
        double high = Math.max(value, Quantiles.type7(drawn, 1 - tail));
        return new Estimate(value, low, high, -1, sets, PIVOTAL, confidence);
    }
}
