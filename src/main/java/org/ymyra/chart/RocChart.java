package org.ymyra.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.ymyra.analysis.WarningSkill;
import org.ymyra.analysis.WarningStudy;

/** How many of the readings before a riot are alarms, against how many of the others are: the empirical ROC curves, one panel for each time ahead. */
public final class RocChart {
    private RocChart() {}

    /**
     * Draws the curves of all indicators, with pointwise intervals, of what is counted, of surveys and of the best single indicator.
     *
     * @param captions words; the first title is that of the scenario
     * @param studies one for each time ahead, each with warnings
     */
    public static Figure of(Captions captions, List<WarningStudy> studies) {
        Texts texts = captions.texts();
        return WarningPanels.figure(
                captions,
                "roc",
                studies,
                RocChart::panel,
                WarningPanels.lines(studies.get(0)).stream()
                        .map(WarningPanels.Line::key)
                        .toList(),
                "roc.chance",
                WarningPanels.inWords(texts, studies, skill -> texts.estimate(skill.area())));
    }

    private static PanelGrid.Panel panel(Texts texts, WarningStudy study) {
        List<WarningPanels.Line> lines = WarningPanels.lines(study);
        XYPlot plot = WarningPanels.plot(
                WarningPanels.shares(texts, texts.get("roc.across")),
                WarningPanels.shares(texts, null),
                lines.stream().map(line -> points(line.skill())).toList(),
                new double[][] {{0, 0}, {1, 1}});
        return new PanelGrid.Panel(
                WarningPanels.panelTitle(
                        texts,
                        study,
                        texts.get(
                                "roc.area",
                                WarningPanels.estimate(
                                        texts, lines.get(0).skill().area()))),
                plot,
                1);
    }

    private static List<WarningPanels.Point> points(WarningSkill skill) {
        return IntStream.range(0, skill.shares().length)
                .mapToObj(k -> new WarningPanels.Point(
                        skill.shares()[k], skill.sensitivities().get(k)))
                .toList();
    }
}
