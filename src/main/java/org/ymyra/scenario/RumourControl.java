package org.ymyra.scenario;

/** Invented and embroidered stories are answered sooner, and the answer reaches more people. */
@Described("Invented and embroidered stories are answered sooner, and the answer reaches more people.")
public record RumourControl(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Time from the start of a story to the public answer, at most",
                symbol = "δ",
                value = "6 hours",
                min = "0 hours",
                max = "30 days",
                low = "2 hours",
                high = "24 hours")
        Span delay,

        @Parameter(
                text =
                        "Share of the audience that the answer reaches and convinces at trust in officials of one half, at least",
                symbol = "ρ_d",
                value = "0.4",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.7",
                source = "assumption; of those reached, trusted messages convinced a part (Bowles et al. 2020)")
        double reach)
        implements Lever {}
