package org.ymyra.scenario;

/** What sets off an incendiary event. */
public enum Spark {
    /** A grave crime across communities. */
    TRIGGER_CRIME,
    /** A grave retaliation across communities. */
    RETALIATION,
    /** An invented story. */
    PROVOCATION,
    /** News of a riot in another settlement. */
    NEWS
}
