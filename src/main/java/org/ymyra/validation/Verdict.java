package org.ymyra.validation;

/** What a measurement says about a target. */
public enum Verdict {
    /** The interval lies within the target. */
    MET,
    /** The interval lies outside the target. */
    MISSED,
    /** The interval straddles the target: more replications are needed. */
    NOT_DECIDED,
    /** There is no target: the figure is only shown. */
    SHOWN
}
