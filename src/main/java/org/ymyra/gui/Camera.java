package org.ymyra.gui;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * What part of the plane of the map is looked at, and how large. A move to another part takes a moment; a point that has the same
 * place on the screen before and after it keeps that place all the way.
 *
 * <p>Places on the map are in cells (the width of one home), those on the screen in pixels from the upper left corner of
 * the picture.
 */
final class Camera {
    /** Pixels of a home at the closest look. */
    static final double CLOSEST = 96;

    private static final double SECONDS = 0.28;

    /** A part of the plane: the middle, and how wide a pixel is in cells. */
    private record Look(double x, double y, double cells) {}

    private int width;
    private int height;
    private Look from = new Look(0, 0, 1);
    private Look to = from;
    private Look now = from;
    private double moved = 1;
    private double farthest = 1;

    Camera(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Returns a camera that stands still and sees the same part in a picture of another size. */
    Camera at(int width, int height) {
        Camera other = new Camera(width, height);
        double factor = Math.max(this.width / (double) width, this.height / (double) height);
        other.now = new Look(now.x, now.y, now.cells * factor);
        other.from = other.now;
        other.to = other.now;
        other.farthest = farthest * factor;
        return other;
    }

    /** Gives the picture another size; the middle stays. */
    void resize(int width, int height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
    }

    /** Shows a part of the plane in the middle, as large as it fits in. */
    void show(Rectangle2D part, boolean atOnce) {
        double cells = Math.max(part.getWidth() / width, part.getHeight() / height);
        look(new Look(part.getCenterX(), part.getCenterY(), Math.max(cells, 1 / CLOSEST)), atOnce);
    }

    /** Sets how far one can step back: until a part fits in with a margin. */
    void limit(Rectangle2D whole) {
        farthest = 1.6 * Math.max(whole.getWidth() / width, whole.getHeight() / height);
    }

    /** Comes closer by a factor, or steps back by one below 1, while the point at (x, y) of the screen stays where it is. */
    void zoom(double factor, double x, double y) {
        double cells = Math.min(farthest, Math.max(1 / CLOSEST, to.cells / factor));
        double dx = x - width / 2.0;
        double dy = y - height / 2.0;
        double ax = now.x + dx * now.cells;
        double ay = now.y + dy * now.cells;
        look(new Look(ax - dx * cells, ay - dy * cells, cells), false);
    }

    /** Moves the picture by pixels. */
    void pan(double dx, double dy, boolean atOnce) {
        look(new Look(to.x - dx * to.cells, to.y - dy * to.cells, to.cells), atOnce);
    }

    private void look(Look look, boolean atOnce) {
        from = atOnce ? look : now;
        to = look;
        now = from;
        moved = atOnce ? 1 : 0;
    }

    /**
     * Lets time pass.
     *
     * @return whether the camera is still moving
     */
    boolean pass(double seconds) {
        if (moved >= 1) {
            return false;
        }
        moved = Math.min(1, moved + seconds / SECONDS);
        double eased = 1 - Math.pow(1 - moved, 3);
        double cells = from.cells * Math.pow(to.cells / from.cells, eased);
        // as the width changes by powers, the middle has to move in step with the width for the fixed point to stay
        boolean zooming = Math.abs(Math.log(to.cells / from.cells)) > 1e-3;
        double share = zooming ? (cells - from.cells) / (to.cells - from.cells) : eased;
        now = moved >= 1 ? to : new Look(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y), cells);
        return true;
    }

    /** Returns the pixels of a cell. */
    double scale() {
        return 1 / now.cells;
    }

    double screenX(double x) {
        return (x - now.x) / now.cells + width / 2.0;
    }

    double screenY(double y) {
        return (y - now.y) / now.cells + height / 2.0;
    }

    /** Returns the place on the map of a point of the screen. */
    Point2D.Double place(double x, double y) {
        return new Point2D.Double(now.x + (x - width / 2.0) * now.cells, now.y + (y - height / 2.0) * now.cells);
    }

    /** Returns a part of the plane on the screen, in whole pixels. */
    Rectangle2D.Double screen(Rectangle2D.Double part) {
        double x = Math.rint(screenX(part.x));
        double y = Math.rint(screenY(part.y));
        return new Rectangle2D.Double(
                x, y, Math.rint(screenX(part.getMaxX())) - x, Math.rint(screenY(part.getMaxY())) - y);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
