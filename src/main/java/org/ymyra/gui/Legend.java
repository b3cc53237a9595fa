package org.ymyra.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** Draws what the colours and signs mean, below the map. Signs are told once they are on the map. */
final class Legend {
    private static final int ROWS = 3;
    /** Height of a row in sizes of the font. */
    private static final double ROW = 1.3;

    private Legend() {}

    /** Returns how high it is, in sizes of the font. */
    static double height() {
        return ROWS * ROW + 1.1;
    }

    /** Draws it below the map, over the whole width. */
    static void paint(Pen pen, Scene scene, boolean ties) {
        double em = pen.em();
        double top = pen.camera().height();
        double width = pen.camera().width();
        Rectangle2D.Double strip = new Rectangle2D.Double(0, top, width, height() * em + 1);
        pen.fill(strip, pen.colours().block());
        pen.fill(new Rectangle2D.Double(0, top, width, 1), pen.colours().road());
        double right = clock(pen, scene, top);
        List<LegendKey> keys = LegendKey.of(pen, scene, ties);
        double needed = 0;
        for (int first = 0; first < keys.size(); first += ROWS) {
            needed += column(pen, keys, first);
        }
        double x = em;
        double y = top + 0.5 * em;
        Shape before = pen.g().getClip();
        pen.g().clipRect(0, (int) top, (int) right, (int) strip.height + 1);
        x += scale(pen, scene.colouring(), x, y, right - needed - 2.6 * em) + 1.6 * em;
        for (int first = 0; first < keys.size(); first += ROWS) {
            for (int row = 0; row < ROWS && first + row < keys.size(); row++) {
                draw(pen, keys.get(first + row), x, y + row * ROW * em);
            }
            x += column(pen, keys, first);
        }
        pen.g().setClip(before);
    }

    /** Writes the time and what the map is not at the right, and returns where it begins. */
    private static double clock(Pen pen, Scene scene, double top) {
        double em = pen.em();
        Font font = pen.bold(1.1);
        String text =
                scene.day() < 0 ? pen.words().day(scene.day()) : pen.words().hour(scene.day());
        double x = pen.camera().width() - pen.width(text, font) - em;
        pen.write(text, font, pen.colours().ink(), x, top + (height() / 2 - 0.2) * em);
        String limits = pen.words().get("map.limits");
        double left = Math.min(x, pen.camera().width() - pen.width(limits, small(pen)) - em);
        pen.write(limits, small(pen), pen.colours().soft(), left, top + (height() / 2 + 1.4) * em);
        return left - em;
    }

    private static Font small(Pen pen) {
        return pen.plain(0.88);
    }

    /** Returns the width of a column of keys with the space after it. */
    private static double column(Pen pen, List<LegendKey> keys, int first) {
        double width = 0;
        for (LegendKey key : keys.subList(first, Math.min(keys.size(), first + ROWS))) {
            width = Math.max(width, pen.width(key.words(), small(pen)));
        }
        return width + 3 * pen.em();
    }

    private static void draw(Pen pen, LegendKey key, double x, double y) {
        double em = pen.em();
        Shape shape = Pen.placed(key.shape(), x, y + 0.12 * em, 1.05 * em);
        if (key.line() != null) {
            pen.outline(shape, key.line(), 1.2);
        }
        if (key.fill() != null) {
            pen.fill(shape, key.fill());
        }
        pen.write(key.words(), small(pen), pen.colours().ink(), x + 1.6 * em, y + em);
    }

    /** Draws what colours the homes, the scale if there is one, and its unit if there is room; returns the width. */
    private static double scale(Pen pen, Colouring colouring, double x, double y, double room) {
        double em = pen.em();
        Font title = pen.bold(0.95);
        String name = pen.words().get(key(colouring));
        double width = pen.width(name, title);
        pen.write(name, title, pen.colours().ink(), x, y + em);
        if (colouring.scale() == null) {
            return width;
        }
        String unit = pen.words().get(key(colouring) + ".unit");
        double whole = width + 0.8 * em + pen.width(unit, small(pen));
        if (whole <= room) {
            pen.write(unit, small(pen), pen.colours().soft(), x + width + 0.8 * em, y + em);
            width = whole;
        }
        width = Math.max(14 * em, width);
        bar(pen, colouring, x, y + ROW * em, Math.min(width, 20 * em), small(pen));
        return width;
    }

    static String key(Colouring colouring) {
        return "map.colouring." + colouring.name().toLowerCase(Locale.ROOT);
    }

    private static void bar(Pen pen, Colouring colouring, double x, double y, double width, Font font) {
        double em = pen.em();
        int[] table = colouring.scale().table(pen.colours().dark());
        pen.smooth(false);
        int steps = (int) width;
        for (int k = 0; k < steps; k++) {
            pen.g().setColor(new Color(table[k * (Scale.STEPS - 1) / Math.max(1, steps - 1)]));
            pen.g().fillRect((int) x + k, (int) y, 1, (int) (0.8 * em));
        }
        pen.smooth(true);
        for (double tick : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            String words = pen.words().number(tick, 2);
            double at = x + tick * (steps - 1);
            double length = pen.width(words, font);
            pen.fill(
                    new Rectangle2D.Double(at, y + 0.8 * em, 1, 0.25 * em),
                    pen.colours().soft());
            double left = Math.max(x, Math.min(at - length / 2, x + steps - length));
            pen.write(words, font, pen.colours().soft(), left, y + 1.9 * em);
        }
    }
}
