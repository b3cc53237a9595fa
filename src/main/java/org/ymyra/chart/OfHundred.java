package org.ymyra.chart;

import java.math.RoundingMode;
import org.ymyra.analysis.Digits;
import org.ymyra.analysis.Estimate;

/**
 * A probability as a whole number of 100 cases, for readers who are not at home in per cent. Ends of the interval are rounded as
 * the value; those of a value so near to 0 or 100 that a whole number would hide it are rounded outwards.
 *
 * @param value the number, 0 to 100
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param near whether the value is not the number, but lies between 0 and 1 (the number is 0) or between 99 and 100 (the number is 100)
 */
public record OfHundred(int value, int low, int high, boolean near) {
    private static final char NO_BREAK = '\u00a0';

    /** Returns the number of a probability. */
    public static OfHundred of(Estimate e) {
        double percent = Digits.round(100 * e.value(), 9).doubleValue();
        if (percent < 1) {
            return new OfHundred(0, 0, outwards(e.high(), RoundingMode.CEILING), true);
        }
        if (percent > 99) {
            return new OfHundred(100, outwards(e.low(), RoundingMode.FLOOR), 100, true);
        }
        return new OfHundred(rounded(e.value()), rounded(e.low()), rounded(e.high()), false);
    }

    private static int rounded(double probability) {
        return Digits.round(100 * probability, 0).intValueExact();
    }

    private static int outwards(double probability, RoundingMode mode) {
        return Digits.round(100 * probability, 9).setScale(0, mode).intValueExact();
    }

    /**
     * Returns it in words, the interval without a place to break the line, as in "in 36 of 100 such settlements [33, 39]"; of values near the ends "in fewer than 1 of 100", and of never and always "in none of 40 replications".
     *
     * @param districts whether a case is a district of several settlements
     */
    static String words(Estimate e, Texts texts, boolean districts) {
        OfHundred rounded = of(e);
        if (e.total() > 0 && (e.events() == 0 || e.events() == e.total())) {
            String count = texts.get(
                    e.events() == 0 ? "icons.none" : "icons.all",
                    texts.numerals().count(e.total()));
            return count + rounded.interval(texts);
        }
        return rounded.words(texts, districts);
    }

    private String words(Texts texts, boolean districts) {
        String key = near ? value == 0 ? "icons.fewer" : "icons.more" : "icons.count";
        String count = texts.get(key, value, texts.get(districts ? "icons.districts" : "icons.settlements"));
        return count + interval(texts);
    }

    private String interval(Texts texts) {
        String interval = texts.numerals().interval(String.valueOf(low), String.valueOf(high));
        return (" " + interval).replace(' ', NO_BREAK);
    }
}
