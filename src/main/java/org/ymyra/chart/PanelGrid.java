package org.ymyra.chart;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Panels of equal width in rows and columns, each under its title; only those at the rim show the
 * labels of axes, and the axis of time is named once, at the foot; or each has an axis of its own.
 */
final class PanelGrid extends Plot {
    private static final double GAP = 12;
    private static final double LINE = 9;
    private static final double TICKS = 14;

    /**
     * One panel.
     *
     * @param title words above it
     * @param plot what it shows
     * @param height share of the height among the rows
     */
    record Panel(String title, XYPlot plot, double height) {}

    private final transient List<Panel> panels;
    private final int columns;
    private final double left;
    private final String time;
    private final double ticks;
    private final double gap;

    /**
     * Lays panels out row by row.
     *
     * @param panels the panels, at least one, with the same axis of time; all of a row have the same height
     * @param columns panels in a row
     * @param left room for the labels to the left of the first column, in points
     */
    PanelGrid(List<Panel> panels, int columns, double left) {
        this(panels, columns, left, 0, GAP);
    }

    private PanelGrid(List<Panel> panels, int columns, double left, double ticks, double gap) {
        this.ticks = ticks;
        this.gap = gap;
        this.panels = List.copyOf(panels);
        this.columns = columns;
        this.left = left;
        time = panels.get(0).plot().getDomainAxis().getLabel();
        setInsets(new RectangleInsets(2, 0, 0, gap > GAP ? 12 : 8));
        setBackgroundPaint(null);
        setOutlineVisible(false);
        for (int i = 0; i < panels.size(); i++) {
            XYPlot plot = panels.get(i).plot();
            plot.getRangeAxis().setTickLabelsVisible(gap > GAP || i % columns == 0);
            plot.getDomainAxis().setTickLabelsVisible(ticks > 0 || i + columns >= panels.size());
            plot.getDomainAxis().setLabel(null);
            plot.setFixedRangeAxisSpace(space(left, RectangleEdge.LEFT));
            plot.setFixedDomainAxisSpace(space(TICKS, RectangleEdge.BOTTOM));
        }
    }

    /** Lays out panels each of which has an axis of its own at its foot. */
    static PanelGrid ofOwnAxes(List<Panel> panels, int columns, double left) {
        return new PanelGrid(panels, columns, left, TICKS, GAP);
    }

    /** Lays out panels in a row each of which has axes of its own at its foot and at its left. */
    static PanelGrid ofOwnScales(List<Panel> panels, double left) {
        return new PanelGrid(panels, panels.size(), left, TICKS, left);
    }

    /** Leaves room to the right of the last column, in points. */
    PanelGrid withRoom(double right) {
        setInsets(new RectangleInsets(2, 0, 0, right));
        return this;
    }

    List<Panel> panels() {
        return panels;
    }

    private static AxisSpace space(double points, RectangleEdge edge) {
        AxisSpace space = new AxisSpace();
        space.add(points, edge);
        return space;
    }

    @Override
    public String getPlotType() {
        return "panels";
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        getInsets().trim(area);
        int rows = (panels.size() + columns - 1) / columns;
        double between = gap > GAP ? gap : gap + ticks;
        double width = (area.getWidth() - left - between * (columns - 1)) / columns;
        double[] titles = new double[rows];
        double free = area.getHeight() - TICKS - LINE - (GAP + ticks) * (rows - 1);
        double shares = 0;
        for (int i = 0; i < panels.size(); i++) {
            titles[i / columns] = Math.max(titles[i / columns], lines(i, width) * LINE + 3);
        }
        for (int row = 0; row < rows; row++) {
            free -= titles[row];
            shares += panels.get(row * columns).height();
        }
        double y = area.getY();
        for (int row = 0; row < rows; row++) {
            double height = free * panels.get(row * columns).height() / shares;
            for (int i = row * columns; i < Math.min(panels.size(), (row + 1) * columns); i++) {
                double x = area.getX() + (i % columns) * (width + between);
                title(g2, i, width, x + left, y + titles[row]);
                panels.get(i)
                        .plot()
                        .draw(
                                g2,
                                new Rectangle2D.Double(x, y + titles[row], width + left, height + TICKS),
                                null,
                                null,
                                null);
            }
            y += titles[row] + height + ticks + GAP;
        }
        if (time == null) {
            return;
        }
        g2.setFont(Theme.LABEL);
        g2.setPaint(Theme.SOFT);
        g2.drawString(time, (float) (area.getX() + left), (float) (area.getMaxY() - 2));
    }

    private long lines(int panel, double width) {
        return wrapped(panel, width).lines().count();
    }

    private String wrapped(int panel, double width) {
        return Theme.wrap(panels.get(panel).title(), Theme.STRONG, width);
    }

    private void title(Graphics2D g2, int panel, double width, double x, double bottom) {
        List<String> lines = wrapped(panel, width).lines().toList();
        LineMetrics metrics = Theme.STRONG.getLineMetrics("x", new FontRenderContext(null, true, true));
        g2.setFont(Theme.STRONG);
        g2.setPaint(Theme.INK);
        for (int i = 0; i < lines.size(); i++) {
            double base = bottom - 3 - metrics.getDescent() - LINE * (lines.size() - 1 - i);
            g2.drawString(lines.get(i), (float) x, (float) base);
        }
    }
}
