package org.ymyra.gui;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** Draws what happened to homes, and who is on the street. */
final class MarksPainter {
    /** Of damaged homes. */
    static final Color FIRE = new Color(0xFF8C1A);

    private MarksPainter() {}

    static void paint(Pen pen, Scene.Town town) {
        Camera camera = pen.camera();
        Ground.Town ground = town.ground();
        Cells cells = Cells.of(camera, ground);
        double cell = camera.scale();
        for (int i = 0; i < town.marks().length; i++) {
            if (town.marks()[i] != 0 && cells.holds(ground.cells()[i], ground.side())) {
                mark(pen, Scene.Mark.values()[town.marks()[i]], at(camera, ground, i), cell);
            }
        }
        if (town.crisis() != null) {
            int[] active = town.crisis().active();
            for (int k = 0; k < active.length; k++) {
                if (cells.holds(ground.cells()[active[k]], ground.side())) {
                    Rectangle2D.Double home = at(camera, ground, active[k]);
                    active(pen, home, pen.colours().community(town.crisis().against()[k]), cell);
                }
            }
        }
    }

    private static Rectangle2D.Double at(Camera camera, Ground.Town ground, int household) {
        return new Rectangle2D.Double(
                camera.screenX(ground.homeX(household)),
                camera.screenY(ground.homeY(household)),
                camera.scale(),
                camera.scale());
    }

    private static void mark(Pen pen, Scene.Mark mark, Rectangle2D.Double home, double cell) {
        if (cell < HomesPainter.SQUARES) {
            return;
        }
        switch (mark) {
            case DAMAGED -> {
                double size = cell * 0.8;
                Shape flame =
                        Pen.placed(Glyphs.FLAME, home.getCenterX() - size / 2, home.getCenterY() - size / 2, size);
                pen.fill(flame, FIRE);
            }
            case INJURED -> {
                double size = Math.max(4, cell * 0.42);
                double x = home.getMaxX() - size;
                pen.fill(
                        new Ellipse2D.Double(x, home.y, size, size),
                        pen.colours().ink());
                pen.fill(
                        Pen.placed(Glyphs.PLUS, x + size * 0.1, home.y + size * 0.1, size * 0.8),
                        pen.colours().halo());
            }
            case FLED -> {
                double inset = cell * 0.22;
                Shape empty =
                        new Rectangle2D.Double(home.x + inset, home.y + inset, cell - 2 * inset, cell - 2 * inset);
                if (cell < HomesPainter.HOUSES) {
                    pen.outline(empty, pen.colours().soft(), 1);
                }
            }
            case NONE -> {}
        }
    }

    /** A household on the street: a person who holds up the colour of the community against which it is. */
    private static void active(Pen pen, Rectangle2D.Double home, Color against, double cell) {
        if (cell < HomesPainter.SQUARES) {
            double size = Math.max(3, cell);
            double x = Math.rint(home.getCenterX() - size / 2);
            double y = Math.rint(home.getCenterY() - size / 2);
            pen.fill(new Rectangle2D.Double(x, y, Math.ceil(size), Math.ceil(size)), MapColours.ALARM);
        } else if (cell < HomesPainter.HOUSES) {
            double size = Math.max(5, cell * 0.92);
            Shape disc = new Ellipse2D.Double(home.getCenterX() - size / 2, home.getCenterY() - size / 2, size, size);
            pen.fill(disc, MapColours.ALARM);
            pen.outline(disc, pen.colours().halo(), 1);
            double dot = size * 0.4;
            pen.fill(new Ellipse2D.Double(home.getCenterX() - dot / 2, home.getCenterY() - dot / 2, dot, dot), against);
        } else {
            Shape placard = Pen.placed(Glyphs.PLACARD, home.x, home.y, cell);
            Shape person = Pen.placed(Glyphs.PERSON, home.x, home.y, cell);
            pen.outline(person, pen.colours().halo(), Math.max(1.5, cell / 10));
            pen.fill(person, MapColours.ALARM);
            pen.fill(placard, against);
            pen.outline(placard, pen.colours().halo(), Math.max(1, cell / 24));
        }
    }
}
