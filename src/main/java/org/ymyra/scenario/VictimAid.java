package org.ymyra.scenario;

/** Those who were harmed in a crisis, on all sides, get help: money, repairs, neighbours. */
@Described("Those who were harmed in a crisis, on all sides, get help: money, repairs, neighbours.")
public record VictimAid(
        @Unfolded Timeline timeline,

        @Parameter(
                text = "Share of the harmed households not yet helped that are helped in a month",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.2",
                high = "0.9")
        double reach,

        @Parameter(
                text = "Share of the grievance of a household that goes when it is helped",
                value = "0.2",
                min = "0",
                max = "1",
                low = "0",
                high = "0.4")
        double relief,

        @Parameter(
                text = "Share of its hostility towards the community that did the harm that goes when it is helped",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0",
                high = "0.2")
        double reconciliation,

        @Parameter(
                text = "Factor on the speed at which the home of a household that is helped is rebuilt",
                value = "2",
                min = "1",
                max = "100",
                low = "1",
                high = "4")
        double rebuilding)
        implements Lever {}
