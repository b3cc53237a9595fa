package org.ymyra.scenario;

import java.util.List;

/** A road between two settlements. */
public record Road(
        @Parameter(text = "Names of the two settlements that the road joins")
        List<String> between,

        @Parameter(text = "Length of the road", unit = "km", min = "0.1", max = "10000")
        double km) {}
