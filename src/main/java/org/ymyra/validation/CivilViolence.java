package org.ymyra.validation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.ymyra.model.ArrestRisk;
import org.ymyra.scenario.Policing;

/**
 * The first civil violence model of Epstein (2002), a sibling of our crises: citizens and cops move on a lattice and see a
 * few cells far. A citizen of hardship H and risk aversion R, both uniform, is active if H (1 − L) − R P exceeds T, where P is
 * our own risk of arrest at the cops and actives in sight. A cop arrests one active citizen in sight a period, for a term
 * of uniform length. Parameters are those of Epstein's second run, but for the legitimacy L and the share of cops.
 */
final class CivilViolence {
    static final double THRESHOLD = 0.1;
    static final double DENSITY = 0.7;
    static final double COPS = 0.04;
    private static final int SIDE = 40;
    private static final int VISION = 7;
    private static final int LONGEST_TERM = 30;

    /** What implementations make of the rules. */
    enum Variant {
        /** As printed: C/A as it is. Who is in jail takes no room. */
        PRINTED(Torus.Shape.CIRCLE),
        /**
         * NetLogo's Rebellion: C/A rounded down, and who is active already counts itself twice. All move before they look,
         * cops to the cell of those they arrest; who is in jail takes no room.
         */
        FLOOR(Torus.Shape.CIRCLE),
        /** Mesa's example: C/A rounded to the nearest. All look before they move; who is in jail takes room. */
        ROUND(Torus.Shape.DIAMOND);

        private final Torus torus;

        Variant(Torus.Shape shape) {
            torus = Torus.of(SIDE, VISION, shape);
        }
    }

    private final Variant variant;
    private final Policing policing;
    private final UniformRandomProvider random;
    private final int citizens;
    private final double[] grievance;
    private final double[] riskAversion;
    private final int[] term;
    private final boolean[] held;
    private final boolean[] active;

    /** Citizens come first, then cops. */
    private final int[] order;

    private final int[] cell;

    /** By cell: how many take its room, and how many cops and active citizens there are in sight of it. */
    private final int[] taken = new int[SIDE * SIDE];

    private final int[] copsSeen = new int[SIDE * SIDE];
    private final int[] activeSeen = new int[SIDE * SIDE];

    /** The active citizen in each cell, −1 if there is none; there is never more than one, for who comes out of jail is quiet. */
    private final int[] activeAt = new int[SIDE * SIDE];

    private int actives;
    private int jailed;

    /**
     * Places everybody at random, quiet.
     *
     * @param policing gives the constant of the risk of arrest; the risk without officers is to be 0
     */
    CivilViolence(Variant variant, double legitimacy, double cops, Policing policing, UniformRandomProvider random) {
        this.variant = variant;
        this.policing = policing;
        this.random = random;
        citizens = (int) Math.round(DENSITY * SIDE * SIDE);
        int all = citizens + (int) Math.round(cops * SIDE * SIDE);
        grievance = new double[citizens];
        riskAversion = new double[citizens];
        term = new int[citizens];
        held = new boolean[citizens];
        active = new boolean[citizens];
        order = PermutationSampler.natural(all);
        cell = new PermutationSampler(random, SIDE * SIDE, all).sample();
        Arrays.fill(activeAt, -1);
        for (int i = 0; i < all; i++) {
            taken[cell[i]]++;
            if (i < citizens) {
                grievance[i] = random.nextDouble() * (1 - legitimacy);
                riskAversion[i] = random.nextDouble();
            } else {
                see(copsSeen, cell[i], 1);
            }
        }
    }

    int citizens() {
        return citizens;
    }

    int actives() {
        return actives;
    }

    int jailed() {
        return jailed;
    }

    /** Has everybody act in random order. */
    void step() {
        PermutationSampler.shuffle(random, order);
        for (int i : order) {
            if (i >= citizens) {
                patrol(i);
            } else if (!held[i] || mesa() && served(i)) {
                live(i);
            }
        }
        for (int i = 0; !mesa() && i < citizens; i++) {
            if (held[i]) {
                term[i]--;
                served(i);
            }
        }
    }

    private boolean mesa() {
        return variant == Variant.ROUND;
    }

    /** Releases a citizen whose term is over; in Mesa's rules its turn takes a period off it otherwise. */
    private boolean served(int i) {
        if (term[i] > 0) {
            term[i] -= mesa() ? 1 : 0;
            return false;
        }
        held[i] = false;
        jailed--;
        taken[cell[i]] += mesa() ? 0 : 1;
        return true;
    }

    private void live(int i) {
        if (mesa()) {
            decide(i);
            move(i);
        } else {
            move(i);
            decide(i);
        }
    }

    private void decide(int i) {
        if (grievance[i] <= THRESHOLD) {
            return;
        }
        int others = activeSeen[cell[i]] + (variant == Variant.FLOOR && active[i] ? 1 : 0);
        double risk = risk(copsSeen[cell[i]], others);
        activate(i, rebels(grievance[i], riskAversion[i], risk));
    }

    /** Returns whether a citizen who decides now is active. */
    static boolean rebels(double grievance, double riskAversion, double risk) {
        return grievance - riskAversion * risk > THRESHOLD;
    }

    private double risk(int cops, int others) {
        return switch (variant) {
            case PRINTED -> ArrestRisk.perceived(policing, cops, others);
            case FLOOR -> ArrestRisk.perceived(policing, cops / (others + 1), 0);
            case ROUND -> ArrestRisk.perceived(policing, Math.rint(cops / (others + 1.0)), 0);
        };
    }

    private void activate(int i, boolean now) {
        if (active[i] != now) {
            active[i] = now;
            activeAt[cell[i]] = now ? i : -1;
            actives += now ? 1 : -1;
            see(activeSeen, cell[i], now ? 1 : -1);
        }
    }

    private void patrol(int cop) {
        if (!mesa()) {
            move(cop);
        }
        int suspect = suspect(cell[cop]);
        if (suspect >= 0) {
            arrest(suspect);
            if (!mesa()) {
                moveTo(cop, cell[suspect]);
            }
        }
        if (mesa()) {
            move(cop);
        }
    }

    private void arrest(int i) {
        activate(i, false);
        term[i] = random.nextInt(LONGEST_TERM + (mesa() ? 1 : 0));
        if (term[i] > 0 || mesa()) {
            held[i] = true;
            jailed++;
            taken[cell[i]] -= mesa() ? 0 : 1;
        }
    }

    /** Returns a random active citizen in sight of a cell, or −1. */
    private int suspect(int from) {
        int left = activeSeen[from];
        for (int k = 0; left > 0; k++) {
            int there = activeAt[variant.torus.sight()[from][k]];
            if (there >= 0 && random.nextInt(left--) == 0) {
                return there;
            }
        }
        return -1;
    }

    /** Moves to a random cell in sight with room, if there is any. */
    private void move(int i) {
        int[] sight = variant.torus.sight()[cell[i]];
        for (int attempt = 0; attempt < 20 * sight.length; attempt++) {
            int to = sight[random.nextInt(sight.length)];
            if (taken[to] == 0) {
                moveTo(i, to);
                return;
            }
        }
    }

    private void moveTo(int i, int to) {
        boolean wasActive = i < citizens && active[i];
        if (wasActive) {
            activate(i, false);
        } else if (i >= citizens) {
            see(copsSeen, cell[i], -1);
            see(copsSeen, to, 1);
        }
        taken[cell[i]]--;
        taken[to]++;
        cell[i] = to;
        if (wasActive) {
            activate(i, true);
        }
    }

    private void see(int[] seen, int from, int change) {
        for (int c : variant.torus.sight()[from]) {
            seen[c] += change;
        }
    }
}
