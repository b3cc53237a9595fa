package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** Invented and embroidered stories are answered sooner and reach more people. */
@Described("Invented and embroidered stories are answered sooner and reach more people.")
public record RumourControl(
        @Parameter(text = "Name of the lever in texts and charts")
        String name,

        @Parameter(
                text = "When it starts: a span from the start of the horizon, or a date",
                value = "0 days",
                min = "0 days",
                max = "100 years")
        When from,

        @Parameter(
                text = "When it ends; left out, it lasts to the end of the horizon",
                min = "0 days",
                max = "100 years")
        Optional<When> until,

        @Parameter(text = "Settlements where it acts; left out, everywhere", value = "[]")
        List<String> where,

        @Parameter(
                text = "Time from the start of a story to the public answer",
                symbol = "δ",
                value = "4 hours",
                min = "0 hours",
                max = "30 days",
                low = "2 hours",
                high = "24 hours")
        Span delay,

        @Parameter(
                text = "Share of the audience that the answer reaches and convinces at trust in officials of one half",
                symbol = "ρ_d",
                value = "0.6",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double reach)
        implements Lever {}
