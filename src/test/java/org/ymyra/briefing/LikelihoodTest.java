package org.ymyra.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.analysis.Estimate;

/** A word is used only if the whole interval lies within its range. */
class LikelihoodTest {
    @ParameterizedTest
    @CsvSource({
        "0.992, 1, virtually-certain",
        "0.95, 1, very-likely",
        "0.9, 0.97, very-likely",
        "0.89, 0.97, likely",
        "0.66, 0.8, likely",
        "0.62, 0.78, ",
        "0.33, 0.66, as-likely-as-not",
        "0.32, 0.4, ",
        "0.15, 0.33, unlikely",
        "0.05, 0.11, unlikely",
        "0.02, 0.1, very-unlikely",
        "0, 0.01, exceptionally-unlikely",
        "0, 0.012, very-unlikely",
        "0, 1, "
    })
    void onlyWithinItsRange(double low, double high, String word) {
        Estimate probability = new Estimate((low + high) / 2, low, high, 0, 100, "Wilson score", 0.95);
        assertThat(Likelihood.of(probability).map(Likelihood::key).orElse(null))
                .isEqualTo(word == null ? null : "likelihood." + word);
    }
}
