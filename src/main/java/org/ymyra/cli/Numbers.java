package org.ymyra.cli;

import org.ymyra.chart.Numerals;

/** Counts and lengths of time in the English of messages. */
final class Numbers {
    private static final double DAYS_PER_YEAR = 365;

    private Numbers() {}

    /** A count with thousands marked. */
    static String count(long count) {
        return Numerals.ENGLISH.count(count);
    }

    /** A count of things, in the plural with s. */
    static String count(long count, String thing) {
        return count(count, thing, thing + "s");
    }

    /** A count of things. */
    static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** A length of time in days, in years if it is a whole number of them. */
    static String span(double days) {
        return days % DAYS_PER_YEAR == 0 && days > 0
                ? count((long) (days / DAYS_PER_YEAR), "year")
                : Numerals.ENGLISH.number(days, days % 1 == 0 ? 0 : 1) + (days == 1 ? " day" : " days");
    }
}
