package org.ymyra.chart;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.ymyra.scenario.Level;

/** How the probability of a level responds to one parameter, with intervals: a line for each scenario. */
public final class ResponseChart {
    private static final double HEIGHT = 290;
    private static final double MARGIN = 0.02;

    private ResponseChart() {}

    /** Returns whether there are two values at least, and no more scenarios than the chart can hold. */
    public static boolean holds(List<ResponsePoint> points) {
        return points.stream().map(point -> point.values()[0]).distinct().count() > 1
                && points.stream().map(ResponsePoint::scenario).distinct().count() <= Theme.LINES;
    }

    /**
     * Draws the response of one level.
     *
     * @param captions words; a title for each scenario shown
     * @param level the level
     * @param parameter name of the parameter
     * @param points the rows, each with one value, in any order
     * @return the chart
     * @throws IllegalArgumentException if there are not two values, or more scenarios than lines that can be told apart
     */
    public static Figure of(Captions captions, Level level, String parameter, List<ResponsePoint> points) {
        if (!holds(points)) {
            throw new IllegalArgumentException("one value, or too many scenarios");
        }
        Texts texts = captions.texts();
        Map<String, List<ResponsePoint>> byScenario =
                points.stream().collect(Collectors.groupingBy(ResponsePoint::scenario));
        Map<String, List<ResponsePoint>> shown = new LinkedHashMap<>();
        captions.order(byScenario.keySet())
                .forEach(key -> shown.put(
                        key,
                        byScenario.get(key).stream()
                                .sorted(Comparator.comparingDouble(point -> point.values()[0]))
                                .toList()));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(0.16f);
        LegendItemCollection legend = new LegendItemCollection();
        shown.forEach((key, row) -> {
            int i = data.getSeriesCount();
            YIntervalSeries series = new YIntervalSeries(key);
            row.forEach(point -> series.add(
                    point.values()[0],
                    point.probability().value(),
                    point.probability().low(),
                    point.probability().high()));
            data.addSeries(series);
            renderer.setSeriesPaint(i, Theme.colour(i));
            renderer.setSeriesFillPaint(i, Theme.colour(i));
            renderer.setSeriesStroke(i, Theme.stroke(i));
            renderer.setSeriesShape(i, Theme.marker(i % 4));
            legend.add(
                    Theme.lineKey(Theme.wrap(captions.title(key), Theme.LABEL, 470), Theme.stroke(i), Theme.colour(i)));
        });
        double low =
                points.stream().mapToDouble(point -> point.values()[0]).min().orElseThrow();
        double high =
                points.stream().mapToDouble(point -> point.values()[0]).max().orElseThrow();
        double margin = MARGIN * (high - low);
        NumberAxis across = Axes.range(texts, low - margin, high + margin);
        across.setLabel(parameter);
        NumberAxis up = Axes.probability(
                texts,
                points.stream()
                        .mapToDouble(point -> point.probability().high())
                        .max()
                        .orElse(0));
        up.setLabel(texts.get("escalation.axis"));
        XYPlot plot = new XYPlot(data, across, up, renderer);
        Theme.plot(plot);
        plot.setInsets(new RectangleInsets(4, 0, 0, 8));
        String title = texts.get("response.title", texts.word(level), texts.span(captions.horizon()), parameter);
        String subtitle = texts.get(
                        "response.subtitle",
                        replications(texts, points),
                        Intervals.named(texts, List.of(points.get(0).probability())))
                + means(texts, points);
        return Figure.of(
                Theme.frame(captions, title, subtitle, plot, legend),
                title,
                shown.entrySet().stream()
                        .map(entry -> captions.title(entry.getKey()) + ": "
                                + entry.getValue().stream()
                                        .map(point -> value(texts, point.values()[0]) + " → "
                                                + texts.percent(point.probability()))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")),
                captions,
                HEIGHT + 11.0 * (shown.size() / 2));
    }

    /** Says that points are means over rows, if they are. */
    static String means(Texts texts, List<ResponsePoint> points) {
        return points.stream().anyMatch(point -> point.rows() > 1) ? " " + texts.get("response.means") : "";
    }

    /** The replications of a row, or the least and the greatest if rows differ in it. */
    static String replications(Texts texts, List<ResponsePoint> points) {
        long least = points.stream()
                .mapToLong(point -> point.probability().total())
                .min()
                .orElseThrow();
        long most = points.stream()
                .mapToLong(point -> point.probability().total())
                .max()
                .orElseThrow();
        return texts.number(least, 0) + (least == most ? "" : "–" + texts.number(most, 0));
    }

    /** The value of a parameter with four significant digits. */
    static String value(Texts texts, double value) {
        int decimals = value == 0 ? 0 : (int) Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value))));
        return texts.number(value, Math.min(12, decimals));
    }
}
