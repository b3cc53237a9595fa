package org.ymyra.scenario;

/** What an uncontained crowd does (submodel 7.9). */
public record Violence(
        @Parameter(
                text = "Rate of incidents per uncontained hostility on the street",
                unit = "per household and hour",
                symbol = "v0",
                value = "0.046",
                min = "0",
                max = "1",
                low = "0.02",
                high = "0.08",
                source = "fitted to P1 to P5 and P13 by calibration")
        double incidents,

        @Parameter(
                text = "Mean number of injured in an incident per uncontained hostility",
                unit = "persons",
                symbol = "i0",
                value = "0.1",
                min = "0",
                max = "10",
                low = "0.05",
                high = "0.2",
                source = "fitted to P1 to P5 and P13 by calibration")
        double injured,

        @Parameter(
                text = "Mean number of homes or shops damaged in an incident per uncontained hostility",
                unit = "buildings",
                symbol = "d0",
                value = "0.047",
                min = "0",
                max = "10",
                low = "0.02",
                high = "0.08",
                source = "fitted to P1 to P5 and P13 by calibration")
        double damaged,

        @Parameter(
                text = "Probability that an injured person dies",
                symbol = "p_d",
                value = "0.023",
                min = "0",
                max = "1",
                low = "0.005",
                high = "0.05",
                source = "fitted to P1 to P5 and P13 by calibration; 1 to 5 % in reported riots, from memory")
        double deaths,

        @Parameter(
                text = "Strength of the story that an incident starts, before its victims are counted",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.4",
                high = "0.6")
        double storyBase,

        @Parameter(
                text = "Strength added by each injured person or damaged building",
                value = "0.05",
                min = "0",
                max = "1",
                low = "0.02",
                high = "0.1")
        double storyPerVictim,

        @Parameter(
                text = "Buildings damaged in one crisis that make it a riot",
                unit = "buildings",
                value = "5",
                min = "1",
                max = "1000",
                low = "3",
                high = "10")
        int riotDamage) {}
