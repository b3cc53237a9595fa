package org.ymyra.experiment;

import java.util.List;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Mobilisation;
import org.ymyra.scenario.Scenario;

/**
 * A replication in which every crisis is tried many times: how probable it is that a level is reached, in one number whose mean over replications
 * is the probability that it is reached within the horizon.
 *
 * <p>Time is divided into quiet and unrest, the times with and without a crisis anywhere in the district. Levels are reached in unrest only. If σ₁ < σ₂ < …
 * are the times at which unrest begins, τ the first time at which the level is reached and p_k the probability, given all up to σ_k, that it is reached
 * in the unrest that begins then, and within the horizon,
 *
 * <pre>
 * P = Σ_k P(τ in unrest k) = E[ Σ_k 1{τ &gt; σ_k} p_k ]
 * </pre>
 *
 * <p>The district lives on as in {@link Replication}; at each σ_k copies of it with luck of their own give an unbiased estimate of p_k, as
 * {@link Splitting} does, whatever becomes of the district itself. The sum over the σ_k before τ is the result: at least 0, seldom above 1, and
 * P in the mean. It holds for any number of settlements, for several crises at once and for news that spreads from place to place, as what is copied and
 * watched is the district as a whole.
 *
 * <p>For the outside incidents, which come at a rate ν whatever the state, the same is P = E[∫ ν V(t) dt until τ] with the vulnerability V (the
 * compensator of the incidents that come to a riot). That form is not used: most risk comes from retaliation, which has no such rate.
 *
 * <p>How high a crisis has climbed is half its damage against that of a riot and half its greatest crowd, on a logarithmic scale up to four times a
 * gathering; 1 for a riot, and the height of the district is the greatest of any crisis since unrest began. Rungs and copies are the same for all scenarios, chosen by trials with other seeds.
 */
public final class WeightedReplication {
    private static final Level[] LEVELS = Level.values();
    private static final double[] LADDER = {0.2, 0.32, 0.44, 0.56, 0.68, 0.8};
    private static final int EFFORT = 8;
    private static final double LARGE_CROWD = 4;
    private static final Splitting SPLITTING = new Splitting(LADDER, EFFORT, LEVELS.length);

    private WeightedReplication() {}

    /**
     * Returns the estimate of one replication for each level, by ordinal. It is a pure function: the same arguments give the same numbers.
     *
     * @param scenario resolved scenario
     * @param seed seed of the experiment; scenarios with the same seed share their luck
     * @param replication number of the replication, from 0
     */
    public static double[] run(Scenario scenario, long seed, int replication) {
        District district = new District(scenario, seed, replication);
        district.runUntil(district.horizonStart());
        double[] sums = new double[LEVELS.length];
        Unrest unrest = new Unrest(district, 0, 0);
        long luck = 0;
        boolean quiet = true;
        while (unrest.marks < LEVELS.length && unrest.goesOn()) {
            boolean stirred = !district.openCrises().isEmpty();
            if (quiet && stirred) {
                double[] chances = SPLITTING.estimate(new Unrest(district, 0, 0), luck);
                luck += SPLITTING.copies();
                for (int level = unrest.marks; level < LEVELS.length; level++) {
                    sums[level] += chances[level];
                }
            }
            quiet = !stirred;
        }
        return sums;
    }

    /** A district in unrest, until that ends. */
    private static final class Unrest implements Splitting.Walk {
        private final District district;
        private final double end;
        private double height;
        private int marks;

        Unrest(District district, double height, int marks) {
            this.district = district;
            this.height = height;
            this.marks = marks;
            end = district.horizonStart() + district.scenario().run().horizon().days();
        }

        @Override
        public boolean step() {
            return goesOn() && marks < LEVELS.length && !district.openCrises().isEmpty();
        }

        /** Goes on by one step and looks at the crises; returns false at the end of the horizon, when what happens counts no more. */
        boolean goesOn() {
            district.step();
            if (district.time() >= end) {
                return false;
            }
            List<Crisis> open = district.openCrises();
            for (Crisis crisis : open) {
                height = Math.max(height, height(crisis));
                marks = Math.max(marks, crisis.level() + 1);
            }
            return true;
        }

        private double height(Crisis crisis) {
            if (crisis.level() >= Level.RIOT.ordinal()) {
                return 1;
            }
            Mobilisation rules = district.scenario().rules().mobilisation();
            double damage = (double) crisis.damaged()
                    / district.scenario().rules().violence().riotDamage();
            double crowd = Math.log1p(crisis.peakActive()) / Math.log1p(LARGE_CROWD * rules.gathering());
            return (damage + Math.min(1, crowd)) / 2;
        }

        @Override
        public double height() {
            return height;
        }

        @Override
        public int marks() {
            return marks;
        }

        @Override
        public Splitting.Walk copy(long luck) {
            return new Unrest(district.copy(luck), height, marks);
        }
    }
}
