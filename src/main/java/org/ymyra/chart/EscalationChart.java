package org.ymyra.chart;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;

/** The probability that each level is reached within the horizon, by scenario, with its interval. */
public final class EscalationChart {
    private EscalationChart() {}

    /**
     * Draws probabilities of levels.
     *
     * @param captions words; a title for each scenario shown
     * @param probabilities at least one; scenarios without any are left out
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw or a title is missing
     */
    public static Figure of(Captions captions, List<LevelProbability> probabilities) {
        Texts texts = captions.texts();
        Set<String> shown =
                probabilities.stream().map(LevelProbability::scenario).collect(Collectors.toSet());
        EstimateDataset data = new EstimateDataset(captions.order(shown));
        probabilities.forEach(p -> data.add(p.level(), p.scenario(), p.probability()));
        NumberAxis axis = Axes.probability(
                texts, data.all().stream().mapToDouble(Estimate::high).max().orElse(0));
        axis.setLabel(texts.get("escalation.axis"));
        String title = texts.get("escalation.title", texts.span(captions.horizon()));
        String subtitle = texts.get(
                "escalation.subtitle", Intervals.named(texts, data.all()), total(texts, data), captions.error());
        return Figure.of(
                Theme.frame(
                        captions,
                        title,
                        subtitle,
                        DotPlot.of(captions, data, axis, texts::percent),
                        DotPlot.legend(texts, data)),
                title,
                probabilities.stream()
                        .map(p -> captions.title(p.scenario()) + ", " + texts.word(p.level()) + ": "
                                + texts.percent(p.probability()) + ", "
                                + p.probability().events() + "/"
                                + p.probability().total())
                        .collect(Collectors.joining("; ")),
                captions,
                DotPlot.height(captions, data));
    }

    /** The number of replications, or the least and the greatest if scenarios differ in it. */
    private static String total(Texts texts, EstimateDataset data) {
        TreeSet<Long> totals = data.all().stream().map(Estimate::total).collect(Collectors.toCollection(TreeSet::new));
        return totals.size() == 1
                ? texts.number(totals.first(), 0)
                : texts.number(totals.first(), 0) + "–" + texts.number(totals.last(), 0);
    }
}
