package org.ymyra.chart;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.ymyra.analysis.Digits;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Span;

/** Words and numbers in one language, from the bundle {@code messages}. */
public final class Texts {
    static final String BUNDLE = "org.ymyra.chart.messages";
    private static final double YEAR = 365;

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;

    /** Words in a language. */
    public Texts(Language language) {
        this.language = language;
        locale = language.locale();
        bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    /** Returns the message of a key with its places filled in; numbers are written in the manner of the language. */
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Returns the word for a constant: the key is the name of its type and its own, as in {@code level.riot}. */
    public String word(Enum<?> constant) {
        return get((constant.getDeclaringClass().getSimpleName() + "." + constant.name()).toLowerCase(Locale.ROOT));
    }

    /** Returns what a lever is, and its name in the scenario file if that says more. */
    public String lever(Lever lever) {
        String kind = lever.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String words = get("lever." + kind);
        return lever.name().replace("-", "").equals(kind) ? words : words + " (" + lever.name() + ")";
    }

    /** Returns the name of an interval in this language, or as it stands if the language has none of its own for it. */
    String method(String name) {
        try {
            return bundle.getString("method." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        } catch (MissingResourceException none) {
            return name;
        }
    }

    /** Returns a number with at most this many decimals and a true minus sign. */
    public String number(double value, int decimals) {
        NumberFormat format = numberFormat(decimals);
        return format.format(value);
    }

    NumberFormat numberFormat(int decimals) {
        return tidy((DecimalFormat) NumberFormat.getNumberInstance(locale), decimals);
    }

    /** Returns a format for shares as percentages with at most this many decimals. */
    public NumberFormat percentFormat(int decimals) {
        return tidy((DecimalFormat) NumberFormat.getPercentInstance(locale), decimals);
    }

    private static NumberFormat tidy(DecimalFormat format, int decimals) {
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign('−');
        format.setDecimalFormatSymbols(symbols);
        format.setMaximumFractionDigits(decimals);
        format.setMinimumFractionDigits(0);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** Returns a probability with its interval, as in "33% [26, 40]"; digits are those of {@link Digits}. */
    public String percent(Estimate e) {
        int digits = Digits.of(100 * e.low(), 100 * e.high(), 0);
        NumberFormat format = percentFormat(digits);
        format.setMinimumFractionDigits(digits);
        return interval(
                Double.isNaN(e.value())
                        ? "–"
                        : format.format(Digits.round(100 * e.value(), digits).movePointLeft(2)),
                e,
                digits);
    }

    /** Returns a difference of probabilities in percentage points, with its sign and interval: "+2.0 [−1.0, 5.0]". */
    public String points(Estimate e) {
        int digits = Digits.of(100 * e.low(), 100 * e.high(), 0);
        boolean more = Digits.round(100 * e.value(), digits).signum() > 0;
        return interval((more ? "+" : "") + fixed(100 * e.value(), digits), e, digits);
    }

    /** Returns a difference in cost with its sign and interval. */
    String amount(Estimate e) {
        int digits = Digits.of(e.low(), e.high(), 0);
        boolean more = Digits.round(e.value(), digits).signum() > 0;
        return get(
                "interval",
                (more ? "+" : "") + fixed(e.value(), digits),
                fixed(e.low(), digits),
                fixed(e.high(), digits));
    }

    /** Returns an estimate with its interval: "2.0 [1.5, 2.4]". */
    String estimate(Estimate e) {
        int digits = Digits.of(e.low(), e.high(), 0);
        return get("interval", fixed(e.value(), digits), fixed(e.low(), digits), fixed(e.high(), digits));
    }

    private String interval(String value, Estimate e, int digits) {
        return get("interval", value, fixed(100 * e.low(), digits), fixed(100 * e.high(), digits));
    }

    private String fixed(double value, int digits) {
        NumberFormat format = numberFormat(digits);
        format.setMinimumFractionDigits(digits);
        return format.format(Digits.round(value, digits));
    }

    /** Returns a confidence level, as in "95%". */
    String confidence(double level) {
        return percentFormat(1).format(level);
    }

    /** Returns a length of time in years if it is a whole number of them, else in days. */
    String span(Span span) {
        double years = span.days() / YEAR;
        boolean whole = years >= 1 && years == Math.rint(years);
        long count = Math.round(whole ? years : span.days());
        return get((whole ? "years." : "days.") + plural(count), count);
    }

    /** Returns the plural form of a whole number: one, few (Russian 2 to 4) or many. */
    public String plural(long n) {
        boolean russian = language == Language.RU;
        long ten = n % 10;
        boolean teen = n % 100 >= 11 && n % 100 <= 14;
        if (russian ? ten == 1 && !teen : n == 1) {
            return "one";
        }
        return russian && ten >= 2 && ten <= 4 && !teen ? "few" : "many";
    }
}
