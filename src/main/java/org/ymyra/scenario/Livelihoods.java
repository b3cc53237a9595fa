package org.ymyra.scenario;

/** Youth, work and income. */
public record Livelihoods(
        @Parameter(
                text = "Mean number of persons aged 15 to 29 in a household",
                unit = "persons",
                value = "0.9",
                min = "0",
                max = "10",
                low = "0.6",
                high = "1.2",
                fixed = true)
        double youth,

        @Parameter(
                text = "Probability that unemployed youth finds work, at mean proficiency of one half",
                unit = "per month",
                symbol = "j",
                value = "0.1",
                min = "0",
                max = "0.5",
                low = "0.05",
                high = "0.2",
                source = "assumption: spells of youth unemployment of about ten months")
        double jobFinding,

        @Parameter(
                text = "Standard deviation of the logarithm of household income",
                value = "0.6",
                min = "0",
                max = "2",
                low = "0.4",
                high = "0.8",
                fixed = true)
        double incomeSpread,

        @Parameter(
                text = "Income of a household with unemployed youth relative to its income otherwise",
                value = "0.7",
                min = "0",
                max = "1",
                low = "0.5",
                high = "0.9")
        double incomeWithoutWork,

        @Parameter(
                text = "Share of households with youth of which one is in shared service for a while; 0 leaves it out",
                unit = "per year",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.1")
        double service,

        @Parameter(
                text = "Share of households that work for a richer household of another community",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.3",
                fixed = true)
        double crossEmployment) {}
