package org.ymyra.scenario;

import java.util.List;

/** Incendiary events from outside everyday life. */
public record Sparks(
        @Parameter(
                text = "Grave crimes across communities that draw public attention (trigger crimes)",
                unit = "per 10,000 households and year",
                symbol = "ν",
                value = "5",
                min = "0",
                max = "1000",
                low = "2",
                high = "10")
        double crimes,

        @Parameter(
                text = "Least strength of a trigger crime; the greatest is 1",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double leastStrength,

        @Parameter(
                text = "Provocations: invented stories that are set in circulation",
                unit = "per settlement and year",
                symbol = "φ",
                value = "0.5",
                min = "0",
                max = "365",
                low = "0",
                high = "6")
        double provocations,

        @Parameter(
                text =
                        "Growth of hostility in a household that talk of threat reaches, at no trust in officials; 0 leaves it out",
                unit = "per month",
                symbol = "a",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.01",
                source =
                        "assumption: at 0.01 it brings about nearly half of the riots of the stressed scenario; hate radio is given"
                                + " a tenth of participation (Yanagizawa-Drott 2014, from memory)")
        double agitation,

        @Parameter(
                text = "Share of households that talk of threat reaches",
                unit = "per month",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.8")
        double agitationReach,

        List<PlannedSpark> planned) {}
