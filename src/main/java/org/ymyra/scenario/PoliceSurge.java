package org.ymyra.scenario;

import java.util.List;
import java.util.Optional;

/** More local officers. */
@Described("More local officers.")
public record PoliceSurge(
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
                text = "Local officers who can come",
                unit = "officers per 1,000 households",
                symbol = "P0",
                value = "8",
                min = "0",
                max = "1000",
                low = "4",
                high = "12")
        double localOfficers)
        implements Lever {}
