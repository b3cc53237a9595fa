package org.ymyra.validation;

/** How a figure is to be written. */
public enum Scale {
    /** A number as it is. */
    NUMBER,
    /** A probability or share, in per cent. */
    PERCENT,
    /** A difference of probabilities or shares, in percentage points. */
    POINTS
}
