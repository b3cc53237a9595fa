package org.ymyra.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Draws the map, and below it what its colours and signs mean. */
final class MapPainter {
    private final HomesPainter homes = new HomesPainter();

    /**
     * How the map is looked at.
     *
     * @param ties whether the ties of the selected home are drawn
     * @param pointed at what the mouse points
     * @param seconds a clock for what pulses
     */
    record Look(boolean ties, Place selected, Place pointed, double seconds) {}

    void paint(Graphics2D g, Scene scene, Camera camera, MapColours colours, Words words, Font font, Look look) {
        Pen pen = Pen.of(g, camera, colours, words, font);
        Shape everything = g.getClip();
        g.clipRect(0, 0, camera.width(), camera.height());
        g.setColor(colours.ground());
        g.fillRect(0, 0, camera.width(), camera.height());
        for (Ground.Lane lane : scene.ground().lanes()) {
            road(pen, scene, lane);
        }
        for (Ground.Lane lane : scene.ground().lanes()) {
            length(pen, scene, lane);
        }
        for (Scene.Town town : scene.towns()) {
            homes.paint(pen, town);
            CrisisPainter.harm(pen, town);
            if (town.crisis() != null) {
                CrisisPainter.paint(pen, town, look.seconds());
            }
        }
        if (look.ties() && scene.ties() != null) {
            TiesPainter.paint(pen, scene);
        }
        mark(pen, scene, look.pointed(), colours.soft(), 1.5);
        mark(pen, scene, look.selected(), colours.ink(), 2.5);
        for (int k = 0; k < scene.towns().size(); k++) {
            SignsPainter.paint(pen, k, scene.towns().get(k), look.selected().town() == k);
        }
        for (int k = 0; k < scene.towns().size(); k++) {
            if (scene.towns().get(k).crisis() != null) {
                CrisisBadge.paint(pen, scene, k);
            }
        }
        g.setClip(everything);
        Legend.paint(pen, scene, look.ties());
    }

    private static Line2D.Double line(Pen pen, Scene scene, Ground.Lane lane) {
        Rectangle2D.Double from = scene.ground().towns().get(lane.from()).square();
        Rectangle2D.Double to = scene.ground().towns().get(lane.to()).square();
        Camera camera = pen.camera();
        return new Line2D.Double(
                camera.screenX(from.getCenterX()),
                camera.screenY(from.getCenterY()),
                camera.screenX(to.getCenterX()),
                camera.screenY(to.getCenterY()));
    }

    private static void road(Pen pen, Scene scene, Ground.Lane lane) {
        Line2D.Double line = line(pen, scene, lane);
        double width =
                Math.max(0.4 * pen.em(), Math.min(2.5 * pen.em(), pen.camera().scale() * 1.2));
        pen.outline(line, pen.colours().road(), width);
        pen.g().setColor(MapColours.mix(pen.colours().ground(), pen.colours().road(), 0.6));
        float dash = (float) (width * 1.6);
        pen.g()
                .setStroke(new BasicStroke(
                        (float) (width / 6),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        1,
                        new float[] {dash, dash},
                        0));
        pen.g().draw(line);
    }

    /** Writes the length of a road on it, as the map is not to scale. */
    private static void length(Pen pen, Scene scene, Ground.Lane lane) {
        Line2D.Double line = line(pen, scene, lane);
        Font font = pen.plain(0.85);
        String text = pen.words().get("map.km", pen.words().number(lane.km(), 1));
        double[] free = free(pen, scene, lane, line);
        double width = pen.width(text, font);
        double road = Math.max(1, Math.hypot(line.x2 - line.x1, line.y2 - line.y1));
        double along = Math.abs(line.x2 - line.x1) / road * width + Math.abs(line.y2 - line.y1) / road * 1.3 * pen.em();
        if (free[1] - free[0] < along) {
            return;
        }
        double share = (free[0] + free[1]) / 2 / road;
        double x = line.x1 + share * (line.x2 - line.x1);
        double y = line.y1 + share * (line.y2 - line.y1);
        Shape box = Pen.rounded(
                new Rectangle2D.Double(x - width / 2 - 4, y - 0.65 * pen.em(), width + 8, 1.3 * pen.em()), 4);
        pen.fill(box, pen.colours().ground());
        pen.write(text, font, pen.colours().soft(), x - width / 2, y + 0.32 * pen.em());
    }

    /** Returns where a road leaves the first settlement with its signs and reaches the second, in pixels along it. */
    private static double[] free(Pen pen, Scene scene, Ground.Lane lane, Line2D.Double line) {
        double length = Math.hypot(line.x2 - line.x1, line.y2 - line.y1);
        double steep = Math.max(Math.abs(line.x2 - line.x1), Math.abs(line.y2 - line.y1)) / Math.max(1, length);
        double from =
                pen.camera().screen(scene.ground().towns().get(lane.from()).square()).width / 2 / Math.max(0.5, steep);
        double to =
                pen.camera().screen(scene.ground().towns().get(lane.to()).square()).width / 2 / Math.max(0.5, steep);
        boolean upright = Math.abs(line.y2 - line.y1) > Math.abs(line.x2 - line.x1);
        double below = upright ? 3.4 * pen.em() : 0;
        double above = upright ? 3 * pen.em() : 0;
        return new double[] {
            from + (line.y2 > line.y1 ? below : above), length - to - (line.y2 > line.y1 ? above : below)
        };
    }

    /** Frames a settlement or a home. */
    private static void mark(Pen pen, Scene scene, Place place, Color colour, double width) {
        if (place.town() < 0 || place.town() >= scene.towns().size()) {
            return;
        }
        Ground.Town town = scene.ground().towns().get(place.town());
        if (place instanceof Place.Home home) {
            double cell = pen.camera().scale();
            double size = Math.max(cell, 0.7 * pen.em());
            double x = pen.camera().screenX(town.homeX(home.household()) + 0.5) - size / 2;
            double y = pen.camera().screenY(town.homeY(home.household()) + 0.5) - size / 2;
            Rectangle2D.Double box = new Rectangle2D.Double(x - 2, y - 2, size + 4, size + 4);
            pen.frame(box, pen.colours().halo(), width + 2.5);
            pen.frame(box, colour, width);
        } else if (place instanceof Place.Town) {
            Rectangle2D.Double square = pen.camera().screen(town.square());
            pen.frame(
                    new Rectangle2D.Double(square.x - 4, square.y - 4, square.width + 8, square.height + 8),
                    colour,
                    width);
        }
    }
}
