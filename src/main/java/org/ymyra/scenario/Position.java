package org.ymyra.scenario;

/** Where a settlement lies on the globe (WGS 84). It is for maps only: nothing in the model depends on it. */
public record Position(
        @Parameter(
                text = "Geographical longitude of the settlement, east of Greenwich; for maps only",
                unit = "degrees",
                min = "-180",
                max = "180",
                fixed = true)
        double longitude,

        @Parameter(
                text = "Geographical latitude of the settlement, north of the equator; for maps only",
                unit = "degrees",
                min = "-90",
                max = "90",
                fixed = true)
        double latitude) {}
