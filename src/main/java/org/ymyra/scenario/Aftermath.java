package org.ymyra.scenario;

/** What follows a riot (submodel 1.9, step 10). */
public record Aftermath(
        @Parameter(
                text = "Mean number of additional officers after a riot",
                unit = "officers",
                value = "20",
                min = "0",
                max = "10000",
                low = "10",
                high = "40")
        double officers,

        @Parameter(
                text = "Time for which the additional officers stay",
                value = "60 days",
                min = "0 days",
                max = "10 years",
                low = "30 days",
                high = "90 days")
        Span stay,

        @Parameter(
                text = "Change of trust in officials by the handling of a riot: a gain if impartial, else a loss",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.2")
        double trust) {}
