package org.ymyra.scenario;

/** Complaints are handled faster, more diligently and more impartially. */
@Described("Complaints are handled faster, more diligently and more impartially.")
public record ComplaintReform(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Cases that all officials together can handle, at least",
                unit = "cases/day per 1,000 households",
                symbol = "κ",
                value = "2.5",
                min = "0.01",
                max = "1000",
                low = "1",
                high = "3")
        double capacity,

        @Parameter(
                text = "Probability that a case without interference by connections is decided fairly, at least",
                symbol = "d",
                value = "0.85",
                min = "0",
                max = "1",
                low = "0.65",
                high = "0.95")
        double diligence,

        @Parameter(
                text = "Weight of better connections, of respondent or complainant, in deciding a case, at most",
                symbol = "q, q_a",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0",
                high = "0.8")
        double partiality)
        implements Lever {}
