package org.ymyra.scenario;

/** How invented and embroidered stories are answered. */
public record Answers(
        @Parameter(
                text = "Time from the start of a story to the public answer",
                symbol = "δ",
                value = "24 hours",
                min = "0 hours",
                max = "30 days",
                low = "2 hours",
                high = "48 hours")
        Span delay,

        @Parameter(
                text = "Share of the audience that the answer reaches and convinces at trust in officials of one half",
                symbol = "ρ_d",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0",
                high = "0.7")
        double reach) {}
