package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The second civil violence model of Epstein (2002), without cops: two groups of equal size on a lattice. In random order each
 * moves to a free cell in sight; if its grievance H (1 − L) exceeds T it kills one of the other group in sight; with
 * probability 0.05 it has offspring of its group and hardship on a free neighbouring cell; and it dies at an age drawn from 1 to
 * 200 periods.
 */
final class EthnicViolence {
    private static final int SIDE = 40;
    private static final int VISION = 7;
    private static final int OLDEST = 200;
    private static final double OFFSPRING = 0.05;
    private static final Torus SIGHT = Torus.of(SIDE, VISION, Torus.Shape.CIRCLE);
    private static final Torus NEXT = Torus.of(SIDE, 1, Torus.Shape.SQUARE);

    /** One of a group. */
    private static final class Person {
        private final int group;
        private final double hardship;
        private int cell;
        private int left;

        Person(int group, double hardship, int cell, int left) {
            this.group = group;
            this.hardship = hardship;
            this.cell = cell;
            this.left = left;
        }
    }

    private final double legitimacy;
    private final UniformRandomProvider random;
    private final Person[] at = new Person[SIDE * SIDE];
    private final int[] members = new int[2];
    private List<Person> people = new ArrayList<>();
    private long killed;

    EthnicViolence(double legitimacy, UniformRandomProvider random) {
        this.legitimacy = legitimacy;
        this.random = random;
        int all = (int) Math.round(CivilViolence.DENSITY * SIDE * SIDE);
        int[] cells = new PermutationSampler(random, SIDE * SIDE, all).sample();
        for (int i = 0; i < all; i++) {
            people.add(born(i % 2, random.nextDouble(), cells[i]));
        }
    }

    /** Returns how many there are of a group, 0 or 1. */
    int members(int group) {
        return members[group];
    }

    /** Returns how many have been killed so far. */
    long killed() {
        return killed;
    }

    /** Lets a period pass. */
    void step() {
        ListSampler.shuffle(random, people);
        List<Person> next = new ArrayList<>();
        for (Person person : people) {
            if (at[person.cell] == person) {
                next.addAll(live(person));
            }
        }
        next.removeIf(person -> at[person.cell] != person);
        people = next;
    }

    /** Returns the person, if it lives on, and its offspring. */
    private List<Person> live(Person person) {
        List<Person> left = new ArrayList<>();
        int to = choose(SIGHT.sight()[person.cell], null);
        if (to >= 0) {
            at[person.cell] = null;
            person.cell = to;
            at[to] = person;
        }
        if (person.hardship * (1 - legitimacy) > CivilViolence.THRESHOLD) {
            kill(person);
        }
        if (random.nextDouble() < OFFSPRING) {
            int free = choose(NEXT.sight()[person.cell], null);
            if (free >= 0) {
                left.add(born(person.group, person.hardship, free));
            }
        }
        if (--person.left == 0) {
            die(person);
        } else {
            left.add(person);
        }
        return left;
    }

    private void kill(Person killer) {
        int victim = choose(SIGHT.sight()[killer.cell], 1 - killer.group);
        if (victim >= 0) {
            die(at[victim]);
            killed++;
        }
    }

    private Person born(int group, double hardship, int cell) {
        Person person = new Person(group, hardship, cell, 1 + random.nextInt(OLDEST));
        at[cell] = person;
        members[group]++;
        return person;
    }

    private void die(Person person) {
        at[person.cell] = null;
        members[person.group]--;
    }

    /** Returns a random one of some cells that is free, or that one of a group is in; −1 if there is none. */
    private int choose(int[] cells, Integer group) {
        int chosen = -1;
        int n = 0;
        for (int cell : cells) {
            Person there = at[cell];
            boolean fits = group == null ? there == null : there != null && there.group == group;
            if (fits && random.nextInt(++n) == 0) {
                chosen = cell;
            }
        }
        return chosen;
    }
}
