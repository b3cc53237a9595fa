package org.ymyra.analysis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The means of a quantity over the replications of each parameter set: number r ran with set r mod size. Replications of one
 * set hang together, so that intervals come from the sets. Every set has the same weight, however many of its replications
 * ended well; sets with none are left out. Sets with the same values are one set here, with the weight w of its copies.
 *
 * <p>The variance of the means is that of the effects of sets plus that of luck, whose mean over sets is subtracted (the
 * estimator of variance components by moments; Searle, Casella and McCulloch, Variance Components, 1992), here with p_s =
 * w_s/Σw:
 *
 * <pre>τ² = V − e²,   V = Σ p_s (y_s − μ)²/(1 − Σ p²),   e² = Σ p_s (1 − p_s) s²_s/m_s/(1 − Σ p²)</pre>
 *
 * @param means y_s by set
 * @param copies w_s by set, 1 unless sets have the same values
 * @param errors s²_s/m_s by set, the squared standard error of its mean; where m_s is 1, the mean s²_s of the others; NaN
 *     if m_s is 1 everywhere
 * @param within mean over sets of the mean square about the mean of all
 * @param replications how many replications there are in all
 */
record SetMeans(double[] means, int[] copies, double[] errors, double within, int replications) {
    /** What is added to the name of an interval made so. */
    static final String METHOD = " over sets";

    private static final String DEVIATION = "chi-squared less noise";

    /**
     * The means of values.
     *
     * @param numbers numbers of the replications
     * @param values a finite value for each
     * @param sets for each set, the first that has the same values, as {@link org.ymyra.scenario.ParameterSets#firsts}
     */
    static SetMeans of(int[] numbers, double[] values, int[] sets) {
        double[] sums = new double[sets.length];
        double[] squares = new double[sets.length];
        int[] counts = new int[sets.length];
        int[] copies = new int[sets.length];
        for (int set : sets) {
            copies[set]++;
        }
        for (int i = 0; i < numbers.length; i++) {
            int set = sets[numbers[i] % sets.length];
            counts[set]++;
            sums[set] += values[i];
        }
        for (int i = 0; i < numbers.length; i++) {
            int set = sets[numbers[i] % sets.length];
            squares[set] += Math.pow(values[i] - sums[set] / counts[set], 2);
        }
        int[] there = IntStream.range(0, sets.length).filter(s -> counts[s] > 0).toArray();
        double variance = Arrays.stream(there)
                .filter(s -> counts[s] > 1)
                .mapToDouble(s -> squares[s] / (counts[s] - 1))
                .average()
                .orElse(Double.NaN);
        SetMeans all = new SetMeans(
                each(there, s -> sums[s] / counts[s]),
                Arrays.stream(there).map(s -> copies[s]).toArray(),
                each(there, s -> counts[s] > 1 ? squares[s] / (counts[s] - 1) / counts[s] : variance),
                0,
                numbers.length);
        double[] about = each(there, s -> squares[s] / counts[s] + Math.pow(sums[s] / counts[s] - all.mean(), 2));
        return new SetMeans(all.means, all.copies, all.errors, all.sum(s -> about[s]), numbers.length);
    }

    private static double[] each(int[] sets, IntToDoubleFunction value) {
        return Arrays.stream(sets).mapToDouble(value).toArray();
    }

    /** How many sets there are, each copy counted. */
    int sets() {
        return Arrays.stream(copies).sum();
    }

    /** The mean over sets; NaN if there are none. */
    double mean() {
        return means.length == 0 ? Double.NaN : sum(s -> means[s]);
    }

    /** Σ p_s x_s. */
    private double sum(IntToDoubleFunction value) {
        double sum = 0;
        for (int s = 0; s < means.length; s++) {
            sum += copies[s] * value.applyAsDouble(s);
        }
        return sum / sets();
    }

    /**
     * A value for each set whose plain mean is the mean over sets, and whose variance divided by their number is the variance of that mean
     * with different weights: μ + S p_s (y_s − μ) for S sets; the means themselves if no set has copies.
     */
    double[] linearised() {
        double mean = mean();
        double all = means.length / (double) sets();
        return IntStream.range(0, means.length)
                .mapToDouble(s -> copies[s] * all == 1 ? means[s] : mean + copies[s] * all * (means[s] - mean))
                .toArray();
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
        double design = independent > 0 ? Math.max(1, StatUtils.variance(linearised()) / sets / independent) : 1;
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
        double error = noise() > 0 ? Math.sqrt(noise()) : Double.NaN;
        return new BetweenSets(
                mean, deviation((greatest - least) / 2, mean.confidence()), error, sets(), least, greatest);
    }

    /**
     * τ with the interval from that of the variance of normal values,
     *
     * <pre>√(f V/χ²(f) − e²),   f = 1/Σ p² − 1 (S − 1 without copies),</pre>
     *
     * <p>0 where that is negative. V is taken to be e² at least, and e² to be known. If nothing varies, or no set has two
     * replications, τ is not known: NaN, 0 to all that is possible.
     *
     * @param most half of the distance between the least and the greatest value, which no deviation exceeds
     */
    private Estimate deviation(double most, double confidence) {
        double all = Math.max(variance(), noise());
        if (!(all > 0)) {
            return new Estimate(Double.NaN, 0, most, -1, sets(), DEVIATION, confidence);
        }
        double freedom = 1 / squares() - 1;
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, freedom);
        double tail = Confidence.tail(confidence);
        double value = root(variance(), most);
        double low = root(freedom * all / chi.inverseCumulativeProbability(1 - tail), most);
        double high = root(freedom * all / chi.inverseCumulativeProbability(tail), most);
        return new Estimate(value, Math.min(value, low), high, -1, sets(), DEVIATION, confidence);
    }

    private double root(double variance, double most) {
        return Math.min(most, Math.sqrt(Math.max(0, variance - noise())));
    }

    /** V; NaN from fewer than two sets. */
    private double variance() {
        double mean = mean();
        return means.length < 2 ? Double.NaN : sum(s -> Math.pow(means[s] - mean, 2)) / (1 - squares());
    }

    /** e²; NaN if it is not known. */
    private double noise() {
        return means.length < 2
                ? Double.NaN
                : sum(s -> (1 - copies[s] / (double) sets()) * errors[s]) / (1 - squares());
    }

    /** Σ p². */
    private double squares() {
        return sum(s -> copies[s] / (double) sets());
    }
}
