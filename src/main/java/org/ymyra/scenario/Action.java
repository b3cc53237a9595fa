package org.ymyra.scenario;

/** What happens to a lever in the course of a replication: a decision of its rule, or a step of its own. */
public enum Action {
    /** A lever starts. */
    STARTED,
    /** A rule raises the intensity of a lever that acts already. */
    STRENGTHENED,
    /** A lever ends. */
    ENDED,
    /** A rule would start a lever, but there is no budget for it now. */
    POSTPONED,
    /** A commission arrives. */
    ARRIVED,
    /** An inquiry ends with a just finding. */
    FOUND_JUST,
    /** An inquiry ends with an unjust finding. */
    FOUND_UNJUST
}
