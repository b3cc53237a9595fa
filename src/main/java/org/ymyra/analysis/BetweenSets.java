package org.ymyra.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How far a quantity differs between parameter sets, the luck of replications taken off.
 *
 * @param mean mean over the sets; its interval holds what further sets and replications would change
 * @param deviation standard deviation between sets, with its interval; NaN if no set has two replications, or nothing
 *     differs in any
 * @param error standard error of the value of a single set, from its replications alone: the root of the mean square over
 *     sets; NaN if no set has two replications, or those of each are all the same
 * @param sets how many sets there are, those with the same values each counted
 * @param least least value possible
 * @param greatest greatest value possible
 */
public record BetweenSets(Estimate mean, Estimate deviation, double error, int sets, double least, double greatest) {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /**
     * The value below which a share of the sets lies, in normal approximation. It takes the values of sets to be normal: with values piled up at 0, as
     * where nothing ever happens, it goes too far on that side.
     *
     * @param share above 0 and below 1
     * @return the value, within what is possible; NaN if the deviation is not known
     */
    public double quantile(double share) {
        double value = mean.value() + NORMAL.inverseCumulativeProbability(share) * deviation.value();
        return Double.isNaN(value) ? value : Math.max(least, Math.min(greatest, value));
    }

    /** How far the value of a single set may be off because no more replications were run with it: z times its error. */
    public double margin() {
        return Confidence.z(mean.confidence()) * error;
    }
}
