/**
 * What happens. A {@link org.ymyra.model.District} is one replication: a MASON simulation of settlements in which a quiet
 * day costs what happens on it.
 *
 * <p>One day of a settlement, in order:
 *
 * <pre>
 * levers        circumstances change when a lever starts or ends
 * surveys       a sample is asked; results become known
 * monitoring    indicators are read; rules decide on levers
 * returns       those who were away come back
 * monthly       every 30 days: work, courses, relaxation, relative deprivation
 * commissions   arrive and find
 * retaliations  the self-help that falls due
 * lapses        complaints that waited too long
 * sparks        trigger crimes and provocations
 * encounters    good contacts and frictions
 * disputes      the route each takes: drop, complain, mediate, self-help
 * </pre>
 *
 * Officials finish cases at moments of their own; a crisis runs by the hour. Both are on MASON's schedule.
 */
package org.ymyra.model;
