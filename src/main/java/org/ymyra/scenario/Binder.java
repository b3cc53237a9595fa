package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Entry;
import org.ymyra.scenario.Tree.Items;
import org.ymyra.scenario.Tree.Place;
import org.ymyra.scenario.Tree.Scalar;

/** Binds a tree to records, in one walk that follows their declarations. */
final class Binder {
    private static final String NOTHING =
            "has no value, which removes an entry of an extended file, but there is none; for all defaults write {}";

    private final Consumer<Fault> faults;
    private final Values values;
    private final Checks checks;
    /** What was bound without a fault before, by the nodes of the tree; nodes that are equal are not the same. */
    private final IdentityHashMap<Tree, Object> known;
    /** Whether to keep there what is bound. */
    private final boolean learns;

    private Class<?> root = Scenario.class;

    Binder(Consumer<Fault> faults, Values values, Checks checks) {
        this(faults, values, checks, new IdentityHashMap<>(0), false);
    }

    /**
     * A binder that does not bind again what is known.
     *
     * @param known what was bound without a fault before, by the nodes of the tree
     * @param learns whether to add what is bound
     */
    Binder(Consumer<Fault> faults, Values values, Checks checks, IdentityHashMap<Tree, Object> known, boolean learns) {
        this.faults = faults;
        this.values = values;
        this.checks = checks;
        this.known = known;
        this.learns = learns;
    }

    /** Returns the scenario in a tree; null, and faults, if there is anything wrong with it. */
    Scenario scenario(Entries tree) {
        Parts parts = section(Scenario.class, tree, tree.place(), "", null);
        return parts == null ? null : (Scenario) parts.build();
    }

    /** Returns the targets of a calibration in a tree; null, and faults, if there is anything wrong with them. */
    Targets targets(Entries tree) {
        root = Targets.class;
        Parts parts = section(root, tree, tree.place(), "", null);
        return parts == null ? null : (Targets) parts.build();
    }

    /**
     * Returns the parts of a record, without what is wrong; null, and faults, if it is no record. {@code name} is its name,
     * or null if it has none.
     */
    private Parts section(Class<?> type, Tree tree, Place at, String path, String name) {
        return known.get(tree) instanceof Parts before ? before : learnt(tree, parts(type, tree, at, path, name));
    }

    private <T> T learnt(Tree tree, T value) {
        if (learns && value != null) {
            known.put(tree, value);
        }
        return value;
    }

    private Parts parts(Class<?> type, Tree tree, Place at, String path, String name) {
        if (type.isSealed() && !tree.isNull() && tree instanceof Scalar scalar) {
            Set<String> kinds = Declaration.kinds(type).keySet();
            String kind = Nearest.of(scalar.text(), kinds).orElse("KIND");
            String all = kinds.contains(kind) ? "" : "; the kinds are " + String.join(", ", kinds);
            String form = " where keys are expected; write " + name + ": {" + Declaration.KIND + ": " + kind + "}";
            fault(tree.place(), path, Values.describe(tree) + form + all);
            return null;
        }
        if (!(tree instanceof Entries entries)) {
            String found = tree.isNull() ? "has no value" : Values.describe(tree) + " where keys are expected";
            fault(tree.isNull() ? at : tree.place(), path, found + "; its keys are " + String.join(", ", keys(type)));
            return null;
        }
        Class<?> kind = type.isSealed() ? kind(type, entries, at, path) : type;
        if (kind == null) {
            return null;
        }
        unknown(kind, entries, path, type.isSealed());
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Declaration declaration : Declaration.of(kind)) {
            boolean naming = name != null && declaration.isName();
            Object value = naming ? named(name, at, path) : component(declaration, entries, at, path);
            parts.put(declaration.key(), value);
        }
        Parts found = new Parts(kind, parts);
        checks.check(found, entries, at, path);
        return found;
    }

    /** Returns the value of a component as {@link Parts} have it; null, and faults, if it is wrong. */
    private Object component(Declaration declaration, Entries entries, Place at, String path) {
        Entry entry = entries.entries().get(declaration.key());
        Object before = entry == null ? null : known.get(entry.value());
        if (before != null) {
            return before;
        }
        Object value = component(declaration, entry, at, path);
        return entry == null ? value : learnt(entry.value(), value);
    }

    private Object component(Declaration declaration, Entry entry, Place at, String path) {
        String inner = path(path, declaration.key());
        Place place = entry == null ? at : entry.key();
        if (declaration.form() == Declaration.Form.SECTION && declaration.optional() && entry == null) {
            return Optional.empty();
        }
        return switch (declaration.form()) {
            case SECTION ->
                section(declaration.type(), entry == null ? nothing(at) : entry.value(), place, inner, null);
            case ENTRIES -> records(declaration, entry == null ? nothing(at) : entry.value(), place, inner);
            case ITEMS -> items(declaration, entry, inner);
            default -> value(declaration, entry, at, inner);
        };
    }

    private Object value(Declaration declaration, Entry entry, Place at, String path) {
        Object value;
        if (entry != null) {
            value = values.value(declaration, entry.value(), path);
        } else if (!declaration.parameter().value().isEmpty()) {
            value = Values.declared(declaration, declaration.parameter().value());
        } else if (declaration.optional()) {
            return declaration.component().getType() == OptionalDouble.class
                    ? OptionalDouble.empty()
                    : Optional.empty();
        } else {
            return fault(at, path, "is missing; expected " + Values.allowed(declaration));
        }
        if (value == null || !declaration.optional()) {
            return value;
        }
        return declaration.component().getType() == OptionalDouble.class
                ? OptionalDouble.of((Double) value)
                : Optional.of(value);
    }

    private Object records(Declaration declaration, Tree tree, Place at, String path) {
        if (!(tree instanceof Entries entries)) {
            String found = tree.isNull() ? "has no value" : Values.describe(tree) + " is not a mapping";
            return fault(
                    tree.isNull() ? at : tree.place(), path, found + "; expected names, each with its keys below it");
        }
        List<Object> parts = new ArrayList<>();
        for (Map.Entry<String, Entry> entry : entries.entries().entrySet()) {
            Place key = entry.getValue().key();
            Tree value = entry.getValue().value();
            String name = entry.getKey();
            Object record = value.isNull()
                    ? fault(key, path(path, name), NOTHING)
                    : section(declaration.type(), value, key, path(path, name), name);
            parts.add(record);
        }
        checks.count(declaration, parts.size(), at, path);
        return parts;
    }

    private Object items(Declaration declaration, Entry entry, String path) {
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof Items items)) {
            String found = entry.value().isNull() ? "has no value" : Values.describe(entry.value()) + " is not a list";
            return fault(entry.value().place(), path, found + "; expected a list, each item with its keys");
        }
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            Tree item = items.items().get(i);
            Object record = section(declaration.type(), item, item.place(), path + "[" + (i + 1) + "]", null);
            parts.add(record);
        }
        return parts;
    }

    private Class<?> kind(Class<?> type, Entries entries, Place at, String path) {
        Map<String, Class<?>> kinds = Declaration.kinds(type);
        Tree tree = entries.get(Declaration.KIND);
        String all = "; the kinds are " + String.join(", ", kinds.keySet());
        String inner = path(path, Declaration.KIND);
        if (tree == null) {
            fault(at, inner, "is missing" + all);
            return null;
        }
        Class<?> kind = tree instanceof Scalar scalar ? kinds.get(scalar.text()) : null;
        if (kind == null) {
            String near = tree instanceof Scalar scalar
                    ? Nearest.of(scalar.text(), kinds.keySet())
                            .map(found -> "; did you mean " + found + "?")
                            .orElse(all)
                    : all;
            fault(tree.place(), inner, Values.describe(tree) + " is not a kind of lever" + near);
        }
        return kind;
    }

    private void unknown(Class<?> type, Entries entries, String path, boolean lever) {
        Set<String> keys = keys(type);
        if (lever) {
            keys.add(Declaration.KIND);
        }
        entries.entries().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                Set<String> candidates = new LinkedHashSet<>(keys);
                if (type == Scenario.class && entry.key().line() > 0) {
                    candidates.add(ScenarioReader.EXTENDS);
                }
                String hint = dotted(path, key)
                        .or(() -> Nearest.of(key, candidates)
                                .map(near -> path(path, near))
                                .or(() -> lever ? Optional.empty() : elsewhere(type, path, key))
                                .map(near -> "; did you mean " + near + "?"))
                        .orElse("; allowed here: " + String.join(", ", candidates));
                fault(entry.key(), path(path, key), "unknown key" + hint);
            }
        });
    }

    /** Returns how to write a key with dots, which only settings have; empty if it has none or means nothing. */
    private Optional<String> dotted(String path, String key) {
        if (root != Scenario.class
                || !key.contains(".")
                || Parameters.find(path(path, key)).isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(List.of(key.split("\\.")));
        Collections.reverse(names);
        return Optional.of("; write " + String.join(" under ", names));
    }

    /** Returns the path of a key that belongs into a section within a record, or else into one of the whole tree. */
    private Optional<String> elsewhere(Class<?> type, String path, String key) {
        return Stream.concat(paths(type, path), paths(root, ""))
                .filter(found -> found.endsWith("." + key))
                .findFirst();
    }

    private static Stream<String> paths(Class<?> type, String path) {
        return Declaration.of(type).stream()
                .flatMap(declaration -> declaration.form() == Declaration.Form.SECTION
                        ? paths(declaration.type(), path(path, declaration.key()))
                        : Stream.of(path(path, declaration.key())));
    }

    private static Set<String> keys(Class<?> type) {
        Set<String> keys = new LinkedHashSet<>();
        if (type.isSealed()) {
            keys.add(Declaration.KIND);
            return keys;
        }
        Declaration.of(type).stream()
                .filter(declaration -> !declaration.isName())
                .map(Declaration::key)
                .forEach(keys::add);
        return keys;
    }

    private String named(String name, Place at, String path) {
        if (name.isBlank() || !name.equals(name.strip()) || name.length() > 80 || name.matches("(?s).*\\p{Cntrl}.*")) {
            fault(at, path, "a name has 1 to 80 characters, no line breaks and no blanks at its ends");
            return null;
        }
        return name;
    }

    private static Entries nothing(Place at) {
        return new Entries(at, Map.of());
    }

    private static String path(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Object fault(Place place, String path, String problem) {
        faults.accept(Yaml.fault(place, path, problem));
        return null;
    }
}
