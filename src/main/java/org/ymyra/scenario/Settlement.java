package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** A settlement with its circumstances. A section that is left out, wholly or in part, is taken from the scenario. */
public record Settlement(
        @Parameter(text = "Name of the settlement", fixed = true)
        String name,

        @Parameter(
                text = "Number of households",
                unit = "households",
                symbol = "N",
                value = "1000",
                min = "20",
                max = "1000000",
                fixed = true)
        int households,

        Optional<Position> position,

        @Inherited List<Community> communities,
        @Inherited Layout layout,
        @Inherited Livelihoods livelihoods,
        @Inherited Schooling schooling,
        @Inherited Office office,
        @Inherited Justice justice,
        @Inherited Sparks sparks,
        @Inherited Answers answers,
        @Inherited Police police) {}
