package org.ymyra.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/**
 * How the probability of a level responds to two parameters varied in a grid: a cell for each combination, the darker the more
 * probable, with the probability and its interval in per cent.
 */
public final class HeatMap {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 24;
    private static final double ROW = 26;

    private HeatMap() {}

    /** Returns whether the rows of each scenario are a grid in which every cell can be read. */
    public static boolean holds(List<ResponsePoint> points) {
        int across = values(points, 0).length;
        int up = values(points, 1).length;
        long scenarios = points.stream().map(ResponsePoint::scenario).distinct().count();
        long cells = points.stream()
                .map(point -> List.of(point.scenario(), point.values()[0], point.values()[1]))
                .distinct()
                .count();
        return across <= MOST_COLUMNS && up <= MOST_ROWS && cells == points.size() && cells == scenarios * across * up;
    }

    private static double[] values(List<ResponsePoint> points, int parameter) {
        return points.stream()
                .mapToDouble(point -> point.values()[parameter])
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Draws the response of one level in one scenario.
     *
     * @param captions words; a title for the scenario
     * @param scenario key of the scenario
     * @param level the level
     * @param parameters names of the two parameters: across, then upwards
     * @param points the rows of all scenarios, which share the scale of colours
     * @return the chart
     * @throws IllegalArgumentException if they are no grid that {@link #holds} or the title is missing
     */
    public static Figure of(
            Captions captions, String scenario, Level level, List<String> parameters, List<ResponsePoint> points) {
        if (points.isEmpty() || !holds(points)) {
            throw new IllegalArgumentException("no grid that can be read");
        }
        Texts texts = captions.texts();
        double[] across = values(points, 0);
        double[] up = values(points, 1);
        double top = Axes.probability(
                        texts,
                        points.stream()
                                .mapToDouble(point -> point.probability().value())
                                .max()
                                .orElse(0))
                .getUpperBound();
        List<ResponsePoint> own = points.stream()
                .filter(point -> point.scenario().equals(scenario))
                .toList();
        Map<List<Integer>, Estimate> cells = new HashMap<>();
        own.forEach(point -> cells.put(
                List.of(Arrays.binarySearch(across, point.values()[0]), Arrays.binarySearch(up, point.values()[1])),
                point.probability()));
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(),
                axis(texts, parameters.get(0), across),
                axis(texts, parameters.get(1), up),
                new XYLineAndShapeRenderer());
        Theme.plot(plot);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(4, 0, 0, 8));
        plot.addAnnotation(new Cells(texts, cells, Theme.colour(level), top));
        String title = texts.get(
                "response.title", texts.word(level), texts.span(captions.horizon()), String.join(", ", parameters));
        String subtitle = captions.title(scenario) + ". "
                + texts.get(
                        "heat-map.subtitle",
                        ResponseChart.replications(texts, own),
                        Intervals.named(texts, List.of(own.get(0).probability())))
                + ResponseChart.means(texts, own);
        return Figure.of(
                Theme.frame(captions, title, subtitle, plot, new LegendItemCollection()),
                title,
                captions.title(scenario) + ": "
                        + own.stream()
                                .map(point -> ResponseChart.value(texts, point.values()[0]) + ", "
                                        + ResponseChart.value(texts, point.values()[1]) + " → "
                                        + texts.percent(point.probability()))
                                .collect(Collectors.joining("; ")),
                captions,
                125 + Math.max(ROW * up.length, Theme.width(parameters.get(1), Theme.LABEL)));
    }

    private static ValueAxis axis(Texts texts, String parameter, double[] values) {
        SymbolAxis axis = new SymbolAxis(
                parameter,
                Arrays.stream(values)
                        .mapToObj(value -> ResponseChart.value(texts, value))
                        .toArray(String[]::new));
        Theme.axis(axis);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, values.length - 0.5);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    /** The cells, drawn between the axes. */
    private static final class Cells extends AbstractXYAnnotation {
        private static final double GAP = 1;
        private static final double DARK = 0.2;

        private final transient Texts texts;
        private final transient Map<List<Integer>, Estimate> cells;
        private final Color colour;
        private final double top;

        Cells(Texts texts, Map<List<Integer>, Estimate> cells, Color colour, double top) {
            this.texts = texts;
            this.cells = cells;
            this.colour = colour;
            this.top = top;
        }

        @Override
        public void draw(
                Graphics2D g2,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis across,
                ValueAxis up,
                int renderer,
                PlotRenderingInfo info) {
            cells.forEach((cell, estimate) -> {
                double left = across.valueToJava2D(cell.get(0) - 0.5, area, plot.getDomainAxisEdge());
                double right = across.valueToJava2D(cell.get(0) + 0.5, area, plot.getDomainAxisEdge());
                double above = up.valueToJava2D(cell.get(1) + 0.5, area, plot.getRangeAxisEdge());
                double below = up.valueToJava2D(cell.get(1) - 0.5, area, plot.getRangeAxisEdge());
                Color fill = Theme.tint(colour, 0.95 * (1 - estimate.value() / top));
                g2.setPaint(fill);
                g2.fill(new Rectangle2D.Double(
                        left + GAP / 2, above + GAP / 2, right - left - GAP, below - above - GAP));
                g2.setPaint(luminance(fill) < DARK ? Color.WHITE : Theme.INK);
                List<String> lines = lines(estimate);
                double middle = (above + below) / 2;
                write(g2, lines.get(0), Theme.STRONG, (left + right) / 2, middle - 1);
                write(g2, lines.get(1), Theme.FOOTER, (left + right) / 2, middle + 7);
            });
        }

        /** The probability and its interval, as the texts join them. */
        private List<String> lines(Estimate estimate) {
            String words = texts.percent(estimate);
            int bracket = words.indexOf('[');
            return List.of(words.substring(0, bracket).strip(), words.substring(bracket));
        }

        private static void write(Graphics2D g2, String words, Font font, double centre, double base) {
            g2.setFont(font);
            g2.drawString(words, (float) (centre - Theme.width(words, font) / 2), (float) base);
        }

        /** Relative luminance as WCAG defines it, 0 to 1, without its correction for dark tones. */
        private static double luminance(Color colour) {
            return IntStream.range(0, 3)
                    .mapToDouble(i -> new double[] {0.2126, 0.7152, 0.0722}[i]
                            * Math.pow(colour.getRGBColorComponents(null)[i], 2.2))
                    .sum();
        }
    }
}
