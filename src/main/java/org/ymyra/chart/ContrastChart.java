package org.ymyra.chart;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.Estimate;

/** How far each scenario changes the probability of each level against the baseline, with paired intervals. */
public final class ContrastChart {
    private ContrastChart() {}

    /**
     * Draws risk differences.
     *
     * @param captions words; a title for each scenario shown and for the baseline
     * @param contrasts at least one, all against the same baseline
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw, baselines differ or a title is missing
     */
    public static Figure of(Captions captions, List<Contrast> contrasts) {
        Texts texts = captions.texts();
        Set<String> baselines = contrasts.stream().map(Contrast::baseline).collect(Collectors.toSet());
        if (baselines.size() > 1) {
            throw new IllegalArgumentException("contrasts against different baselines: " + baselines);
        }
        EstimateDataset data = new EstimateDataset(
                captions.order(contrasts.stream().map(Contrast::scenario).collect(Collectors.toSet())));
        contrasts.forEach(c -> data.add(c.level(), c.scenario(), c.difference()));
        String baseline = captions.title(baselines.iterator().next());
        NumberAxis axis = Axes.points(
                texts,
                data.all().stream().mapToDouble(Estimate::low).min().orElse(0),
                data.all().stream().mapToDouble(Estimate::high).max().orElse(0));
        axis.setLabel(texts.get("contrast.axis"));
        CategoryPlot plot = DotPlot.of(captions, data, axis, texts::points);
        plot.addRangeMarker(new ValueMarker(0, Theme.INK, new BasicStroke(1)));
        String title = texts.get("contrast.title", texts.span(captions.horizon()), baseline);
        String subtitle =
                texts.get("contrast.subtitle", Intervals.named(texts, data.all()), baseline, captions.error());
        return Figure.of(
                Theme.frame(captions, title, subtitle, plot, DotPlot.legend(texts, data)),
                title,
                contrasts.stream()
                        .map(c -> captions.title(c.scenario()) + ", " + texts.word(c.level()) + ": "
                                + texts.points(c.difference()))
                        .collect(Collectors.joining("; ")),
                captions,
                DotPlot.height(captions, data));
    }
}
