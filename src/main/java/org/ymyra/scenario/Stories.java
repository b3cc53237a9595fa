package org.ymyra.scenario;

/** News of events, embroidery and invented rumours (submodel 7.8). */
public record Stories(
        @Parameter(
                text = "Rate at which a spreader passes a story on",
                unit = "per hour",
                symbol = "λ",
                value = "0.3",
                min = "0.001",
                max = "1",
                low = "0.15",
                high = "0.6",
                source = "assumption: a rumour needs about a day")
        double contacts,

        @Parameter(
                text = "Share passed on in messenger groups of the community instead of to ties",
                symbol = "b_c",
                value = "0.3",
                min = "0.01",
                max = "1",
                low = "0.1",
                high = "0.6")
        double messengerGroups,

        @Parameter(
                text = "Probability that news of an event is embroidered",
                symbol = "p_r",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double embroidery,

        @Parameter(
                text = "Strength of an embroidered story relative to the truth",
                value = "1.5",
                min = "1",
                max = "10",
                low = "1.2",
                high = "1.8")
        double embroideryFactor,

        @Parameter(
                text = "Strength of an invented story",
                symbol = "S_r",
                value = "0.6",
                min = "0",
                max = "1",
                low = "0.4",
                high = "0.8")
        double inventedStrength,

        @Parameter(
                text = "Belief in an invented story at full hostility; half of it at none",
                symbol = "σ",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double belief,

        @Parameter(
                text = "Growth of hostility by a believed story",
                unit = "per strength",
                symbol = "η_s",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.15")
        double hostilityGain,

        @Parameter(
                text = "Probability that a believer blames the whole community and not only those who did it",
                value = "1",
                min = "0",
                max = "1",
                low = "0.5",
                high = "1",
                source = "assumption; at 1 everyone does")
        double collectiveBlame,

        @Parameter(
                text = "Half-life of anger",
                value = "24 hours",
                min = "1 hour",
                max = "30 days",
                low = "12 hours",
                high = "48 hours",
                source = "fitted by eye to P5")
        Span angerHalfLife,

        @Parameter(
                text = "Share of the anger at what is false in a story that is left in those whom its answer convinces",
                value = "0.5",
                min = "0",
                max = "1",
                low = "0.3",
                high = "0.7")
        double answerEffect,

        @Parameter(
                text = "Distance by road over which the strength of the news of a riot falls to 1/e",
                unit = "km",
                symbol = "dNews",
                value = "10",
                min = "0.1",
                max = "1000",
                low = "5",
                high = "20")
        double newsDistance) {}
