package org.ymyra.scenario;

/** The guilty are punished swiftly, visibly and whatever their community. */
@Described("The guilty are punished swiftly, visibly and whatever their community.")
public record EqualJustice(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Probability that an incident is handled swiftly, visibly and impartially, at least",
                symbol = "just",
                value = "0.8",
                min = "0",
                max = "1",
                low = "0.5",
                high = "0.9")
        double impartial)
        implements Lever {}
