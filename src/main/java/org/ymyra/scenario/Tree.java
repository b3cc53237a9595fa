package org.ymyra.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a YAML file holds; each node knows where it was written. */
sealed interface Tree {
    /** Returns where the value starts. */
    Place place();

    /** A position: line and column from 1, or 0 where there are none. */
    record Place(String file, int line, int column) {}

    /** A scalar; {@code plain} if it stands without quotes. */
    record Scalar(Place place, String text, boolean plain) implements Tree {}

    /** A sequence. */
    record Items(Place place, List<Tree> items) implements Tree {}

    /** A mapping, in the order of the file. */
    record Entries(Place place, Map<String, Entry> entries) implements Tree {
        /** Returns the value under a key, or null. */
        Tree get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        /** Returns a copy with one entry put in place of the one with its key, or at the end. */
        Entries with(String key, Entry entry) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.put(key, entry);
            return new Entries(place, copy);
        }

        /** Returns a copy without a key. */
        Entries without(String key) {
            Map<String, Entry> copy = new LinkedHashMap<>(entries);
            copy.remove(key);
            return new Entries(place, copy);
        }
    }

    /** A value with the place of its key. */
    record Entry(Place key, Tree value) {}

    /** Returns whether the value is null as YAML writes it: nothing, {@code ~} or {@code null}. */
    default boolean isNull() {
        return this instanceof Scalar scalar && Yaml.kind(scalar) == Yaml.Kind.NULL;
    }
}
