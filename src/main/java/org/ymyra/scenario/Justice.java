package org.ymyra.scenario;

/** How grave crimes and riots are dealt with. */
public record Justice(
        @Parameter(
                text = "Probability that an incident is handled swiftly, visibly and impartially",
                symbol = "just",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.9")
        double impartial) {}
