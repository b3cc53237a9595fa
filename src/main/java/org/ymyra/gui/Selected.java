package org.ymyra.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is selected, for all views. To be used on the event thread. */
public final class Selected {
    private final List<Consumer<Place>> selections = new ArrayList<>();
    private final List<Consumer<Place>> journeys = new ArrayList<>();
    private Place place = new Place.Whole();

    /** Returns what is selected. */
    public Place place() {
        return place;
    }

    /** Selects a place. */
    public void select(Place next) {
        place = next;
        selections.forEach(listener -> listener.accept(next));
    }

    /** Selects a place and has the map go there. */
    public void show(Place next) {
        select(next);
        journeys.forEach(listener -> listener.accept(next));
    }

    /** Has a listener told of every selection. */
    public void onSelect(Consumer<Place> listener) {
        selections.add(listener);
    }

    /** Has a listener told where the map is to go. */
    public void onShow(Consumer<Place> listener) {
        journeys.add(listener);
    }
}
