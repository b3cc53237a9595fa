package org.ymyra.briefing;

import java.util.List;
import java.util.Locale;
import org.ymyra.analysis.Digits;
import org.ymyra.analysis.Estimate;
import org.ymyra.chart.Language;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.Span;

/** Sentences and numbers of a briefing in one language, from the bundle {@code messages}. */
final class Words {
    static final String BUNDLE = "org.ymyra.briefing.messages";

    private final Texts texts;
    private final Numerals numerals;

    Words(Language language) {
        texts = new Texts(language, BUNDLE);
        numerals = texts.numerals();
    }

    /** The words behind, those of charts among them. */
    Texts texts() {
        return texts;
    }

    /** Returns the message of a key with its places filled in. */
    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Returns the message of a key in the form that a count asks for, the count in its first place. */
    String counted(String key, long count, Object... others) {
        return texts.count(key, count, others);
    }

    String count(long count) {
        return numerals.count(count);
    }

    String number(double value) {
        return numerals.number(value, 1);
    }

    String of(Localised text) {
        return texts.of(text);
    }

    String quoted(String title) {
        return get("quoted", title);
    }

    /** Returns items as one enumerates them. */
    String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : get("list", String.join(get("list.comma"), items.subList(0, last)), items.get(last));
    }

    String level(Level level) {
        return get("level." + level.name().toLowerCase(Locale.ROOT));
    }

    String span(double days) {
        return texts.span(new Span(days));
    }

    /** Returns a probability, as in "36%". */
    String percent(Estimate e) {
        return numerals.percent(e);
    }

    /** Returns the interval of a probability, as in "33–39%". */
    String range(Estimate e) {
        return get(
                "range.percent", numerals.number(100 * e.low(), digits(e)), numerals.number(100 * e.high(), digits(e)));
    }

    /** Returns a probability with its interval in full, as in "36% (95% interval 33–39%)". */
    String percentInFull(Estimate e) {
        return get("in-full", percent(e), numerals.confidence(e.confidence()), range(e));
    }

    /** Returns a probability with its interval, as in "36% (33–39%)". */
    String percentBriefly(Estimate e) {
        return get("briefly", percent(e), range(e));
    }

    /** Returns a difference of probabilities in percentage points with its sign. */
    String points(Estimate e) {
        return numerals.points(e);
    }

    /** Returns the interval of a difference of probabilities in percentage points, as in "−17 to +3". */
    String pointsRange(Estimate e) {
        return get("range", signed(100 * e.low(), digits(e)), signed(100 * e.high(), digits(e)));
    }

    /** Returns how far a difference of probabilities is from 0, in full, as in "15 percentage points (95% interval 10–20)". */
    String sizeInFull(Estimate e) {
        Estimate size = e.value() < 0 ? turned(e) : e;
        return get(
                "points.in-full",
                numerals.number(100 * size.value(), digits(e)),
                numerals.confidence(e.confidence()),
                get(
                        "range.size",
                        numerals.number(100 * size.low(), digits(e)),
                        numerals.number(100 * size.high(), digits(e))));
    }

    /** Returns a difference of probabilities with its interval, as in "−15 points (−20 to −10)". */
    String pointsBriefly(Estimate e) {
        return get("points.briefly", points(e), pointsRange(e));
    }

    /** Returns a size in percentage points without sign. */
    String pointsSize(Estimate e) {
        return numerals.number(100 * e.value(), digits(e));
    }

    /** Returns the interval of such a size. */
    String pointsSizeRange(Estimate e) {
        return get("range.size", numerals.number(100 * e.low(), digits(e)), numerals.number(100 * e.high(), digits(e)));
    }

    /** Returns an amount without unit. */
    String amount(Estimate e) {
        return numerals.amount(e);
    }

    /** Returns a cost, exactly if it is the same in all replications. */
    String cost(Estimate e) {
        return e.low() == e.high() ? numerals.exact(e.value()) : numerals.amount(e);
    }

    /** Returns the interval of an amount. */
    String amountRange(Estimate e) {
        return get(
                e.low() < 0 ? "range" : "range.size",
                numerals.number(e.low(), amountDigits(e)),
                numerals.number(e.high(), amountDigits(e)));
    }

    /** Returns a mean harm with its interval; of none, only 0. */
    String harmBriefly(Estimate e) {
        return e.high() == 0 ? "0" : get("briefly", amount(e), amountRange(e));
    }

    /** Returns how far a difference of probabilities is from 0, as in "15 points, 10–20". */
    String sizeBriefly(Estimate e) {
        Estimate size = e.value() < 0 ? turned(e) : e;
        return get("size.briefly", pointsSize(size), pointsSizeRange(size));
    }

    /** Returns which changes an interval around 0 leaves open, as in "between 15 points fewer and 3 more". */
    String changeInWords(Estimate e) {
        return get(
                "change.words",
                numerals.number(Math.abs(100 * e.low()), digits(e)),
                numerals.number(Math.abs(100 * e.high()), digits(e)));
    }

    private static Estimate turned(Estimate e) {
        return new Estimate(-e.value(), -e.high(), -e.low(), e.events(), e.total(), e.method(), e.confidence());
    }

    private String signed(double value, int digits) {
        return (Digits.round(value, digits).signum() > 0 ? "+" : "") + numerals.number(value, digits);
    }

    private static int digits(Estimate e) {
        return Digits.of(100 * e.low(), 100 * e.high(), 0);
    }

    private static int amountDigits(Estimate e) {
        return Digits.of(e.low(), e.high(), 0);
    }
}
