package org.ymyra.scenario;

import java.util.List;

/** After a riot a commission comes from outside: officers at once, an inquiry and aid for those who were harmed. */
@Described(
        "After a riot a commission comes from outside: officers at once, an inquiry and aid for those who were harmed.")
public record CentralCommission(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Time from the hour in which a crisis became a riot to its arrival",
                value = "1 day",
                min = "0 hours",
                max = "100 days",
                low = "12 hours",
                high = "5 days")
        Span delay,

        @Parameter(
                text =
                        "Shares of its seats by community, the largest community of the settlement first; left out, in proportion to the households",
                value = "[]",
                min = "0",
                max = "1")
        List<Double> seats,

        @Parameter(
                text = "Legitimacy for a community with its full share of seats",
                symbol = "ℓ0",
                value = "0.7",
                min = "0",
                max = "1",
                low = "0.4",
                high = "0.9")
        double legitimacy,

        @Parameter(
                text = "Officers that come with it",
                unit = "officers",
                value = "40",
                min = "0",
                max = "100000",
                low = "20",
                high = "200")
        double officers,

        @Parameter(
                text = "How long they stay",
                value = "30 days",
                min = "0 days",
                max = "10 years",
                low = "14 days",
                high = "90 days")
        Span stay,

        @Parameter(
                text = "Time from its arrival to its findings",
                value = "60 days",
                min = "0 days",
                max = "10 years",
                low = "30 days",
                high = "1 year")
        Span inquiry,

        @Parameter(
                text = "Probability that the inquiry is impartial",
                value = "0.6",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.9")
        double impartial,

        @Parameter(
                text =
                        "Push to trust by impartial findings, at full legitimacy, and from it by others, whoever sat on it",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.2")
        double trust,

        @Parameter(
                text = "Share of grievance and of hostility that impartial findings take, at full legitimacy",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0",
                high = "0.2")
        double relief,

        @Parameter(
                text = "Share of the harmed households that it helps",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.9")
        double aid)
        implements Lever {}
