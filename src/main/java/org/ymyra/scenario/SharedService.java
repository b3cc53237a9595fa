package org.ymyra.scenario;

/** More young people of all communities serve together, which brings language and contact. */
@Described("More young people of all communities serve together, which brings language and contact.")
public record SharedService(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Share of the households with youth that have a member in service within a year, at least",
                value = "0.05",
                min = "0",
                max = "1",
                low = "0.02",
                high = "0.1")
        double service)
        implements Lever {}
