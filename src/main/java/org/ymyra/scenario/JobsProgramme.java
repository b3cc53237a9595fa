package org.ymyra.scenario;

/** Youth without work finds it sooner. */
@Described("Youth without work finds it sooner.")
public record JobsProgramme(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Factor on the probability of finding work",
                value = "2",
                min = "1",
                max = "10",
                low = "1.2",
                high = "3")
        double boost)
        implements Lever {}
