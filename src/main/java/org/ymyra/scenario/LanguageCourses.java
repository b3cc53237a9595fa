package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** Courses in the common language for households that lack it, whichever community they belong to. */
@Described("Courses in the common language for households that lack it, whichever community they belong to.")
public record LanguageCourses(
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
                text = "Households that a settlement's courses take",
                unit = "households per month and 1,000 households",
                value = "40",
                min = "0",
                max = "1000",
                low = "10",
                high = "80")
        double seats,

        @Parameter(
                text = "Gain in proficiency of a household that takes part",
                unit = "per month",
                value = "0.03",
                min = "0",
                max = "1",
                low = "0.01",
                high = "0.05")
        double gain,

        @Parameter(
                text = "Proficiency below which a household is offered a seat",
                value = "0.8",
                min = "0",
                max = "1",
                low = "0.7",
                high = "0.9")
        double below)
        implements Lever {}
