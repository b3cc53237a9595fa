package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Road;
import org.ymyra.scenario.Scenario;

/**
 * One map: roads, and for each settlement a disc up to the lower end of an interval, a line at the estimate, and a pale ring up to the upper end; areas
 * are in proportion to the numbers.
 */
final class DistrictMap extends AbstractXYAnnotation {
    private static final BasicStroke ROAD = new BasicStroke(1.1f);
    private static final BasicStroke ESTIMATE = new BasicStroke(0.9f);
    private static final BasicStroke EDGE =
            new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {1.6f, 1.6f}, 0);
    private static final double LINE = 8.2;
    /** Height of the line with the scale, below the map. */
    private static final double FOOT = 13;
    /** Farther away from its settlement than so, a line leads from a name to it. */
    private static final double CLOSE = 7;

    private static final double PALE = 0.68;
    private static final int PARTS = 40;

    private final transient Scenario scenario;
    private final transient Places places;
    private final transient List<Estimate> estimates;
    private final transient Suppressing colours;
    private final transient Texts texts;
    private final double greatest;
    private final double radius;

    /**
     * @param estimates an estimate for each settlement
     * @param greatest the upper end that has the greatest radius, in points
     */
    DistrictMap(
            Scenario scenario,
            List<Estimate> estimates,
            Suppressing colours,
            double greatest,
            double radius,
            Texts texts) {
        this.scenario = scenario;
        this.estimates = List.copyOf(estimates);
        this.colours = colours;
        this.greatest = greatest;
        this.radius = radius;
        this.texts = texts;
        places = Places.of(scenario);
    }

    /** Returns a plot that shows only this map. */
    XYPlot plot() {
        XYPlot plot = new XYPlot(null, axis(), axis(), null);
        Theme.plot(plot);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(this);
        return plot;
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        return axis;
    }

    /** Returns the height of the district over its width, within what fits a page. */
    static double shape(Scenario scenario) {
        Places places = Places.of(scenario);
        double width = extent(places, 0);
        return width == 0 ? 0.5 : Math.max(0.35, Math.min(1, extent(places, 1) / width));
    }

    private static double extent(Places places, int axis) {
        return greatest(places, axis) - least(places, axis);
    }

    private static double least(Places places, int axis) {
        return places.at().stream().mapToDouble(p -> p[axis]).min().orElse(0);
    }

    private static double greatest(Places places, int axis) {
        return places.at().stream().mapToDouble(p -> p[axis]).max().orElse(0);
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
        Rectangle2D map = new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), Math.max(1, area.getHeight() - foot(area.getWidth())));
        double beside = Math.min(70, map.getWidth() / 5);
        double above = radius + 10;
        double scale = Math.min(
                (map.getWidth() - 2 * beside) / Math.max(1e-9, extent(places, 0)),
                (map.getHeight() - 2 * above) / Math.max(1e-9, extent(places, 1)));
        List<double[]> at = places.at().stream()
                .map(p -> new double[] {
                    map.getCenterX() + scale * (p[0] - (least(places, 0) + greatest(places, 0)) / 2),
                    map.getCenterY() + scale * (p[1] - (least(places, 1) + greatest(places, 1)) / 2)
                })
                .toList();
        List<Rectangle2D> lines = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>();
        roads(g2, at, lines, taken);
        discs(g2, at, taken);
        names(g2, map, at, lines, taken);
        foot(g2, area, scale);
    }

    private double radius(double probability) {
        return radius * Math.sqrt(probability / greatest);
    }

    private void roads(Graphics2D g2, List<double[]> at, List<Rectangle2D> lines, List<Rectangle2D> taken) {
        Map<String, double[]> where = new HashMap<>();
        for (int k = 0; k < at.size(); k++) {
            where.put(scenario.settlements().get(k).name(), at.get(k));
        }
        for (Road road : scenario.roads()) {
            double[] a = where.get(road.between().get(0));
            double[] b = where.get(road.between().get(1));
            g2.setPaint(Theme.AXIS);
            g2.setStroke(ROAD);
            g2.draw(new Line2D.Double(a[0], a[1], b[0], b[1]));
            for (int part = 0; part <= PARTS; part++) {
                double share = (double) part / PARTS;
                lines.add(new Rectangle2D.Double(
                        a[0] + share * (b[0] - a[0]) - 2, a[1] + share * (b[1] - a[1]) - 2, 4, 4));
            }
        }
        for (Road road : scenario.roads()) {
            double[] a = where.get(road.between().get(0));
            double[] b = where.get(road.between().get(1));
            String words = texts.get("map.km", texts.number(road.km(), 1));
            double width = Theme.width(words, Theme.FOOTER);
            if (Math.hypot(a[0] - b[0], a[1] - b[1]) < width + 2 * radius) {
                continue;
            }
            Rectangle2D box =
                    new Rectangle2D.Double((a[0] + b[0] - width) / 2 - 1, (a[1] + b[1]) / 2 - 3.6, width + 2, 7.2);
            if (taken.stream().noneMatch(box::intersects)) {
                write(g2, words, Theme.FOOTER, Theme.SOFT, box.getX() + 1, box.getY() + 5.6, true);
                taken.add(box);
            }
        }
    }

    private void discs(Graphics2D g2, List<double[]> at, List<Rectangle2D> taken) {
        for (int k = 0; k < at.size(); k++) {
            Estimate e = estimates.get(k);
            Color colour = colours.of(e);
            Ellipse2D rim = circle(at.get(k), radius(e.high()));
            g2.setPaint(Color.WHITE);
            g2.fill(rim);
            g2.setPaint(Theme.tint(colour, PALE));
            g2.fill(rim);
            g2.setPaint(Theme.SOFT);
            g2.setStroke(EDGE);
            g2.draw(rim);
            g2.setPaint(colour);
            g2.fill(circle(at.get(k), radius(e.low())));
            g2.setPaint(Theme.INK);
            g2.setStroke(ESTIMATE);
            if (e.value() > 0) {
                g2.draw(circle(at.get(k), radius(e.value())));
            } else {
                g2.fill(circle(at.get(k), 1.1));
            }
            taken.add(rim.getBounds2D());
        }
    }

    private static Ellipse2D circle(double[] at, double r) {
        return new Ellipse2D.Double(at[0] - r, at[1] - r, 2 * r, 2 * r);
    }

    private void names(
            Graphics2D g2, Rectangle2D map, List<double[]> at, List<Rectangle2D> lines, List<Rectangle2D> taken) {
        List<Integer> order = IntStream.range(0, at.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -estimates.get(k).value()))
                .toList();
        for (int k : order) {
            String name = scenario.settlements().get(k).name();
            String number = texts.percent(estimates.get(k));
            double width = Math.max(Theme.width(name, Theme.STRONG), Theme.width(number, Theme.SMALL)) + 2;
            double r = radius(estimates.get(k).high());
            Rectangle2D box = Labels.free(at.get(k), r + 2, width, 2 * LINE, map, taken, lines);
            taken.add(box);
            lead(g2, at.get(k), r, box);
            boolean left = box.getCenterX() < at.get(k)[0] - 1;
            write(g2, name, Theme.STRONG, Theme.INK, start(name, Theme.STRONG, box, left), box.getY() + 6.4, true);
            write(g2, number, Theme.SMALL, Theme.INK, start(number, Theme.SMALL, box, left), box.getY() + 14.2, true);
        }
    }

    private static void lead(Graphics2D g2, double[] at, double r, Rectangle2D box) {
        double x = Math.max(box.getMinX(), Math.min(at[0], box.getMaxX()));
        double y = Math.max(box.getMinY(), Math.min(at[1], box.getMaxY()));
        double away = Math.hypot(x - at[0], y - at[1]);
        if (away > r + CLOSE) {
            g2.setPaint(Theme.SOFT);
            g2.setStroke(new BasicStroke(0.5f));
            g2.draw(new Line2D.Double(at[0] + r / away * (x - at[0]), at[1] + r / away * (y - at[1]), x, y));
        }
    }

    private static double start(String words, java.awt.Font font, Rectangle2D box, boolean left) {
        return left ? box.getMaxX() - 1 - Theme.width(words, font) : box.getX() + 1;
    }

    /** The scale if there is one, and what the map is not. */
    private void foot(Graphics2D g2, Rectangle2D area, double scale) {
        double base = area.getMaxY() - foot(area.getWidth()) + FOOT - 3;
        String words = texts.get("map.derived");
        double x = area.getX();
        if (places.stated() && extent(places, 0) + extent(places, 1) > 0) {
            double km = nice(Math.min(area.getWidth() / 5, 110) / scale);
            g2.setPaint(Theme.INK);
            g2.setStroke(new BasicStroke(1.2f));
            g2.draw(new Line2D.Double(x, base - 2, x + km * scale, base - 2));
            g2.draw(new Line2D.Double(x, base - 4, x, base));
            g2.draw(new Line2D.Double(x + km * scale, base - 4, x + km * scale, base));
            x += km * scale + 4;
            words = texts.get("map.scale", texts.number(km, km < 1 ? 2 : 0));
        }
        write(g2, words, Theme.SMALL, Theme.SOFT, x, base, false);
        double y = base;
        for (String line : caveat(area.getWidth())) {
            y += LINE + 1;
            write(g2, line, Theme.STRONG, Theme.INK, area.getX(), y, false);
        }
    }

    private List<String> caveat(double width) {
        return Theme.wrap(texts.get("map.caveat"), Theme.STRONG, width).lines().toList();
    }

    private double foot(double width) {
        return FOOT + caveat(width).size() * (LINE + 1);
    }

    /** Returns the greatest of 1, 2 and 5 times a power of ten that is not greater. */
    private static double nice(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
    }

    private static void write(
            Graphics2D g2, String words, java.awt.Font font, Color colour, double x, double y, boolean clear) {
        if (clear) {
            g2.setPaint(Theme.faded(Color.WHITE, 0.75));
            g2.fill(new Rectangle2D.Double(
                    x - 1, y - font.getSize2D(), Theme.width(words, font) + 2, font.getSize2D() + 2));
        }
        g2.setFont(font);
        g2.setPaint(colour);
        g2.drawString(words, (float) x, (float) y);
    }
}
