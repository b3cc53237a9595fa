package org.ymyra.scenario;

import java.util.Optional;

/** What all levers share: when, where and how strongly a lever acts, and what it costs. */
public record Timeline(
        @Parameter(text = "Name of the lever in texts and charts")
        String name,

        @Parameter(
                text =
                        "When it starts, or from when its rule may start it: a span from the start of the horizon, or a date",
                value = "0 days",
                min = "0 days",
                max = "100 years")
        When from,

        @Parameter(
                text = "When it ends; left out, it lasts to the end of the horizon",
                min = "0 days",
                max = "100 years")
        Optional<When> until,

        @Parameter(
                text = "Time from its start until it has its full intensity, which grows evenly",
                value = "0 days",
                min = "0 days",
                max = "100 years")
        Span ramp,

        @Parameter(
                text = "How much of it there is: 0 changes nothing, 1 is the lever as its own keys say",
                value = "1",
                min = "0",
                max = "1")
        double intensity,

        Where where,
        Cost cost,
        Optional<StartRule> when) {}
