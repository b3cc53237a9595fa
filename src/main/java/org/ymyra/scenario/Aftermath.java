package org.ymyra.scenario;

/** What follows a riot (submodels 7.9 and 7.10). */
public record Aftermath(
        @Parameter(
                text = "Mean number of additional officers after a riot",
                unit = "officers",
                value = "20",
                min = "0",
                max = "10000",
                low = "10",
                high = "40")
        double officers,

        @Parameter(
                text = "Time for which the additional officers stay",
                value = "60 days",
                min = "0 days",
                max = "10 years",
                low = "30 days",
                high = "90 days")
        Span stay,

        @Parameter(
                text = "Change of trust in officials by the handling of a riot: a gain if impartial, else a loss",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.2")
        double trust,

        @Parameter(
                text = "Share of a community that flees from a riot in which it suffers; 0 leaves displacement out",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.3",
                source =
                        "default 0, nobody flees: assumption; 4,500 to 23,000 of some 64,000 (Kordai 2020, counts in conflict)")
        double displaced,

        @Parameter(
                text = "Mean time to the return of those who fled",
                value = "5 days",
                min = "0 days",
                max = "10 years",
                low = "2 days",
                high = "14 days",
                source = "5 days are an assumption; most were back within days (Kordai 2020)")
        Span returning,

        @Parameter(
                text = "Mean time to the return of those whose home was damaged",
                value = "180 days",
                min = "0 days",
                max = "10 years",
                low = "90 days",
                high = "365 days")
        Span rebuilding,

        @Parameter(
                text = "Growth of grievance, and of hostility towards those who did it, in a household that was harmed",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.5")
        double loss) {}
