package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.ymyra.analysis.Estimate;

/**
 * Rows of {@value #DOTS} dots, each an equal share of a distribution (Kay et al. 2016): what is likely is where there are many dots,
 * and chances can be counted. Dots without a place on the axis are heaped up beside it.
 */
final class QuantileDots extends Plot {
    /** Dots of a row. */
    static final int DOTS = 20;

    private static final double DOT = 7;
    private static final double LABEL = 125;
    private static final double LINE = 9.2;
    private static final double GAP = 9;
    private static final double HEAPED = 7;
    private static final double PAGE = 490;
    private static final double AXIS = 30;

    /**
     * One row.
     *
     * @param title words on its left
     * @param colour its colour
     * @param values values of the dots in order; those that have none are infinite
     * @param interval a mean with its interval, drawn below the dots; null for none
     * @param words words on its right
     */
    record Row(String title, Color colour, double[] values, Estimate interval, String words) {}

    private final transient List<Row> rows;
    private final NumberAxis axis;
    private final String beside;

    /**
     * Lays rows out.
     *
     * @param rows the rows, at least one
     * @param axis axis of the values
     * @param beside what dots beside the axis stand for; empty if there are none
     */
    QuantileDots(List<Row> rows, NumberAxis axis, String beside) {
        this.rows = List.copyOf(rows);
        this.axis = axis;
        this.beside = beside;
        setInsets(new RectangleInsets(4, 0, 0, 0));
        setBackgroundPaint(null);
        setOutlineVisible(false);
    }

    /** Returns the shares of a distribution that dots stand for: the middle of each of {@value #DOTS} equal parts. */
    static double[] shares() {
        double[] shares = new double[DOTS];
        for (int i = 0; i < DOTS; i++) {
            shares[i] = (i + 0.5) / DOTS;
        }
        return shares;
    }

    @Override
    public String getPlotType() {
        return "dots";
    }

    /** Height in points that leaves room for all dots and words on a page. */
    double height() {
        return head().size() * LINE + rows.size() * row(across(new Rectangle2D.Double(0, 0, PAGE, 0))) + AXIS;
    }

    private List<String> head() {
        return beside.isEmpty()
                ? List.of()
                : Theme.wrap(beside, Theme.SMALL, HEAPED * DOT + wordsWidth())
                        .lines()
                        .toList();
    }

    private double wordsWidth() {
        return rows.stream()
                .mapToDouble(row -> Theme.width(row.words(), Theme.SMALL))
                .max()
                .orElse(0);
    }

    /** The part of an area in which values have places. */
    private Rectangle2D across(Rectangle2D area) {
        double heap = beside.isEmpty() ? 0 : HEAPED * DOT + GAP;
        double right = heap + GAP + wordsWidth();
        return new Rectangle2D.Double(
                area.getX() + LABEL + GAP, area.getY(), area.getWidth() - LABEL - GAP - right, area.getHeight());
    }

    private double row(Rectangle2D across) {
        double tallest = 0;
        for (Row row : rows) {
            long lines = label(row).size();
            long heap = Arrays.stream(row.values()).filter(Double::isInfinite).count();
            int most = most(row, across);
            tallest = Math.max(tallest, Math.max(lines * LINE, Math.max(most, Math.ceil(heap / HEAPED)) * DOT));
        }
        return tallest + GAP;
    }

    private static List<String> label(Row row) {
        return Theme.wrap(row.title(), Theme.LABEL, LABEL).lines().toList();
    }

    /** Dots that would cover each other, in points; from left to right. */
    private List<List<Double>> stacks(Row row, Rectangle2D across) {
        List<List<Double>> stacks = new ArrayList<>();
        for (double value : row.values()) {
            if (!Double.isFinite(value)) {
                continue;
            }
            double x = axis.valueToJava2D(value, across, RectangleEdge.BOTTOM);
            List<Double> last = stacks.isEmpty() ? List.of() : stacks.get(stacks.size() - 1);
            if (last.isEmpty() || x - last.get(0) >= DOT) {
                stacks.add(new ArrayList<>(List.of(x)));
            } else {
                last.add(x);
            }
        }
        return stacks;
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        getInsets().trim(area);
        List<String> head = head();
        Rectangle2D across = across(area);
        double top = area.getY() + head.size() * LINE;
        double bottom = area.getMaxY() - AXIS;
        across.setRect(across.getX(), top, across.getWidth(), bottom - top);
        g2.setFont(Theme.SMALL);
        g2.setPaint(Theme.SOFT);
        write(g2, head, across.getMaxX() + GAP, area.getY(), false);
        grid(g2, area, across);
        double height = (bottom - top) / rows.size();
        int most = rows.stream().mapToInt(row -> most(row, across)).max().orElse(0);
        double dot = Math.min(DOT, (height - GAP) / Math.max(1, most));
        for (int i = 0; i < rows.size(); i++) {
            draw(g2, rows.get(i), across, top + i * height, height, dot);
        }
    }

    private void grid(Graphics2D g2, Rectangle2D area, Rectangle2D across) {
        axis.draw(g2, across.getMaxY(), area, across, RectangleEdge.BOTTOM, null);
        if (axis.getRange().contains(0) && axis.getLowerBound() < 0) {
            double zero = axis.valueToJava2D(0, across, RectangleEdge.BOTTOM);
            g2.setPaint(Theme.INK);
            g2.setStroke(new BasicStroke(1));
            g2.draw(new Line2D.Double(zero, across.getMinY(), zero, across.getMaxY()));
        }
    }

    private void draw(Graphics2D g2, Row row, Rectangle2D across, double top, double height, double dot) {
        double floor = top + height - GAP / 2;
        g2.setPaint(Theme.GRID);
        g2.setStroke(new BasicStroke(0.6f));
        g2.draw(new Line2D.Double(across.getMinX(), floor, across.getMaxX(), floor));
        g2.setPaint(Theme.INK);
        g2.setFont(Theme.LABEL);
        List<String> label = label(row);
        write(g2, label, across.getMinX() - GAP, floor - label.size() * LINE, true);
        g2.setFont(Theme.SMALL);
        g2.setPaint(row.colour());
        for (List<Double> stack : stacks(row, across)) {
            double x = (stack.get(0) + stack.get(stack.size() - 1)) / 2;
            for (int i = 0; i < stack.size(); i++) {
                g2.fill(dot(x, floor - (i + 0.5) * dot, dot));
            }
        }
        double right = across.getMaxX() + GAP;
        long heaped = Arrays.stream(row.values()).filter(Double::isInfinite).count();
        g2.setPaint(Theme.tint(row.colour(), 0.75));
        for (int i = 0; i < heaped; i++) {
            g2.fill(dot(right + (i % HEAPED + 0.5) * dot, floor - (Math.floor(i / HEAPED) + 0.5) * dot, dot));
        }
        if (row.interval() != null) {
            interval(g2, row, across, floor + 2.5);
        }
        g2.setPaint(Theme.INK);
        double words = beside.isEmpty() ? right : right + HEAPED * DOT + GAP;
        g2.drawString(row.words(), (float) words, (float) (floor - 1.5));
    }

    private void interval(Graphics2D g2, Row row, Rectangle2D across, double y) {
        double low = axis.valueToJava2D(row.interval().low(), across, RectangleEdge.BOTTOM);
        double high = axis.valueToJava2D(row.interval().high(), across, RectangleEdge.BOTTOM);
        g2.setPaint(row.colour());
        g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g2.draw(new Line2D.Double(low, y, high, y));
        g2.draw(new Line2D.Double(low, y - 1.6, low, y + 1.6));
        g2.draw(new Line2D.Double(high, y - 1.6, high, y + 1.6));
    }

    private int most(Row row, Rectangle2D across) {
        return stacks(row, across).stream().mapToInt(List::size).max().orElse(0);
    }

    private static Ellipse2D dot(double x, double y, double size) {
        double radius = 0.46 * size;
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void write(Graphics2D g2, List<String> lines, double x, double y, boolean toTheLeft) {
        for (int i = 0; i < lines.size(); i++) {
            double start = toTheLeft ? x - Theme.width(lines.get(i), Theme.LABEL) : x;
            g2.drawString(lines.get(i), (float) start, (float) (y + LINE * (i + 0.78)));
        }
    }
}
