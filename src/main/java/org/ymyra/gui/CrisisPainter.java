package org.ymyra.gui;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Draws a crisis: a pulsing outline in the colour of its level, damaged homes, and officers between the crowd and its target. */
final class CrisisPainter {
    /** Of a crisis without a level as yet. */
    private static final Color TENSE = new Color(0xC9A400);

    /** Seconds from one pulse to the next. */
    static final double PULSE = 1.4;

    private static final int MOST_SIGNS = 36;
    private static final int ROW = 12;

    private CrisisPainter() {}

    /** Draws what surrounds the settlement and stands in it. */
    static void paint(Pen pen, Scene.Town town, double seconds) {
        Scene.Crisis crisis = town.crisis();
        Color colour = colour(pen, crisis);
        Rectangle2D.Double square = pen.camera().screen(town.ground().square());
        double em = pen.em();
        double phase = seconds / PULSE - Math.floor(seconds / PULSE);
        if (crisis.level() != null) {
            pen.frame(grown(square, em * (0.5 + 1.3 * phase)), MapColours.faded(colour, 0.7 * (1 - phase)), em * 0.35);
        }
        pen.frame(grown(square, em * 0.4), pen.colours().halo(), em * 0.45);
        pen.frame(grown(square, em * 0.4), colour, em * 0.3);
        officers(pen, town);
    }

    private static Rectangle2D.Double grown(Rectangle2D.Double square, double by) {
        return new Rectangle2D.Double(square.x - by, square.y - by, square.width + 2 * by, square.height + 2 * by);
    }

    static Color colour(Pen pen, Scene.Crisis crisis) {
        return crisis.level() == null ? TENSE : pen.colours().level(crisis.level());
    }

    /** Officers stand in rows half-way between the homes of the crowd and those of the community against which it is. */
    private static void officers(Pen pen, Scene.Town town) {
        Scene.Crisis crisis = town.crisis();
        if (crisis.officers() == 0 || crisis.active().length == 0) {
            return;
        }
        int communities = town.ground().members().length;
        int largest = 0;
        for (int pair = 0; pair < crisis.crowds().length; pair++) {
            largest = crisis.crowds()[pair] > crisis.crowds()[largest] ? pair : largest;
        }
        Point2D.Double crowd = centre(pen, town.ground(), crisis.active());
        Point2D.Double target = town.ground().centre(largest % communities);
        target = new Point2D.Double(pen.camera().screenX(target.x), pen.camera().screenY(target.y));
        double dx = target.x - crowd.x;
        double dy = target.y - crowd.y;
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        Point2D.Double middle = new Point2D.Double((crowd.x + target.x) / 2, (crowd.y + target.y) / 2);
        rows(pen, Glyphs.SHIELD, pen.colours().police(), crisis.officers(), middle, dx / length, dy / length);
    }

    /** Draws as many signs, in rows across a direction. */
    private static void rows(Pen pen, Shape glyph, Color colour, int number, Point2D.Double at, double dx, double dy) {
        double size =
                Math.max(0.75 * pen.em(), Math.min(1.6 * pen.em(), pen.camera().scale() * 1.2));
        int signs = Math.min(MOST_SIGNS, number);
        for (int k = 0; k < signs; k++) {
            int inRow = Math.min(ROW, signs - k / ROW * ROW);
            double across = (k % ROW - (inRow - 1) / 2.0) * size * 1.15;
            double along = k / ROW * size * 1.2;
            double x = at.x - dy * across + dx * along;
            double y = at.y + dx * across + dy * along;
            Shape sign = Pen.placed(glyph, x - size / 2, y - size / 2, size);
            pen.outline(sign, pen.colours().halo(), Math.max(1.2, size / 5));
            pen.fill(sign, colour);
        }
    }

    /** Draws damaged homes of which the model does not say which they are amid those of the community that suffered. */
    static void harm(Pen pen, Scene.Town town) {
        for (int g = 0; g < town.harm().damaged().length; g++) {
            if (town.harm().damaged()[g] > 0 && !town.harm().known()) {
                Point2D.Double centre = town.ground().centre(g);
                Point2D.Double at = new Point2D.Double(
                        pen.camera().screenX(centre.x), pen.camera().screenY(centre.y));
                rows(pen, Glyphs.FLAME, MarksPainter.FIRE, town.harm().damaged()[g], at, 0, 1);
            }
        }
    }

    private static Point2D.Double centre(Pen pen, Ground.Town town, int[] households) {
        double x = 0;
        double y = 0;
        for (int i : households) {
            x += town.homeX(i) + 0.5;
            y += town.homeY(i) + 0.5;
        }
        return new Point2D.Double(
                pen.camera().screenX(x / households.length), pen.camera().screenY(y / households.length));
    }
}
