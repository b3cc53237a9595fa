package org.ymyra.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws what the colours and signs mean, below the map. Signs are told once they are on the map. */
final class Legend {
    private record Key(Shape shape, Color fill, Color line, String words) {}

    private static final int ROWS = 3;
    /** Height of a row in sizes of the font. */
    private static final double ROW = 1.3;

    private Legend() {}

    /** Returns how high it is, in sizes of the font. */
    static double height() {
        return ROWS * ROW + 1.1;
    }

    /** Draws it below the map, over the whole width. */
    static void paint(Pen pen, Scene scene, Colouring colouring, boolean ties) {
        double em = pen.em();
        Font small = pen.plain(0.88);
        double top = pen.camera().height();
        double width = pen.camera().width();
        pen.fill(
                new Rectangle2D.Double(0, top, width, height() * em + 1),
                pen.colours().block());
        pen.fill(new Rectangle2D.Double(0, top, width, 1), pen.colours().road());
        double x = em;
        double y = top + 0.5 * em;
        x += scale(pen, colouring, x, y) + 1.6 * em;
        List<Key> keys = keys(pen, scene, colouring, ties);
        for (int first = 0; first < keys.size(); first += ROWS) {
            double column = 0;
            for (int row = 0; row < ROWS && first + row < keys.size(); row++) {
                Key key = keys.get(first + row);
                draw(pen, key, x, y + row * ROW * em, small);
                column = Math.max(column, 1.6 * em + pen.width(key.words(), small));
            }
            x += column + 1.4 * em;
        }
        clock(pen, scene, top);
    }

    /** Writes the time at the right. */
    private static void clock(Pen pen, Scene scene, double top) {
        double em = pen.em();
        Font font = pen.bold(1.1);
        String text =
                scene.day() < 0 ? pen.words().day(scene.day()) : pen.words().hour(scene.day());
        double width = pen.width(text, font);
        double x = pen.camera().width() - width - em;
        pen.fill(
                new Rectangle2D.Double(x - em, top + 1, width + 2 * em, height() * em),
                pen.colours().block());
        pen.write(text, font, pen.colours().ink(), x, top + (height() / 2 + 0.4) * em);
    }

    private static void draw(Pen pen, Key key, double x, double y, Font font) {
        double em = pen.em();
        Shape shape = Pen.placed(key.shape(), x, y + 0.12 * em, 1.05 * em);
        if (key.line() != null) {
            pen.outline(shape, key.line(), 1.2);
        }
        if (key.fill() != null) {
            pen.fill(shape, key.fill());
        }
        pen.write(key.words(), font, pen.colours().ink(), x + 1.6 * em, y + em);
    }

    /** Draws what colours the homes, and the scale if there is one; returns the width. */
    private static double scale(Pen pen, Colouring colouring, double x, double y) {
        double em = pen.em();
        Font title = pen.bold(0.95);
        Font small = pen.plain(0.88);
        String name = pen.words().get(key(colouring));
        double width = pen.width(name, title);
        pen.write(name, title, pen.colours().ink(), x, y + em);
        if (colouring.scale() == null) {
            return width;
        }
        String unit = pen.words().get(key(colouring) + ".unit");
        pen.write(unit, small, pen.colours().soft(), x + width + 0.8 * em, y + em);
        width = Math.max(14 * em, width + 0.8 * em + pen.width(unit, small));
        bar(pen, colouring, x, y + ROW * em, Math.min(width, 20 * em), small);
        return width;
    }

    static String key(Colouring colouring) {
        return "map.colouring." + colouring.name().toLowerCase(java.util.Locale.ROOT);
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

    private static List<Key> keys(Pen pen, Scene scene, Colouring colouring, boolean ties) {
        MapColours colours = pen.colours();
        Words words = pen.words();
        Shape square = new Rectangle2D.Double(0.05, 0.05, 0.9, 0.9);
        List<Key> keys = new ArrayList<>();
        for (int g = 0; g < scene.ground().communities().size(); g++) {
            keys.add(new Key(
                    square,
                    colours.community(g),
                    null,
                    scene.ground().communities().get(g)));
        }
        if (colouring == Colouring.ACTIVE) {
            keys.add(new Key(square, colours.empty(), null, words.get("map.key.quiet")));
            keys.add(new Key(square, colours.angry(), null, words.get("map.key.angry")));
        }
        if (colouring == Colouring.ANGER) {
            keys.add(new Key(square, colours.empty(), null, words.get("map.key.calm")));
        }
        boolean street = scene.towns().stream()
                .anyMatch(town -> town.crisis() != null && town.crisis().active().length > 0);
        if (street || colouring == Colouring.ACTIVE) {
            keys.add(new Key(new Ellipse2D.Double(0, 0, 1, 1), MapColours.ALARM, null, words.get("map.key.street")));
        }
        if (scene.towns().stream().anyMatch(town -> town.police().street() > 0)) {
            keys.add(new Key(Glyphs.SHIELD, colours.police(), null, words.get("map.key.officers")));
        }
        boolean[] marks = new boolean[Scene.Mark.values().length];
        scene.towns().forEach(town -> {
            marks[Scene.Mark.DAMAGED.ordinal()] |= town.harm().allDamaged() > 0;
            for (byte mark : town.marks()) {
                marks[mark] = true;
            }
        });
        if (marks[Scene.Mark.DAMAGED.ordinal()]) {
            keys.add(new Key(Glyphs.FLAME, MarksPainter.FIRE, Color.BLACK, words.get("map.key.damaged")));
        }
        if (marks[Scene.Mark.INJURED.ordinal()]) {
            keys.add(new Key(Glyphs.PLUS, colours.ink(), null, words.get("map.key.injured")));
        }
        if (marks[Scene.Mark.FLED.ordinal()]) {
            keys.add(new Key(square, null, colours.soft(), words.get("map.key.fled")));
        }
        if (ties && scene.ties() != null) {
            keys.add(
                    new Key(new Rectangle2D.Double(0, 0.45, 1.1, 0.1), colours.ink(), null, words.get("map.key.ties")));
            keys.add(new Key(Glyphs.DASHES, colours.ink(), null, words.get("map.key.ties.across")));
        }
        return keys;
    }
}
