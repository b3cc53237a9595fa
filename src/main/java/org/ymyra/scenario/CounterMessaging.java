package org.ymyra.scenario;

/** Trusted voices explain policy, answer populism and say that deeds are those of persons, not of communities. */
@Described(
        "Trusted voices explain policy, answer populism and say that deeds are those of persons, not of communities.")
public record CounterMessaging(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Share of the households that it reaches",
                value = "0.4",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.7")
        double reach,

        @Parameter(
                text = "Share of the effect of agitation that goes in a household that is reached",
                value = "0.25",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.4",
                source =
                        "that a quarter goes is an assumption; trusted messages changed beliefs by 0.26 standard deviations (Bowles et al. 2020); empathy cut hate messages by a third (Hangartner et al. 2021)")
        double agitation,

        @Parameter(
                text = "Share of collective blame that goes in a household that is reached",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0",
                high = "0.3")
        double blame)
        implements Lever {}
