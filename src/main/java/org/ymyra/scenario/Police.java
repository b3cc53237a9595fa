package org.ymyra.scenario;

/** Officers and how fast they come. */
public record Police(
        @Parameter(
                text = "Local officers who can come",
                unit = "officers per 1,000 households",
                symbol = "P0",
                value = "4",
                min = "0",
                max = "1000",
                low = "2",
                high = "6",
                source = "about one per 250 people, in shifts")
        double localOfficers,

        @Parameter(
                text = "Mean delay of the local officers after the alarm",
                symbol = "d_loc",
                value = "1 hour",
                min = "0 hours",
                max = "10 days",
                low = "0.5 hours",
                high = "2 hours")
        Span localDelay,

        @Parameter(
                text = "Officers who come from outside as reinforcement",
                unit = "officers",
                symbol = "F",
                value = "30",
                min = "0",
                max = "100000",
                low = "15",
                high = "60")
        double reinforcements,

        @Parameter(
                text = "Mean delay of the reinforcement after the alarm",
                symbol = "H",
                value = "6 hours",
                min = "0 hours",
                max = "10 days",
                low = "3 hours",
                high = "12 hours")
        Span reinforcementDelay) {}
