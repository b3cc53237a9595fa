package org.ymyra.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a crisis: a pulsing outline and a badge in the colour of its level, its counts, and officers between the crowd and its target. */
final class CrisisPainter {
    /** Of a crisis without a level as yet. */
    private static final Color TENSE = new Color(0xC9A400);

    private static final double PULSE = 1.4;
    private static final int MOST_SIGNS = 36;
    private static final int ROW = 12;
    /** Height of the head of a badge in sizes of the font. */
    private static final double HEAD = 1.7;

    private CrisisPainter() {}

    /** Draws what surrounds the settlement and stands in it; the badge comes later, above all else. */
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

    private static Color colour(Pen pen, Scene.Crisis crisis) {
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
                rows(pen, Glyphs.FLAME, HomesPainter.FIRE, town.harm().damaged()[g], at, 0, 1);
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

    /** Draws the level and the counts: above the name if there is room, else beside the settlement, else on it. */
    static void badge(Pen pen, Scene scene, int settlement) {
        Scene.Town town = scene.towns().get(settlement);
        Scene.Crisis crisis = town.crisis();
        TownSigns signs = TownSigns.of(pen.camera(), pen.em(), settlement, town);
        String level = crisis.level() == null
                ? pen.words().get("map.crisis.tense")
                : pen.words().word(crisis.level());
        List<String> facts = facts(pen, scene.ground(), crisis);
        List<String> pairs = new ArrayList<>();
        for (int k = 0; k < facts.size(); k += 2) {
            pairs.add(String.join(" · ", facts.subList(k, Math.min(facts.size(), k + 2))));
        }
        double em = pen.em();
        Rectangle2D.Double wide = new Rectangle2D.Double(0, 0, width(pen, level, pairs), height(pairs) * em);
        Rectangle2D.Double narrow = new Rectangle2D.Double(0, 0, width(pen, level, facts), height(facts) * em);
        Rectangle2D.Double square = pen.camera().screen(town.ground().square());
        double right = square.getMaxX() + 1.8 * em;
        wide.x = Math.max(
                4, Math.min(signs.middle() - wide.width / 2, pen.camera().width() - wide.width - 4));
        wide.y = signs.name() - 1.4 * em - wide.height;
        narrow.y = Math.max(3.4 * em, square.y);
        if (wide.y >= 4) {
            draw(pen, crisis, level, pairs, wide);
        } else if (right + narrow.width < pen.camera().width() - 4) {
            narrow.x = right;
            draw(pen, crisis, level, facts, narrow);
        } else if (square.x - 1.8 * em - narrow.width > 4) {
            narrow.x = square.x - 1.8 * em - narrow.width;
            draw(pen, crisis, level, facts, narrow);
        } else {
            wide.y = signs.name() + 1.3 * em;
            draw(pen, crisis, level, pairs, wide);
        }
    }

    private static double width(Pen pen, String level, List<String> lines) {
        double width = pen.width(level, pen.bold(1.15));
        for (String line : lines) {
            width = Math.max(width, pen.width(line, pen.plain(0.9)));
        }
        return width + 1.4 * pen.em();
    }

    private static double height(List<String> lines) {
        return HEAD + (lines.isEmpty() ? 0 : lines.size() * 1.2 + 0.4);
    }

    private static void draw(Pen pen, Scene.Crisis crisis, String level, List<String> lines, Rectangle2D.Double box) {
        double em = pen.em();
        Shape outside = Pen.rounded(box, 0.6 * em);
        pen.fill(outside, pen.colours().block());
        Color colour = colour(pen, crisis);
        pen.fill(Pen.rounded(new Rectangle2D.Double(box.x, box.y, box.width, HEAD * em), 0.6 * em), colour);
        pen.fill(new Rectangle2D.Double(box.x, box.y + 0.6 * em, box.width, (HEAD - 0.6) * em), colour);
        pen.outline(outside, colour, 0.16 * em);
        Font bold = pen.bold(1.15);
        Color letters = MapColours.lightness(colour) > 0.62 ? Color.BLACK : Color.WHITE;
        pen.write(level, bold, letters, box.x + (box.width - pen.width(level, bold)) / 2, box.y + 1.22 * em);
        for (int k = 0; k < lines.size(); k++) {
            double y = box.y + (HEAD + 1.05 + 1.2 * k) * em;
            pen.write(lines.get(k), pen.plain(0.9), pen.colours().ink(), box.x + 0.7 * em, y);
        }
    }

    private static List<String> facts(Pen pen, Ground ground, Scene.Crisis crisis) {
        Words words = pen.words();
        List<String> facts = new ArrayList<>();
        facts.add(words.get("map.crisis.street", crisis.active().length));
        facts.add(words.get("map.crisis.officers", crisis.officers()));
        if (crisis.injured() + crisis.damaged() > 0) {
            facts.add(words.get("map.crisis.injured", crisis.injured()));
            facts.add(words.get("map.crisis.damaged", crisis.damaged()));
        }
        if (crisis.deaths() + crisis.arrests() > 0) {
            facts.add(words.get("map.crisis.deaths", crisis.deaths()));
            facts.add(words.get("map.crisis.arrests", crisis.arrests()));
        }
        int communities = ground.communities().size();
        for (int pair = 0; communities > 2 && pair < crisis.crowds().length; pair++) {
            if (crisis.crowds()[pair] > 0) {
                facts.add(words.get(
                        "map.crisis.against",
                        crisis.crowds()[pair],
                        ground.communities().get(pair / communities),
                        ground.communities().get(pair % communities)));
            }
        }
        return facts;
    }
}
