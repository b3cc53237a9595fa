package org.ymyra.scenario;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rule that starts a lever in a settlement when an indicator has been beyond a threshold for a time. Only while monitoring
 * goes on in the settlement are indicators read and rules applied.
 */
public record StartRule(
        @Parameter(
                text =
                        "What is watched: backlog is complaints waiting or in hand per 1,000 households; waiting is in days;"
                                + " complaints and disputes (across communities) are per 1,000 households and 30 days; incidents"
                                + " and injured per 30 days; all others are shares, means or a probability from 0 to 1, in the"
                                + " window of the monitoring or in the latest survey")
        WatchedIndicator indicator,

        @Parameter(text = "Threshold above which the indicator calls for the lever", min = "0", max = "1e9")
        OptionalDouble above,

        @Parameter(text = "Threshold below which the indicator calls for the lever", min = "0", max = "1e9")
        OptionalDouble below,

        @Parameter(
                text = "How long the indicator has to be beyond the threshold, reading by reading",
                value = "0 days",
                min = "0 days",
                max = "100 years",
                low = "0 days",
                high = "180 days")
        Span persists,

        @Parameter(
                text = "Time from the decision to the start",
                value = "30 days",
                min = "0 days",
                max = "100 years",
                low = "7 days",
                high = "180 days")
        Span delay,

        @Parameter(
                text =
                        "How long the lever then acts; left out, to the end of its timeline. Afterwards it may start again",
                min = "1 day",
                max = "100 years")
        Optional<Span> runs,

        @Parameter(
                text = "Share of the intensity at which the lever acts while the rule has not started it",
                value = "0",
                min = "0",
                max = "1")
        double otherwise) {}
