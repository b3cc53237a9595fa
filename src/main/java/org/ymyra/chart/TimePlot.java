package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.ymyra.chart.TimeChart.Layer;
import org.ymyra.chart.TimeChart.Mark;
import org.ymyra.chart.TimeChart.Scale;
import org.ymyra.scenario.Level;

/** The plot of a {@link TimeChart}: names stand at the right end of what they name, and what happened above it. */
final class TimePlot extends XYPlot {
    private static final double LEFT = 24;
    private static final double BOTTOM = 12;
    private static final double MARKS = 8;
    private static final double LINE = 7.6;
    private static final int STEPS = 4;
    /** A line has fewer points than this, twice as many at most. */
    private static final int POINTS = 500;
    /** Bars are drawn at least this wide, in points. */
    private static final double HAIR = 1.2;

    /** Half the width of an interval, as a share of the window. */
    private static final double INTERVAL = 0.008;

    /** A name and where it belongs. */
    private record Name(String words, Color colour, double day, double value) {}

    private final TimeChart chart;
    private final Look look;
    private final Texts texts;
    private final List<Name> names = new ArrayList<>();

    private TimePlot(TimeChart chart, Look look, Texts texts) {
        this.chart = chart;
        this.look = look;
        this.texts = texts;
    }

    static TimePlot of(TimeChart chart, Look look, Texts texts) {
        TimePlot plot = new TimePlot(chart, look, texts);
        Theme.plot(plot);
        plot.setRangeGridlinePaint(look.grid());
        plot.setInsets(new RectangleInsets(MARKS, 0, 0, TimeChart.RIGHT));
        plot.setFixedRangeAxisSpace(space(LEFT, RectangleEdge.LEFT));
        plot.setFixedDomainAxisSpace(space(BOTTOM, RectangleEdge.BOTTOM));
        plot.setDomainAxis(plot.dressed(
                Axes.time(texts, chart.window().from(), chart.window().to())));
        plot.setRangeAxis(plot.dressed(plot.values()));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.background();
        for (int i = 0; i < chart.layers().size(); i++) {
            plot.add(i, chart.layers().get(i));
        }
        return plot;
    }

    private static AxisSpace space(double points, RectangleEdge edge) {
        AxisSpace space = new AxisSpace();
        space.add(points, edge);
        return space;
    }

    private NumberAxis dressed(NumberAxis axis) {
        axis.setLabel(null);
        axis.setTickLabelFont(Theme.SMALL);
        axis.setTickLabelPaint(look.soft());
        axis.setAxisLinePaint(look.axis());
        axis.setTickMarkPaint(look.axis());
        return axis;
    }

    private NumberAxis values() {
        if (chart.scale() instanceof Scale.Steps steps) {
            NumberAxis axis =
                    Axes.number(texts, steps.names().size(), steps.names().size());
            axis.setRange(0, steps.names().size() + 0.3);
            axis.setTickLabelsVisible(false);
            axis.setTickMarksVisible(false);
            for (int step = 1; step <= steps.names().size(); step++) {
                Color colour = look.level(Level.values()[step - 1]);
                names.add(new Name(steps.names().get(step - 1), colour, Double.POSITIVE_INFINITY, step));
            }
            return axis;
        }
        return Axes.number(texts, greatest(((Scale.Numbers) chart.scale()).atLeast()), STEPS);
    }

    private double greatest(double atLeast) {
        double greatest = atLeast;
        for (Layer layer : chart.layers()) {
            double[] values = layer instanceof Layer.Bars bars
                    ? bars.high()
                    : layer instanceof Layer.Intervals intervals ? intervals.high() : layer.values();
            int to = TimeChart.last(layer.days(), chart.window().to());
            for (int i = Math.max(0, TimeChart.last(layer.days(), chart.window().from())); i <= to; i++) {
                greatest = values[i] > greatest ? values[i] : greatest;
            }
        }
        return greatest;
    }

    /** The running-in is shaded; remedies that start or end are lines across. */
    private void background() {
        if (chart.window().from() < 0) {
            Color shade = look.faint(look.axis(), 0.82);
            addDomainMarker(
                    new IntervalMarker(
                            chart.window().from(), Math.min(0, chart.window().to()), shade),
                    org.jfree.chart.ui.Layer.BACKGROUND);
        }
        for (Mark mark : chart.marks()) {
            if (mark.action() != null) {
                ValueMarker line = new ValueMarker(mark.day(), look.faint(look.axis(), 0.4), new BasicStroke(0.5f));
                addDomainMarker(line, org.jfree.chart.ui.Layer.BACKGROUND);
            }
        }
    }

    private void add(int index, Layer layer) {
        Color colour = layer.colour().apply(look);
        int from = Math.max(0, TimeChart.last(layer.days(), chart.window().from()));
        int to = Math.min(
                layer.days().length, TimeChart.last(layer.days(), chart.window().to()) + 2);
        if (layer instanceof Layer.Line line) {
            // what is known only now and then is dotted
            boolean dots = chart.layers().stream().anyMatch(Layer.Intervals.class::isInstance);
            XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, dots);
            renderer.setDrawSeriesLineAsPath(true);
            renderer.setSeriesShape(0, Theme.dot());
            renderer.setSeriesPaint(0, line.other() ? look.faint(colour, 0.3) : colour);
            renderer.setSeriesStroke(0, TimeChart.stroke(line.other()));
            DefaultXYDataset data = new DefaultXYDataset();
            data.addSeries(index, new double[][] {
                Arrays.copyOfRange(line.days(), from, to), Arrays.copyOfRange(line.values(), from, to)
            });
            setDataset(index, data);
            setRenderer(index, renderer, false);
            name(line, colour, line.days(), line.values(), true);
        } else if (layer instanceof Layer.Intervals intervals) {
            double half = INTERVAL * (chart.window().to() - chart.window().from());
            double[] start =
                    Arrays.stream(intervals.days()).map(day -> day - half).toArray();
            double[] end =
                    Arrays.stream(intervals.days()).map(day -> day + half).toArray();
            XYBarRenderer renderer = bars();
            renderer.setSeriesPaint(0, look.faint(colour, 0.62));
            setDataset(index, intervals(index, from, to, start, end, intervals.low(), intervals.high()));
            setRenderer(index, renderer, false);
        } else if (layer instanceof Layer.Bars bars) {
            XYBarRenderer renderer = bars();
            renderer.setDrawBarOutline(bars.other());
            renderer.setSeriesPaint(0, bars.other() ? new Color(0, true) : colour);
            renderer.setSeriesOutlinePaint(0, look.faint(colour, 0.2));
            renderer.setSeriesOutlineStroke(0, new BasicStroke(0.7f));
            setDataset(index, intervals(index, from, to, bars.days(), wide(bars), bars.low(), bars.high()));
            setRenderer(index, renderer, false);
            if (bars.named()) {
                double[] middle = new double[bars.low().length];
                Arrays.setAll(middle, i -> (bars.low()[i] + bars.high()[i]) / 2);
                name(bars, colour, bars.until(), middle, false);
            }
        }
    }

    private static XYBarRenderer bars() {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setUseYInterval(true);
        return renderer;
    }

    /** Returns the points of a line that are drawn: of very many, every second, third and so on, and the last. */
    private static int[] thinned(int from, int to) {
        int step = (to - from) / POINTS + 1;
        return IntStream.range(from, to)
                .filter(i -> i % step == 0 || i == to - 1)
                .toArray();
    }

    /** Bars that would be too thin to be seen are widened. */
    private double[] wide(Layer.Bars bars) {
        double hair = HAIR * (chart.window().to() - chart.window().from()) / 200;
        double[] until = new double[bars.until().length];
        Arrays.setAll(until, i -> Math.max(bars.until()[i], bars.days()[i] + hair));
        return until;
    }

    private static DefaultIntervalXYDataset intervals(
            int key, int from, int to, double[] days, double[] until, double[] low, double[] high) {
        double[] start = Arrays.copyOfRange(days, from, to);
        double[] end = Arrays.copyOfRange(until, from, to);
        double[] bottom = Arrays.copyOfRange(low, from, to);
        double[] top = Arrays.copyOfRange(high, from, to);
        DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
        data.addSeries(key, new double[][] {start, start, end, top, bottom, top});
        return data;
    }

    private void name(Layer layer, Color colour, double[] days, double[] values, boolean withValue) {
        int i = TimeChart.last(layer.days(), chart.window().to());
        while (i >= 0 && Double.isNaN(values[i])) {
            i--;
        }
        if (i >= 0) {
            boolean alone =
                    chart.layers().stream().filter(Layer.Line.class::isInstance).count() == 1;
            String name = withValue && alone ? "" : layer.name();
            String value = withValue ? " " + chart.words(values[i], texts) : "";
            names.add(new Name((name + value).strip(), colour, days[i], values[i]));
        }
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        PlotRenderingInfo drawn = info == null ? new PlotRenderingInfo(null) : info;
        super.draw(g2, area, anchor, parent, drawn);
        Rectangle2D data = drawn.getDataArea();
        runningIn(g2, data);
        empty(g2, data);
        names(g2, data);
        unitOfTime(g2, data);
        marks(g2, data);
    }

    private void runningIn(Graphics2D g2, Rectangle2D data) {
        double end = getDomainAxis().valueToJava2D(Math.min(0, chart.window().to()), data, RectangleEdge.BOTTOM);
        String words = texts.get("time.running-in");
        if (end - data.getMinX() > Theme.width(words, Theme.SMALL) + 6) {
            text(g2, words, Theme.SMALL, look.soft(), data.getMinX() + 3, data.getMinY() + LINE);
        }
    }

    private void empty(Graphics2D g2, Rectangle2D data) {
        if (chart.layers().stream().allMatch(layer -> layer.days().length == 0)) {
            double start = data.getCenterX() - Theme.width(chart.empty(), Theme.LABEL) / 2;
            text(
                    g2,
                    chart.empty(),
                    Theme.LABEL,
                    look.soft(),
                    Math.max(data.getMinX() + 3, start),
                    data.getCenterY() + 3);
        }
    }

    private void names(Graphics2D g2, Rectangle2D data) {
        List<Name> sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparingDouble(Name::value).reversed());
        double end = sorted.stream().mapToDouble(Name::day).max().orElse(0);
        double x = Math.min(
                data.getMaxX(),
                getDomainAxis().valueToJava2D(Math.min(end, chart.window().to()), data, RectangleEdge.BOTTOM));
        double width = TimeChart.RIGHT - 8;
        List<List<String>> words = sorted.stream()
                .map(name ->
                        Theme.wrap(name.words(), Theme.SMALL, width).lines().toList())
                .toList();
        double[] top = EndNames.tops(
                sorted.stream()
                        .map(name -> getRangeAxis().valueToJava2D(name.value(), data, RectangleEdge.LEFT))
                        .toList(),
                words.stream().map(lines -> LINE * lines.size()).toList(),
                data.getMinY() - LINE,
                data.getMaxY() + 2);
        for (int i = 0; i < top.length; i++) {
            for (int line = 0; line < words.get(i).size(); line++) {
                text(
                        g2,
                        words.get(i).get(line),
                        Theme.SMALL,
                        sorted.get(i).colour(),
                        x + 4,
                        top[i] + LINE * (line + 0.78));
            }
        }
    }

    private void unitOfTime(Graphics2D g2, Rectangle2D data) {
        boolean years = Axes.inYears(chart.window().to() - chart.window().from());
        String unit = texts.get(years ? "time.years" : "time.days");
        text(g2, unit, Theme.SMALL, look.soft(), data.getMaxX() + 9, data.getMaxY() + 9.2);
    }

    private void marks(Graphics2D g2, Rectangle2D data) {
        for (Mark mark : chart.marks()) {
            if (mark.day() < chart.window().from()
                    || mark.day() > chart.window().to()) {
                continue;
            }
            double x = getDomainAxis().valueToJava2D(mark.day(), data, RectangleEdge.BOTTOM);
            double y = data.getMinY() - MARKS / 2;
            Shape shape = mark.action() != null ? Theme.marker(mark.action()) : new Line2D.Double(0, -2.5, 0, 2.5);
            g2.setPaint(mark.level() == null ? look.ink() : look.level(mark.level()));
            Shape placed = AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
            if (mark.action() != null) {
                g2.fill(placed);
            } else {
                g2.setStroke(new BasicStroke(1.2f));
                g2.draw(placed);
            }
        }
    }

    private static void text(Graphics2D g2, String words, Font font, Color colour, double x, double y) {
        g2.setFont(font);
        g2.setPaint(colour);
        g2.drawString(words, (float) x, (float) y);
    }
}
