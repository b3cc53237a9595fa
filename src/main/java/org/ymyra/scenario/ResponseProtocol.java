package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** An agreed plan brings reinforcements sooner. */
@Described("An agreed plan brings reinforcements sooner.")
public record ResponseProtocol(
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
                text = "Mean delay of the reinforcement after the alarm",
                symbol = "H",
                value = "3 hours",
                min = "0 hours",
                max = "10 days",
                low = "2 hours",
                high = "6 hours")
        Span reinforcementDelay)
        implements Lever {}
