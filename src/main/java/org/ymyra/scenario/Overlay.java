package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Entry;
import org.ymyra.scenario.Tree.Place;
import org.ymyra.scenario.Tree.Scalar;

/**
 * Lays one tree over another: the keys of mappings are joined, anything else is replaced. Every node keeps its own place.
 * In the mappings from names at the top level an entry without a value removes the one below.
 */
final class Overlay {
    private static final Set<String> NAMED = Set.of("communities", "settlements", "levers");
    /** Stands for all names of a mapping in the key of a setting. */
    private static final String ANY = "*";

    private final Consumer<Fault> faults;
    private final Map<List<String>, String> set = new HashMap<>();

    Overlay(Consumer<Fault> faults) {
        this.faults = faults;
    }

    /** Returns the scenario {@code upper} laid over {@code lower}. */
    Entries over(Entries upper, Entries lower) {
        return (Entries) over(upper, lower, "");
    }

    private Tree over(Tree upper, Tree lower, String path) {
        if (!(upper instanceof Entries above) || !(lower instanceof Entries below)) {
            return upper;
        }
        Map<String, Entry> joined = new LinkedHashMap<>(below.entries());
        above.entries().forEach((key, entry) -> {
            Entry hidden = joined.get(key);
            if (hidden != null && entry.value().isNull() && NAMED.contains(path)) {
                joined.remove(key);
            } else if (hidden == null) {
                joined.put(key, entry);
            } else {
                joined.put(
                        key,
                        new Entry(
                                entry.key(),
                                over(entry.value(), hidden.value(), path.isEmpty() ? key : path + "." + key)));
            }
        });
        return new Entries(above.place(), joined);
    }

    /** Returns the scenario with a setting ({@code office.capacity=0.5}, {@code communities.*.trust=0.4}) laid over it. */
    Entries set(String setting, Entries scenario) {
        Place place = new Place("--set " + setting, 0, 0);
        int equals = setting.indexOf('=');
        List<String> keys = equals < 0
                ? List.of()
                : List.of(setting.substring(0, equals).trim().split("\\.", -1));
        String earlier = set.putIfAbsent(keys, setting);
        if (keys.isEmpty() || keys.contains("")) {
            faults.accept(Yaml.fault(place, "", "expected key=value, such as office.capacity=0.5"));
            return scenario;
        }
        if (earlier != null) {
            faults.accept(Yaml.fault(place, String.join(".", keys), "is set twice (first by --set " + earlier + ")"));
            return scenario;
        }
        if (keys.get(0).equals(ScenarioReader.EXTENDS)) {
            faults.accept(Yaml.fault(place, ScenarioReader.EXTENDS, "belongs into a file; it cannot be set"));
            return scenario;
        }
        if (keys.size() > 2 && NAMED.contains(keys.get(0)) && scenario.get(keys.get(0)) instanceof Entries named) {
            String name = keys.get(1);
            if (!name.equals(ANY) && !named.entries().containsKey(name)) {
                String near = Nearest.hint(name, named.entries().keySet());
                faults.accept(Yaml.fault(place, keys.get(0) + "." + name, "no such name" + near));
                return scenario;
            }
        }
        Tree value = Yaml.value(setting.substring(equals + 1), place, faults);
        return value == null ? scenario : set(keys, value, scenario);
    }

    /** Returns the scenario with a value at a path; {@code *} in the path stands for all names that are there. */
    Entries set(List<String> path, Tree value, Entries scenario) {
        Entries changed = scenario;
        for (List<String> one : expanded(path, 1, scenario)) {
            Tree tree = value;
            for (int i = one.size() - 1; i >= 0; i--) {
                Map<String, Entry> entry = new LinkedHashMap<>();
                entry.put(one.get(i), new Entry(value.place(), tree));
                tree = new Entries(value.place(), entry);
            }
            changed =
                    new Entries(scenario.place(), over((Entries) tree, changed).entries());
        }
        return changed;
    }

    /** Returns the scalars at a path by their keys; {@code *} in the path stands for all names that are there. */
    static Map<String, String> values(List<String> path, Entries scenario) {
        Map<String, String> values = new LinkedHashMap<>();
        scalars(path, scenario).forEach((one, text) -> values.put(String.join(".", one), text));
        return values;
    }

    /** Returns the scalars at a path by their paths; {@code *} in the path stands for all names that are there. */
    static Map<List<String>, String> scalars(List<String> path, Entries scenario) {
        Map<List<String>, String> scalars = new LinkedHashMap<>();
        for (List<String> one : expanded(path, 1, scenario)) {
            Tree tree = scenario;
            for (String key : one) {
                tree = tree instanceof Entries entries ? entries.get(key) : null;
            }
            if (tree instanceof Scalar scalar) {
                scalars.put(one, scalar.text());
            }
        }
        return scalars;
    }

    /** Returns the paths that a path stands for, from one of its keys on. */
    private static List<List<String>> expanded(List<String> path, int from, Entries scenario) {
        if (from >= path.size()) {
            return List.of(path);
        }
        Tree named = scenario;
        for (int i = 0; i < from; i++) {
            named = named instanceof Entries entries ? entries.get(path.get(i)) : null;
        }
        if (!path.get(from).equals(ANY) || !NAMED.contains(path.get(from - 1)) || !(named instanceof Entries entries)) {
            return expanded(path, from + 1, scenario);
        }
        List<List<String>> all = new ArrayList<>();
        for (String name : entries.entries().keySet()) {
            List<String> one = new ArrayList<>(path);
            one.set(from, name);
            all.addAll(expanded(one, from + 1, scenario));
        }
        return all;
    }

    /** Returns the scenario with what its settlements leave out filled in from its own sections. */
    Entries inherit(Entries scenario) {
        if (!(scenario.get("settlements") instanceof Entries settlements)) {
            return scenario;
        }
        Map<String, Entry> filled = new LinkedHashMap<>();
        settlements.entries().forEach((name, entry) -> {
            Tree value = entry.value() instanceof Entries settlement
                    ? inherit(settlement, scenario, "settlements." + name)
                    : entry.value();
            filled.put(name, new Entry(entry.key(), value));
        });
        Entry old = scenario.entries().get("settlements");
        return scenario.with("settlements", new Entry(old.key(), new Entries(settlements.place(), filled)));
    }

    private Entries inherit(Entries settlement, Entries scenario, String path) {
        Entries filled = settlement;
        for (Declaration section : Declaration.of(Settlement.class)) {
            Entry general = scenario.entries().get(section.key());
            Entry own = settlement.entries().get(section.key());
            if (!section.inherited() || general == null) {
                continue;
            }
            if (own == null) {
                filled = filled.with(section.key(), general);
                continue;
            }
            Tree special = own.value();
            if (section.form() == Declaration.Form.ENTRIES
                    && special instanceof Entries named
                    && general.value() instanceof Entries known) {
                special = known(named, known, path + "." + section.key());
            }
            Tree joined = over(special, general.value(), "settlement." + section.key());
            filled = filled.with(section.key(), new Entry(own.key(), joined));
        }
        return filled;
    }

    /** Returns the entries without, but with a fault for, those whose names the scenario does not have. */
    private Entries known(Entries named, Entries known, String path) {
        Map<String, Entry> kept = new LinkedHashMap<>(named.entries());
        kept.keySet().retainAll(known.entries().keySet());
        named.entries().forEach((name, entry) -> {
            if (!kept.containsKey(name)) {
                String near = Nearest.hint(name, known.entries().keySet());
                faults.accept(Yaml.fault(entry.key(), path + "." + name, "the scenario has no such community" + near));
            }
        });
        return new Entries(named.place(), kept);
    }
}
