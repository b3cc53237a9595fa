package org.ymyra.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.ymyra.analysis.WarningSkill;
import org.ymyra.analysis.WarningStudy;

/** How many alarms are right, against how many of the readings before a riot are alarms: the empirical precision–recall curves. */
public final class PrecisionChart {
    /** Below this share precision is that of a handful of readings. */
    private static final double LEAST = 0.05;

    private PrecisionChart() {}

    /**
     * Draws the same warnings as {@link RocChart}.
     *
     * @param captions words; the first title is that of the scenario
     * @param studies one for each time ahead, each with warnings
     */
    public static Figure of(Captions captions, List<WarningStudy> studies) {
        Texts texts = captions.texts();
        return WarningPanels.figure(
                captions,
                "precision",
                studies,
                PrecisionChart::panel,
                WarningPanels.lines(studies.get(0)).stream()
                        .map(WarningPanels.Line::key)
                        .toList(),
                "precision.base",
                WarningPanels.inWords(texts, studies, skill -> texts.estimate(skill.precision())));
    }

    private static PanelGrid.Panel panel(Texts texts, WarningStudy study) {
        List<WarningPanels.Line> lines = WarningPanels.lines(study);
        double base = study.test().baseRate();
        double greatest = IntStream.range(0, lines.size())
                .boxed()
                .flatMapToDouble(i -> points(lines.get(i).skill()).stream()
                        .mapToDouble(
                                point -> i == 0 ? point.y().high() : point.y().value()))
                .max()
                .orElse(1);
        NumberAxis up = Axes.probability(texts, Math.min(1, Math.max(2 * base, greatest)));
        XYPlot plot = WarningPanels.plot(
                WarningPanels.shares(texts, texts.get("precision.across")),
                up,
                lines.stream().map(line -> points(line.skill())).toList(),
                new double[][] {{0, base}, {1, base}});
        String value = texts.get("precision.rate", texts.percentFormat(2).format(base));
        return new PanelGrid.Panel(WarningPanels.panelTitle(texts, study, value), plot, 1);
    }

    private static List<WarningPanels.Point> points(WarningSkill skill) {
        return IntStream.range(0, skill.shares().length)
                .filter(k -> skill.shares()[k] >= LEAST)
                .mapToObj(k -> new WarningPanels.Point(
                        skill.shares()[k], skill.precisions().get(k)))
                .toList();
    }
}
