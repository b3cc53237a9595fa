package org.ymyra.scenario;

/** Where households live and whom they know. */
public record Layout(
        @Parameter(
                text = "Segregation of homes: 0 mixed at random, 1 each community in its own quarter",
                symbol = "seg",
                value = "0.4",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.9",
                fixed = true)
        double segregation,

        @Parameter(
                text = "Probability that a tie may cross communities",
                symbol = "mix",
                value = "0.4",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.7",
                fixed = true)
        double mixedTies,

        @Parameter(
                text = "Mean number of ties of a household (ties are mutual)",
                unit = "ties",
                symbol = "deg",
                value = "10",
                min = "2",
                max = "50",
                low = "6",
                high = "15",
                source = "core-network surveys, from memory",
                fixed = true)
        int ties,

        @Parameter(
                text = "Distance within which half of the ties are sought",
                unit = "cells",
                value = "3",
                min = "1",
                max = "20",
                low = "2",
                high = "5",
                fixed = true)
        int tieDistance) {}
