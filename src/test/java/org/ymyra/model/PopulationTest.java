package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A settlement as it is set up. Tolerances are 4.5 standard errors or more: each of the 30 or so figures fails by luck less
 * than once in 100,000 seeds.
 */
class PopulationTest {
    private static final int SIZE = 40_000;

    private final Households h = households(Scenarios.households(SIZE), "communities.Hillside.language=0.3");

    private static Households households(String... settings) {
        return new District(Scenarios.typical(settings), 14, 0).settlements().get(0).households;
    }

    @Test
    void sharesAreExact() {
        assertThat(h.members).containsExactly(28_000, 12_000);
        for (int i = 0; i < SIZE; i++) {
            assertThat(h.community(i)).isEqualTo(i >= h.first[0] && i < h.first[0] + 28_000 ? 0 : 1);
        }
    }

    /** What rounding leaves over goes to no community in particular. */
    @Test
    void roundingFavoursNobody() {
        Set<Integer> larger = new HashSet<>();
        for (int r = 0; r < 30; r++) {
            District district = new District(
                    Scenarios.typical(
                            Scenarios.households(21),
                            "communities.Riverside.share=0.5",
                            "communities.Hillside.share=0.5"),
                    14,
                    r);
            int[] members = district.settlements().get(0).households.members;
            assertThat(members[0] + members[1]).isEqualTo(21);
            larger.add(members[0]);
        }
        assertThat(larger).containsExactlyInAnyOrder(10, 11);
    }

    @Test
    void attitudesHaveTheMeanAndVarianceOfTheirBetaDistributions() {
        isBeta(part(h.language, 0), 0.9, 6);
        isBeta(part(h.language, 1), 0.3, 6);
        isBeta(part(h.influence, 0), 0.2, 2);
        isBeta(h.baseTrust, 0.5, 6);
        double[] hostility = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            hostility[i] = h.baseHostility[2 * i + 1 - h.community(i)];
        }
        isBeta(hostility, 0.25, 6);
        assertThat(h.trust).isEqualTo(h.baseTrust);
        assertThat(h.hostility).isEqualTo(h.baseHostility);
        assertThat(h.grievance).isEqualTo(h.baseGrievance);
        assertThat(h.anger).containsOnly(0);
    }

    private static void isBeta(double[] values, double mean, double concentration) {
        double variance = mean * (1 - mean) / (concentration + 1);
        assertThat(Arrays.stream(values).average().orElseThrow())
                .isCloseTo(mean, within(4.5 * Math.sqrt(variance / values.length)));
        // the kurtosis of these distributions is below 4, so that the variance has a relative error below sqrt(3 / n)
        assertThat(new Variance().evaluate(values))
                .isCloseTo(variance, within(4.5 * variance * Math.sqrt(3.0 / values.length)));
    }

    private double[] part(double[] values, int community) {
        return Arrays.copyOfRange(values, h.first[community], h.first[community] + h.members[community]);
    }

    @Test
    void incomeYouthAndRiskAversion() {
        // the median of n lognormal values has a relative error of 0.6 sqrt(π / 2n)
        double error = 0.6 * Math.sqrt(Math.PI / 2 / SIZE);
        assertThat(new Median().evaluate(h.income)).isCloseTo(1, within(4.5 * error));
        double[] logs = Arrays.stream(h.income).map(Math::log).toArray();
        assertThat(Math.sqrt(new Variance().evaluate(logs))).isCloseTo(0.6, within(4.5 * 0.6 / Math.sqrt(2.0 * SIZE)));
        isNear(h::hasYouth, 1 - Math.exp(-0.9));
        isNear(h::hasUnemployedYouth, 0.12 * (1 - Math.exp(-0.9)));
        isNear(i -> h.riskAversion[i] < 0.25, 0.25);
        isNear(i -> h.riskAversion[i] < 0.75, 0.75);
    }

    private static void isNear(IntPredicate holds, double probability) {
        int n = 0;
        for (int i = 0; i < SIZE; i++) {
            n += holds.test(i) ? 1 : 0;
        }
        double error = Math.sqrt(probability * (1 - probability) / SIZE);
        assertThat(n / (double) SIZE).isCloseTo(probability, within(4.5 * error));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.4", "7, 0.4", "2, 0", "50, 1"})
    void tiesAreMutualAndAsManyAsDeclared(int ties, double mixed) {
        Households some = households(Scenarios.households(500), "layout.ties=" + ties, "layout.mixed-ties=" + mixed);
        int cross = 0;
        for (int i = 0; i < some.size; i++) {
            int[] own = some.ties(i);
            assertThat(own).doesNotContain(i).doesNotHaveDuplicates();
            for (int k = 0; k < own.length; k++) {
                assertThat(some.ties(own[k])).contains(i);
                assertThat(some.differ(i, own[k])).isEqualTo(some.tieStart[i] + k >= some.crossStart[i]);
                cross += some.differ(i, own[k]) ? 1 : 0;
            }
        }
        assertThat(some.tie.length / 500.0).isCloseTo(ties, within(0.3 + ties / 100.0));
        if (mixed == 0) {
            assertThat(cross).isZero();
        } else {
            assertThat(cross).isPositive();
        }
    }

    /** With full segregation each community has columns of its own, without any it is even: 0.08 is expected by chance. */
    @Test
    void segregationSeparatesHomes() {
        double[][] byHand = {{80, 60, 20, 40}, {20, 40, 80, 60}};
        assertThat(dissimilarity(byHand)).isCloseTo(0.4, within(1e-12));
        assertThat(dissimilarity(blocks("layout.segregation=1"))).isCloseTo(1, within(1e-12));
        assertThat(dissimilarity(blocks("layout.segregation=0"))).isLessThan(0.12);
        assertThat(dissimilarity(blocks("layout.segregation=0.5"))).isBetween(0.3, 0.9);
    }

    /** Households by community and block of 20 by 20 cells. */
    private static double[][] blocks(String segregation) {
        Households some = households(
                Scenarios.households(10_000),
                segregation,
                "communities.Riverside.share=0.6",
                "communities.Hillside.share=0.4");
        double[][] blocks = new double[2][25];
        for (int i = 0; i < some.size; i++) {
            blocks[some.community(i)][some.cell[i] % 100 / 20 + 5 * (some.cell[i] / 100 / 20)]++;
        }
        return blocks;
    }

    private static double dissimilarity(double[][] blocks) {
        double first = Arrays.stream(blocks[0]).sum();
        double second = Arrays.stream(blocks[1]).sum();
        double sum = 0;
        for (int b = 0; b < blocks[0].length; b++) {
            sum += Math.abs(blocks[0][b] / first - blocks[1][b] / second) / 2;
        }
        return sum;
    }

    @Test
    void everyHouseholdHasACellOfItsOwn() {
        Households some = households(Scenarios.households(1000));
        assertThat(some.side).isEqualTo(32);
        assertThat(some.cell).doesNotHaveDuplicates();
        for (int i = 0; i < some.size; i++) {
            assertThat(some.occupant[some.cell[i]]).isEqualTo(i);
        }
        assertThat(Arrays.stream(some.occupant).filter(j -> j < 0).count()).isEqualTo(24);
    }
}
