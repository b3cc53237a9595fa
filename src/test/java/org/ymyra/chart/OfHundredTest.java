package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;

class OfHundredTest {
    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, low, high, -1, 1000, "any", 0.95);
    }

    /** Of so many replications so many reached the level; then the number and both ends. */
    @ParameterizedTest
    @CsvSource({
        "359, 1000, 36, 33, 39, false",
        "9, 60, 15, 8, 26, false",
        "10, 1000, 1, 1, 2, false",
        "9, 1000, 0, 0, 2, true",
        "0, 1000, 0, 0, 1, true",
        "0, 60, 0, 0, 7, true",
        "60, 60, 100, 93, 100, true",
        "990, 1000, 99, 98, 99, false",
        "991, 1000, 100, 98, 100, true"
    })
    void numbersAreThoseOfThePercentages(long events, long total, int value, int low, int high, boolean near) {
        assertThat(OfHundred.of(Proportions.wilson(events, total, 0.95)))
                .isEqualTo(new OfHundred(value, low, high, near));
    }

    @Test
    void halvesAreRoundedAsInTables() {
        assertThat(OfHundred.of(estimate(0.925, 0.915, 0.935))).isEqualTo(new OfHundred(93, 92, 94, false));
    }

    @Test
    void wordsAreHonestNearTheEnds() {
        Texts english = new Texts(Language.EN);
        assertThat(OfHundred.words(estimate(0.359, 0.33, 0.389), english, false))
                .isEqualTo("in 36 of 100 such settlements\u00a0[33,\u00a039]");
        assertThat(OfHundred.words(estimate(0.009, 0.004, 0.016), english, true))
                .isEqualTo("in fewer than 1 of 100 such districts\u00a0[0,\u00a02]");
        assertThat(OfHundred.words(estimate(1, 0.97, 1), new Texts(Language.RU), false))
                .isEqualTo("более чем в 99 из 100 таких посёлков\u00a0[97;\u00a0100]");
    }

    @Test
    void neverAndAlwaysAreCountedInReplications() {
        Texts english = new Texts(Language.EN);
        assertThat(OfHundred.words(Proportions.wilson(0, 60, 0.95), english, false))
                .isEqualTo("in none of 60 replications\u00a0[0,\u00a07]");
        assertThat(OfHundred.words(Proportions.wilson(60, 60, 0.95), english, false))
                .isEqualTo("in all of 60 replications\u00a0[93,\u00a0100]");
    }
}
