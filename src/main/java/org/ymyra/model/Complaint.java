package org.ymyra.model;

/**
 * A complaint on its way. Its luck is drawn when it is filed, so that the same case fares alike in scenarios that share
 * their luck.
 *
 * @param number running number in the office
 * @param dispute what it is about
 * @param filed when it was filed, in days since the start of the spin-up
 * @param lapse day on which it lapses if it has not been taken up
 * @param work time it takes relative to the mean
 * @param connections uniform number that decides whether connections decide it
 * @param diligence uniform number that decides whether it is decided fairly otherwise
 * @param favour uniform number that decides whether the complainant's own connections decide it; 1 where they never do
 */
public record Complaint(
        long number,
        Dispute dispute,
        double filed,
        int lapse,
        double work,
        double connections,
        double diligence,
        double favour) {}
