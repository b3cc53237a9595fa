package org.ymyra.scenario;

/** Courses in the common language for households that lack it, whichever community they belong to. */
@Described("Courses in the common language for households that lack it, whichever community they belong to.")
public record LanguageCourses(
        @Unfolded Timeline timeline,

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
