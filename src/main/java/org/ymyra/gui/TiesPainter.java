package org.ymyra.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;

/** Draws whom the selected household knows: whole lines within its community, dashed ones across. */
final class TiesPainter {
    private TiesPainter() {}

    static void paint(Pen pen, Scene scene) {
        Scene.Ties ties = scene.ties();
        Ground.Town town = scene.ground().towns().get(ties.settlement());
        Point2D.Double from = middle(pen, town, ties.household());
        double width = Math.max(1.4, pen.em() / 7);
        for (int k = 0; k < ties.to().length; k++) {
            Point2D.Double to = middle(pen, town, ties.to()[k]);
            Line2D line = new Line2D.Double(from, to);
            pen.outline(line, MapColours.faded(pen.colours().halo(), 0.85), width * 2.6);
            Color colour = pen.colours().ink();
            if (k < ties.own()) {
                pen.outline(line, colour, width);
            } else {
                pen.g().setColor(colour);
                pen.g()
                        .setStroke(new BasicStroke(
                                (float) width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                new float[] {(float) (width * 3), (float) (width * 2)},
                                0));
                pen.g().draw(line);
            }
        }
        for (int to : ties.to()) {
            dot(pen, middle(pen, town, to), pen.colours().community(town.communities()[to]));
        }
    }

    private static void dot(Pen pen, Point2D.Double at, Color colour) {
        double size = Math.max(0.55 * pen.em(), Math.min(pen.camera().scale() * 0.4, pen.em()));
        Ellipse2D dot = new Ellipse2D.Double(at.x - size / 2, at.y - size / 2, size, size);
        pen.fill(dot, colour);
        pen.outline(dot, pen.colours().ink(), 1.2);
    }

    private static Point2D.Double middle(Pen pen, Ground.Town town, int household) {
        return new Point2D.Double(
                pen.camera().screenX(town.homeX(household) + 0.5), pen.camera().screenY(town.homeY(household) + 0.5));
    }
}
