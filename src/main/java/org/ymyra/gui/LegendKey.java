package org.ymyra.gui;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A sign on the map and its words.
 *
 * @param shape in a unit square
 * @param fill colour of the inside, or null
 * @param line colour of the outline, or null
 */
record LegendKey(Shape shape, Color fill, Color line, String words) {
    /** Returns what there is to tell of, communities first. */
    static List<LegendKey> of(Pen pen, Scene scene, boolean ties) {
        MapColours colours = pen.colours();
        Words words = pen.words();
        Shape square = new Rectangle2D.Double(0.05, 0.05, 0.9, 0.9);
        List<LegendKey> keys = new ArrayList<>();
        for (int g = 0; g < scene.ground().communities().size(); g++) {
            keys.add(new LegendKey(
                    square,
                    colours.community(g),
                    null,
                    scene.ground().communities().get(g)));
        }
        if (scene.colouring() == Colouring.ACTIVE) {
            keys.add(new LegendKey(square, colours.empty(), null, words.get("map.key.quiet")));
            keys.add(new LegendKey(square, colours.angry(), null, words.get("map.key.angry")));
        }
        if (scene.colouring() == Colouring.ANGER) {
            keys.add(new LegendKey(square, colours.empty(), null, words.get("map.key.calm")));
        }
        boolean street = scene.towns().stream()
                .anyMatch(town -> town.crisis() != null && town.crisis().active().length > 0);
        if (street || scene.colouring() == Colouring.ACTIVE) {
            keys.add(new LegendKey(
                    new Ellipse2D.Double(0, 0, 1, 1), MapColours.ALARM, null, words.get("map.key.street")));
        }
        if (scene.towns().stream().anyMatch(town -> town.police().street() > 0)) {
            keys.add(new LegendKey(Glyphs.SHIELD, colours.police(), null, words.get("map.key.officers")));
        }
        boolean[] marks = new boolean[Scene.Mark.values().length];
        scene.towns().forEach(town -> {
            marks[Scene.Mark.DAMAGED.ordinal()] |= town.harm().allDamaged() > 0;
            for (byte mark : town.marks()) {
                marks[mark] = true;
            }
        });
        if (marks[Scene.Mark.DAMAGED.ordinal()]) {
            keys.add(new LegendKey(Glyphs.FLAME, MarksPainter.FIRE, Color.BLACK, words.get("map.key.damaged")));
        }
        if (marks[Scene.Mark.INJURED.ordinal()]) {
            keys.add(new LegendKey(Glyphs.PLUS, colours.ink(), null, words.get("map.key.injured")));
        }
        if (marks[Scene.Mark.FLED.ordinal()]) {
            keys.add(new LegendKey(square, null, colours.soft(), words.get("map.key.fled")));
        }
        if (ties && scene.ties() != null) {
            keys.add(new LegendKey(
                    new Rectangle2D.Double(0, 0.45, 1.1, 0.1), colours.ink(), null, words.get("map.key.ties")));
            keys.add(new LegendKey(Glyphs.DASHES, colours.ink(), null, words.get("map.key.ties.across")));
        }
        return keys;
    }
}
