package org.ymyra.chart;

import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.ymyra.analysis.WarningSkill;
import org.ymyra.analysis.WarningStudy;

/** Whether probabilities are kept: in how many readings a riot came, against the probability that the warning gave, in tenths of the readings. */
public final class CalibrationChart {
    private CalibrationChart() {}

    /**
     * Draws the warning by all indicators.
     *
     * @param captions words; the first title is that of the scenario
     * @param studies one for each time ahead, each with warnings
     */
    public static Figure of(Captions captions, List<WarningStudy> studies) {
        Texts texts = captions.texts();
        return WarningPanels.figure(
                captions,
                "reliability",
                studies,
                CalibrationChart::panel,
                List.of("warning.all"),
                "reliability.kept",
                WarningPanels.inWords(texts, studies, skill -> texts.estimate(skill.skill())));
    }

    private static PanelGrid.Panel panel(Texts texts, WarningStudy study) {
        WarningSkill all = study.skill(WarningStudy.ALL);
        List<WarningPanels.Point> points = all.bins().stream()
                .map(bin -> new WarningPanels.Point(bin.predicted(), bin.observed()))
                .toList();
        double greatest = points.stream()
                .mapToDouble(point -> Math.max(point.x(), point.y().high()))
                .max()
                .orElse(1);
        NumberAxis across = Axes.probability(texts, greatest);
        across.setLabel(texts.get("reliability.across"));
        NumberAxis up = Axes.probability(texts, greatest);
        double top = up.getUpperBound();
        XYPlot plot = WarningPanels.points(across, up, points, new double[][] {{0, 0}, {top, top}});
        String value = texts.get("reliability.skill", WarningPanels.estimate(texts, all.skill()));
        return new PanelGrid.Panel(WarningPanels.panelTitle(texts, study, value), plot, 1);
    }
}
