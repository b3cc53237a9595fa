package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** Youth without work finds it sooner. */
@Described("Youth without work finds it sooner.")
public record JobsProgramme(
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
                text = "Factor on the probability of finding work",
                value = "2",
                min = "1",
                max = "10",
                low = "1.2",
                high = "3")
        double boost)
        implements Lever {}
