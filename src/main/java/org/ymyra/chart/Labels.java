package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Words beside points, each where it covers the least of other words, markers and intervals; a line leads to the point from
 * words that found no room close by. Words that would cover others wherever they stand are left out.
 */
final class Labels extends AbstractXYAnnotation {
    private static final double[] WIDTHS = {115, 75, 50};
    private static final double LINE = 7.6;
    private static final int DIRECTIONS = 16;
    private static final int RINGS = 24;
    private static final double RING = 7;
    private static final double CLOSE = 9;
    private static final double MARKER = 3.5;
    private static final int PARTS = 60;
    /** Less covered area than this does not show, in square points. */
    private static final double LEAST = 2;

    /**
     * A point and its words.
     *
     * @param words what it is
     * @param x where it is
     * @param y where it is
     * @param low lower end of the interval of y
     * @param high upper end of the interval of y
     * @param left lower end of the interval of x
     * @param right upper end of the interval of x
     * @param colour colour of the words
     */
    record Point(String words, double x, double y, double low, double high, double left, double right, Color colour) {}

    private final transient List<Point> points;
    private final transient List<double[]> path;

    /**
     * Words beside points.
     *
     * @param points the points, those first whose words matter most
     * @param path x and y of the corners of a line that the words should leave free
     */
    Labels(List<Point> points, List<double[]> path) {
        this.points = List.copyOf(points);
        this.path = List.copyOf(path);
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis xAxis,
            ValueAxis yAxis,
            int renderer,
            PlotRenderingInfo info) {
        RectangleEdge below = plot.getDomainAxisEdge();
        RectangleEdge beside = plot.getRangeAxisEdge();
        List<Rectangle2D> taken = new ArrayList<>();
        List<Rectangle2D> lines = new ArrayList<>();
        List<double[]> places = new ArrayList<>();
        for (Point point : points) {
            double x = xAxis.valueToJava2D(point.x, area, below);
            double y = yAxis.valueToJava2D(point.y, area, beside);
            places.add(new double[] {x, y});
            taken.add(new Rectangle2D.Double(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER));
            double top = yAxis.valueToJava2D(point.high, area, beside);
            double bottom = yAxis.valueToJava2D(point.low, area, beside);
            double left = xAxis.valueToJava2D(point.left, area, below);
            double right = xAxis.valueToJava2D(point.right, area, below);
            lines.add(new Rectangle2D.Double(x - 1, top, 2, bottom - top));
            lines.add(new Rectangle2D.Double(left, y - 1, right - left, 2));
        }
        for (int corner = 1; corner < path.size(); corner++) {
            double[] from = path.get(corner - 1);
            double[] to = path.get(corner);
            for (int part = 0; part <= PARTS; part++) {
                double share = (double) part / PARTS;
                double x = xAxis.valueToJava2D(from[0] + share * (to[0] - from[0]), area, below);
                double y = yAxis.valueToJava2D(from[1] + share * (to[1] - from[1]), area, beside);
                lines.add(new Rectangle2D.Double(x - 2, y - 2, 4, 4));
            }
        }
        for (int i = 0; i < points.size(); i++) {
            Place place = best(points.get(i), places.get(i), area, taken, lines);
            if (covered(place.box(), taken) < LEAST) {
                taken.add(place.box());
                write(g2, points.get(i), places.get(i), place);
            }
        }
    }

    /** Lines of words and where they stand. */
    private record Place(List<String> words, Spot spot) {
        Rectangle2D box() {
            return spot.box();
        }
    }

    /** A box and what speaks against it. */
    private record Spot(Rectangle2D box, double cost) {}

    /** Words in the width that finds the best place; narrow ones only if they find a better one. */
    private static Place best(
            Point point, double[] at, Rectangle2D area, List<Rectangle2D> taken, List<Rectangle2D> lines) {
        Place best = null;
        for (double width : WIDTHS) {
            List<String> words =
                    Theme.wrap(point.words, Theme.SMALL, width).lines().toList();
            double widest = words.stream().mapToDouble(Labels::width).max().orElse(0);
            Spot spot = spot(at, 5, widest, words.size() * LINE, area, taken, lines);
            if (best == null || spot.cost() < best.spot().cost() - 4) {
                best = new Place(words, spot);
            }
        }
        return best;
    }

    /**
     * Returns a box close to a point that covers the least of others.
     *
     * @param at the point
     * @param radius how far from it the box is at least
     * @param area where the box has to be
     * @param taken what should not be covered
     * @param lines what may rather be covered
     */
    static Rectangle2D free(
            double[] at,
            double radius,
            double width,
            double height,
            Rectangle2D area,
            List<Rectangle2D> taken,
            List<Rectangle2D> lines) {
        return spot(at, radius, width, height, area, taken, lines).box();
    }

    private static Spot spot(
            double[] at,
            double radius,
            double width,
            double height,
            Rectangle2D area,
            List<Rectangle2D> taken,
            List<Rectangle2D> lines) {
        Spot best = new Spot(
                new Rectangle2D.Double(at[0] + radius, at[1] - height / 2, width, height), Double.POSITIVE_INFINITY);
        for (int ring = 0; ring < RINGS && 4 * ring < best.cost(); ring++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                double away = radius + RING * ring;
                double x = at[0] + Math.cos(angle) * (away + width / 2) - width / 2;
                double y = at[1] + Math.sin(angle) * (away + height / 2) - height / 2;
                Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
                if (area.contains(box)) {
                    double cost = 4 * ring + 10 * covered(box, taken) + 3 * covered(box, lines);
                    best = cost < best.cost() ? new Spot(box, cost) : best;
                }
            }
        }
        return best;
    }

    private static double covered(Rectangle2D box, List<Rectangle2D> others) {
        double covered = 0;
        for (Rectangle2D other : others) {
            Rectangle2D both = box.createIntersection(other);
            covered += both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
        }
        return covered;
    }

    private static void write(Graphics2D g2, Point point, double[] at, Place place) {
        Rectangle2D box = place.box();
        double x = Math.max(box.getMinX(), Math.min(at[0], box.getMaxX()));
        double y = Math.max(box.getMinY(), Math.min(at[1], box.getMaxY()));
        double away = Math.hypot(x - at[0], y - at[1]);
        if (away > CLOSE) {
            double edge = MARKER / away;
            g2.setPaint(Theme.AXIS);
            g2.setStroke(new BasicStroke(0.5f));
            g2.draw(new Line2D.Double(at[0] + edge * (x - at[0]), at[1] + edge * (y - at[1]), x, y));
        }
        g2.setPaint(Theme.faded(Color.WHITE, 0.8));
        g2.fill(box);
        g2.setFont(Theme.SMALL);
        g2.setPaint(point.colour);
        List<String> words = place.words();
        boolean onTheLeft = box.getCenterX() < at[0] - 1;
        for (int i = 0; i < words.size(); i++) {
            double start = onTheLeft ? box.getMaxX() - width(words.get(i)) : box.getMinX();
            g2.drawString(words.get(i), (float) start, (float) (box.getMinY() + LINE * (i + 0.78)));
        }
    }

    private static double width(String line) {
        return Theme.width(line, Theme.SMALL);
    }
}
