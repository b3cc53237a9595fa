package org.ymyra.gui;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Signs on the map, each drawn in a unit square. */
final class Glyphs {
    /** A building with a flag: the complaint office. */
    static final Shape OFFICE = office();
    /** People round a table: a council of elders. */
    static final Shape COUNCIL = council();
    /** A shield: the police. */
    static final Shape SHIELD = shield();
    /** A person with an arm up. */
    static final Shape PERSON = person();
    /** What a person on the street holds up. */
    static final Shape PLACARD = new Rectangle2D.Double(0.5, -0.02, 0.46, 0.34);
    /** A flame: a damaged home. */
    static final Shape FLAME = flame();
    /** A cross with equal arms: someone was injured. */
    static final Shape PLUS = plus();
    /** A home. */
    static final Shape HOUSE =
            polygon(0.5, 0.06, 0.96, 0.42, 0.86, 0.42, 0.86, 0.92, 0.14, 0.92, 0.14, 0.42, 0.04, 0.42);
    /** The roof of a home. */
    static final Shape ROOF = polygon(0.5, 0.06, 0.96, 0.42, 0.04, 0.42);

    /** A dashed line. */
    static final Shape DASHES = dashes();

    private Glyphs() {}

    private static Path2D.Double polygon(double... xy) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int k = 2; k < xy.length; k += 2) {
            path.lineTo(xy[k], xy[k + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape office() {
        Area area = new Area(polygon(0.5, 0.1, 0.95, 0.38, 0.05, 0.38));
        area.add(new Area(new Rectangle2D.Double(0.06, 0.84, 0.88, 0.1)));
        for (double x : new double[] {0.14, 0.35, 0.54, 0.75}) {
            area.add(new Area(new Rectangle2D.Double(x, 0.44, 0.11, 0.36)));
        }
        return area;
    }

    private static Shape council() {
        Area area = new Area(new Ellipse2D.Double(0.3, 0.36, 0.4, 0.28));
        double[][] heads = {{0.5, 0.14}, {0.84, 0.34}, {0.84, 0.68}, {0.5, 0.86}, {0.16, 0.68}, {0.16, 0.34}};
        for (double[] head : heads) {
            area.add(new Area(new Ellipse2D.Double(head[0] - 0.11, head[1] - 0.11, 0.22, 0.22)));
        }
        return area;
    }

    private static Shape shield() {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0.5, 0.04);
        path.curveTo(0.62, 0.14, 0.76, 0.18, 0.9, 0.18);
        path.curveTo(0.92, 0.6, 0.78, 0.84, 0.5, 0.97);
        path.curveTo(0.22, 0.84, 0.08, 0.6, 0.1, 0.18);
        path.curveTo(0.24, 0.18, 0.38, 0.14, 0.5, 0.04);
        path.closePath();
        return path;
    }

    private static Shape person() {
        Area area = new Area(new Ellipse2D.Double(0.26, 0.14, 0.24, 0.24));
        area.add(new Area(polygon(0.2, 0.42, 0.52, 0.42, 0.68, 0.2, 0.76, 0.26, 0.58, 0.54, 0.54, 0.98, 0.2, 0.98)));
        return area;
    }

    private static Shape flame() {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(0.52, 0.04);
        path.curveTo(0.56, 0.28, 0.86, 0.4, 0.86, 0.66);
        path.curveTo(0.86, 0.86, 0.7, 0.97, 0.5, 0.97);
        path.curveTo(0.3, 0.97, 0.14, 0.86, 0.14, 0.66);
        path.curveTo(0.14, 0.5, 0.24, 0.42, 0.28, 0.3);
        path.curveTo(0.34, 0.36, 0.38, 0.4, 0.4, 0.46);
        path.curveTo(0.48, 0.34, 0.52, 0.2, 0.52, 0.04);
        path.closePath();
        return path;
    }

    private static Shape dashes() {
        Area area = new Area(new Rectangle2D.Double(0, 0.45, 0.44, 0.1));
        area.add(new Area(new Rectangle2D.Double(0.66, 0.45, 0.44, 0.1)));
        return area;
    }

    private static Shape plus() {
        Area area = new Area(new Rectangle2D.Double(0.38, 0.1, 0.24, 0.8));
        area.add(new Area(new Rectangle2D.Double(0.1, 0.38, 0.8, 0.24)));
        return area;
    }
}
