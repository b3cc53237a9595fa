package org.ymyra.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Multilevel splitting with a fixed effort: the probability that a random process reaches marks that it seldom reaches, from copies
 * taken on the way there.
 *
 * <p>A ladder of heights h₁ < h₂ < … < h_m is set before. In stage 1 the start is copied n times, and each copy goes on by itself
 * until it is at height h₁, or ends below. Those that are there share the n copies of stage 2, which go on until h₂, and so on; the copies of stage m + 1
 * go on until they end. A copy has the weight of what it was copied from, divided by the number of its siblings and itself. The estimate for a mark is the sum
 * of the weights of those that reach it.
 *
 * <p>It is unbiased. Let P(x) be the probability that a process in state x reaches the mark from now on, and Z_s the weights of those that have reached it in
 * the stages before s, plus the sum of w P(x) over what stage s starts from. A copy in state x, watched until it is at the next rung or ends, reaches the
 * mark on the way or goes on from its new state with the probability of reaching it still, so that the expected sum of both is P(x)
 * (strong Markov property); c copies of weight w/c have the sum w P(x), whatever c, as long as c ≥ 1 and does not depend on their future. Here c
 * depends only on how many are at the rung, at most n. So E[Z_{s+1} | what came before s] = Z_s, Z_1 = P(start), and the last Z is the estimate. Nothing is
 * asked of heights and rungs for that: they decide how exact the estimate is, and at what price. Source: Garvels, The splitting method
 * in rare event simulation (University of Twente, 2000); Cérou and Guyader, Stochastic Analysis and Applications 25 (2007) 417–443, from memory.
 */
final class Splitting {
    private final double[] ladder;
    private final int effort;
    private final int marks;

    /** What may climb. A copy has the same past and a future of its own, independent of all others given the past. */
    interface Walk {
        /** Goes on by one step; returns whether it may go on after that. */
        boolean step();

        /** Returns the greatest height so far. */
        double height();

        /** Returns how many marks it has reached so far. */
        int marks();

        /** Returns a walk in the same state with another future; the same one for the same luck. */
        Walk copy(long luck);
    }

    /** Returns the most copies that an estimate takes: two estimates for one start are independent if their luck lies as far apart. */
    long copies() {
        return (ladder.length + 1L) * effort;
    }

    private record Weighted(Walk walk, double weight) {}

    /**
     * A way to estimate.
     *
     * @param ladder heights of the rungs, rising; none asks for plain copies
     * @param effort copies in each stage, n, at least 1
     * @param marks how many marks there are
     */
    Splitting(double[] ladder, int effort, int marks) {
        this.ladder = ladder.clone();
        this.effort = effort;
        this.marks = marks;
    }

    /**
     * Estimates with which probability a walk reaches each mark from now on.
     *
     * @param start where it starts; it is not changed
     * @param luck any number
     * @return an estimate for each mark, 0 to 1, in order; 0 for those reached before
     */
    double[] estimate(Walk start, long luck) {
        double[] reached = new double[marks];
        List<Weighted> from = List.of(new Weighted(start, 1));
        long next = luck;
        for (int stage = 0; stage <= ladder.length && !from.isEmpty(); stage++) {
            double rung = stage < ladder.length ? ladder[stage] : Double.POSITIVE_INFINITY;
            List<Weighted> there = new ArrayList<>();
            for (int k = 0; k < from.size(); k++) {
                int copies = (effort + k) / from.size();
                double weight = from.get(k).weight / copies;
                for (int c = 0; c < copies; c++) {
                    Walk walk = from.get(k).walk.copy(next++);
                    if (climbs(walk, rung, weight, reached)) {
                        there.add(new Weighted(walk, weight));
                    }
                }
            }
            from = there;
        }
        return reached;
    }

    /** Has a walk go on until it is at a rung, and adds its weight to the marks that it reaches; returns whether it goes on from there. */
    private static boolean climbs(Walk walk, double rung, double weight, double[] reached) {
        boolean on = true;
        while (on && walk.height() < rung) {
            int before = walk.marks();
            on = walk.step();
            for (int mark = before; mark < walk.marks(); mark++) {
                reached[mark] += weight;
            }
        }
        return on && walk.height() >= rung;
    }
}
