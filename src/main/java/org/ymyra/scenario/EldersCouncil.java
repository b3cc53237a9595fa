package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** A council of elders who mediate disputes across communities and calm people in a crisis. */
@Described("A council of elders who mediate disputes across communities and calm people in a crisis.")
public record EldersCouncil(
        @Parameter(text = "Name of the lever in texts and charts")
        String name,

        @Parameter(
                text = "When it starts: a span from the start of the horizon, or a date",
                value = "0 days",
                min = "0 days",
                max = "100 years")
        When from,

        @Parameter(
                text = "When it ends; left out, it lasts to the end of the horizon",
                min = "0 days",
                max = "100 years")
        Optional<When> until,

        @Parameter(text = "Settlements where it acts; left out, everywhere", value = "[]")
        List<String> where,

        @Parameter(
                text = "Cases that the council can take",
                unit = "per week and 1,000 households",
                value = "7",
                min = "0",
                max = "1000",
                low = "2",
                high = "10")
        double cases,

        @Parameter(
                text = "Shares of the seats by community, the largest community of the settlement first",
                min = "0",
                max = "1")
        List<Double> seats,

        @Parameter(
                text = "Legitimacy of the council for a community with its full share of seats",
                symbol = "ℓ0",
                value = "0.8",
                min = "0",
                max = "1",
                low = "0.5",
                high = "0.9")
        double legitimacy,

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
