package org.ymyra.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.WarningSkill;
import org.ymyra.analysis.WarningStudy;

/** What the charts of early warnings share: a panel for each time ahead, and the lines in it. */
final class WarningPanels {
    private static final double HEIGHT = 300;
    private static final char NO_BREAK = '\u00a0';
    private static final BasicStroke REFERENCE = new BasicStroke(0.9f);
    private static final BasicStroke ERROR = new BasicStroke(1);

    private WarningPanels() {}

    /**
     * One line.
     *
     * @param key key of its words
     * @param skill the warning
     */
    record Line(String key, WarningSkill skill) {}

    /** A point of a line with its interval. */
    record Point(double x, Estimate y) {}

    /** All indicators, what is counted, surveys if there are any, and the best single indicator. */
    static List<Line> lines(WarningStudy study) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("warning.all", study.skill(WarningStudy.ALL)));
        for (WarningSkill skill : study.skills()) {
            if (skill.name().equals(WarningStudy.COUNTED)) {
                lines.add(new Line("warning.counted", skill));
            } else if (skill.name().equals(WarningStudy.SURVEYED)) {
                lines.add(new Line("warning.surveyed", skill));
            }
        }
        lines.add(new Line("warning.single", study.bestSingle()));
        return lines;
    }

    /** Puts a panel for each study under a title and a legend. */
    static Figure figure(
            Captions captions,
            String key,
            List<WarningStudy> studies,
            BiFunction<Texts, WarningStudy, PanelGrid.Panel> panel,
            List<String> lines,
            String reference,
            String inWords) {
        Texts texts = captions.texts();
        String title = texts.get(
                key + ".title",
                captions.title(captions.titles().keySet().iterator().next()));
        Estimate area = studies.get(0).skill(WarningStudy.ALL).area();
        String subtitle = texts.get(
                key + ".subtitle", Intervals.named(texts, area.confidence(), area.method()), captions.error());
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i < lines.size(); i++) {
            legend.add(Theme.lineKey(texts.get(lines.get(i)), Theme.stroke(i), Theme.colour(i + 1)));
        }
        legend.add(Theme.lineKey(texts.get(reference), REFERENCE, Theme.AXIS));
        return Figure.of(
                Theme.frame(
                        captions,
                        title,
                        subtitle,
                        PanelGrid.ofOwnScales(
                                studies.stream()
                                        .map(study -> panel.apply(texts, study))
                                        .toList(),
                                34),
                        legend),
                title,
                captions.title(captions.titles().keySet().iterator().next()) + ": " + inWords,
                captions,
                HEIGHT);
    }

    /** Draws lines over a straight reference; the first has the band of its intervals. */
    static XYPlot plot(NumberAxis across, NumberAxis up, List<List<Point>> lines, double[][] reference) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(0.16f);
        for (int i = 0; i < lines.size(); i++) {
            data.addSeries(series("line " + i, lines.get(i), i == 0));
            renderer.setSeriesPaint(i, Theme.colour(i + 1));
            renderer.setSeriesFillPaint(i, Theme.colour(i + 1));
            renderer.setSeriesStroke(i, Theme.stroke(i));
        }
        return plot(across, up, data, renderer, reference);
    }

    /** Draws points with their intervals over a straight reference. */
    static XYPlot points(NumberAxis across, NumberAxis up, List<Point> points, double[][] reference) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series("points", points, true));
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorPaint(Theme.colour(1));
        renderer.setErrorStroke(ERROR);
        renderer.setCapLength(0);
        renderer.setSeriesPaint(0, Theme.colour(1));
        renderer.setSeriesShape(0, Theme.marker(0));
        renderer.setSeriesLinesVisible(1, true);
        renderer.setSeriesShapesVisible(1, false);
        return plot(across, up, data, renderer, reference);
    }

    private static XYPlot plot(
            NumberAxis across,
            NumberAxis up,
            YIntervalSeriesCollection data,
            XYLineAndShapeRenderer renderer,
            double[][] reference) {
        YIntervalSeries straight = new YIntervalSeries("reference");
        for (double[] point : reference) {
            straight.add(point[0], point[1], point[1], point[1]);
        }
        int last = data.getSeriesCount();
        data.addSeries(straight);
        renderer.setSeriesPaint(last, Theme.AXIS);
        renderer.setSeriesFillPaint(last, Theme.AXIS);
        renderer.setSeriesStroke(last, REFERENCE);
        XYPlot plot = new XYPlot(data, across, up, renderer);
        Theme.plot(plot);
        return plot;
    }

    private static YIntervalSeries series(String key, List<Point> points, boolean intervals) {
        YIntervalSeries series = new YIntervalSeries(key);
        for (Point point : points) {
            Estimate y = point.y();
            series.add(point.x(), y.value(), intervals ? y.low() : y.value(), intervals ? y.high() : y.value());
        }
        return series;
    }

    /** An axis of shares from 0 to 1. */
    static NumberAxis shares(Texts texts, String words) {
        NumberAxis axis = new NumberAxis();
        Theme.axis(axis);
        axis.setRange(0, 1);
        axis.setTickUnit(new NumberTickUnit(0.25, texts.percentFormat(0)));
        axis.setLabel(words);
        return axis;
    }

    static String panelTitle(Texts texts, WarningStudy study, String value) {
        long days = Math.round(study.test().ahead());
        return texts.get("warning.panel", texts.get("days." + texts.plural(days), days), value);
    }

    /** An estimate with its interval that stays in one line. */
    static String estimate(Texts texts, Estimate estimate) {
        return texts.estimate(estimate).replace(' ', NO_BREAK);
    }

    static String inWords(Texts texts, List<WarningStudy> studies, Function<WarningSkill, String> value) {
        return studies.stream()
                .map(study -> {
                    long days = Math.round(study.test().ahead());
                    return texts.get("days." + texts.plural(days), days) + ": "
                            + lines(study).stream()
                                    .map(line -> texts.get(line.key()) + " " + value.apply(line.skill()))
                                    .collect(Collectors.joining(", "));
                })
                .collect(Collectors.joining("; "));
    }
}
