package org.ymyra.scenario;

/** An agreed plan brings reinforcements sooner, and more of them if it says so. */
@Described("An agreed plan brings reinforcements sooner, and more of them if it says so.")
public record ResponseProtocol(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Mean delay of the reinforcement after the alarm, at most",
                symbol = "H",
                value = "3 hours",
                min = "0 hours",
                max = "10 days",
                low = "2 hours",
                high = "6 hours")
        Span reinforcementDelay,

        @Parameter(
                text = "Officers who come from outside as reinforcement, at least",
                unit = "officers",
                symbol = "F",
                value = "30",
                min = "0",
                max = "100000",
                low = "15",
                high = "60")
        double reinforcements)
        implements Lever {}
