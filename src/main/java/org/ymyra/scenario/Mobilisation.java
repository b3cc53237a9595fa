package org.ymyra.scenario;

/** Who goes onto the street (submodel 7.9). */
public record Mobilisation(
        @Parameter(
                text = "Net motivation above which a household is active",
                symbol = "θ",
                value = "0.051",
                min = "0",
                max = "1",
                low = "0.04",
                high = "0.06",
                source = "fitted to P1 to P5 and P13 by calibration; Epstein's 0.1 is on another scale")
        double threshold,

        @Parameter(
                text = "Weight of grievance with officials against hostility",
                symbol = "w_G",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double grievanceWeight,

        @Parameter(
                text = "Weight of the share of others who are active",
                symbol = "w_p",
                value = "1.9",
                min = "0",
                max = "20",
                low = "1",
                high = "4",
                source = "Granovetter 1978; fitted to P1 to P5 and P13 by calibration")
        double encouragement,

        @Parameter(
                text = "Availability of a household without youth",
                symbol = "b_i",
                value = "0.2",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.3",
                source = "assumption in size; biographical availability after McAdam 1986, from memory")
        double noYouth,

        @Parameter(
                text = "Availability of a household with youth in work",
                symbol = "b_i",
                value = "0.6",
                min = "0",
                max = "1",
                low = "0.4",
                high = "0.8",
                source = "assumption in size; biographical availability after McAdam 1986, from memory")
        double youth,

        @Parameter(
                text = "Availability of a household with unemployed youth",
                symbol = "b_i",
                value = "1",
                min = "0",
                max = "1",
                low = "0.8",
                high = "1",
                source = "assumption in size; biographical availability after McAdam 1986, from memory")
        double unemployedYouth,

        @Parameter(
                text = "Hour of the day from which people are on the street",
                unit = "hour",
                symbol = "m",
                value = "18",
                min = "0",
                max = "23",
                low = "16",
                high = "18",
                source = "reports of evening crowds; fitted by eye to P5")
        int streetFrom,

        @Parameter(
                text = "Hour of the day at which people leave the street",
                unit = "hour",
                symbol = "m",
                value = "24",
                min = "1",
                max = "24",
                low = "22",
                high = "24",
                source = "reports of evening crowds; fitted by eye to P5")
        int streetUntil,

        @Parameter(
                text = "Motivation outside these hours relative to that within them",
                symbol = "m",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.3")
        double daytime,

        @Parameter(
                text = "Active households in an hour at which a crisis counts as PROTEST",
                unit = "households",
                value = "25",
                min = "1",
                max = "100000",
                low = "10",
                high = "30",
                source =
                        "assumption of two people a household; a protest of the Mass Mobilization Data (Clark & Regan) has 50")
        int gathering,

        @Parameter(
                text = "Time without live stories and without anyone on the street after which a crisis closes",
                value = "24 hours",
                min = "1 hour",
                max = "30 days",
                low = "12 hours",
                high = "48 hours")
        Span quiet,

        @Parameter(
                text = "Anger below which a household counts as calm",
                value = "0.02",
                min = "0",
                max = "0.5",
                low = "0.01",
                high = "0.03",
                source = "assumption: keeps quiet households out of the hourly work")
        double negligibleAnger) {}
