package org.ymyra.experiment;

/** What to do if the folder of the experiment exists. An empty folder counts as none. */
public enum Existing {
    /** Stop. */
    REFUSE,
    /** Go on with the experiment in it, which must be the same; it may ask for more replications than before. */
    RESUME,
    /** Delete it, if it is that of an experiment, and start anew. */
    OVERWRITE
}
