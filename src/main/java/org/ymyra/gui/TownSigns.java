package org.ymyra.gui;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the signs of a settlement are on the screen: its name above, its institutions below, moved into the picture if the
 * settlement reaches beyond it.
 *
 * @param middle of the name
 * @param name baseline of the name
 * @param signs the institutions
 * @param size how much of each institution is told
 */
record TownSigns(double middle, double name, List<Sign> signs, Size size) {
    /** An institution and where its sign is. */
    record Sign(Place place, Rectangle2D.Double box) {}

    /** How much a sign tells, and its width in sizes of the font. */
    enum Size {
        /** A picture and a bar. */
        SMALL(1.9),
        /** And a number. */
        MIDDLE(4.6),
        /** And words. */
        LARGE(20);

        final double width;

        Size(double width) {
            this.width = width;
        }
    }

    /** Height of a sign in sizes of the font. */
    static final double HEIGHT = 2.1;

    private static final double GAP = 0.35;

    static TownSigns of(Camera camera, double em, int settlement, Scene.Town town) {
        Rectangle2D.Double square = camera.screen(town.ground().square());
        int width = camera.width();
        int height = camera.height();
        int n = 2 + town.councils().size();
        double left = Math.max(square.x, 0);
        double right = Math.min(square.getMaxX(), width);
        double middle = left < right ? (left + right) / 2 : square.getCenterX();
        Size size = Size.SMALL;
        for (Size wider : Size.values()) {
            if (row(n, wider) * em <= Math.max(Math.min(square.width, width), row(n, Size.SMALL) * em)) {
                size = wider;
            }
        }
        double name = square.getMaxY() > 4 * em ? Math.max(square.y - 1.75 * em, 1.6 * em) : square.y - 1.75 * em;
        double top = square.getMaxY() + 0.9 * em;
        if (square.y < height - 6 * em) {
            top = Math.min(top, height - (HEIGHT + 0.6) * em);
        }
        List<Sign> signs = new ArrayList<>();
        double x = middle - row(n, size) * em / 2;
        List<Place> places = new ArrayList<>();
        places.add(new Place.Office(settlement));
        town.councils().forEach(council -> places.add(new Place.CouncilHouse(settlement, council.index())));
        places.add(new Place.PolicePost(settlement));
        for (Place place : places) {
            signs.add(new Sign(place, new Rectangle2D.Double(x, top, size.width * em, HEIGHT * em)));
            x += (size.width + GAP) * em;
        }
        return new TownSigns(middle, name, signs, size);
    }

    private static double row(int n, Size size) {
        return n * size.width + (n - 1) * GAP;
    }
}
