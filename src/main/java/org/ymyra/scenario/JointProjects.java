package org.ymyra.scenario;

/** Households of different communities build something that both need. */
@Described("Households of different communities build something that both need.")
public record JointProjects(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Households that take part",
                unit = "households per year and 1,000 households",
                value = "60",
                min = "0",
                max = "1000",
                low = "20",
                high = "200")
        double places,

        @Parameter(
                text = "Share of the hostility towards the other community that goes in a household that takes part",
                value = "0.065",
                min = "0",
                max = "1",
                low = "0",
                high = "0.13",
                source = "about 0.1 standard deviations (Grady et al. 2023; Lowe 2025)")
        double contact,

        @Parameter(
                text = "Share of this effect in the own ties of those who take part",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0",
                high = "0.5",
                source =
                        "0.3 is an assumption; attitudes changed in those who did not take part as well (Grady et al. 2023)")
        double spillOver)
        implements Lever {}
