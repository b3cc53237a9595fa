package org.ymyra.gui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.swing.UIManager;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.ymyra.experiment.Ahead;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.scenario.Level;

/** What comes of a branch as a small chart: attitudes over time, and when levels of escalation were reached. */
final class AheadChart {
    private static final List<Indicator> SHOWN = List.of(Indicator.TRUST, Indicator.GRIEVANCE, Indicator.HOSTILITY);
    private static final List<Color> LIGHT = List.of(new Color(0x0072B2), new Color(0xB35900), new Color(0xA03070));
    private static final List<Color> DARK = List.of(new Color(0x6CC0F0), new Color(0xF0B050), new Color(0xF08CC0));
    private static final float[][] DASHES = {null, {6, 3}, {2, 2}};

    private AheadChart() {}

    /** Returns the least and the greatest value that is shown of some branches, a little beyond them. */
    static double[] bounds(List<Ahead> all) {
        double[] values = all.stream()
                .flatMap(ahead -> ahead.samples().stream())
                .flatMapToDouble(AheadChart::shown)
                .toArray();
        double least = DoubleStream.of(values).min().orElse(0);
        double most = DoubleStream.of(values).max().orElse(1);
        double room = Math.max(0.01, (most - least) * 0.15);
        return new double[] {Math.max(0, least - room), Math.min(1, most + room)};
    }

    private static DoubleStream shown(Sample sample) {
        return SHOWN.stream().mapToDouble(indicator -> sample.values()[indicator.ordinal()]);
    }

    /**
     * Draws a branch.
     *
     * @param bounds least and greatest value of the axis, the same for branches that are compared
     */
    static JFreeChart of(Ahead ahead, double[] bounds, Words words) {
        boolean dark = Looks.dark();
        Color ink = UIManager.getColor("Label.foreground");
        Color soft = UIManager.getColor("Label.disabledForeground");
        Font font = UIManager.getFont("Label.font");
        font = font.deriveFont(font.getSize2D() * 0.9f);
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int k = 0; k < SHOWN.size(); k++) {
            XYSeries series = new XYSeries(words.word(SHOWN.get(k)));
            for (Sample sample : ahead.samples()) {
                series.add(sample.day(), sample.values()[SHOWN.get(k).ordinal()]);
            }
            data.addSeries(series);
            renderer.setSeriesPaint(k, (dark ? DARK : LIGHT).get(k));
            renderer.setSeriesStroke(
                    k,
                    new BasicStroke(
                            UIScale.scale(1.8f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES[k], 0));
        }
        NumberAxis days = axis(words.get("branch.days"), font, ink, soft);
        days.setRange(ahead.from(), ahead.until());
        days.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis values = axis(words.get("branch.means"), font, ink, soft);
        values.setRange(bounds[0], bounds[1]);
        XYPlot plot = new XYPlot(data, days, values, renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(UIManager.getColor("Component.borderColor"));
        for (Level level : Level.values()) {
            ahead.reached().stream()
                    .filter(each -> each.level() == level)
                    .forEach(each -> plot.addDomainMarker(
                            marker(each, ahead.highest().orElseThrow(), words, ink), Layer.BACKGROUND));
        }
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(UIManager.getColor("Panel.background"));
        chart.setPadding(new RectangleInsets(4, 4, 4, 8));
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(font);
        legend.setItemPaint(ink);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        chart.addSubtitle(legend);
        return chart;
    }

    /** Marks a level; riots and worse are named, and what was the highest. */
    private static ValueMarker marker(Ahead.Reached reached, Level highest, Words words, Color ink) {
        Color colour = Level.values().length - 1 == reached.level().ordinal()
                ? ink
                : new Color[] {new Color(0xE8912D), new Color(0xC8434E), new Color(0x9C3A92)}
                        [reached.level().ordinal()];
        ValueMarker marker = new ValueMarker(
                reached.day(),
                colour,
                new BasicStroke(UIScale.scale(1f + reached.level().ordinal() * 0.6f)));
        marker.setAlpha(1);
        if (reached.level().compareTo(Level.RIOT) >= 0 || reached.level() == highest) {
            Font font = UIManager.getFont("Label.font");
            marker.setLabel(words.word(reached.level()));
            marker.setLabelFont(font.deriveFont(font.getSize2D() * 0.85f));
            marker.setLabelPaint(ink);
            marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
            marker.setLabelTextAnchor(reached.level() == Level.RIOT ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
            marker.setLabelBackgroundColor(UIManager.getColor("Panel.background"));
        }
        return marker;
    }

    private static NumberAxis axis(String label, Font font, Color ink, Color soft) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(font);
        axis.setLabelPaint(soft);
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(ink);
        axis.setAxisLinePaint(soft);
        axis.setTickMarkPaint(soft);
        return axis;
    }
}
