package org.ymyra.validation;

/** What the model is held against. */
public enum Group {
    /** Exact results: closed forms, enumerations and published data sets with known answers. */
    DOCKING,
    /** Published models: what they give for the same parameters. */
    PUBLISHED,
    /** What holds of every run, whatever its luck. */
    INVARIANTS,
    /** The patterns of the model description, the test of its realism. */
    PATTERNS
}
