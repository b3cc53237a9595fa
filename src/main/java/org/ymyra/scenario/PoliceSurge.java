package org.ymyra.scenario;

/** More local officers, who also stop people in quiet times. */
@Described("More local officers, who also stop people in quiet times.")
public record PoliceSurge(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Local officers who can come, at least",
                unit = "officers per 1,000 households",
                symbol = "P0",
                value = "8",
                min = "0",
                max = "1000",
                low = "4",
                high = "12")
        double localOfficers,

        @Parameter(
                text = "Persons whom a local officer stops in quiet times, at least",
                unit = "per officer and month",
                value = "4",
                min = "0",
                max = "1000",
                low = "0",
                high = "20")
        double stops)
        implements Lever {}
