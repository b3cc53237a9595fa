package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ymyra.analysis.CostEffect.Dominance.EXTENDED;
import static org.ymyra.analysis.CostEffect.Dominance.NONE;
import static org.ymyra.analysis.CostEffect.Dominance.STRONG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.CostEffect.Dominance;

class CostEffectTest {

    /** Costs of a further point averted, from each option to the next: 10, 25, 50, 33, 100. The 50 before the 33 is dear. */
    @Test
    void aMixOfTwoOthersIsBetterThanAnOptionAboveTheirLine() {
        assertThat(dominance(
                        option(0, 0.40),
                        option(100, 0.30),
                        option(200, 0.26),
                        option(300, 0.24),
                        option(400, 0.21),
                        option(500, 0.20)))
                .containsExactly(NONE, NONE, NONE, EXTENDED, NONE, NONE);
    }

    @Test
    void anOptionThatCostsMoreAndAvertsLessIsDominated() {
        assertThat(dominance(option(0, 0.4), option(100, 0.2), option(150, 0.25), option(100, 0.21), option(120, 0.2)))
                .containsExactly(NONE, NONE, STRONG, STRONG, STRONG);
    }

    @Test
    void theBaselineIsDominatedByWhatCostsNothingAndHelps() {
        assertThat(dominance(option(0, 0.4), option(0, 0.3), option(50, 0.45))).containsExactly(STRONG, NONE, STRONG);
    }

    @Test
    void whatIsEqualDoesNotDominate() {
        assertThat(dominance(option(0, 0.4), option(0, 0.4), option(10, 0.2), option(10, 0.2)))
                .containsOnly(NONE);
    }

    @Test
    void onTheLineBetweenTwoOthersIsEfficient() {
        assertThat(dominance(option(0, 0.3), option(1e6 / 3, 0.2), option(2e6 / 3, 0.1), option(1e6, 0)))
                .containsOnly(NONE);
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        assertThat(dominance(option(0, 0.4), option(Double.NaN, Double.NaN))).containsOnly(NONE);
    }

    private static List<Dominance> dominance(CostEffect... options) {
        return CostEffect.marked(List.of(options)).stream()
                .map(CostEffect::dominance)
                .toList();
    }

    private static CostEffect option(double cost, double probability) {
        Estimate c = new Estimate(cost, -1e9, 1e9, -1, 100, "none", 0.95);
        Estimate p = new Estimate(probability, 0, 1, -1, 100, "none", 0.95);
        return new CostEffect("s", c, c, p, p, c, NONE);
    }
}
