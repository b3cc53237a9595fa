package org.ymyra.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.results.Precision;
import org.ymyra.scenario.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Half the width that an interval may have, as given on the command line.
 *
 * @param value a probability, or a share of the estimate
 * @param relative whether it is a share of the estimate
 */
record HalfWidth(double value, boolean relative) {
    private static final Pattern FORM = Pattern.compile("([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)(%?)");

    /** Less would take thousands of millions of replications. */
    private static final double LEAST = 1e-5;

    /** Reads {@code 0.02} or {@code 20%}. */
    static final class Converter implements ITypeConverter<HalfWidth> {
        @Override
        public HalfWidth convert(String text) {
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                boolean relative = !form.group(2).isEmpty();
                double value = Double.parseDouble(form.group(1)) / (relative ? 100 : 1);
                if (value >= LEAST && (relative ? value <= Precision.MOST_RELATIVE : value < 0.5)) {
                    return new HalfWidth(value, relative);
                }
            }
            throw new TypeConversionException(
                    "'" + text + "' is no half-width: a probability from 0.00001 on and below 0.5, such"
                            + " as 0.02, or a share of the estimate from 0.001% to 50%, such as 20%");
        }
    }

    static HalfWidth of(Precision precision) {
        return new HalfWidth(precision.halfWidth(), precision.relative());
    }

    /** What is asked of the probability of a level, or of its differences. */
    Precision precision(boolean difference, Level level, double confidence) {
        return new Precision(value, relative, difference, level, confidence);
    }

    /** In words: {@code ±2 percentage points}, {@code ±20% of the estimate}. */
    String text(Texts texts) {
        String shown = texts.numerals().written(shown(value) + (relative ? "%" : ""));
        return texts.get(relative ? "width.share" : "width.points", shown);
    }

    /** Another half-width in the same measure, short: {@code ±1.97}, {@code ±19.7%}. */
    String text(Texts texts, double other) {
        Numerals numerals = texts.numerals();
        return Double.isInfinite(other)
                ? texts.get("width.unbounded")
                : "±" + (relative ? numerals.percent(other, 1) : numerals.number(100 * other, 2));
    }

    private static String shown(double share) {
        return Double.toString(Math.round(1e8 * share) / 1e6).replaceFirst("\\.0$", "");
    }
}
