package org.ymyra.validation;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * An epidemic that people recover from (SIR), a sibling of our rumours: each who is ill meets anyone of the others at
 * random, R₀ of them on average, and recovers by itself, whoever it meets.
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
}
