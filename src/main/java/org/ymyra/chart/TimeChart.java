package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.ui.RectangleInsets;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;

/**
 * Something about one run over time, as it is drawn on the screen while the run goes on and saved as a figure. Times are days since
 * the start of the horizon; before it they are negative.
 *
 * @param title what it shows
 * @param unit unit of its values
 * @param scale axis of its values
 * @param window time that is shown
 * @param layers what is drawn, from the back to the front
 * @param marks what happened
 * @param empty what is said if nothing is drawn
 */
public record TimeChart(
        String title, String unit, Scale scale, Window window, List<Layer> layers, List<Mark> marks, String empty) {
    public TimeChart {
        layers = List.copyOf(layers);
        marks = List.copyOf(marks);
    }

    /** A stretch of time in days, of a positive length. */
    public record Window(double from, double to) {}

    /** An axis of values. */
    public sealed interface Scale {
        /** Numbers from 0 to at least a number; shown with at most so many decimals. */
        record Numbers(double atLeast, int decimals) implements Scale {}

        /** Levels of escalation by their names; the first has the value 1. */
        record Steps(List<String> names) implements Scale {}
    }

    /** Values over time. Where a value is not known it is NaN. */
    public sealed interface Layer {
        /** Returns its name; empty if it has none of its own. */
        String name();

        /** Returns the days of its values, in order. */
        double[] days();

        /** Returns what is shown of it when a day is pointed at. */
        double[] values();

        /** Returns its colour. */
        Function<Look, Color> colour();

        /**
         * Values joined by a line.
         *
         * @param other whether it is of a run to compare with: drawn dashed and lighter
         */
        record Line(String name, Function<Look, Color> colour, boolean other, double[] days, double[] values)
                implements Layer {}

        /** Intervals around values. */
        record Intervals(Function<Look, Color> colour, double[] days, double[] low, double[] high) implements Layer {
            @Override
            public String name() {
                return "";
            }

            @Override
            public double[] values() {
                return low;
            }
        }

        /**
         * Bars from a day to another and from a value to another.
         *
         * @param named whether its name stands beside its last bar
         * @param other whether it is of a run to compare with: drawn as an outline
         */
        record Bars(
                String name,
                Function<Look, Color> colour,
                boolean named,
                boolean other,
                double[] days,
                double[] until,
                double[] low,
                double[] high)
                implements Layer {
            @Override
            public double[] values() {
                double[] values = new double[high.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = high[i] - low[i];
                }
                return values;
            }
        }
    }

    /**
     * Something that happened.
     *
     * @param day when
     * @param action what was decided about a remedy; null if it was a crisis
     * @param level highest level of the crisis; null if it was none
     * @param words what it was
     */
    public record Mark(double day, Action action, Level level, String words) {}

    /** Width that the names at the right end of all charts take up, in points. */
    static final double RIGHT = 66;

    /** Draws it on an area in points of the screen. Returns where the values are. */
    public Rectangle2D draw(Graphics2D g2, Rectangle2D area, Look look, Texts texts) {
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        JFreeChart chart = new JFreeChart(null, null, TimePlot.of(this, look, texts), false);
        chart.setBackgroundPaint(look.background());
        chart.setPadding(new RectangleInsets(3, 6, 3, 0));
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.setTextAntiAlias(true);
        chart.addSubtitle(Theme.heading(title, Theme.STRONG, look.ink()));
        chart.addSubtitle(Theme.heading(unit, Theme.SMALL, look.soft()));
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(g2, area, info);
        return info.getPlotInfo().getDataArea();
    }

    /**
     * Returns it as a figure for print.
     *
     * @param captions words and provenance
     * @param run what run it is, in words
     */
    public Figure figure(Captions captions, String run) {
        Texts texts = captions.texts();
        return Figure.of(
                Theme.frame(
                        captions,
                        title,
                        run + " " + unit,
                        TimePlot.of(this, Look.PAPER, texts),
                        new LegendItemCollection()),
                title,
                inWords(texts),
                captions,
                250);
    }

    /**
     * Returns what it shows at a day, a line for each named value that is known and for each mark close to it.
     *
     * @param close what share of the window is close
     */
    public List<String> at(double day, double close, Texts texts) {
        List<String> lines = new ArrayList<>();
        for (Layer layer : layers) {
            int i = index(layer, day);
            if (i >= 0 && !layer.name().isEmpty() && !Double.isNaN(layer.values()[i])) {
                lines.add(
                        scale instanceof Scale.Steps
                                ? layer.name()
                                : texts.get("time.value", layer.name(), words(layer.values()[i], texts)));
            }
        }
        double range = close * (window.to() - window.from());
        marks.stream().filter(mark -> Math.abs(mark.day() - day) <= range).forEach(mark -> lines.add(mark.words()));
        return lines;
    }

    String words(double value, Texts texts) {
        int decimals = scale instanceof Scale.Numbers numbers ? numbers.decimals() : 0;
        NumberFormat format = texts.numberFormat(decimals);
        format.setMinimumFractionDigits(decimals);
        return format.format(value);
    }

    /** Returns the index of the last value at a day or before it that still holds; −1 if there is none. */
    private static int index(Layer layer, double day) {
        int i = last(layer.days(), day);
        boolean over = i >= 0 && layer instanceof Layer.Bars bars && bars.until()[i] < day;
        return over ? -1 : i;
    }

    /** Returns the index of the last of ordered days that is not after a day; −1 if there is none. */
    static int last(double[] days, double day) {
        int i = Arrays.binarySearch(days, day);
        return i >= 0 ? i : -i - 2;
    }

    private String inWords(Texts texts) {
        return title + ": " + String.join(", ", at(window.to(), 0, texts));
    }

    /** Returns its values as a table with a header: what, from when until when, and the value or from which value to which. */
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("series", "day", "until", "value", "low", "high"));
        for (Layer layer : layers) {
            for (int i = 0; i < layer.days().length; i++) {
                String day = String.valueOf(layer.days()[i]);
                if (layer instanceof Layer.Bars bars) {
                    rows.add(List.of(layer.name(), day, cell(bars.until()[i]), cell(layer.values()[i]), "", ""));
                } else if (layer instanceof Layer.Intervals intervals) {
                    rows.add(List.of(
                            layer.name(),
                            day,
                            "",
                            "",
                            cell(intervals.low()[i]),
                            cell(intervals.high()[i])));
                } else {
                    rows.add(List.of(layer.name(), day, "", cell(layer.values()[i]), "", ""));
                }
            }
        }
        return rows;
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : String.valueOf(value);
    }

    static BasicStroke stroke(boolean other) {
        return new BasicStroke(
                other ? 1.1f : 1.4f,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                other ? new float[] {3, 2} : null,
                0);
    }
}
