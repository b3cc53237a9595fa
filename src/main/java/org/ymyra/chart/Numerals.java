package org.ymyra.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.ymyra.analysis.Digits;
import org.ymyra.analysis.Estimate;

/**
 * How numbers are written in a language, with as many digits as their intervals bear: English 1,234.5 and 33%, Russian and
 * Kazakh with a decimal comma and no-break spaces, all with a true minus sign.
 */
public final class Numerals {
    /** Numbers in English. */
    public static final Numerals ENGLISH = new Numerals(Language.EN);

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final MathContext SIX = new MathContext(6);

    private final boolean english;

    /** Numbers in a language. */
    public Numerals(Language language) {
        english = language == Language.EN;
    }

    /** Returns a count with thousands marked. */
    public String count(long count) {
        return written(String.format(Locale.ROOT, "%,d", count));
    }

    /** Returns a number with so many digits after the point; a dash if it is not defined. */
    public String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return written(String.format(Locale.ROOT, "%,." + digits + "f", Digits.round(value, digits)));
    }

    /** Returns a number without simulation error, with six significant digits. */
    public String exact(double value) {
        return written(new BigDecimal(value).round(SIX).stripTrailingZeros().toPlainString());
    }

    /** Returns a number in the manner of the language, given as English writes it. */
    public String written(String number) {
        String signed = number.replace('-', '−');
        return english
                ? signed
                : signed.replace(",", NO_BREAK_SPACE).replace('.', ',').replace("%", NO_BREAK_SPACE + "%");
    }

    /** Returns a share as a percentage with so many digits after the point. */
    public String percent(double share, int digits) {
        return Double.isNaN(share) ? "–" : number(100 * share, digits) + written("%");
    }

    /** Returns a probability as a percentage. */
    public String percent(Estimate probability) {
        return percent(probability.value(), Digits.of(100 * probability.low(), 100 * probability.high(), 0));
    }

    /** Returns the interval of a probability in per cent, or that of a difference in percentage points. */
    public String percentInterval(Estimate probability) {
        return interval(100 * probability.low(), 100 * probability.high(), 0);
    }

    /** Returns a difference of probabilities in percentage points, with its sign. */
    public String points(Estimate difference) {
        double value = 100 * difference.value();
        return signed(value, number(value, Digits.of(100 * difference.low(), 100 * difference.high(), 0)));
    }

    /** Returns an amount of money, or another figure; a dash if it is not defined. */
    public String amount(Estimate amount) {
        return number(amount.value(), Digits.of(amount.low(), amount.high(), 0));
    }

    /** Returns a difference of amounts, with its sign. */
    public String signedAmount(Estimate difference) {
        return signed(difference.value(), amount(difference));
    }

    /** Returns the interval of an amount. */
    public String amountInterval(Estimate amount) {
        return interval(amount.low(), amount.high(), 0);
    }

    /** Returns a ratio. */
    public String ratio(Estimate ratio) {
        return number(ratio.value(), Digits.of(ratio.low(), ratio.high(), 1));
    }

    /** Returns the interval of a ratio. */
    public String ratioInterval(Estimate ratio) {
        return interval(ratio.low(), ratio.high(), 1);
    }

    /** Returns a confidence level. */
    public String confidence(double level) {
        return percent(level, level * 100 % 1 < 1e-9 ? 0 : 1);
    }

    /** Returns an interval of two numbers that are written already: {@code [26, 40]}, with a semicolon after a decimal comma. */
    public String interval(String low, String high) {
        return "[" + low + (english ? ", " : "; ") + high + "]";
    }

    private String interval(double low, double high, double same) {
        int digits = Digits.of(low, high, same);
        return interval(number(low, digits), number(high, digits));
    }

    private static String signed(double value, String text) {
        return value > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
    }
}
