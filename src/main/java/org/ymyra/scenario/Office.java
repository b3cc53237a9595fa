package org.ymyra.scenario;

/** The complaint office of a settlement. */
public record Office(
        @Parameter(text = "Officials who handle complaints", unit = "officials", value = "1", min = "1", max = "1000")
        int officials,

        @Parameter(
                text = "Cases that all officials together can handle",
                unit = "cases/day per 1,000 households",
                symbol = "κ",
                value = "2",
                min = "0.01",
                max = "1000",
                low = "0.5",
                high = "3",
                source = "the load is 1.3 to 1.5")
        double capacity,

        @Parameter(
                text = "Shape of the gamma distribution of the time a case takes; 1 is exponential",
                value = "1",
                min = "0.1",
                max = "100",
                low = "0.5",
                high = "4")
        double serviceShape,

        @Parameter(
                text = "Probability that a case without interference by connections is decided fairly",
                symbol = "d",
                value = "0.85",
                min = "0",
                max = "1",
                low = "0.5",
                high = "0.95")
        double diligence,

        @Parameter(
                text = "Weight of a respondent's better connections in deciding a case unfairly",
                symbol = "q",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0",
                high = "1")
        double partiality,

        @Parameter(
                text =
                        "Weight of a complainant's better connections in deciding a case in its favour, whatever the merits",
                symbol = "q_a",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "1")
        double favour,

        @Parameter(
                text = "Time allowed for an answer, after which an open case may lapse",
                symbol = "D",
                value = "20 days",
                min = "0 days",
                max = "1 year",
                low = "10 days",
                high = "30 days",
                source = "statutory 15 working days are typical, from memory")
        Span deadline,

        @Parameter(
                text = "Probability that an open case lapses, each day after the deadline",
                unit = "per day",
                symbol = "λ_D",
                value = "0.1",
                min = "0.001",
                max = "1",
                low = "0.05",
                high = "0.2")
        double lapse) {}
