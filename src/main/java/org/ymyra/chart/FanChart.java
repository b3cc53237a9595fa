package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.ymyra.analysis.Bands;
import org.ymyra.analysis.Estimate;
import org.ymyra.results.Outcome.Indicator;

/** An indicator over time as bands between quantiles of replications, with median and mean; one panel a scenario. */
public final class FanChart {
    private static final Color KEY = Theme.SOFT;
    private static final BasicStroke MEDIAN_STROKE = new BasicStroke(1.4f);
    private static final BasicStroke MEAN_STROKE =
            new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 1.6f}, 0);
    private static final int TICKS = 5;

    private FanChart() {}

    /**
     * Draws the bands of one indicator.
     *
     * @param captions words; a title for each scenario shown
     * @param indicator the indicator; bands of others are left out
     * @param bands the bands, with the same quantiles for all scenarios
     * @return the chart
     * @throws IllegalArgumentException if there are no bands of the indicator, their quantiles differ or a title is missing
     */
    public static Figure of(Captions captions, Indicator indicator, List<Bands> bands) {
        Texts texts = captions.texts();
        Map<String, Bands> of = bands.stream()
                .filter(b -> b.indicator() == indicator)
                .collect(Collectors.toMap(Bands::scenario, Function.identity()));
        Map<String, Bands> shown = new LinkedHashMap<>();
        captions.order(of.keySet()).forEach(key -> shown.put(key, of.get(key)));
        Bands first = shown.values().iterator().next();
        if (shown.values().stream().anyMatch(b -> !Arrays.equals(b.probabilities(), first.probabilities()))) {
            throw new IllegalArgumentException("bands with different quantiles cannot share a legend");
        }
        boolean withMean = shown.values().stream().allMatch(FanChart::hasMean);
        double greatest =
                shown.values().stream().mapToDouble(FanChart::greatest).max().orElse(0);
        List<PanelGrid.Panel> panels = new ArrayList<>();
        shown.forEach((key, b) -> panels.add(new PanelGrid.Panel(
                captions.title(key), panel(captions, b, Axes.number(texts, greatest, TICKS), withMean), 1)));
        int columns = columns(panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        String title = texts.get("fan.title", texts.word(indicator), texts.span(captions.horizon()));
        String unit = texts.get("unit." + indicator.name().toLowerCase(Locale.ROOT));
        String subtitle =
                texts.get("fan.subtitle", unit.substring(0, 1).toUpperCase(texts.locale()) + unit.substring(1));
        if (withMean) {
            subtitle += " " + texts.get("fan.subtitle.mean", Intervals.named(texts, List.of(first.mean())));
        }
        return Figure.of(
                Theme.frame(
                        captions,
                        title,
                        subtitle,
                        new PanelGrid(panels, columns, 30),
                        legend(texts, first.probabilities(), withMean)),
                title,
                shown.values().stream().map(b -> inWords(captions, b)).collect(Collectors.joining("; ")),
                captions,
                125 + rows * (columns == 1 ? 200 : columns == 2 ? 145 : 120));
    }

    /** As few empty places as possible, with at most four columns. */
    static int columns(int panels) {
        return panels <= 3 ? panels : panels == 4 ? 2 : panels <= 6 || panels == 9 ? 3 : 4;
    }

    /** A mean is drawn with its interval or not at all: of one replication it has none. */
    static boolean hasMean(Bands b) {
        return Arrays.stream(b.mean())
                .filter(e -> Double.isFinite(e.value()))
                .allMatch(e -> Double.isFinite(e.low()) && Double.isFinite(e.high()));
    }

    static double greatest(Bands b) {
        DoubleStream means = Arrays.stream(b.mean()).mapToDouble(Estimate::high);
        DoubleStream quantiles =
                Arrays.stream(b.quantiles()).flatMap(Arrays::stream).mapToDouble(Estimate::value);
        return DoubleStream.concat(means, quantiles)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** Returns the bands of one scenario or settlement. */
    static XYPlot panel(Captions captions, Bands b, NumberAxis axis, boolean withMean) {
        Texts texts = captions.texts();
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(1);
        Color colour = captions.colour(b.scenario());
        int last = b.probabilities().length - 1;
        for (int i = 0; i < b.probabilities().length / 2; i++) {
            double[] low = b.quantile(i);
            double[] high = b.quantile(last - i);
            add(data, "band " + i, b.days(), low, low, high);
            renderer.setSeriesFillPaint(i, shade(colour, i, b.probabilities().length / 2));
            renderer.setSeriesLinesVisible(i, false);
        }
        if (b.probabilities().length % 2 == 1) {
            double[] median = b.quantile(last / 2);
            style(renderer, data.getSeriesCount(), colour, MEDIAN_STROKE);
            add(data, "median", b.days(), median, median, median);
        }
        if (withMean) {
            style(renderer, data.getSeriesCount(), Theme.INK, MEAN_STROKE);
            renderer.setSeriesFillPaint(data.getSeriesCount(), Theme.faded(Theme.INK, 0.35));
            add(
                    data,
                    "mean",
                    b.days(),
                    Arrays.stream(b.mean()).mapToDouble(Estimate::value).toArray(),
                    Arrays.stream(b.mean()).mapToDouble(Estimate::low).toArray(),
                    Arrays.stream(b.mean()).mapToDouble(Estimate::high).toArray());
        }
        XYPlot plot = new XYPlot(data, Axes.time(texts, captions.horizon().days()), axis, renderer);
        Theme.plot(plot);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    private static void style(DeviationRenderer renderer, int series, Color colour, BasicStroke stroke) {
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesFillPaint(series, colour);
        renderer.setSeriesStroke(series, stroke);
    }

    private static void add(
            YIntervalSeriesCollection data, String key, double[] days, double[] y, double[] low, double[] high) {
        YIntervalSeries series = new YIntervalSeries(key);
        for (int t = 0; t < days.length; t++) {
            if (Double.isFinite(y[t])) {
                series.add(days[t], y[t], low[t], high[t]);
            }
        }
        data.addSeries(series);
    }

    /** Bands grow darker towards the median. */
    private static Color shade(Color colour, int band, int bands) {
        return Theme.tint(colour, 0.82 - 0.5 * band / Math.max(1, bands));
    }

    static LegendItemCollection legend(Texts texts, double[] probabilities, boolean withMean) {
        LegendItemCollection items = new LegendItemCollection();
        int last = probabilities.length - 1;
        for (int i = 0; i < probabilities.length / 2; i++) {
            String words = texts.get(
                    "fan.band",
                    texts.number(probabilities[i] * 100, 1),
                    texts.percentFormat(1).format(probabilities[last - i]));
            items.add(Theme.areaKey(words, shade(KEY, i, probabilities.length / 2)));
        }
        if (probabilities.length % 2 == 1) {
            items.add(Theme.lineKey(texts.get("fan.median"), MEDIAN_STROKE, KEY));
        }
        if (withMean) {
            items.add(Theme.lineKey(texts.get("fan.mean"), MEAN_STROKE, Theme.INK));
        }
        return items;
    }

    private static String inWords(Captions captions, Bands b) {
        Texts texts = captions.texts();
        if (b.days().length == 0) {
            return captions.title(b.scenario()) + ": –";
        }
        int end = b.days().length - 1;
        int last = b.probabilities().length - 1;
        String at = IntStream.rangeClosed(0, last)
                .mapToObj(q -> texts.percentFormat(1).format(b.probabilities()[q]) + " = "
                        + texts.number(b.quantiles()[q][end].value(), 3))
                .collect(Collectors.joining(", "));
        return texts.get("words.end", captions.title(b.scenario()), at);
    }
}
