package org.ymyra.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Who works for whom: initialisation, step 4. Each household works, with the probability that the scenario gives, for a
 * household of another community, drawn among those whose income is greater when nobody is without work. Where there is
 * none it works for nobody.
 */
final class Employers {
    private Employers() {}

    /** Returns the employer of each household, −1 if it has none. */
    static int[] draw(Households h, double share, UniformRandomProvider random) {
        int[] employer = new int[h.size];
        Arrays.fill(employer, -1);
        int[] richestFirst = IntStream.range(0, h.size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -h.income[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[][] richer = new int[h.communities][];
        Arrays.setAll(richer, g -> new int[h.members[g]]);
        int[] count = new int[h.communities];
        int known = 0;
        for (int i : richestFirst) {
            while (h.income[richestFirst[known]] > h.income[i]) {
                int j = richestFirst[known++];
                richer[h.community[j]][count[h.community[j]]++] = j;
            }
            int others = known - count[h.community[i]];
            if (Draw.happens(random, share) && others > 0) {
                int pick = random.nextInt(others);
                int g = h.community[i] == 0 ? 1 : 0;
                while (pick >= count[g]) {
                    pick -= count[g++];
                    g += h.community[i] == g ? 1 : 0;
                }
                employer[i] = richer[g][pick];
            }
        }
        return employer;
    }
}
