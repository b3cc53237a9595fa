package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/** Panels of ten rows of ten houses, filled from the first row on, each under its title and above its number. */
final class IconGrid extends Plot {
    /** A house of about 8 points across, around the origin. */
    static final Shape HOUSE = house();

    private static final int SIDE = 10;
    private static final double PITCH = 11.5;
    private static final double PANEL = SIDE * PITCH;
    private static final double GAP = 26;
    private static final double LINE = 9.5;
    private static final double BELOW = 12;
    private static final double PAGE = 490;
    private static final BasicStroke OUTLINE = new BasicStroke(0.7f);

    /**
     * One panel.
     *
     * @param title words above it
     * @param count how many houses are filled
     * @param words words below it
     * @param colour its colour
     */
    record Panel(String title, OfHundred count, String words, Color colour) {}

    /** What a house says. */
    enum Fill {
        /** At least so many, by the lower end of the interval. */
        SURE,
        /** By the estimate. */
        LIKELY,
        /** At most so many, by the upper end of the interval. */
        POSSIBLE,
        /** Not reached. */
        NONE;

        Color area(Color colour) {
            return switch (this) {
                case SURE -> colour;
                case LIKELY -> Theme.tint(colour, 0.5);
                case POSSIBLE -> Color.WHITE;
                case NONE -> Theme.GRID;
            };
        }

        Color outline(Color colour) {
            return this == NONE ? Theme.GRID : colour;
        }

        static Fill of(int icon, OfHundred count) {
            return icon < count.low() ? SURE : icon < count.value() ? LIKELY : icon < count.high() ? POSSIBLE : NONE;
        }
    }

    private final transient List<Panel> panels;

    IconGrid(List<Panel> panels) {
        this.panels = List.copyOf(panels);
        setInsets(new RectangleInsets(8, 0, 0, 0));
        setBackgroundPaint(null);
        setOutlineVisible(false);
    }

    private static Shape house() {
        Path2D path = new Path2D.Double();
        double[] xy = {0, -4.3, 4.4, -0.6, 3.3, -0.6, 3.3, 4, -3.3, 4, -3.3, -0.6, -4.4, -0.6};
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    @Override
    public String getPlotType() {
        return "icons";
    }

    /** Height in points that leaves room for all panels on a page. */
    double height() {
        return rows(columns(PAGE)) * row(column(PAGE)) - BELOW;
    }

    private int columns(double width) {
        int fit = (int) Math.max(1, Math.min(4, (width + GAP) / (PANEL + GAP)));
        int rows = (panels.size() + fit - 1) / fit;
        return (panels.size() + rows - 1) / rows;
    }

    private int rows(int columns) {
        return (panels.size() + columns - 1) / columns;
    }

    private double column(double width) {
        return (width - GAP * (columns(width) - 1)) / columns(width);
    }

    private double row(double width) {
        return lines(width, true) * LINE + PANEL + lines(width, false) * LINE + 2 * BELOW;
    }

    private long lines(double width, boolean above) {
        return panels.stream()
                .mapToLong(panel -> wrapped(panel, width, above).size())
                .max()
                .orElse(1);
    }

    private static List<String> wrapped(Panel panel, double width, boolean above) {
        return Theme.wrap(above ? panel.title() : panel.words(), Theme.STRONG, width)
                .lines()
                .toList();
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parent, PlotRenderingInfo info) {
        getInsets().trim(area);
        int columns = columns(area.getWidth());
        double width = column(area.getWidth());
        double titles = lines(width, true) * LINE;
        double words = lines(width, false) * LINE;
        double row = (area.getHeight() + BELOW) / rows(columns);
        double pitch = Math.min(PITCH, (row - titles - words - 2 * BELOW) / SIDE);
        for (int i = 0; i < panels.size(); i++) {
            double x = area.getX() + (i % columns) * (width + GAP);
            double y = area.getY() + (i / columns) * row;
            Panel panel = panels.get(i);
            List<String> title = wrapped(panel, width, true);
            write(g2, title, Theme.STRONG, x, y + titles - title.size() * LINE);
            houses(g2, panel, x, y + titles + 4, pitch);
            write(g2, wrapped(panel, width, false), Theme.STRONG, x, y + titles + SIDE * pitch + 6);
        }
    }

    private static void write(Graphics2D g2, List<String> lines, Font font, double x, double y) {
        g2.setFont(font);
        g2.setPaint(Theme.INK);
        for (int i = 0; i < lines.size(); i++) {
            g2.drawString(lines.get(i), (float) x, (float) (y + LINE * (i + 0.8)));
        }
    }

    private static void houses(Graphics2D g2, Panel panel, double x, double y, double pitch) {
        g2.setStroke(OUTLINE);
        for (Fill fill : Fill.values()) {
            Path2D all = new Path2D.Double();
            for (int icon = 0; icon < SIDE * SIDE; icon++) {
                if (Fill.of(icon, panel.count()) == fill) {
                    AffineTransform place = AffineTransform.getTranslateInstance(
                            x + pitch * (icon % SIDE + 0.5), y + pitch * (icon / SIDE + 0.5));
                    place.scale(pitch / PITCH, pitch / PITCH);
                    all.append(place.createTransformedShape(HOUSE), false);
                }
            }
            g2.setPaint(fill.area(panel.colour()));
            g2.fill(all);
            g2.setPaint(fill.outline(panel.colour()));
            g2.draw(all);
        }
    }
}
