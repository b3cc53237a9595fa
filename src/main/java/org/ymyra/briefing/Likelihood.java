package org.ymyra.briefing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.ymyra.analysis.Estimate;

/**
 * Words for probabilities. Source: Mastrandrea et al., Guidance Note for Lead Authors of the IPCC Fifth Assessment Report on
 * Consistent Treatment of Uncertainties (2010), table 1. A word is used only if the whole interval lies within its range.
 */
enum Likelihood {
    VIRTUALLY_CERTAIN(0.99, 1),
    EXCEPTIONALLY_UNLIKELY(0, 0.01),
    VERY_LIKELY(0.9, 1),
    VERY_UNLIKELY(0, 0.1),
    LIKELY(0.66, 1),
    UNLIKELY(0, 0.33),
    AS_LIKELY_AS_NOT(0.33, 0.66);

    /** Least probability that the word may stand for. */
    final double low;
    /** Greatest probability that the word may stand for. */
    final double high;

    Likelihood(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** Returns the word of the narrowest range that holds the whole interval of a probability; empty if there is none. */
    static Optional<Likelihood> of(Estimate probability) {
        return Arrays.stream(values())
                .filter(word -> word.low <= probability.low() && probability.high() <= word.high)
                .findFirst();
    }

    /** The key of its words in the messages. */
    String key() {
        return "likelihood." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
