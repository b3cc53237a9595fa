package org.ymyra.analysis;

/**
 * What one parameter does to an outcome, by {@link Morris} screening. All are in units of the outcome for a step through the
 * whole range of the parameter.
 *
 * @param mu μ, the mean of the elementary effects: the direction in which the outcome goes
 * @param muStar μ*, the mean of their absolute values: how much the parameter matters
 * @param sigma σ, their standard deviation less the noise: how far the effect depends on where the parameters are, by
 *     curvature or interactions
 * @param floor the noise floor: what μ* would come to, in the mean, if the parameter did nothing and the differences between
 *     replications were luck; 0 for an exact function
 */
public record MorrisEffect(Estimate mu, Estimate muStar, double sigma, double floor) {

    /** Whether the effect is drowned in noise: the interval of μ* reaches down to the noise floor, and that of μ to 0. */
    public boolean drowned() {
        return !(muStar.low() > floor) && direction() == 0;
    }

    /** The direction: 1 or −1 if the interval of μ tells it, else 0. */
    public int direction() {
        return mu.low() > 0 ? 1 : mu.high() < 0 ? -1 : 0;
    }
}
