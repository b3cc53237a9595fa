package org.ymyra.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Multilevel splitting: the expected sum of the weights of random processes that reach marks which they seldom reach, from copies taken on the way there.
 *
 * <p>A ladder of heights h₁ < h₂ < … < h_m is set before. In stage 1 there is a given number n of copies of what it starts from; each goes on by itself
 * until it is at height h₁, or ends below. Those that are there share the n copies of stage 2, which go on until h₂, and so on; the copies of stage m + 1
 * go on until they end. A process of weight w and promise g has in the mean c = n w g / Σ w g copies (systematic sampling: one of the two whole numbers next to that), each of weight w/c, and its
 * promise goes to its copies. The estimate for a mark is the sum
 * of the weights of those that reach it.
 *
 * <p>It is unbiased. Let P(x) be the probability that a process in state x reaches the mark from now on, and Z_s the weights of those that have reached it in
 * the stages before s, plus the sum of w P(x) over what stage s starts from. A copy in state x, watched until it is at the next rung or ends, reaches the
 * mark on the way or goes on from its new state with the probability of reaching it still, so that the expected sum of both is P(x)
 * (strong Markov property); copies of weight w/c, in the mean c of them, have the expected sum w P(x), whatever c > 0, as long as their number does not depend on their future. So E[Z_{s+1} | what came before s] = Z_s, Z_1 = Σ w P over what it starts from, and the last Z is the estimate. A process that is kept with probability a and has weight w/a then has
 * the expected weight w, so that a lottery on the way changes no expectation. Nothing is
 * asked of heights, rungs, promises and chances for that: they decide how exact the estimate is, and at what price. Source: Garvels, The splitting method
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

        /**
         * Returns the probability with which it is kept, above 0 and at most 1: asked once after each step after which it may go on. What is not kept ends,
         * and what is has the more weight.
         */
        double chance();

        /** Returns how many marks it has reached so far. */
        int marks();

        /** Returns a walk in the same state with another future; the same one for the same luck. */
        Walk copy(long luck);
    }

    /**
     * Where it starts.
     *
     * @param walk a walk, which is not changed
     * @param weight its weight, above 0
     * @param promise how many copies it is to have relative to its weight, above 0
     */
    record Start(Walk walk, double weight, double promise) {}

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
     * Estimates for each mark the sum over walks of weight times the probability that the walk reaches it from now on.
     *
     * @param starts where they start
     * @param random decides what is copied and which luck copies have
     * @return an estimate for each mark, in order; those reached before do not count
     */
    double[] estimate(List<Start> starts, SplittableRandom random) {
        double[] reached = new double[marks];
        List<Start> from = starts;
        for (int stage = 0; stage <= ladder.length && !from.isEmpty(); stage++) {
            double rung = stage < ladder.length ? ladder[stage] : Double.POSITIVE_INFINITY;
            List<Start> there = new ArrayList<>();
            double promised = promised(from);
            double copies = random.nextDouble();
            for (Start start : from) {
                double mean = effort * start.weight * start.promise / promised;
                for (copies += mean; copies >= 1; copies--) {
                    Walk walk = start.walk.copy(random.nextLong());
                    double weight = climb(walk, rung, start.weight / mean, reached, random);
                    if (weight > 0) {
                        there.add(new Start(walk, weight, start.promise));
                    }
                }
            }
            from = there;
        }
        return reached;
    }

    /**
     * Leaves about a number of starts, those with the most weight and promise for sure: the others stay with a probability, and then have more weight, so that
     * an estimate from those that are left has the same mean.
     */
    static List<Start> thinned(List<Start> starts, int number, SplittableRandom random) {
        double promised = promised(starts);
        double kept = random.nextDouble();
        List<Start> left = new ArrayList<>();
        for (Start start : starts) {
            double mean = Math.min(1, number * start.weight * start.promise / promised);
            kept += mean;
            if (kept >= 1) {
                kept--;
                left.add(new Start(start.walk, start.weight / mean, start.promise));
            }
        }
        return left;
    }

    private static double promised(List<Start> starts) {
        return starts.stream()
                .mapToDouble(start -> start.weight * start.promise)
                .sum();
    }

    /** Has a walk go on until it is at a rung, and adds its weight to the marks that it reaches; returns its weight at the rung, 0 if it ends below. */
    private static double climb(Walk walk, double rung, double weight, double[] reached, SplittableRandom random) {
        double now = weight;
        boolean on = true;
        while (on && walk.height() < rung) {
            int before = walk.marks();
            on = walk.step();
            for (int mark = before; mark < walk.marks(); mark++) {
                reached[mark] += now;
            }
            double chance = on ? walk.chance() : 1;
            if (chance < 1) {
                on = random.nextDouble() < chance;
                now /= chance;
            }
        }
        return on ? now : 0;
    }
}
