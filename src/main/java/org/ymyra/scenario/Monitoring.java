package org.ymyra.scenario;

import java.util.OptionalDouble;

/** Indicators are read at intervals, and levers with a rule are started by them, within a budget. */
@Described("Indicators are read at intervals, and levers with a rule are started by them, within a budget.")
public record Monitoring(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Time between readings; the first is when the lever starts",
                value = "30 days",
                min = "1 day",
                max = "100 years",
                low = "7 days",
                high = "90 days")
        Span interval,

        @Parameter(
                text =
                        "What the levers that rules start may cost in all settlements together; left out, there is no limit",
                unit = "currency of the scenario",
                min = "0",
                max = "1e15")
        OptionalDouble budget)
        implements Lever {}
