package org.ymyra.chart;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Response;
import org.ymyra.analysis.SobolIndices.Index;

/** How the variance of an outcome divides among parameters: first-order and total Sobol indices, the greatest total first. */
public final class IndexChart {
    private static final Color FIRST = Theme.colour(4);
    private static final Color TOTAL = Theme.colour(1);

    private IndexChart() {}

    /**
     * Draws the indices.
     *
     * @param captions words; the first scenario is the one analysed
     * @param response the outcome
     * @param noise share of luck in the variance over the points, 0 to 1
     * @param indices the indices of each parameter by its key, all with finite intervals
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public static Figure of(Captions captions, Response response, double noise, Map<String, Index> indices) {
        Texts texts = captions.texts();
        List<String> keys = indices.entrySet().stream()
                .filter(index -> Double.isFinite(index.getValue().total().high()))
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(index -> -index.total().value())))
                .limit(BarRows.MOST)
                .map(Map.Entry::getKey)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        List<List<BarRows.Bar>> rows = keys.stream()
                .map(indices::get)
                .map(index -> List.of(
                        new BarRows.Bar(index.first(), FIRST, false, Double.NaN),
                        new BarRows.Bar(index.total(), TOTAL, index.drowned(), Double.NaN)))
                .toList();
        List<Estimate> shown =
                rows.stream().flatMap(List::stream).map(BarRows.Bar::estimate).toList();
        NumberAxis axis = Axes.number(
                texts,
                shown.stream().mapToDouble(Estimate::low).min().orElse(0),
                shown.stream().mapToDouble(Estimate::high).max().orElse(1),
                6);
        axis.setLabel(texts.get("index.axis"));
        String title = Sensitivities.title(captions, response);
        String subtitle = texts.get(
                        "index.subtitle",
                        Intervals.named(texts, List.of(shown.get(0))),
                        shown.get(0).total(),
                        texts.percentFormat(0).format(noise))
                + Sensitivities.rest(texts, keys.size(), indices.size());
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(Theme.areaKey(texts.get("index.first"), Theme.tint(FIRST, 0.35)));
        legend.add(Theme.areaKey(texts.get("index.total"), Theme.tint(TOTAL, 0.35)));
        legend.add(Theme.outlineKey(texts.get("index.drowned"), TOTAL));
        return Figure.of(
                Theme.frame(captions, title, subtitle, BarRows.plot(keys, rows, axis, texts::estimate), legend),
                title,
                keys.stream()
                        .map(key -> key + ": "
                                + Stream.of(
                                                indices.get(key).first(),
                                                indices.get(key).total())
                                        .map(texts::estimate)
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; ")),
                captions,
                BarRows.height(keys, 2));
    }
}
