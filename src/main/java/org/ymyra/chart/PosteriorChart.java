package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.ymyra.analysis.WeightedSample;
import org.ymyra.scenario.Range;

/** What a calibration leaves of the range of each parameter: one panel for each, against all values being equally likely. */
public final class PosteriorChart {
    private static final char NO_BREAK = '\u00a0';
    private static final int BINS = 10;
    private static final int COLUMNS = 3;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final Color BARS = Theme.tint(new Color(0x00518F), 0.35);
    private static final Color MIDDLE = Theme.tint(new Color(0x00518F), 0.86);
    private static final Color PROPOSED = new Color(0xC24A00);
    private static final BasicStroke PRIOR_STROKE = new BasicStroke(1);
    private static final BasicStroke PROPOSED_STROKE = new BasicStroke(1.4f);

    private PosteriorChart() {}

    /**
     * Draws a posterior.
     *
     * @param captions words
     * @param ranges the parameters with the ranges in which all values were equally likely before
     * @param posterior the posterior, a coordinate for each parameter
     * @param proposed the proposed value of each parameter
     */
    public static Figure of(Captions captions, List<Range> ranges, WeightedSample posterior, double[] proposed) {
        Texts texts = captions.texts();
        double[][] bars = IntStream.range(0, ranges.size())
                .mapToObj(i -> density(ranges.get(i), posterior, i))
                .toArray(double[][]::new);
        double greatest = IntStream.range(0, bars.length)
                .mapToDouble(i -> Arrays.stream(bars[i]).max().orElse(1))
                .max()
                .orElse(1);
        List<PanelGrid.Panel> panels = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            String name = name(ranges.get(i));
            String interval = interval(texts, ranges.get(i), posterior, i, proposed[i]);
            words.add(name + " " + interval);
            panels.add(new PanelGrid.Panel(
                    name + " " + interval.replace(' ', NO_BREAK),
                    panel(texts, ranges.get(i), posterior, i, proposed[i], bars[i], greatest),
                    1));
        }
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        String title = texts.get("posterior.title");
        return Figure.of(
                Theme.frame(
                        captions,
                        title,
                        texts.get("posterior.subtitle", texts.number(posterior.effectiveSize(), 0)),
                        PanelGrid.ofOwnAxes(panels, COLUMNS, 20),
                        legend(texts)),
                title,
                words.stream().collect(Collectors.joining("; ")),
                captions,
                130 + rows * 105.0);
    }

    /** Returns by bin how many times as much of the posterior lies in it as would if all values were equally likely. */
    private static double[] density(Range range, WeightedSample posterior, int coordinate) {
        double[] density = new double[BINS];
        for (int k = 0; k < posterior.points().length; k++) {
            double share = (posterior.points()[k][coordinate] - range.low()) / (range.high() - range.low());
            density[(int) Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS)))] +=
                    posterior.weights()[k] * BINS;
        }
        return density;
    }

    private static XYPlot panel(
            Texts texts,
            Range range,
            WeightedSample posterior,
            int coordinate,
            double proposed,
            double[] bars,
            double greatest) {
        XYIntervalSeries series = new XYIntervalSeries("posterior");
        double width = (range.high() - range.low()) / BINS;
        for (int b = 0; b < BINS; b++) {
            double from = range.low() + b * width;
            series.add(from + width / 2, from, from + width, bars[b], 0, bars[b]);
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYBarRenderer renderer = new XYBarRenderer(0.06);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, BARS);
        XYPlot plot = new XYPlot(
                data, Axes.range(texts, range.low(), range.high()), Axes.number(texts, greatest, 4), renderer);
        Theme.plot(plot);
        IntervalMarker middle =
                new IntervalMarker(posterior.quantile(coordinate, LOW), posterior.quantile(coordinate, HIGH), MIDDLE);
        middle.setAlpha(1);
        plot.addDomainMarker(middle, Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(1, Theme.INK, PRIOR_STROKE), Layer.FOREGROUND);
        plot.addDomainMarker(new ValueMarker(proposed, PROPOSED, PROPOSED_STROKE), Layer.FOREGROUND);
        return plot;
    }

    private static String name(Range range) {
        String[] parts = range.parameter().key().split("\\.");
        String unit = range.parameter().unit();
        return String.join(".", Arrays.asList(parts).subList(Math.max(0, parts.length - 2), parts.length))
                + (unit.isEmpty() ? "" : " [" + unit + "]");
    }

    private static String interval(
            Texts texts, Range range, WeightedSample posterior, int coordinate, double proposed) {
        int digits = Math.max(0, 1 - (int) Math.floor(Math.log10(range.high() - range.low())));
        Numerals numerals = texts.numerals();
        return numerals.number(proposed, digits) + " "
                + numerals.interval(
                        numerals.number(posterior.quantile(coordinate, LOW), digits),
                        numerals.number(posterior.quantile(coordinate, HIGH), digits));
    }

    private static LegendItemCollection legend(Texts texts) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(Theme.areaKey(texts.get("posterior.after"), BARS));
        items.add(Theme.areaKey(texts.get("posterior.middle"), MIDDLE));
        items.add(Theme.lineKey(texts.get("posterior.before"), PRIOR_STROKE, Theme.INK));
        items.add(Theme.lineKey(texts.get("posterior.proposed"), PROPOSED_STROKE, PROPOSED));
        return items;
    }
}
