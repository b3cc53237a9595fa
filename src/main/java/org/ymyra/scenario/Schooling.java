package org.ymyra.scenario;

/** School and the way from it into study and work. */
public record Schooling(
        @Parameter(
                text = "Young people who leave school, per household with youth; 0 leaves schooling out",
                unit = "per year",
                symbol = "k",
                value = "0",
                min = "0",
                max = "2",
                low = "0",
                high = "0.1",
                source = "persons aged 15 to 29, 1.5 in a household that has any, leave school once in these 15 years")
        double leavers,

        @Parameter(
                text = "Share of pupils who are schooled in their own community's language only",
                value = "0",
                min = "0",
                max = "1",
                low = "0",
                high = "0.5")
        double ownLanguage,

        @Parameter(
                text = "Gain in proficiency of a household by a pupil schooled in the common language",
                value = "0.1",
                min = "0",
                max = "1",
                low = "0.05",
                high = "0.2")
        double commonLanguageGain,

        @Parameter(
                text = "Probability of a place at a university or college at full proficiency",
                symbol = "p_u",
                value = "0.3",
                min = "0",
                max = "1",
                low = "0.1",
                high = "0.5")
        double admission) {}
