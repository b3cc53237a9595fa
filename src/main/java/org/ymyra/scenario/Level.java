package org.ymyra.scenario;

/** How far a crisis escalates, from least to most severe. Each level includes the ones before it. */
public enum Level {
    /** A gathering: at least {@code rules.mobilisation.gathering} households on the street in one hour. */
    PROTEST,
    /** At least one person injured. */
    BRAWL,
    /** At least {@code rules.violence.riot-damage} homes or shops damaged in one crisis. */
    RIOT,
    /** A riot with at least one person killed. */
    DEADLY
}
