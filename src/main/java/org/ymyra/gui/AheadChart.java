package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.ymyra.chart.Look;
import org.ymyra.chart.Texts;
import org.ymyra.chart.TimeChart;
import org.ymyra.chart.TimeChart.Layer;
import org.ymyra.chart.TimeChart.Mark;
import org.ymyra.experiment.Ahead;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;

/** What comes of a branch as a small chart: attitudes over time, and when levels of escalation were reached. */
final class AheadChart extends JPanel {
    private static final long serialVersionUID = 1;
    private static final List<Indicator> SHOWN = List.of(Indicator.TRUST, Indicator.GRIEVANCE, Indicator.HOSTILITY);

    private transient TimeChart chart;
    private transient Texts texts;

    AheadChart() {
        super(null);
        setPreferredSize(new Dimension(UIScale.scale(400), UIScale.scale(300)));
    }

    /** Returns the greatest value that is shown of some branches. */
    static double greatest(List<Ahead> all) {
        return all.stream()
                .flatMap(ahead -> ahead.samples().stream())
                .flatMapToDouble(sample -> SHOWN.stream().mapToDouble(each -> value(sample, each)))
                .max()
                .orElse(1);
    }

    private static double value(Sample sample, Indicator indicator) {
        return sample.values()[indicator.ordinal()];
    }

    /** Shows nothing. */
    void clear() {
        chart = null;
        repaint();
    }

    /**
     * Shows a branch.
     *
     * @param greatest greatest value of the axis from 0, the same for branches that are compared
     * @param settlements names of the settlements
     */
    void show(Ahead ahead, double greatest, List<String> settlements, Words words) {
        chart = of(ahead, greatest, settlements, words);
        texts = new Texts(words.language());
        repaint();
    }

    static TimeChart of(Ahead ahead, double greatest, List<String> settlements, Words words) {
        double[] days = ahead.samples().stream().mapToDouble(Sample::day).toArray();
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < SHOWN.size(); k++) {
            Indicator indicator = SHOWN.get(k);
            int series = k + 1;
            double[] values = ahead.samples().stream()
                    .mapToDouble(sample -> value(sample, indicator))
                    .toArray();
            layers.add(new Layer.Line(words.word(indicator), look -> look.series(series), false, days, values));
        }
        List<Mark> marks = ahead.reached().stream()
                .map(each -> new Mark(
                        each.day(),
                        null,
                        each.level(),
                        words.word(each.level()) + ", " + settlements.get(each.settlement())))
                .toList();
        return new TimeChart(
                words.get("branch.means"),
                words.get("branch.marks"),
                new TimeChart.Scale.Numbers(greatest, 2),
                new TimeChart.Window(ahead.from(), ahead.until()),
                layers,
                marks,
                "");
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (chart == null) {
            return;
        }
        Graphics2D g2 = (Graphics2D) g.create();
        double scale = ChartPane.scale();
        g2.scale(scale, scale);
        chart.draw(
                g2,
                new Rectangle2D.Double(0, 0, getWidth() / scale, getHeight() / scale),
                Look.over(UIManager.getColor("Panel.background")),
                texts);
        g2.dispose();
    }
}
