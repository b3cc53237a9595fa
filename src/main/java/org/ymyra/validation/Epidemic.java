package org.ymyra.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * An epidemic that people recover from (SIR), a sibling of our rumours: who is ill recovers by itself, whoever it meets.
 * Either everybody mixes, and each who is ill meets R₀ of the others at random on average; or it goes along ties, from
 * household to household as time passes. All are then ill for the same time, so that each tie passes it on, or not,
 * independently of the others, and where it comes to is what bond percolation on the same ties says.
 */
final class Epidemic {
    private Epidemic() {}

    /**
     * Returns the share that falls ill in the end, of a number of whom one is ill.
     *
     * @param reproduction R₀
     */
    static double size(int people, double reproduction, UniformRandomProvider random) {
        boolean[] touched = new boolean[people];
        int[] ill = new int[people];
        touched[0] = true;
        int reached = 1;
        for (int done = 0; done < reached; done++) {
            int who = ill[done];
            while (random.nextDouble() < reproduction / (1 + reproduction)) {
                int k = random.nextInt(people - 1);
                int met = k < who ? k : k + 1;
                if (!touched[met]) {
                    touched[met] = true;
                    ill[reached++] = met;
                }
            }
        }
        return reached / (double) people;
    }

    /**
     * Lets it go along ties, contact by contact in the order of time, from a random household.
     *
     * @param ties by household the households that it is tied to, mutual
     * @param passed probability that who is ill passes it on along a tie before recovering
     * @return the share that falls ill in the end
     */
    static double alongTies(int[][] ties, double passed, UniformRandomProvider random) {
        double rate = -Math.log(1 - passed);
        boolean[] touched = new boolean[ties.length];
        PriorityQueue<Contact> contacts = new PriorityQueue<>(Comparator.comparingDouble(Contact::time));
        contacts.add(new Contact(0, random.nextInt(ties.length)));
        int reached = 0;
        while (!contacts.isEmpty()) {
            Contact contact = contacts.remove();
            if (touched[contact.with]) {
                continue;
            }
            touched[contact.with] = true;
            reached++;
            for (int other : ties[contact.with]) {
                double wait = -Math.log(1 - random.nextDouble()) / rate;
                if (wait < 1) {
                    contacts.add(new Contact(contact.time + wait, other));
                }
            }
        }
        return reached / (double) ties.length;
    }

    /** The first contact of who is ill along a tie; all are ill for a time of 1. */
    private record Contact(double time, int with) {}

    /**
     * Keeps each tie with a probability, and returns the mean share of households that hang together with a random one.
     *
     * @param ties by household the households that it is tied to, mutual
     */
    static double percolated(int[][] ties, double kept, UniformRandomProvider random) {
        int[] root = IntStream.range(0, ties.length).toArray();
        int[] size = new int[ties.length];
        Arrays.fill(size, 1);
        for (int i = 0; i < ties.length; i++) {
            for (int j : ties[i]) {
                int a = root(root, i);
                int b = root(root, j);
                if (j > i && random.nextDouble() < kept && a != b) {
                    root[a] = b;
                    size[b] += size[a];
                    size[a] = 0;
                }
            }
        }
        double squares = Arrays.stream(size).asDoubleStream().map(n -> n * n).sum();
        return squares / ties.length / ties.length;
    }

    private static int root(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
