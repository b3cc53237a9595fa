package org.ymyra.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.ymyra.analysis.SurvivalCurve;
import org.ymyra.scenario.Level;

/**
 * How soon a level is reached, for lay readers: {@value QuantileDots#DOTS} dots for each scenario, each for as many replications, at
 * the time at which they reach it by the Kaplan–Meier estimate; those that do not are heaped up beside the axis.
 */
public final class TimeDotChart {
    private TimeDotChart() {}

    /**
     * Draws the dots of one level.
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
                .filter(curve -> curve.level() == level)
                .collect(Collectors.toMap(SurvivalCurve::scenario, Function.identity()));
        Map<String, SurvivalCurve> shown = new LinkedHashMap<>();
        captions.order(of.keySet()).forEach(key -> shown.put(key, of.get(key)));
        List<QuantileDots.Row> rows = new ArrayList<>();
        shown.forEach((key, curve) -> rows.add(new QuantileDots.Row(
                captions.title(key),
                captions.colour(key),
                times(curve),
                null,
                texts.percent(SurvivalChart.atTheEnd(curve)))));
        String span = texts.span(captions.horizon());
        QuantileDots plot =
                new QuantileDots(rows, Axes.time(texts, captions.horizon().days()), texts.get("dots.beside", span));
        SurvivalCurve first = shown.values().iterator().next();
        String title = texts.get("dots.time.title", texts.word(level));
        String subtitle = texts.get(
                "dots.time.subtitle",
                100 / QuantileDots.DOTS,
                span,
                Intervals.named(texts, first.confidence(), first.method()),
                captions.error());
        return Figure.around(
                Theme.frame(captions, title, subtitle, plot, new LegendItemCollection()),
                title,
                shown.values().stream().map(curve -> inWords(captions, curve)).collect(Collectors.joining("; ")),
                captions,
                plot.height());
    }

    /** The days by which equal shares of replications have reached the level; infinite beyond the horizon. */
    static double[] times(SurvivalCurve curve) {
        double[] times = QuantileDots.shares();
        for (int i = 0; i < times.length; i++) {
            int t = 0;
            while (t < curve.days().length && 1 - curve.survival()[t] < times[i] - 1e-9) {
                t++;
            }
            times[i] = t < curve.days().length ? curve.days()[t] : Double.POSITIVE_INFINITY;
        }
        return times;
    }

    private static String inWords(Captions captions, SurvivalCurve curve) {
        Texts texts = captions.texts();
        long dots = Arrays.stream(times(curve)).filter(Double::isFinite).count();
        return texts.get(
                "dots.time.words",
                captions.title(curve.scenario()),
                dots,
                QuantileDots.DOTS,
                texts.percent(SurvivalChart.atTheEnd(curve)));
    }
}
