package org.ymyra.scenario;

import java.util.Optional;
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
                text = "Time over which what happens is counted, in whole readings; left out, since the last reading",
                min = "1 day",
                max = "100 years",
                low = "30 days",
                high = "180 days")
        Optional<Span> window,

        @Parameter(
                text = "Time until what was counted is known; survey results have a lag of their own",
                value = "0 days",
                min = "0 days",
                max = "1 year",
                low = "0 days",
                high = "30 days")
        Span lag,

        @Parameter(
                text = "Error of what was counted: standard deviation of the logarithm of what is read",
                value = "0",
                min = "0",
                max = "2",
                low = "0",
                high = "0.3")
        double error,

        Optional<Warning> warning,

        @Parameter(
                text =
                        "What the levers that rules start may cost in all settlements together; left out, there is no limit",
                unit = "currency of the scenario",
                min = "0",
                max = "1e15")
        OptionalDouble budget)
        implements Lever {}
