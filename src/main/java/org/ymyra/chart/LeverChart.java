package org.ymyra.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.RectangleInsets;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Span;

/**
 * How far each lever, in a scenario of its own, changes the probability of a level by several days: one column a day, sorted
 * by the last.
 */
public final class LeverChart {
    /** More rows than a page holds: the first half and the last half of so many are shown. */
    static final int MOST = 30;

    private static final String GAP = "…";
    private static final double LABEL_WIDTH = 158;
    private static final double LINE = 9.2;
    private static final double PAD = 2;
    private static final double AROUND = 150;

    private final Captions captions;
    private final Texts texts;
    private final Level level;
    private final List<Contrast> contrasts;
    private final List<Double> days;
    private final String baseline;
    private final List<String> sorted;

    private LeverChart(Captions captions, Level level, List<Contrast> contrasts) {
        this.captions = captions;
        texts = captions.texts();
        this.level = level;
        this.contrasts = contrasts.stream().filter(c -> c.level() == level).toList();
        days = List.copyOf(this.contrasts.stream().map(Contrast::day).collect(Collectors.toCollection(TreeSet::new)));
        if (days.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        List<String> baselines =
                this.contrasts.stream().map(Contrast::baseline).distinct().toList();
        if (baselines.size() > 1) {
            throw new IllegalArgumentException("contrasts against different baselines: " + baselines);
        }
        baseline = captions.title(baselines.get(0));
        sorted = this.contrasts.stream()
                .filter(c -> c.day() == days.get(days.size() - 1))
                .sorted(Comparator.comparingDouble(c -> c.difference().value()))
                .map(Contrast::scenario)
                .toList();
    }

    /**
     * Draws risk differences.
     *
     * @param captions words; a title for each scenario shown, which names its lever, and for the baseline
     * @param level the level; contrasts of other levels are left out
     * @param contrasts at least one, all against the same baseline; every scenario on the same days
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw, baselines differ or a title is missing
     */
    public static Figure of(Captions captions, Level level, List<Contrast> contrasts) {
        return new LeverChart(captions, level, contrasts).figure();
    }

    private Figure figure() {
        List<String> rows = rows();
        CombinedDomainCategoryPlot plot = new CombinedDomainCategoryPlot(DotPlot.rows(this::label));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setGap(20);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        List<Estimate> shown = shown(rows);
        for (int i = 0; i < days.size(); i++) {
            plot.add(panel(days.get(i), rows, shown, i == days.size() - 1));
        }
        plot.setInsets(new RectangleInsets(2, 0, 0, numbersWidth(rows) + 12));
        String title = texts.get("levers.title", texts.word(level), baseline);
        String subtitle = texts.get("levers.subtitle", Intervals.named(texts, shown), baseline, captions.error());
        if (rows.size() < sorted.size()) {
            subtitle += " " + texts.get("levers.most", sorted.size(), MOST / 2);
        }
        return Figure.of(
                Theme.frame(captions, title, subtitle, plot, legend()),
                title,
                contrasts.stream()
                        .map(c -> captions.title(c.scenario()) + ", " + texts.span(new Span(c.day())) + ": "
                                + texts.points(c.difference()))
                        .collect(Collectors.joining("; ")),
                captions,
                AROUND + rows.size() * rowHeight(rows));
    }

    /** The scenarios shown, from the one that makes the level least probable; a gap stands for those left out. */
    private List<String> rows() {
        if (sorted.size() <= MOST) {
            return sorted;
        }
        List<String> rows = new ArrayList<>(sorted.subList(0, MOST / 2));
        rows.add(GAP);
        rows.addAll(sorted.subList(sorted.size() - MOST / 2, sorted.size()));
        return rows;
    }

    private List<Estimate> shown(List<String> rows) {
        return contrasts.stream()
                .filter(c -> rows.contains(c.scenario()))
                .map(Contrast::difference)
                .toList();
    }

    private EstimateDataset data(double day, List<String> rows) {
        EstimateDataset data = new EstimateDataset(rows);
        contrasts.stream()
                .filter(c -> c.day() == day && rows.contains(c.scenario()))
                .forEach(c -> data.add(level, c.scenario(), c.difference()));
        return data;
    }

    private CategoryPlot panel(double day, List<String> rows, List<Estimate> shown, boolean last) {
        NumberAxis axis = Axes.points(
                texts,
                shown.stream().mapToDouble(Estimate::low).min().orElse(0),
                shown.stream().mapToDouble(Estimate::high).max().orElse(0),
                days.size() > 2 ? 3 : 4);
        WhiskerRenderer renderer = new DifferenceRenderer(captions, last ? texts::points : e -> "");
        CategoryPlot plot = new CategoryPlot(data(day, rows), null, axis, renderer);
        DotPlot.style(plot);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.addRangeMarker(new ValueMarker(0, Theme.INK, new BasicStroke(1)));
        NumberAxis heading = Axes.heading(texts.get("levers.by", texts.span(new Span(day))));
        plot.setRangeAxis(1, heading);
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        return plot;
    }

    private double numbersWidth(List<String> rows) {
        return DotPlot.numbersWidth(data(days.get(days.size() - 1), rows), texts::points);
    }

    private String label(String scenario) {
        return scenario.equals(GAP)
                ? texts.get("levers.more", sorted.size() - MOST)
                : Theme.wrap(captions.title(scenario), Theme.LABEL, LABEL_WIDTH);
    }

    private double rowHeight(List<String> rows) {
        return PAD
                + LINE
                        * rows.stream()
                                .mapToLong(row -> label(row).lines().count())
                                .max()
                                .orElse(1);
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        DifferenceRenderer.explain(items, texts);
        return items;
    }
}
