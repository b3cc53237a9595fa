package org.ymyra.scenario;

/** What a lever costs in each settlement in which it acts, in proportion to its intensity. */
public record Cost(
        @Parameter(
                text = "Cost of a start",
                unit = "currency of the scenario, per settlement",
                value = "0",
                min = "0",
                max = "1e12")
        double once,

        @Parameter(
                text = "Running cost",
                unit = "currency of the scenario, per month of 30 days and settlement",
                value = "0",
                min = "0",
                max = "1e12")
        double monthly) {}
