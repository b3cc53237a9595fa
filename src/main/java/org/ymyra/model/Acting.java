package org.ymyra.model;

import org.ymyra.scenario.Lever;

/**
 * A lever that acts on a day.
 *
 * @param lever the lever
 * @param intensity how much of it there is, above 0 and at most 1
 */
record Acting<L extends Lever>(L lever, double intensity) {}
