package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Robustness;
import org.ymyra.scenario.Level;

/**
 * How far each scenario changes the probability of a level over an ensemble of parameter sets: mean with its interval, the
 * spread between sets behind it, and in how many sets the level is less and more probable, sorted by the mean.
 */
public final class RobustChart {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double BAR = 7;
    private static final double WHITE = 0.72;

    private RobustChart() {}

    /**
     * Draws effects.
     *
     * @param captions words; a title for each scenario shown and for the baseline
     * @param level the level; rows of other levels are left out
     * @param rows at least one of the level, all against the same baseline and by the same day; of very many the first and
     *     the last are shown
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw or a title is missing
     */
    public static Figure of(Captions captions, Level level, List<Robustness> rows) {
        Texts texts = captions.texts();
        List<Robustness> all = rows.stream()
                .filter(row -> row.level() == level)
                .sorted(Comparator.comparingDouble(row -> row.effect().mean().value()))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        List<Robustness> shown = shown(all);
        EstimateDataset data =
                new EstimateDataset(shown.stream().map(Robustness::scenario).toList());
        Map<Estimate, Robustness> byEstimate = new IdentityHashMap<>();
        for (Robustness row : shown) {
            data.add(level, row.scenario(), row.effect().mean());
            byEstimate.put(row.effect().mean(), row);
        }
        NumberAxis axis = Axes.points(
                texts, ends(shown).min().orElse(0), ends(shown).max().orElse(0));
        axis.setLabel(texts.get("contrast.axis"));
        CategoryPlot plot = DotPlot.of(captions, data, axis, e -> counts(texts, byEstimate.get(e)));
        plot.setRenderer(new Bars(captions, byEstimate));
        plot.addRangeMarker(new ValueMarker(0, Theme.INK, new BasicStroke(1)));
        Robustness first = shown.get(0);
        String title = texts.get(
                "robust.title",
                texts.word(level),
                texts.span(captions.horizon()),
                captions.title(first.baseline()),
                first.effect().sets());
        String subtitle = texts.get(
                "robust.subtitle",
                Intervals.named(texts, data.all()),
                texts.word(level),
                texts.confidence(first.effect().mean().confidence()),
                margin(texts, shown),
                captions.error());
        if (shown.size() < all.size()) {
            subtitle += " " + texts.get("levers.most", all.size(), LeverChart.MOST / 2);
        }
        return Figure.of(
                Theme.frame(captions, title, subtitle, plot, legend(texts)),
                title,
                all.stream()
                        .map(row -> captions.title(row.scenario()) + ": "
                                + texts.points(row.effect().mean()) + ", " + counts(texts, row))
                        .collect(Collectors.joining("; ")),
                captions,
                DotPlot.height(captions, data));
    }

    /** Sets with less and with more, in brackets how many of them surely. */
    private static String counts(Texts texts, Robustness row) {
        return texts.number(row.less(), 0) + " (" + texts.number(row.surelyLess(), 0) + ") / "
                + texts.number(row.more(), 0) + " (" + texts.number(row.surelyMore(), 0) + ")";
    }

    private static List<Robustness> shown(List<Robustness> all) {
        int most = LeverChart.MOST;
        if (all.size() <= most) {
            return all;
        }
        List<Robustness> shown = new ArrayList<>(all.subList(0, most / 2));
        shown.addAll(all.subList(all.size() - most / 2, all.size()));
        return shown;
    }

    /** The greatest margin of one set, in percentage points; a dash if it is not known. */
    private static String margin(Texts texts, List<Robustness> rows) {
        double margin = rows.stream()
                .mapToDouble(row -> row.effect().margin())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return Double.isNaN(margin) ? "–" : texts.number(100 * margin, 0);
    }

    private static DoubleStream ends(List<Robustness> rows) {
        return rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(
                        row.effect().mean().low(),
                        row.effect().mean().high(),
                        row.effect().quantile(LOW),
                        row.effect().quantile(HIGH)))
                .filter(end -> !Double.isNaN(end));
    }

    private static LegendItemCollection legend(Texts texts) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(Theme.areaKey(texts.get("robust.bar"), Theme.tint(DifferenceRenderer.MUTED, WHITE)));
        DifferenceRenderer.explain(items, texts);
        return items;
    }

    /** The spread between sets behind the mean and its interval. */
    private static final class Bars extends DifferenceRenderer {
        private final transient Map<Estimate, Robustness> rows;

        Bars(Captions captions, Map<Estimate, Robustness> rows) {
            super(captions, e -> counts(captions.texts(), rows.get(e)));
            this.rows = rows;
        }

        @Override
        public void drawItem(
                Graphics2D g2,
                CategoryItemRendererState state,
                Rectangle2D area,
                CategoryPlot plot,
                CategoryAxis axis,
                ValueAxis values,
                CategoryDataset dataset,
                int row,
                int column,
                int pass) {
            Estimate estimate = ((EstimateDataset) dataset).estimate(row, column);
            double low = values.valueToJava2D(rows.get(estimate).effect().quantile(LOW), area, plot.getRangeAxisEdge());
            double high =
                    values.valueToJava2D(rows.get(estimate).effect().quantile(HIGH), area, plot.getRangeAxisEdge());
            if (low <= high) { // else the spread is not known
                double y = axis.getCategoryMiddle(column, dataset.getColumnCount(), area, plot.getDomainAxisEdge());
                g2.setPaint(Theme.tint(colour(null, rows.get(estimate).scenario(), estimate), WHITE));
                g2.fill(new Rectangle2D.Double(low, y - BAR / 2, high - low, BAR));
            }
            super.drawItem(g2, state, area, plot, axis, values, dataset, row, column, pass);
        }
    }
}
