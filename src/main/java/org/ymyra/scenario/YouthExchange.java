package org.ymyra.scenario;

/** Young people of different communities meet in camps, sport and culture. */
@Described("Young people of different communities meet in camps, sport and culture.")
public record YouthExchange(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Households with youth that take part",
                unit = "households per year and 1,000 households",
                value = "40",
                min = "0",
                max = "1000",
                low = "10",
                high = "100")
        double places,

        @Parameter(
                text = "Share of the hostility towards the other community that goes in a household that takes part",
                value = "0.065",
                min = "0",
                max = "1",
                low = "0",
                high = "0.16",
                source =
                        "about 0.1 standard deviations of hostility: randomised trials of contact with pre-analysis plans (Lowe 2025)")
        double contact)
        implements Lever {}
