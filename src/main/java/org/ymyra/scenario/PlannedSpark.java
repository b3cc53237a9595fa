package org.ymyra.scenario;

/** Something that sets off a story on a given day: what would happen if it happened then. */
public record PlannedSpark(
        @Parameter(
                text = "When it happens: a span from the start of the horizon, or a date",
                min = "0 days",
                max = "100 years")
        When at,

        @Parameter(
                text =
                        "What it is: a trigger-crime or a retaliation against a random household, or a provocation in a random community",
                value = "trigger-crime")
        Spark spark,

        @Parameter(text = "Strength of its story", value = "0.8", min = "0", max = "1", low = "0.5", high = "1")
        double strength) {}
