package org.ymyra.model;

/**
 * One part of a settlement's day. What one part leaves for another is left in the state: disputes on the settlement's list,
 * self-help in its calendar, cases with its office and council, sparks with its unrest.
 */
interface Submodel {
    /**
     * Does the part's work of one day.
     *
     * @param day days since the start of the spin-up
     */
    void run(int day);
}
