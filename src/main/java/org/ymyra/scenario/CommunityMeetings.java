package org.ymyra.scenario;

/** Officials meet residents of all communities and hear both sides. */
@Described("Officials meet residents of all communities and hear both sides.")
public record CommunityMeetings(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Households that come to the meetings",
                unit = "households per month and 1,000 households",
                value = "30",
                min = "0",
                max = "1000",
                low = "10",
                high = "60")
        double attendance,

        @Parameter(
                text = "Share of the grievance of a household that goes when it is heard and something follows",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0",
                high = "0.2",
                source =
                        "assumption; that being heard is felt as fair is well shown, lasting effects are not (Blair et al. 2021)")
        double voice,

        @Parameter(
                text = "Push to trust in officials when something follows, and from it when nothing does",
                value = "0.03",
                min = "0",
                max = "1",
                low = "0",
                high = "0.06")
        double trust,

        @Parameter(
                text =
                        "Probability that something follows for an official who is diligent throughout; it is multiplied by the diligence of the office",
                value = "1",
                min = "0",
                max = "1",
                low = "0.5",
                high = "1")
        double follow,

        @Parameter(
                text =
                        "Share of the hostility towards the other community that goes when two who attend talk across communities",
                value = "0.02",
                min = "0",
                max = "1",
                low = "0",
                high = "0.065",
                source = "assumption: a third of what trials of contact over weeks found (Lowe 2025)")
        double contact)
        implements Lever {}
