package org.ymyra.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * From when on one scenario is better than another: the day after which the level has been reached in fewer replications of
 * the second than of the first, and stays so to the end of the horizon. As both are compared with the same baseline, their
 * effects cross on the same day.
 *
 * @param first key of the scenario that may be better early
 * @param second key of the scenario that may be better late
 * @param day the day, with its interval: 0 if the second is never behind, infinite if it is not ahead at the horizon
 * @param share share of the bootstrap samples in which the second is ahead at the horizon, 0 to 1
 */
public record Crossing(String first, String second, Estimate day, double share) {

    private static final int SAMPLES = 1999;
    private static final long SEED = 1;

    /**
     * The crossing of two curves over the same replications, as {@link #of(List, double)}.
     *
     * @param first key of the scenario that may be better early
     * @param second key of the scenario that may be better late
     * @param firstDays for each pair, the day on which the first reached the level; infinite if it did not
     * @param secondDays the same of the second
     * @param confidence confidence level, between 0 and 1
     * @throws IllegalArgumentException if the arrays differ in length or the level is none
     */
    static Crossing of(String first, String second, double[] firstDays, double[] secondDays, double confidence) {
        return of(List.of(Events.of(first, second, firstDays, secondDays)), confidence)
                .get(0);
    }

    /**
     * Crossings of two curves each, with the percentile interval of the bootstrap: {@value #SAMPLES} samples, each of as many
     * pairs of replications as there are, drawn with replacement from the same numbers every time: once for all that have as
     * many pairs. A sample that does not cross counts as later than any day. Source: Efron and Tibshirani, An Introduction to
     * the Bootstrap (1993), chapter 13.
     *
     * @param confidence confidence level, between 0 and 1
     */
    static List<Crossing> of(List<Events> all, double confidence) {
        double[][] samples = new double[all.size()][SAMPLES];
        for (int n : all.stream().mapToInt(Events::n).distinct().toArray()) {
            SplitMix64 random = new SplitMix64(SEED);
            int[] times = new int[n];
            for (int s = 0; s < SAMPLES; s++) {
                Arrays.fill(times, 0);
                for (int draw = 0; draw < n; draw++) {
                    times[random.nextInt(n)]++;
                }
                for (int i = 0; i < samples.length; i++) {
                    if (all.get(i).n == n) {
                        samples[i][s] = all.get(i).crossing(times);
                    }
                }
            }
        }
        return IntStream.range(0, samples.length)
                .mapToObj(i -> of(all.get(i), samples[i], confidence))
                .toList();
    }

    private static Crossing of(Events events, double[] samples, double confidence) {
        int[] once = new int[events.n];
        Arrays.fill(once, 1);
        double day = events.crossing(once);
        Arrays.sort(samples);
        int below = (int) Math.round((SAMPLES + 1) * Confidence.tail(confidence));
        double share = (double) Arrays.stream(samples).filter(Double::isFinite).count() / SAMPLES;
        double low = Math.min(day, samples[Math.max(0, below - 1)]);
        double high = Math.max(day, samples[Math.min(SAMPLES - 1, SAMPLES - below)]);
        Estimate estimate = new Estimate(day, low, high, -1, events.n, "bootstrap percentile", confidence);
        return new Crossing(events.first, events.second, estimate, share);
    }

    /**
     * The days on which the level is reached in either of two scenarios, in order.
     *
     * @param first key of the one
     * @param second key of the other
     * @param n how many pairs of replications there are
     * @param days the days
     * @param pairs for each day, the pair of replications
     * @param ahead for each day, by how much the second gets ahead: 1 if the first reached the level, −1 if the second did
     */
    record Events(String first, String second, int n, double[] days, int[] pairs, int[] ahead) {

        /** The days of pairs, each infinite if the level was not reached; throws {@link IllegalArgumentException} as above. */
        static Events of(String first, String second, double[] firstDays, double[] secondDays) {
            int n = firstDays.length;
            if (secondDays.length != n) {
                throw new IllegalArgumentException(n + " days against " + secondDays.length);
            }
            double[] all = Arrays.copyOf(firstDays, 2 * n);
            System.arraycopy(secondDays, 0, all, n, n);
            int[] order = IntStream.range(0, 2 * n)
                    .filter(i -> Double.isFinite(all[i]))
                    .boxed()
                    .sorted((i, j) -> Double.compare(all[i], all[j]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Events(
                    first,
                    second,
                    n,
                    Arrays.stream(order).mapToDouble(i -> all[i]).toArray(),
                    Arrays.stream(order).map(i -> i % n).toArray(),
                    Arrays.stream(order).map(i -> i < n ? 1 : -1).toArray());
        }

        /** Returns the day after which the second stays ahead if each pair counts so many times. */
        double crossing(int[] times) {
            int lead = 0;
            boolean behind = false;
            double since = Double.POSITIVE_INFINITY;
            for (int i = 0; i < days.length; i++) {
                lead += ahead[i] * times[pairs[i]];
                if (i + 1 < days.length && days[i + 1] == days[i]) {
                    continue;
                }
                behind |= lead < 0;
                if (lead <= 0) {
                    since = Double.POSITIVE_INFINITY;
                } else if (Double.isInfinite(since)) {
                    since = days[i];
                }
            }
            return Double.isInfinite(since) || behind ? since : 0;
        }
    }
}
