package org.ymyra.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How far a body in which communities have seats is one of their own: min(1, share of the seats / share of the households). */
final class Seats {
    private Seats() {}

    /**
     * Returns the standing of a body by community, 0 to 1.
     *
     * @param seats shares of the seats, the largest community first; none if in proportion to the households
     */
    static double[] standing(Households h, List<Double> seats) {
        double[] standing = new double[h.communities];
        Arrays.fill(standing, 1);
        List<Integer> bySize = IntStream.range(0, h.communities)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -h.members[g]).thenComparingInt(g -> h.first[g]))
                .toList();
        for (int k = 0; k < seats.size(); k++) {
            int g = bySize.get(k);
            standing[g] = Math.min(1, seats.get(k) / (h.members[g] / (double) h.size));
        }
        return standing;
    }
}
