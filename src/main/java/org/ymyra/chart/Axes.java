package org.ymyra.chart;

import java.text.NumberFormat;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** The axes that charts share: with round steps, labelled in the language of the chart. */
final class Axes {
    private static final double YEAR = 365;
    private static final int STEPS = 6;
    private static final double MARGIN = 0.05;

    private Axes() {}

    /** An axis that shows nothing but words, as the heading of a panel. */
    static NumberAxis heading(String words) {
        NumberAxis axis = new NumberAxis(words);
        Theme.axis(axis);
        axis.setLabelFont(Theme.STRONG);
        axis.setLabelPaint(Theme.INK);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** An axis of probabilities from 0 to a round number that holds the greatest one. */
    static NumberAxis probability(Texts texts, double greatest) {
        double step = step(Math.max(greatest, 0.005));
        double top = Math.min(1, step * Math.ceil(greatest / step - 1e-9));
        NumberFormat format = texts.percentFormat(2);
        return axis(0, Math.max(top, step), step, format);
    }

    /** An axis of probabilities that holds the given range with a margin. */
    static NumberAxis probability(Texts texts, double least, double greatest) {
        double range = Math.max(greatest - least, 0.005);
        return axis(least - MARGIN * range, greatest + MARGIN * range, step(range), texts.percentFormat(2));
    }

    /** An axis of differences in cost, in thousands or millions if they are large; it holds the given range and zero with a margin. */
    static NumberAxis amount(Texts texts, double least, double greatest, String currency) {
        double low = Math.min(least, 0);
        double high = Math.max(greatest, low < 0 ? 0 : 1);
        double step = step(high - low);
        double most = Math.max(-low, high);
        double unit = most >= 1e6 ? 1e6 : most >= 1e4 ? 1e3 : 1;
        double margin = MARGIN * (high - low);
        NumberAxis axis = axis(low - margin, high + margin, step, texts.numberFormat(2));
        axis.setTickUnit(new NumberTickUnit(step, texts.numberFormat(2)) {
            @Override
            public String valueToString(double value) {
                return (value > 1e-9 * step ? "+" : "") + texts.number(value / unit, 2);
            }
        });
        String scaled = unit == 1 ? currency : texts.get(unit == 1e6 ? "millions" : "thousands", currency);
        axis.setLabel(texts.get("cost.axis", scaled));
        return axis;
    }

    /** An axis of differences of probabilities in percentage points; it holds the given range and zero with a margin. */
    static NumberAxis points(Texts texts, double least, double greatest) {
        return points(texts, least, greatest, STEPS);
    }

    /** The same with at most about so many steps. */
    static NumberAxis points(Texts texts, double least, double greatest, int steps) {
        double low = Math.min(least, 0);
        double high = Math.max(greatest, low < 0 ? 0 : 0.005);
        double step = step((high - low) * STEPS / steps);
        double margin = MARGIN * (high - low);
        NumberFormat format = texts.numberFormat(2);
        NumberAxis axis = axis(low - margin, high + margin, step, format);
        axis.setTickUnit(new NumberTickUnit(step, format) {
            @Override
            public String valueToString(double value) {
                return (value > 1e-12 ? "+" : "") + texts.number(value * 100, 2);
            }
        });
        return axis;
    }

    /** An axis of numbers from 0 to a round number that holds the greatest one. */
    static NumberAxis number(Texts texts, double greatest, int steps) {
        return number(texts, 0, greatest, steps);
    }

    /** An axis of numbers between round numbers that holds the given range and zero. */
    static NumberAxis number(Texts texts, double least, double greatest, int steps) {
        double low = Math.min(least, 0);
        double top = greatest > 0 || low < 0 ? Math.max(greatest, 0) : 1;
        double step = step((top - low) * STEPS / steps);
        return axis(
                step * Math.floor(low / step + 1e-9), step * Math.ceil(top / step - 1e-9), step, texts.numberFormat(2));
    }

    /** An axis of numbers between two values, with at least two steps named. */
    static NumberAxis range(Texts texts, double low, double high) {
        double step = step(2 * (high - low));
        if (Math.floor(high / step) - Math.ceil(low / step) < 1) {
            step = step(high - low);
        }
        return axis(low, high, step, texts.numberFormat(Math.max(0, (int) -Math.floor(Math.log10(step)))));
    }

    /** An axis of time from the start of the horizon: in years if there are two or more, else in days. */
    static NumberAxis time(Texts texts, double horizon) {
        return time(texts, 0, horizon);
    }

    /** The same between two times. */
    static NumberAxis time(Texts texts, double from, double to) {
        boolean years = inYears(to - from);
        double unit = years ? YEAR : 1;
        double step = Math.max(1, step((to - from) / unit)) * unit;
        NumberAxis axis = axis(from, to, step, texts.numberFormat(1));
        axis.setTickUnit(new NumberTickUnit(step, texts.numberFormat(1)) {
            @Override
            public String valueToString(double value) {
                return texts.number(value / unit, 1);
            }
        });
        axis.setLabel(texts.get(years ? "axis.years" : "axis.days"));
        return axis;
    }

    /** Returns whether so long a time is shown in years. */
    static boolean inYears(double days) {
        return days >= 2 * YEAR;
    }

    private static NumberAxis axis(double low, double high, double step, NumberFormat format) {
        NumberAxis axis = new NumberAxis();
        Theme.axis(axis);
        axis.setRange(low, high);
        axis.setTickUnit(new NumberTickUnit(step, format));
        return axis;
    }

    /** The smallest of 1, 2 and 5 times a power of ten that divides the range into at most {@value #STEPS} steps. */
    private static double step(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(range / STEPS)));
        for (double factor : new double[] {1, 2, 5}) {
            if (range / (factor * power) <= STEPS) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
