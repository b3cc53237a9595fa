package org.ymyra.model;

/** One part of a settlement's day. Submodels do not call each other: they read and change the state. */
interface Submodel {
    /**
     * Does the part's work of one day.
     *
     * @param day days since the start of the spin-up
     */
    void run(int day);
}
