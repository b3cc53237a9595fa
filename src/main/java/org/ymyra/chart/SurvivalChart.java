package org.ymyra.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.SurvivalCurve;
import org.ymyra.scenario.Level;

/**
 * The probability that a level has been reached by a time (one minus Kaplan–Meier) with pointwise intervals: all
 * scenarios in one panel, or, if there are more than can be told apart, one panel each with the first for comparison.
 */
public final class SurvivalChart {
    private static final double PANEL = 105;
    private static final double NAME = 100;
    private static final double LEGEND = 380;

    private SurvivalChart() {}

    /**
     * Draws the curves of one level.
     *
     * @param captions words; a title for each scenario shown
     * @param level the level; curves of other levels are left out
     * @param curves the curves, one for each scenario and level
     * @return the chart
     * @throws IllegalArgumentException if there is no curve of the level or a title is missing
     */
    public static Figure of(Captions captions, Level level, List<SurvivalCurve> curves) {
        Texts texts = captions.texts();
        Map<String, SurvivalCurve> of = curves.stream()
                .filter(c -> c.level() == level)
                .collect(Collectors.toMap(SurvivalCurve::scenario, Function.identity()));
        Map<String, SurvivalCurve> shown = new LinkedHashMap<>();
        captions.order(of.keySet()).forEach(key -> shown.put(key, of.get(key)));
        List<String> keys = List.copyOf(shown.keySet());
        boolean together = keys.size() <= Theme.LINES;
        List<PanelGrid.Panel> panels = new ArrayList<>();
        LegendItemCollection legend = new LegendItemCollection();
        List<EndNames.Name> names =
                keys.stream().map(key -> name(captions, shown.get(key))).toList();
        if (together) {
            XYPlot plot = panel(captions, shown, keys);
            plot.addAnnotation(new EndNames(names));
            panels.add(new PanelGrid.Panel(texts.get("survival.axis"), plot, 1));
        } else {
            for (String key : keys) {
                List<String> pair = key.equals(keys.get(0)) ? List.of(key) : List.of(keys.get(0), key);
                panels.add(new PanelGrid.Panel(captions.title(key), panel(captions, shown, pair), 1));
            }
            String words = texts.get("survival.reference", captions.title(keys.get(0)));
            legend.add(Theme.lineKey(Theme.wrap(words, Theme.LABEL, LEGEND), Theme.stroke(0), Theme.colour(0)));
            legend.add(Theme.lineKey(texts.get("survival.own"), Theme.stroke(1), Theme.colour(1)));
        }
        SurvivalCurve first = shown.get(keys.get(0));
        String title = texts.get("survival.title", texts.word(level));
        String subtitle = texts.get(
                "survival.subtitle",
                Intervals.named(texts, first.confidence(), first.method()),
                shown.values().stream().map(c -> c.atRisk()[0]).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(n -> texts.number(n, 0))
                        .collect(Collectors.joining(", ")));
        int columns = together ? 1 : 3;
        int rows = (panels.size() + columns - 1) / columns;
        return Figure.of(
                Theme.frame(
                        captions,
                        title,
                        subtitle,
                        new PanelGrid(panels, columns, 34).withRoom(together ? EndNames.width(names) : 8),
                        legend),
                title,
                shown.values().stream().map(c -> inWords(captions, c)).collect(Collectors.joining("; ")),
                captions,
                together ? 110 + Math.max(180, EndNames.height(names)) : 120 + rows * PANEL);
    }

    private static XYPlot panel(Captions captions, Map<String, SurvivalCurve> curves, List<String> keys) {
        Texts texts = captions.texts();
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationStepRenderer renderer = new DeviationStepRenderer(true, false);
        renderer.setAlpha(0.16f);
        for (int i = 0; i < keys.size(); i++) {
            SurvivalCurve curve = curves.get(keys.get(i));
            YIntervalSeries series = new YIntervalSeries(keys.get(i));
            for (int t = 0; t < curve.days().length; t++) {
                series.add(curve.days()[t], 1 - curve.survival()[t], 1 - curve.high()[t], 1 - curve.low()[t]);
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, captions.colour(keys.get(i)));
            renderer.setSeriesFillPaint(i, captions.colour(keys.get(i)));
            renderer.setSeriesStroke(i, Theme.stroke(captions.series(keys.get(i))));
        }
        double greatest = curves.values().stream()
                .flatMapToDouble(c -> Arrays.stream(c.low()))
                .map(low -> 1 - low)
                .max()
                .orElse(0);
        XYPlot plot = new XYPlot(
                data, Axes.time(texts, captions.horizon().days()), Axes.probability(texts, greatest), renderer);
        Theme.plot(plot);
        return plot;
    }

    /** A scenario with its probability at the end. */
    private static EndNames.Name name(Captions captions, SurvivalCurve curve) {
        List<String> words = new ArrayList<>(Theme.wrap(captions.title(curve.scenario()), Theme.SMALL, NAME)
                .lines()
                .toList());
        words.add(captions.texts().percent(atTheEnd(curve)));
        String key = curve.scenario();
        return new EndNames.Name(
                words,
                1 - curve.survival()[curve.days().length - 1],
                Theme.stroke(captions.series(key)),
                captions.colour(key));
    }

    private static String inWords(Captions captions, SurvivalCurve c) {
        return captions.texts()
                .get("words.end", captions.title(c.scenario()), captions.texts().percent(atTheEnd(c)));
    }

    /** The probability that the level has been reached by the end. */
    static Estimate atTheEnd(SurvivalCurve c) {
        int end = c.days().length - 1;
        return new Estimate(
                1 - c.survival()[end],
                1 - c.high()[end],
                1 - c.low()[end],
                -1,
                c.atRisk()[0],
                c.method(),
                c.confidence());
    }
}
