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
                source = "assumption: about one per 250 people, in shifts")
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
        Span reinforcementDelay,

        @Parameter(
                text = "Stops in quiet times by each officer who is present",
                unit = "per officer and month",
                value = "0",
                min = "0",
                max = "1000",
                low = "0",
                high = "20",
                source = "assumption; off unless set")
        double stops,

        @Parameter(
                text = "Probability that a person who is stopped feels treated fairly",
                value = "0.8",
                min = "0",
                max = "1",
                low = "0.6",
                high = "0.95",
                source = "assumption")
        double respect) {}
