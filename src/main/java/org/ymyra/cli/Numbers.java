package org.ymyra.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.ymyra.analysis.Digits;
import org.ymyra.analysis.Estimate;

/** How numbers are written: as many digits as their intervals bear. */
final class Numbers {
    private static final double DAYS_PER_YEAR = 365;

    private static final MathContext SIX = new MathContext(6);

    private Numbers() {}

    /** A count with thousands marked. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
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
                : plain(days, days % 1 == 0 ? 0 : 1) + (days == 1 ? " day" : " days");
    }

    /** A probability in per cent. */
    static String percent(Estimate probability) {
        return Double.isNaN(probability.value())
                ? "–"
                : number(100 * probability.value(), Digits.of(100 * probability.low(), 100 * probability.high(), 0))
                        + "%";
    }

    /** Its interval. */
    static String percentInterval(Estimate probability) {
        return interval(100 * probability.low(), 100 * probability.high(), 0);
    }

    /** A difference of probabilities in percentage points, with its sign. */
    static String points(Estimate difference) {
        double value = 100 * difference.value();
        String text = number(value, Digits.of(100 * difference.low(), 100 * difference.high(), 0));
        return value > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
    }

    /** An amount of money; a dash if it is not defined. */
    static String amount(Estimate amount) {
        return number(amount.value(), Digits.of(amount.low(), amount.high(), 0));
    }

    /** A difference of amounts, with its sign. */
    static String signedAmount(Estimate difference) {
        String text = amount(difference);
        return difference.value() > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
    }

    /** The interval of an amount. */
    static String amountInterval(Estimate amount) {
        return interval(amount.low(), amount.high(), 0);
    }

    /** A ratio. */
    static String ratio(Estimate ratio) {
        return number(ratio.value(), Digits.of(ratio.low(), ratio.high(), 1));
    }

    /** The interval of a ratio. */
    static String ratioInterval(Estimate ratio) {
        return interval(ratio.low(), ratio.high(), 1);
    }

    /** A confidence level. */
    static String confidence(Estimate estimate) {
        return confidence(estimate.confidence());
    }

    /** A confidence level. */
    static String confidence(double level) {
        return number(100 * level, level * 100 % 1 < 1e-9 ? 0 : 1) + "%";
    }

    /** A number with so many digits after the point, with a true minus sign; a dash if it is not defined. */
    static String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return plain(value, digits).replace('-', '−');
    }

    /** A number without simulation error, with six significant digits. */
    static String exact(double value) {
        return new BigDecimal(value)
                .round(SIX)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    private static String plain(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", Digits.round(value, digits));
    }

    private static String interval(double low, double high, double same) {
        int digits = Digits.of(low, high, same);
        return "[" + number(low, digits) + ", " + number(high, digits) + "]";
    }
}
