package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.ymyra.analysis.MorrisEffect;
import org.ymyra.analysis.Response;

/**
 * How much each parameter matters (μ*) against how far its effect depends on the others or bends (σ), by Morris screening. Left
 * above the line σ = μ* are parameters whose effect changes more than it lasts.
 */
public final class InteractionChart {
    private static final double HEIGHT = 400;
    private static final int NAMED = 12;

    private InteractionChart() {}

    /**
     * Draws the effects.
     *
     * @param captions words; the first scenario is the one screened
     * @param response the outcome
     * @param effects the effect of each parameter by its key; those without a finite interval are left out
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public static Figure of(Captions captions, Response response, Map<String, MorrisEffect> effects) {
        Texts texts = captions.texts();
        List<String> keys = TornadoChart.sorted(effects);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        double scale = Sensitivities.scale(response);
        List<MorrisEffect> shown = keys.stream().map(effects::get).toList();
        double right =
                scale * shown.stream().mapToDouble(e -> e.muStar().high()).max().orElse(1);
        double top =
                scale * shown.stream().mapToDouble(MorrisEffect::sigma).max().orElse(1);
        NumberAxis across = Axes.number(texts, right, 6);
        across.setLabel(Sensitivities.unit(texts, response, "sensitivity.points", "sensitivity.number"));
        NumberAxis up = Axes.number(texts, Math.max(top, right / 4), 6);
        up.setLabel(Sensitivities.unit(texts, response, "sensitivity.sigma-points", "sensitivity.sigma-number"));
        XYPlot plot = new XYPlot(points(shown, scale), across, up, points(shown));
        Theme.plot(plot);
        plot.setInsets(new RectangleInsets(4, 0, 0, 8));
        // room for markers at 0
        across.setLowerBound(-0.02 * across.getUpperBound());
        up.setLowerBound(-0.03 * up.getUpperBound());
        up.setUpperBound(1.03 * up.getUpperBound());
        plot.setDataset(1, diagonal(Math.min(across.getUpperBound(), up.getUpperBound())));
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
        line.setSeriesPaint(0, Theme.AXIS);
        line.setSeriesStroke(0, new BasicStroke(0.8f));
        plot.setRenderer(1, line);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        plot.addAnnotation(new Labels(
                keys.stream()
                        .filter(key -> !effects.get(key).drowned())
                        .limit(NAMED)
                        .map(key -> label(key, effects.get(key), scale))
                        .toList(),
                List.of()));
        String title = Sensitivities.title(captions, response);
        String subtitle = texts.get(
                "interaction.subtitle",
                Intervals.named(texts, List.of(shown.get(0).muStar())),
                shown.get(0).muStar().total(),
                NAMED);
        return Figure.of(
                Theme.frame(captions, title, subtitle, plot, TornadoChart.markers(texts)),
                title,
                keys.stream()
                        .map(key -> key + ": μ* "
                                + texts.estimate(
                                        Sensitivities.scaled(effects.get(key).muStar(), scale)) + ", σ "
                                + texts.number(scale * effects.get(key).sigma(), 2))
                        .collect(Collectors.joining("; ")),
                captions,
                HEIGHT);
    }

    private static Labels.Point label(String key, MorrisEffect effect, double scale) {
        double x = scale * effect.muStar().value();
        double y = scale * effect.sigma();
        String last = key.substring(key.indexOf('.', key.indexOf('.') + 1) + 1);
        return new Labels.Point(
                last,
                x,
                y,
                y,
                y,
                scale * effect.muStar().low(),
                scale * effect.muStar().high(),
                Theme.INK);
    }

    private static XYIntervalSeriesCollection points(List<MorrisEffect> effects, double scale) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        for (int i = 0; i < effects.size(); i++) {
            MorrisEffect effect = effects.get(i);
            double y = scale * effect.sigma();
            XYIntervalSeries series = new XYIntervalSeries(i);
            series.add(
                    scale * effect.muStar().value(),
                    scale * effect.muStar().low(),
                    scale * effect.muStar().high(),
                    y,
                    y,
                    y);
            data.addSeries(series);
        }
        return data;
    }

    private static XYErrorRenderer points(List<MorrisEffect> effects) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(true);
        renderer.setDrawYError(false);
        renderer.setCapLength(3);
        renderer.setErrorStroke(new BasicStroke(0.9f));
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        for (int i = 0; i < effects.size(); i++) {
            Color colour = TornadoChart.colour(effects.get(i));
            renderer.setSeriesShape(i, Theme.dot());
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesOutlinePaint(i, colour);
            renderer.setSeriesOutlineStroke(i, new BasicStroke(1.2f));
            renderer.setSeriesFillPaint(i, effects.get(i).drowned() ? Color.WHITE : colour);
        }
        return renderer;
    }

    private static XYSeriesCollection diagonal(double end) {
        XYSeries series = new XYSeries("σ = μ*");
        series.add(0, 0);
        series.add(end, end);
        return new XYSeriesCollection(series);
    }
}
