package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.model.District;
import org.ymyra.model.Settlement;

/** The names of places in words of one language. */
final class PlaceNames {
    private final Words words;
    private final District district;

    PlaceNames(Words words, District district) {
        this.words = words;
        this.district = district;
    }

    /** Returns all places of a district but the homes. */
    static List<Place> institutions(District district) {
        List<Place> places = new ArrayList<>();
        places.add(new Place.Whole());
        for (Settlement settlement : district.settlements()) {
            int town = settlement.index();
            places.add(new Place.Town(town));
            places.add(new Place.Office(town));
            places.add(new Place.PolicePost(town));
            for (int k = 0; k < settlement.councils().size(); k++) {
                places.add(new Place.CouncilHouse(town, k));
            }
        }
        return places;
    }

    /** Returns the places around one, the widest first. */
    static List<Place> around(Place place) {
        List<Place> around = new ArrayList<>();
        if (!(place instanceof Place.Whole)) {
            around.add(new Place.Whole());
            if (!(place instanceof Place.Town)) {
                around.add(new Place.Town(place.town()));
            }
        }
        return around;
    }

    /** Returns its name; households are counted from 1. */
    String name(Place place) {
        if (place instanceof Place.Whole) {
            return words.get("place.whole");
        } else if (place instanceof Place.Home home) {
            return words.get("place.home", Integer.toString(home.household() + 1));
        } else if (place instanceof Place.Office) {
            return words.get("place.office");
        } else if (place instanceof Place.PolicePost) {
            return words.get("place.police");
        } else if (place instanceof Place.CouncilHouse house) {
            return words.lever(town(place).councils().get(house.council()).lever());
        }
        return town(place).name();
    }

    /** Returns what kind of place it is, and where. */
    String kind(Place place) {
        if (place instanceof Place.Whole) {
            return words.of(district.scenario().title());
        } else if (place instanceof Place.Home home) {
            Settlement town = town(place);
            int community = town.households().community(home.household());
            return words.get(
                    "place.home.in",
                    town.declared().communities().get(community).name(),
                    town.name());
        }
        return place instanceof Place.Town
                ? words.get("place.town")
                : town(place).name();
    }

    private Settlement town(Place place) {
        return district.settlements().get(place.town());
    }
}
