package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** The guilty are punished swiftly, visibly and whatever their community. */
@Described("The guilty are punished swiftly, visibly and whatever their community.")
public record EqualJustice(
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
                text = "Probability that an incident is handled swiftly, visibly and impartially",
                symbol = "just",
                value = "0.8",
                min = "0",
                max = "1",
                low = "0.5",
                high = "0.9")
        double impartial)
        implements Lever {}
