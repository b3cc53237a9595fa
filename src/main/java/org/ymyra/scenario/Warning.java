package org.ymyra.scenario;

import java.util.List;

/**
 * A fitted early warning: the probability p of a riot within some time by logistic regression on what monitoring reads,
 *
 * <pre>log(p / (1 − p)) = intercept + Σ coefficient · (reading − mean)</pre>
 *
 * <p>What is not known, or of which nothing has happened, counts as its mean; no rumour counts as a reach of 0.
 */
public record Warning(
        @Parameter(
                text = "Logarithm of the odds of a riot where all indicators are at their means",
                min = "-1000",
                max = "1000")
        double intercept,

        List<WarningTerm> terms) {

    /** An indicator in a warning. */
    public record WarningTerm(
            @Parameter(text = "Indicator of the term, any but warning")
            WatchedIndicator indicator,

            @Parameter(
                    text = "By how much the logarithm of the odds of a riot is greater for each unit of the indicator",
                    unit = "per unit of the indicator",
                    min = "-1e9",
                    max = "1e9")
            double coefficient,

            @Parameter(
                    text = "Mean of the indicator, which stands for it where it is not known",
                    unit = "unit of the indicator",
                    min = "0",
                    max = "1e9")
            double mean) {}
}
