package org.ymyra.model;

/**
 * A dispute between two households.
 *
 * @param aggrieved household that feels wronged
 * @param respondent the other household
 * @param severity 0 to 1
 */
public record Dispute(int aggrieved, int respondent, double severity) {}
