package org.ymyra.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * What the parts of the map are drawn with.
 *
 * @param font of names; its size is the measure of everything that does not grow with the map
 */
record Pen(Graphics2D g, Camera camera, MapColours colours, Words words, Font font) {
    /** Returns a pen that draws words and shapes with smooth edges. */
    static Pen of(Graphics2D g, Camera camera, MapColours colours, Words words, Font font) {
        Pen pen = new Pen(g, camera, colours, words, font);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.smooth(true);
        return pen;
    }

    /** Returns the size of the font in pixels. */
    double em() {
        return font.getSize2D();
    }

    Font bold(double size) {
        return font.deriveFont(Font.BOLD, (float) (em() * size));
    }

    Font plain(double size) {
        return font.deriveFont(Font.PLAIN, (float) (em() * size));
    }

    /** Switches smooth edges on; without them upright rectangles are drawn several times faster. */
    void smooth(boolean on) {
        g.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                on ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
    }

    void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    void outline(Shape shape, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /** Draws a frame round a box; four rectangles are much faster than the outline of a large one. */
    void frame(Rectangle2D box, Color colour, double width) {
        int left = (int) Math.rint(box.getX() - width / 2);
        int top = (int) Math.rint(box.getY() - width / 2);
        int right = (int) Math.rint(box.getMaxX() + width / 2);
        int bottom = (int) Math.rint(box.getMaxY() + width / 2);
        int line = Math.max(1, (int) Math.rint(width));
        smooth(false);
        g.setColor(colour);
        g.fillRect(left, top, right - left, line);
        g.fillRect(left, bottom - line, right - left, line);
        g.fillRect(left, top + line, line, bottom - top - 2 * line);
        g.fillRect(right - line, top + line, line, bottom - top - 2 * line);
        smooth(true);
    }

    double width(String text, Font font) {
        return g.getFontMetrics(font).stringWidth(text);
    }

    /** Writes with the baseline at y. */
    void write(String text, Font font, Color colour, double x, double y) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(text, (float) x, (float) y);
    }

    /** Writes as {@link #write}, so that it can be read on any ground. */
    void writeOnMap(String text, Font font, Color colour, double x, double y) {
        g.setFont(font);
        g.setColor(MapColours.faded(colours.halo(), 0.75));
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                g.drawString(text, (float) (x + dx), (float) (y + dy));
            }
        }
        write(text, font, colour, x, y);
    }

    /** Returns the text, cut short if it is wider. */
    String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", font) > width) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** Draws a panel that words can stand on. */
    void panel(Rectangle2D box) {
        Shape shape = rounded(box, em() * 0.5);
        fill(shape, MapColours.faded(colours.block(), 0.9));
        outline(shape, MapColours.faded(colours.soft(), 0.35), 1);
    }

    static Shape rounded(Rectangle2D box, double radius) {
        return new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), 2 * radius, 2 * radius);
    }

    /** Returns a shape drawn in a unit square, put into a square of the screen. */
    static Shape placed(Shape shape, double x, double y, double size) {
        return new AffineTransform(size, 0, 0, size, x, y).createTransformedShape(shape);
    }
}
