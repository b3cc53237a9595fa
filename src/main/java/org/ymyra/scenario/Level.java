package org.ymyra.scenario;

/** How far a crisis escalates, from least to most severe. Each level includes the ones before it. */
public enum Level {
    /** A gathering: at least {@code mobilisation.gathering} households on the street in one hour. */
    PROTEST,
    /** At least one person injured. */
    BRAWL,
    /** At least five homes or shops damaged in one crisis. */
    RIOT,
    /** At least one person killed. */
    DEADLY
}
