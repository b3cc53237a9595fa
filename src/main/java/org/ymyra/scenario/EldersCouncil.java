package org.ymyra.scenario;

import java.util.List;

/** A council of elders who mediate disputes across communities, refer cases to offices and calm people in a crisis. */
@Described(
        "A council of elders who mediate disputes across communities, refer cases to offices and calm people in a crisis.")
public record EldersCouncil(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Cases that the rested council can take",
                unit = "per week and 1,000 households",
                value = "7",
                min = "0",
                max = "1000",
                low = "2",
                high = "10")
        double cases,

        @Parameter(
                text =
                        "Shares of the seats by community, the largest community of the settlement first; left out, in proportion to the households",
                value = "[]",
                min = "0",
                max = "1")
        List<Double> seats,

        @Parameter(
                text = "Legitimacy at the start for a community with its full share of seats",
                symbol = "ℓ0",
                value = "0.8",
                min = "0",
                max = "1",
                low = "0.5",
                high = "0.9")
        double legitimacy,

        @Parameter(
                text =
                        "Push to the legitimacy for both sides by a case that is settled, and from it by one that is not",
                value = "0.005",
                min = "0",
                max = "1",
                low = "0",
                high = "0.02")
        double record,

        @Parameter(
                text = "Rate at which full load takes the strength of the volunteers; 0 for those who are paid",
                unit = "per month",
                value = "0.15",
                min = "0",
                max = "1",
                low = "0",
                high = "0.4")
        double tiring,

        @Parameter(
                text = "Rate at which lost strength comes back",
                unit = "per month",
                value = "0.2",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.5")
        double recovery,

        @Parameter(
                text =
                        "Probability that the council takes a case that it could not settle to the complaint office, which alone decides",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0",
                high = "1")
        double referral,

        @Parameter(
                text = "Members who go onto the street in a crisis",
                unit = "mediators",
                value = "6",
                min = "0",
                max = "1000",
                low = "3",
                high = "10")
        int mediators,

        @Parameter(
                text = "Probability that a mediator of full legitimacy calms a household that is approached",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.6")
        double persuasion,

        @Parameter(
                text = "Share of anger left in a household that is calmed",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.6")
        double calming)
        implements Lever {}
