package org.ymyra.chart;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.ymyra.analysis.Digits;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.Span;

/**
 * Words and numbers in one language: those of charts, from the bundle {@code messages} of this package, or those of another
 * package over them.
 */
public final class Texts {
    /** What parameters mean and their units, by key; in English their declarations say it. */
    public static final String PARAMETERS = "org.ymyra.chart.parameters";

    static final String BUNDLE = "org.ymyra.chart.messages";
    private static final double YEAR = 365;

    private final Language language;
    private final Locale locale;
    private final Numerals numerals;
    private final ResourceBundle own;
    private final ResourceBundle charts;

    /** The words of charts in a language. */
    public Texts(Language language) {
        this(language, BUNDLE);
    }

    /**
     * The words of a package in a language; what it has none for is as in charts.
     *
     * @param language the language
     * @param bundle base name of its messages, such as {@code org.ymyra.chart.messages}: properties in UTF-8, one file for each language
     * @throws MissingResourceException if there is no such bundle
     */
    public Texts(Language language, String bundle) {
        this.language = language;
        locale = language.locale();
        numerals = new Numerals(language);
        own = bundle(bundle, locale);
        charts = bundle(BUNDLE, locale);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns the locale that words and numbers follow. */
    public Locale locale() {
        return locale;
    }

    /** Returns how numbers are written in this language. */
    public Numerals numerals() {
        return numerals;
    }

    /**
     * Returns the message of a key with its places filled in; numbers are written in the manner of the language.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat((own.containsKey(key) ? own : charts).getString(key), locale).format(arguments);
    }

    /** Returns the message of a key if there is one. */
    public Optional<String> find(String key, Object... arguments) {
        return own.containsKey(key) || charts.containsKey(key) ? Optional.of(get(key, arguments)) : Optional.empty();
    }

    /**
     * Returns the message for a count, whose plural form ({@code one}, Russian {@code few}, {@code many}) is the end of its key.
     *
     * @param key key without the form
     * @param count the count, which is the first argument of the message
     * @param more its other arguments
     */
    public String count(String key, long count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = numerals.count(count);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return get(key + "." + plural(count), arguments);
    }

    /** Returns a text in this language, or in English if there is none. */
    public String of(Localised text) {
        return language.of(text);
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

    /** Returns what a parameter means; empty if this language has no words for it. */
    public Optional<String> parameter(DeclaredParameter parameter) {
        return declared(parameter.key(), parameter.declaration().text());
    }

    /** Returns the unit of a parameter, in English if this language has no word for it; empty if it has none. */
    public String unit(DeclaredParameter parameter) {
        String unit = parameter.declaration().unit();
        return declared("unit." + unit.replaceAll("[^A-Za-z0-9]+", "-"), unit).orElse(unit);
    }

    private Optional<String> declared(String key, String english) {
        if (language == Language.EN) {
            return Optional.of(english);
        }
        ResourceBundle words = bundle(PARAMETERS, locale);
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    /** Returns the name of an interval in this language, or as it stands if the language has none of its own for it. */
    public String method(String name) {
        return find("method." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"))
                .orElse(name);
    }

    /** Returns a number with at most this many decimals and a true minus sign. */
    public String number(double value, int decimals) {
        return numberFormat(decimals).format(value);
    }

    NumberFormat numberFormat(int decimals) {
        return tidy((DecimalFormat) NumberFormat.getNumberInstance(locale), decimals);
    }

    /** Returns a format for shares as percentages with at most this many decimals. */
    public NumberFormat percentFormat(int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getPercentInstance(locale);
        format.setPositiveSuffix(numerals.written("%"));
        format.setNegativeSuffix(numerals.written("%"));
        return tidy(format, decimals);
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
        return numerals.percent(e) + " " + numerals.percentInterval(e);
    }

    /** Returns a difference of probabilities in percentage points, with its sign and interval: "+2.0 [−1.0, 5.0]". */
    public String points(Estimate e) {
        return numerals.points(e) + " " + numerals.percentInterval(e);
    }

    /** Returns a difference in cost with its sign and interval. */
    public String amount(Estimate e) {
        return numerals.signedAmount(e) + " " + numerals.amountInterval(e);
    }

    /** Returns an estimate with its interval: "2.0 [1.5, 2.4]". */
    public String estimate(Estimate e) {
        return numerals.amount(e) + " " + numerals.amountInterval(e);
    }

    /** Returns a confidence level, as in "95%". */
    public String confidence(double level) {
        return percentFormat(1).format(level);
    }

    /** Returns a length of time in years if it is a whole number of them, else in days. */
    public String span(Span span) {
        return span(span.days());
    }

    /** Returns a length of time, given in days, in years if it is a whole number of them, else in days. */
    public String span(double days) {
        double years = days / YEAR;
        if (years >= 1 && years == Math.rint(years)) {
            return count("years", (long) years);
        }
        return days == Math.rint(days)
                ? count("days", (long) days)
                : get("days." + (language == Language.RU ? "few" : "many"), numerals.number(days, 1));
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
