package org.ymyra.gui;

import java.awt.geom.Point2D;

/** What is where on the map. */
final class MapPlaces {
    /** Pixels of a home from which it can be pointed at; if smaller, its settlement is meant. */
    static final double SMALLEST = 4;

    private MapPlaces() {}

    /** Returns the place at a point of the screen: signs lie above homes, homes above the ground. */
    static Place at(Camera camera, double em, Scene scene, double x, double y) {
        for (int k = scene.towns().size() - 1; k >= 0; k--) {
            TownSigns signs = TownSigns.of(camera, em, k, scene.towns().get(k));
            for (TownSigns.Sign sign : signs.signs()) {
                if (sign.box().contains(x, y)) {
                    return sign.place();
                }
            }
        }
        Point2D.Double place = camera.place(x, y);
        for (int k = 0; k < scene.towns().size(); k++) {
            Ground.Town town = scene.ground().towns().get(k);
            int household = town.householdAt(place.x, place.y);
            if (household >= 0 && camera.scale() >= SMALLEST) {
                return new Place.Home(k, household);
            }
            TownSigns signs = TownSigns.of(camera, em, k, scene.towns().get(k));
            boolean name = Math.abs(x - signs.middle()) < 4 * em && Math.abs(y - signs.name()) < em;
            if (name || town.square().contains(place)) {
                return new Place.Town(k);
            }
        }
        return new Place.Whole();
    }
}
