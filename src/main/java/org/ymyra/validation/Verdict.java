package org.ymyra.validation;

/** What a measurement says about a target. */
public enum Verdict {
    /** The interval lies within the target; where one value is expected, it holds that value as well. */
    MET,
    /** The interval lies outside the target, or does not hold the value expected. */
    MISSED,
    /** The interval straddles the target, or is too wide to tell: more replications are needed. */
    NOT_DECIDED,
    /** There is no target: the figure is only shown. */
    SHOWN
}
