package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Level;

/**
 * What is said of sets is true of them, whatever their effects are distributed like. Seeds are fixed; bounds on shares are at least
 * 3.5 standard errors wide, a false alarm in 2000 for another seed.
 */
class RobustnessTest {
    private static final int SETS = 2000;

    /** Probabilities in the baseline and in the scenario, of one set. */
    private record Risks(double baseline, double scenario) {}

    @Test
    void setsAreCountedByTheirOwnDifference() {
        // of 12 pairs set 0 has less in all, set 1 less in one and more in none, set 2 nothing, set 3 more in all
        double[] scenario =
                IntStream.range(0, 48).mapToDouble(i -> i % 4 == 3 ? 10 : 100).toArray();
        double[] baseline = IntStream.range(0, 48)
                .mapToDouble(i -> i % 4 == 0 || i == 1 ? 10 : 100)
                .toArray();
        Robustness row = row(scenario, baseline, IntStream.range(0, 4).toArray());
        assertThat(new int[] {row.less(), row.surelyLess(), row.equal(), row.more(), row.surelyMore()})
                .containsExactly(2, 1, 1, 1, 1);
        // of sets 0 and 1, if they are the same, 13 of 24 have less; each counts
        row = row(scenario, baseline, new int[] {0, 0, 2, 3});
        assertThat(new int[] {row.less(), row.surelyLess(), row.equal(), row.more(), row.surelyMore()})
                .containsExactly(2, 2, 1, 1, 1);
        assertThat(row.effect().sets()).isEqualTo(4);
    }

    /** In seven of ten sets nothing ever happens; in the others a remedy halves a probability of a half. */
    @Test
    void aRemedyIsNotSaidToHelpWhereNothingHappens() {
        Robustness row = simulated(200, random -> random.nextDouble() < 0.7 ? new Risks(0, 0) : new Risks(0.5, 0.25));
        assertThat(row.less()).isEqualTo(SETS - row.equal());
        assertThat(row.less()).isCloseTo(600, within(75));
        assertThat(row.surelyLess()).isBetween((int) (0.98 * row.less()), row.less());
        assertThat(row.more()).isZero();
    }

    /** Probabilities of sets have a long tail, and the remedy halves them: it helps in all sets, surely where there is enough to help. */
    @Test
    void aRemedyThatAlwaysHelpsIsNeverSaidToHarmForSure() {
        for (int pairs : new int[] {20, 500}) {
            Robustness row = simulated(pairs, random -> {
                double risk = 0.9 * Math.pow(random.nextDouble(), 3);
                return new Risks(risk, risk / 2);
            });
            assertThat(row.surelyMore()).isLessThan(SETS / 200);
            assertThat(row.more()).isLessThan(SETS / 8);
            assertThat(row.less()).isGreaterThan(pairs == 20 ? SETS / 2 : 4 * SETS / 5);
            assertThat(row.surelyLess()).isGreaterThan(pairs == 20 ? SETS / 20 : SETS / 2);
        }
    }

    @Test
    void withoutAnyEffectSetsLieOnBothSides() {
        for (int pairs : new int[] {10, 50}) {
            Robustness row = simulated(pairs, random -> new Risks(0.3, 0.3));
            assertThat(row.less() - row.more()).isBetween(-160, 160);
            assertThat(row.surelyLess()).isLessThan(80); // one in forty are 50
            assertThat(row.surelyMore()).isLessThan(80);
        }
    }

    /** Pairs of which half share their luck. */
    private static Robustness simulated(int pairs, Function<SplittableRandom, Risks> draw) {
        SplittableRandom random = new SplittableRandom(3);
        Risks[] risks =
                IntStream.range(0, SETS).mapToObj(s -> draw.apply(random)).toArray(Risks[]::new);
        double[] scenario = new double[SETS * pairs];
        double[] baseline = new double[SETS * pairs];
        for (int i = 0; i < scenario.length; i++) {
            double luck = random.nextDouble();
            baseline[i] = luck < risks[i % SETS].baseline ? 10 : 100;
            double own = random.nextDouble() < 0.5 ? luck : random.nextDouble();
            scenario[i] = own < risks[i % SETS].scenario ? 10 : 100;
        }
        return row(scenario, baseline, IntStream.range(0, SETS).toArray());
    }

    /** What comes out for the days on which a riot was reached, by day 50. */
    private static Robustness row(double[] scenario, double[] baseline, int[] sets) {
        Pairs pairs = Pairs.of(replications(scenario), replications(baseline));
        Estimate difference = pairs.differences(Level.RIOT, 50, sets)
                .widened(pairs.reached(Level.RIOT, 50).difference(0.95));
        return Robustness.of(new Contrast("b", "s", Level.RIOT, 50, difference, difference), pairs, sets);
    }

    private static Replications replications(double[] days) {
        double[][] reached = new double[Level.values().length][];
        Arrays.fill(reached, days);
        return new Replications("", IntStream.range(0, days.length).toArray(), reached, Map.of());
    }
}
