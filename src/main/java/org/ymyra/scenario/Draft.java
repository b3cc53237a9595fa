package org.ymyra.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Place;

/**
 * A scenario that is changed key by key, and checked when it is done as a file would be. A draft itself does not change:
 * each step returns another one.
 *
 * <p>A path is that of a setting ({@code office}, {@code capacity}); {@code *} in it stands for all communities, settlements
 * or levers that are there. A circumstance is that of the scenario, and of every settlement whatever it states for itself.
 */
public final class Draft {
    private static final Place HERE = new Place("scenario", 0, 0);

    private final Entries tree;
    private final List<Fault> faults;

    private Draft(Entries tree, List<Fault> faults) {
        this.tree = tree;
        this.faults = List.copyOf(faults);
    }

    /** Returns a draft that begins with a scenario. */
    public static Draft of(Scenario scenario) {
        byte[] yaml = ScenarioWriter.write(scenario).getBytes(StandardCharsets.UTF_8);
        List<Fault> faults = new ArrayList<>();
        return new Draft(Yaml.file(HERE.file(), yaml, faults::add), faults);
    }

    /**
     * Returns the draft with a value in place of the one at a path, or new.
     *
     * @param value a value as a file has it: {@code 0.5}, {@code 24 hours}, {@code {lever: survey}}
     */
    public Draft with(List<String> path, String value) {
        List<Fault> found = new ArrayList<>(faults);
        Tree wanted = Yaml.value(value, HERE, found::add);
        Entries changed = tree;
        if (wanted != null) {
            Overlay overlay = new Overlay(found::add);
            for (List<String> one : reach(path)) {
                changed = overlay.set(one, wanted, changed);
            }
        }
        return new Draft(changed, found);
    }

    /** Returns the draft without the value, section or lever at a path, which has its default then, if it has one. */
    public Draft without(List<String> path) {
        return new Draft(without(tree, path), faults);
    }

    private static Entries without(Entries from, List<String> path) {
        String key = path.get(0);
        if (path.size() == 1) {
            return from.without(key);
        }
        return from.get(key) instanceof Entries inner
                ? from.with(
                        key,
                        new Tree.Entry(from.entries().get(key).key(), without(inner, path.subList(1, path.size()))))
                : from;
    }

    /** Returns the values at a path by their keys: one for each settlement of a circumstance, none of what is left out. */
    public Map<List<String>, String> values(List<String> path) {
        List<List<String>> paths = reach(path);
        return Overlay.scalars(paths.get(paths.size() - 1), tree);
    }

    /** Returns the scenario; throws {@link ScenarioException} with all that is wrong with it. */
    public Scenario scenario() throws ScenarioException {
        List<Fault> found = new ArrayList<>(faults);
        Values values = new Values(found::add, Optional.empty());
        Scenario scenario = new Binder(found::add, values, new Checks(found::add, tree, List.of())).scenario(tree);
        if (!found.isEmpty()) {
            Map<String, Fault> told = new HashMap<>();
            throw new ScenarioException(found.stream()
                    .filter(fault -> told.putIfAbsent(general(fault.key()) + fault.problem(), fault) == null)
                    .toList());
        }
        return scenario;
    }

    /** Returns a key without the settlement that it is in, so that a fault of all of them is told once. */
    private static String general(String key) {
        return key.replaceFirst("^settlements\\.[^.]*\\.", "");
    }

    /** Returns the paths at which a value stands: that of the scenario, then that of all settlements if they have it. */
    private static List<List<String>> reach(List<String> path) {
        boolean circumstance = Declaration.of(Settlement.class).stream()
                .anyMatch(section -> section.inherited() && section.key().equals(path.get(0)));
        if (!circumstance) {
            return List.of(path);
        }
        List<String> own = new ArrayList<>(List.of("settlements", "*"));
        own.addAll(path);
        return List.of(path, own);
    }
}
