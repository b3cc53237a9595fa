package org.ymyra.experiment;

import java.util.SplittableRandom;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/**
 * A replication in which every spark that might come is tried, with the probability of its coming as its weight: how probable it is that a level is reached, in one number whose mean over
 * replications is the probability that it is reached within the horizon.
 *
 * <p>Levels are reached in crises only, and what opens a crisis in a quiet district is a spark: an incendiary retaliation, a trigger crime, a provocation or a planned one. (News
 * of a riot is none, here: it comes while the crisis of the riot is open.) Call a spark first if none came before it on the same day, in the order of the model, and let its unrest last
 * until no crisis is open or the next day with a spark comes. If τ is the time at which the level is first reached, it lies in the unrest of one and only one first spark, so that
 *
 * <pre>
 * P = Σ_e P(e comes and is first, and τ in its unrest) = E[ Σ_e w_e 1{τ &gt; σ_e} V_e ]
 * </pre>
 *
 * <p>The second sum is over the sparks that might come in the life of one district, V_e is the probability that the unrest of e reaches the level, given that e comes, and w_e that of its coming:
 *
 * <ul>
 *   <li><b>Retaliation.</b> Given all that has happened up to the evening of a day, but for whether a dispute that was not settled or filed is dropped or answered by self-help, the latter has the probability
 *       r = S/(1 + S), and its day is uniform. A dispute that is dropped leaves no trace, and one to be answered none but its count before its day. So r times what becomes of a copy in which it
 *       is to be answered has the mean of what becomes of those that are answered.
 *   <li><b>Crimes and provocations</b> are Poisson processes, independent of the state. The first of a kind in a settlement on a day comes with the probability 1 − exp(−ν), and given that it comes the past is what it is and the rest of the day
 *       as the model has it. Days are taken with a density, and weighted with its inverse: P = E[∫ ν V dt] by days.
 *   <li><b>Planned</b> sparks come for certain.
 * </ul>
 *
 * <p>{@link VirtualSparks} finds the sparks, {@link Splitting} gives unbiased estimates of the V. The result is at least 0, seldom above 1, and P in the mean, for any number of
 * settlements, for several crises at once and for news that spreads from place to place, as what is copied and watched is the district as a whole.
 *
 * <p>Rungs and copies are the same for all scenarios, chosen by trials with other seeds.
 */
public final class WeightedReplication {
    private static final double[] LADDER = {0.35, 0.5, 0.65, 0.8};
    private static final int EFFORT = 48;
    private static final Splitting SPLITTING = new Splitting(LADDER, EFFORT, Level.values().length);
    /** An odd number that spreads numbers of replications over all seeds. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private WeightedReplication() {}

    /**
     * Returns the estimate of one replication for each level, by ordinal. It is a pure function: the same arguments give the same numbers.
     *
     * @param scenario resolved scenario
     * @param seed seed of the experiment; scenarios with the same seed share their luck
     * @param replication number of the replication, from 0
     */
    public static double[] run(Scenario scenario, long seed, int replication) {
        SplittableRandom random = new SplittableRandom(seed ^ SPREAD * (replication + 1));
        VirtualSparks sparks = new VirtualSparks(scenario, seed, replication, random.split());
        return SPLITTING.estimate(sparks.find(), random);
    }
}
