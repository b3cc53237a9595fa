package org.ymyra.scenario;

/** Officials and police in small places are trained: more diligent, more impartial, more respectful, readier. */
@Described("Officials and police in small places are trained: more diligent, more impartial, more respectful, readier.")
public record OfficialTraining(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Probability that a case without interference by connections is decided fairly, at least",
                symbol = "d",
                value = "0.75",
                min = "0",
                max = "1",
                low = "0.65",
                high = "0.9")
        double diligence,

        @Parameter(
                text = "Weight of better connections, of respondent or complainant, in deciding a case, at most",
                symbol = "q, q_a",
                value = "0.6",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.8")
        double partiality,

        @Parameter(
                text = "Probability that an officer treats a person who is stopped with respect, at least",
                value = "0.9",
                min = "0",
                max = "1",
                low = "0.8",
                high = "0.95",
                source =
                        "that it comes to 0.9 is an assumption; training in procedural justice changes conduct by 0.4 to 0.5 standard deviations (Weisburd et al. 2022), perceptions hardly (Blair et al. 2021)")
        double respect,

        @Parameter(
                text = "Mean delay of the local officers after the alarm, at most",
                symbol = "d_loc",
                value = "45 minutes",
                min = "0 hours",
                max = "10 days",
                low = "30 minutes",
                high = "1 hour")
        Span localDelay)
        implements Lever {}
