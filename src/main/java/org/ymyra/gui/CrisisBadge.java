package org.ymyra.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the level of a crisis in words, with its counts, where it hides least. */
final class CrisisBadge {
    /** Height of the head in sizes of the font. */
    private static final double HEAD = 1.7;

    private record Badge(List<String> lines, Rectangle2D.Double box) {}

    private CrisisBadge() {}

    static void paint(Pen pen, Scene scene, int settlement) {
        Scene.Town town = scene.towns().get(settlement);
        String level = level(pen.words(), town.crisis());
        List<String> facts = facts(pen.words(), scene.ground(), town.crisis());
        List<String> pairs = new ArrayList<>();
        for (int k = 0; k < facts.size(); k += 2) {
            pairs.add(String.join(" · ", facts.subList(k, Math.min(facts.size(), k + 2))));
        }
        TownSigns signs = TownSigns.of(pen.camera(), pen.em(), settlement, town);
        Rectangle2D.Double square = pen.camera().screen(town.ground().square());
        double em = pen.em();
        double below = signs.signs().get(0).box().getMaxY() + 0.5 * em;
        Rectangle2D.Double wide = box(pen, level, pairs);
        Rectangle2D.Double narrow = box(pen, level, facts);
        double left = signs.middle() - wide.width / 2;
        double beside = Math.max(0.5 * em, square.y);
        List<Badge> places = List.of(
                at(pairs, wide, left, signs.name() - 1.4 * em - wide.height),
                at(facts, narrow, square.getMaxX() + 1.8 * em, beside),
                at(facts, narrow, square.x - 1.8 * em - narrow.width, beside),
                at(pairs, wide, left, below),
                at(pairs, wide, left, signs.name() + 1.3 * em));
        Badge best = places.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Badge badge : places) {
            double hidden = hidden(pen, scene, badge.box());
            if (hidden < least) {
                least = hidden;
                best = badge;
            }
        }
        best.box().x = Math.max(4, Math.min(best.box().x, pen.camera().width() - best.box().width - 4));
        draw(pen, town.crisis(), level, best);
    }

    private static Badge at(List<String> lines, Rectangle2D.Double box, double x, double y) {
        return new Badge(lines, new Rectangle2D.Double(x, y, box.width, box.height));
    }

    private static Rectangle2D.Double box(Pen pen, String level, List<String> lines) {
        double width = pen.width(level, pen.bold(1.15));
        for (String line : lines) {
            width = Math.max(width, pen.width(line, pen.plain(0.9)));
        }
        double em = pen.em();
        return new Rectangle2D.Double(0, 0, width + 1.4 * em, (HEAD + lines.size() * 1.2 + 0.4) * em);
    }

    /** Returns how much of settlements with their names and signs a box hides, and how much of it is off the screen, in pixels. */
    private static double hidden(Pen pen, Scene scene, Rectangle2D.Double box) {
        double em = pen.em();
        Rectangle2D screen =
                new Rectangle2D.Double(0, 4, pen.camera().width(), pen.camera().height() - 4.0);
        double hidden = 3 * (area(box) - area(box.createIntersection(screen)));
        for (Ground.Town town : scene.ground().towns()) {
            Rectangle2D.Double square = pen.camera().screen(town.square());
            hidden += area(box.createIntersection(new Rectangle2D.Double(
                    square.x - em, square.y - 2.6 * em, square.width + 2 * em, square.height + 5.6 * em)));
        }
        return hidden;
    }

    private static double area(Rectangle2D box) {
        return Math.max(0, box.getWidth()) * Math.max(0, box.getHeight());
    }

    private static void draw(Pen pen, Scene.Crisis crisis, String level, Badge badge) {
        double em = pen.em();
        Rectangle2D.Double box = badge.box();
        Shape outside = Pen.rounded(box, 0.6 * em);
        pen.fill(outside, pen.colours().block());
        Color colour = CrisisPainter.colour(pen, crisis);
        pen.fill(Pen.rounded(new Rectangle2D.Double(box.x, box.y, box.width, HEAD * em), 0.6 * em), colour);
        pen.fill(new Rectangle2D.Double(box.x, box.y + 0.6 * em, box.width, (HEAD - 0.6) * em), colour);
        pen.outline(outside, colour, 0.16 * em);
        Font bold = pen.bold(1.15);
        Color letters = MapColours.lightness(colour) > 0.62 ? Color.BLACK : Color.WHITE;
        pen.write(level, bold, letters, box.x + (box.width - pen.width(level, bold)) / 2, box.y + 1.22 * em);
        for (int k = 0; k < badge.lines().size(); k++) {
            double y = box.y + (HEAD + 1.05 + 1.2 * k) * em;
            pen.write(badge.lines().get(k), pen.plain(0.9), pen.colours().ink(), box.x + 0.7 * em, y);
        }
    }

    private static String level(Words words, Scene.Crisis crisis) {
        if (crisis.level() != null) {
            return words.word(crisis.level());
        }
        boolean street = crisis.active().length + crisis.damaged() > 0;
        return words.get(street ? "map.crisis.unrest" : "map.crisis.tense");
    }

    private static List<String> facts(Words words, Ground ground, Scene.Crisis crisis) {
        List<String> facts = new ArrayList<>();
        facts.add(words.get("map.crisis.street", crisis.active().length));
        add(facts, words, "map.crisis.officers", crisis.officers());
        add(facts, words, "map.crisis.injured", crisis.injured());
        add(facts, words, "map.crisis.damaged", crisis.damaged());
        add(facts, words, "map.crisis.deaths", crisis.deaths());
        add(facts, words, "map.crisis.arrests", crisis.arrests());
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

    private static void add(List<String> facts, Words words, String key, int number) {
        if (number > 0) {
            facts.add(words.get(key, number));
        }
    }
}
