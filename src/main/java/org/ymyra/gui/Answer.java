package org.ymyra.gui;

import org.ymyra.analysis.Estimate;

/**
 * How vulnerable the district was at a time.
 *
 * @param day days since the start of the horizon
 * @param riot the probability that a serious crime on that day leads to a riot
 */
record Answer(double day, Estimate riot) {}
