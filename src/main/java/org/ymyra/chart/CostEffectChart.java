package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.CostEffect.Dominance;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/**
 * The cost-effectiveness plane: what each scenario costs more than the baseline and how probable a level is in it, with
 * intervals both ways, and the efficient frontier through those that no other or mix of others beats.
 */
public final class CostEffectChart {
    private static final double HEIGHT = 430;
    /** With more options than this, only those on the frontier are named. */
    private static final int NAMED = 24;

    private static final BasicStroke FRONTIER = new BasicStroke(1.2f);
    private static final BasicStroke WHISKER = new BasicStroke(0.9f);

    private CostEffectChart() {}

    /**
     * Draws costs against probabilities.
     *
     * @param captions words; a title for each scenario shown
     * @param level the level whose probability is drawn
     * @param currency unit of the costs
     * @param effects at least one, the baseline first
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw, a cost difference or probability has no finite interval
     *     or a title is missing
     */
    public static Figure of(Captions captions, Level level, String currency, List<CostEffect> effects) {
        captions.order(effects.stream().map(CostEffect::scenario).toList());
        Texts texts = captions.texts();
        List<Estimate> estimates = effects.stream()
                .flatMap(e -> Stream.of(e.costDifference(), e.probability()))
                .toList();
        for (Estimate e : estimates) {
            if (!Double.isFinite(e.value()) || !Double.isFinite(e.high() - e.low())) {
                throw new IllegalArgumentException(e + " has no finite interval to draw");
            }
        }
        String baseline = captions.title(effects.get(0).scenario());
        XYPlot plot = plot(captions, level, currency, effects);
        String title = texts.get("cost.title", texts.word(level), texts.span(captions.horizon()));
        String subtitle = texts.get("cost.subtitle", Intervals.named(texts, estimates), baseline, captions.error());
        if (effects.size() > NAMED) {
            subtitle += " " + texts.get("cost.most", effects.size());
        }
        return Figure.of(
                Theme.frame(captions, title, subtitle, plot, legend(texts, effects)),
                title,
                effects.stream()
                        .map(e -> captions.title(e.scenario()) + ": " + texts.amount(e.costDifference()) + " "
                                + currency + ", " + texts.percent(e.probability()) + ", "
                                + texts.get(key(e.dominance())))
                        .collect(Collectors.joining("; ")),
                captions,
                HEIGHT);
    }

    private static XYPlot plot(Captions captions, Level level, String currency, List<CostEffect> effects) {
        Texts texts = captions.texts();
        NumberAxis costs = Axes.amount(
                texts,
                low(effects.stream().map(CostEffect::costDifference).toList()),
                high(effects.stream().map(CostEffect::costDifference).toList()),
                currency);
        List<Estimate> probabilities =
                effects.stream().map(CostEffect::probability).toList();
        NumberAxis risks = Axes.probability(texts, low(probabilities), high(probabilities));
        risks.setLabel(texts.get("cost.probability", texts.word(level)));
        XYPlot plot = new XYPlot(options(effects), costs, risks, new Markers(captions, effects));
        Theme.plot(plot);
        plot.setInsets(new RectangleInsets(4, 0, 0, 8));
        List<double[]> path = frontier(effects);
        plot.setDataset(1, line(path));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Theme.SOFT);
        renderer.setSeriesStroke(0, FRONTIER);
        plot.setRenderer(1, renderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        plot.addDomainMarker(new ValueMarker(0, Theme.AXIS, new BasicStroke(0.8f)), Layer.BACKGROUND);
        plot.addRangeMarker(
                new ValueMarker(effects.get(0).probability().value(), Theme.AXIS, new BasicStroke(0.8f)),
                Layer.BACKGROUND);
        plot.addAnnotation(new Labels(
                effects.stream()
                        .filter(e -> effects.size() <= NAMED || e.dominance() == Dominance.NONE)
                        .sorted(Comparator.comparing(CostEffect::dominance))
                        .map(e -> new Labels.Point(
                                captions.title(e.scenario()),
                                e.costDifference().value(),
                                e.probability().value(),
                                e.probability().low(),
                                e.probability().high(),
                                e.costDifference().low(),
                                e.costDifference().high(),
                                e.dominance() == Dominance.NONE ? Theme.INK : Theme.SOFT))
                        .toList(),
                path));
        return plot;
    }

    private static double low(List<Estimate> estimates) {
        return estimates.stream().mapToDouble(Estimate::low).min().orElse(0);
    }

    private static double high(List<Estimate> estimates) {
        return estimates.stream().mapToDouble(Estimate::high).max().orElse(0);
    }

    private static XYIntervalSeriesCollection options(List<CostEffect> effects) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        for (Dominance dominance : Dominance.values()) {
            XYIntervalSeries series = new XYIntervalSeries(dominance, false, true);
            of(dominance, effects).forEach(e -> {
                Estimate x = e.costDifference();
                Estimate y = e.probability();
                series.add(x.value(), x.low(), x.high(), y.value(), y.low(), y.high());
            });
            data.addSeries(series);
        }
        return data;
    }

    private static List<CostEffect> of(Dominance dominance, List<CostEffect> effects) {
        return effects.stream().filter(e -> e.dominance() == dominance).toList();
    }

    private static Shape shape(Dominance dominance) {
        return Theme.marker(dominance == Dominance.EXTENDED ? 1 : 0);
    }

    /** Cost difference and probability of what nothing dominates, by cost. */
    private static List<double[]> frontier(List<CostEffect> effects) {
        return effects.stream()
                .filter(e -> e.dominance() == Dominance.NONE)
                .map(e -> new double[] {
                    e.costDifference().value(), e.probability().value()
                })
                .sorted(Comparator.comparingDouble(point -> point[0]))
                .toList();
    }

    private static XYSeriesCollection line(List<double[]> path) {
        XYSeries series = new XYSeries("frontier");
        path.forEach(point -> series.add(point[0], point[1]));
        return new XYSeriesCollection(series);
    }

    private static String key(Dominance dominance) {
        return "dominance." + dominance.name().toLowerCase(Locale.ROOT);
    }

    private static LegendItemCollection legend(Texts texts, List<CostEffect> effects) {
        LegendItemCollection items = new LegendItemCollection();
        for (Dominance dominance : Dominance.values()) {
            if (effects.stream().anyMatch(e -> e.dominance() == dominance)) {
                items.add(
                        dominance == Dominance.NONE
                                ? Theme.markerKey(texts.get(key(dominance)), shape(dominance), Theme.INK)
                                : Theme.hollowKey(texts.get(key(dominance)), shape(dominance), Theme.INK));
            }
        }
        return items;
    }

    /** Markers and intervals in the colours of the scenarios; only what is on the frontier is filled. */
    private static final class Markers extends XYErrorRenderer {
        private static final double PALE = 0.4;

        private final transient List<List<Color>> colours;

        Markers(Captions captions, List<CostEffect> effects) {
            colours = Arrays.stream(Dominance.values())
                    .map(dominance -> of(dominance, effects).stream()
                            .map(e -> captions.colour(e.scenario()))
                            .toList())
                    .toList();
            setDrawXError(true);
            setDrawYError(true);
            setCapLength(3);
            setErrorStroke(WHISKER);
            setUseFillPaint(true);
            setUseOutlinePaint(true);
            setDrawOutlines(true);
            setDefaultOutlineStroke(new BasicStroke(1.2f));
            for (Dominance dominance : Dominance.values()) {
                setSeriesShape(dominance.ordinal(), shape(dominance));
            }
        }

        @Override
        public Paint getItemPaint(int series, int item) {
            Color colour = colours.get(series).get(item);
            return series == Dominance.NONE.ordinal() ? colour : Theme.tint(colour, PALE);
        }

        @Override
        public Paint getItemOutlinePaint(int series, int item) {
            return getItemPaint(series, item);
        }

        @Override
        public Paint getItemFillPaint(int series, int item) {
            return series == Dominance.NONE.ordinal() ? getItemPaint(series, item) : Color.WHITE;
        }
    }
}
