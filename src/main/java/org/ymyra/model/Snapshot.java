package org.ymyra.model;

/**
 * What indicators of a settlement tell of.
 *
 * @param households the households; only proficiency, youth, trust, grievance and hostility are those of the time
 * @param counts what has been counted since the start of the horizon
 * @param backlog complaints waiting or in hand
 */
public record Snapshot(Households households, Counts counts, int backlog) {}
