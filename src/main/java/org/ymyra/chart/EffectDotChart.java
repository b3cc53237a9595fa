package org.ymyra.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.ymyra.analysis.Robustness;
import org.ymyra.scenario.Level;

/**
 * How far each scenario changes the probability of a level whatever the parameters, for lay readers: {@value QuantileDots#DOTS} dots for
 * each scenario, each for as many of the parameter sets of an ensemble, the luck of replications taken off.
 */
public final class EffectDotChart {
    /** More rows than this do not fit on a page. */
    public static final int MOST = 12;

    private EffectDotChart() {}

    /**
     * Draws the dots.
     *
     * @param captions words; a title for each scenario shown and for the baseline
     * @param level the level; rows of other levels are left out
     * @param rows at least one of the level, all against the same baseline and by the same day; of more than {@value #MOST} those
     *     with the lowest means are shown
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
        List<Robustness> shown = all.subList(0, Math.min(all.size(), MOST));
        List<QuantileDots.Row> dots = new ArrayList<>();
        for (Robustness row : shown) {
            dots.add(new QuantileDots.Row(
                    captions.title(row.scenario()),
                    captions.colour(row.scenario()),
                    effects(row),
                    row.effect().mean(),
                    texts.points(row.effect().mean())));
        }
        NumberAxis axis = Axes.points(
                texts,
                ends(shown, dots).min().orElse(0),
                ends(shown, dots).max().orElse(0));
        axis.setLabel(texts.get("contrast.axis"));
        QuantileDots plot = new QuantileDots(dots, axis, "");
        Robustness first = all.get(0);
        String title = texts.get("dots.effect.title", texts.word(level), texts.span(captions.horizon()));
        String subtitle = texts.get(
                "dots.effect.subtitle",
                100 / QuantileDots.DOTS,
                captions.title(first.baseline()),
                Intervals.named(texts, List.of(first.effect().mean())),
                captions.error());
        if (shown.size() < all.size()) {
            subtitle += " " + texts.get("icons.first", all.size(), shown.size());
        }
        return Figure.around(
                Theme.frame(captions, title, subtitle, plot, new LegendItemCollection()),
                title,
                all.stream().map(row -> inWords(captions, row)).collect(Collectors.joining("; ")),
                captions,
                plot.height());
    }

    private static double[] effects(Robustness row) {
        return Arrays.stream(QuantileDots.shares())
                .map(row.effect()::quantile)
                .filter(Double::isFinite)
                .toArray();
    }

    private static DoubleStream ends(List<Robustness> rows, List<QuantileDots.Row> dots) {
        return DoubleStream.concat(
                dots.stream().flatMapToDouble(row -> Arrays.stream(row.values())),
                rows.stream()
                        .flatMapToDouble(row -> DoubleStream.of(
                                row.effect().mean().low(), row.effect().mean().high())));
    }

    private static String inWords(Captions captions, Robustness row) {
        Texts texts = captions.texts();
        double[] effects = effects(row);
        String mean = texts.points(row.effect().mean());
        return effects.length == 0
                ? captions.title(row.scenario()) + ": " + mean
                : texts.get(
                        "dots.effect.words",
                        captions.title(row.scenario()),
                        Arrays.stream(effects).filter(effect -> effect < 0).count(),
                        effects.length,
                        mean);
    }
}
