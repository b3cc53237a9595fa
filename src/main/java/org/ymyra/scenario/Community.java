package org.ymyra.scenario;

/** A community and its circumstances. Communities differ in nothing else: every rule is the same for all of them. */
public record Community(
        @Parameter(text = "Name of the community; it appears in texts and charts and in no rule", fixed = true)
        String name,

        @Parameter(
                text = "Share of the households of the settlement; the shares of a settlement add up to 1",
                min = "0",
                max = "1",
                fixed = true)
        double share,

        @Parameter(
                text = "Mean proficiency in the common language",
                symbol = "L̄",
                value = "0.8",
                min = "0.01",
                max = "0.99",
                low = "0.5",
                high = "0.95",
                fixed = true)
        double language,

        @Parameter(
                text = "Probability that the youth of a household is without work",
                symbol = "u_g",
                value = "0.12",
                min = "0",
                max = "0.9",
                low = "0.05",
                high = "0.35")
        double youthUnemployment,

        @Parameter(
                text = "Mean influence (connections to those in office) of a household",
                symbol = "infl_g",
                value = "0.2",
                min = "0.01",
                max = "0.99",
                low = "0.1",
                high = "0.4",
                fixed = true)
        double influence,

        @Parameter(
                text = "Median household income relative to the district",
                symbol = "inc_g",
                value = "1",
                min = "0.01",
                max = "100",
                low = "0.5",
                high = "2",
                fixed = true)
        double income,

        @Parameter(
                text = "Mean baseline trust in officials",
                symbol = "τ0",
                value = "0.5",
                min = "0.01",
                max = "0.99",
                low = "0.35",
                high = "0.65",
                source = "assumption in the range of surveys",
                fixed = true)
        double trust,

        @Parameter(
                text = "Mean baseline hostility towards each other community",
                symbol = "h0",
                value = "0.25",
                min = "0.01",
                max = "0.99",
                low = "0.15",
                high = "0.35",
                source = "assumption in the range of surveys",
                fixed = true)
        double hostility) {}
