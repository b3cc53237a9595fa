package org.ymyra.model;

import org.ymyra.scenario.Spark;

/**
 * Something that starts a story in the community of a household.
 *
 * @param spark what it is
 * @param household victim, or where the story starts
 * @param other community that is blamed
 * @param strength 0 to 1
 * @param just whether it is handled swiftly, visibly and impartially
 * @param embroidered whether its news is embroidered
 */
record Incident(Spark spark, int household, int other, double strength, boolean just, boolean embroidered) {
    /** Returns it, handled and told in another way. */
    Incident told(boolean just, boolean embroidered) {
        return new Incident(spark, household, other, strength, just, embroidered);
    }

    /** Returns whether it really happened. */
    boolean happened() {
        return spark != Spark.PROVOCATION;
    }

    /** Returns whether it has a victim, who hears of it at once together with the victim's own. */
    boolean hasVictim() {
        return spark == Spark.TRIGGER_CRIME || spark == Spark.RETALIATION;
    }
}
