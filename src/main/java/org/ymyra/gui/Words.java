package org.ymyra.gui;

import java.util.Locale;
import org.ymyra.analysis.Estimate;
import org.ymyra.chart.Language;
import org.ymyra.chart.Texts;
import org.ymyra.scenario.DeclaredParameter;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Localised;

/** Words and numbers of the window in one language, from the bundle {@code messages}; enumerations and levers as charts name them. */
public final class Words {
    static final String BUNDLE = "org.ymyra.gui.messages";
    private static final int YEAR = 365;

    /** The model stands just before an hour: what is shown is that hour. */
    private static final double MOMENT = 1e-6;

    private final Texts texts;

    /** Words in a language. */
    public Words(Language language) {
        texts = new Texts(language, BUNDLE);
    }

    /** Returns the language. */
    public Language language() {
        return texts.language();
    }

    /** Returns the locale that words and numbers follow. */
    public Locale locale() {
        return texts.locale();
    }

    /** Returns the message of a key with its places filled in; numbers are written in the manner of the language. */
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /**
     * Returns the message for a count, whose plural form ({@code one}, Russian {@code few}, {@code many}) is the end of its key.
     *
     * @param key key without the form
     * @param count the count, which is the first argument of the message
     */
    public String count(String key, long count, Object... more) {
        return texts.count(key, count, more);
    }

    /** Returns the word for a constant. */
    public String word(Enum<?> constant) {
        return texts.word(constant);
    }

    /** Returns what a lever is, and its name in the scenario file if that says more. */
    public String lever(Lever lever) {
        return texts.lever(lever);
    }

    /** Returns a text in this language, or in English if there is none. */
    public String of(Localised text) {
        return texts.of(text);
    }

    /** Returns a number with at most this many decimals. */
    public String number(double value, int decimals) {
        return texts.number(value, decimals);
    }

    /** Returns a share as a percentage with at most this many decimals. */
    public String percent(double share, int decimals) {
        return texts.percentFormat(decimals).format(share);
    }

    /** Returns a probability with its interval. */
    public String percent(Estimate probability) {
        return texts.percent(probability);
    }

    /** Returns a difference of probabilities in percentage points, with its interval. */
    public String points(Estimate difference) {
        return texts.points(difference);
    }

    /** Returns what a parameter means, in English if this language has no words for it. */
    public String parameter(DeclaredParameter parameter) {
        return texts.parameter(parameter).orElse(parameter.declaration().text());
    }

    /** Returns the unit of a parameter, in English if this language has no word for it; empty if it has none. */
    public String unit(DeclaredParameter parameter) {
        return texts.unit(parameter);
    }

    /** Returns a time as its day and year, such as "day 214, year 1"; before the horizon as the days of running in that are left. */
    public String day(double day) {
        long whole = (long) Math.floor(day + MOMENT);
        return whole < 0 ? get("day.running-in", -whole) : get("day", whole, whole / YEAR + 1);
    }

    /** Returns a time to the hour, such as "day 214, 15:00". */
    public String hour(double day) {
        long hours = (long) Math.floor((day + MOMENT) * 24);
        return get(
                "day.hour", Math.floorDiv(hours, 24), String.format(Locale.ROOT, "%02d:00", Math.floorMod(hours, 24)));
    }
}
