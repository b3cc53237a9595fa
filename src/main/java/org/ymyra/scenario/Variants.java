package org.ymyra.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.ymyra.scenario.Range.Column;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Place;
import org.ymyra.scenario.Tree.Scalar;

/**
 * A scenario with other values for some of its parameters; what these do not touch is read and built once for all. For use by
 * many threads.
 */
public final class Variants {
    private static final List<String> NAMED = List.of("communities", "settlements", "levers");

    private final Entries tree;
    private final List<Column> columns;
    private final List<List<String>> paths;
    private final IdentityHashMap<Tree, Object> known = new IdentityHashMap<>();

    /**
     * The variants of a scenario.
     *
     * @param columns the parameters that vary
     * @param faults receives what is wrong with the scenario as it is
     */
    Variants(ResolvedScenario scenario, List<Column> columns, Consumer<Fault> faults) {
        this.columns = columns;
        tree = tree(scenario, faults);
        paths = columns.stream().map(Column::path).toList();
        if (named(tree).equals(named(changed(new double[columns.size()], column -> tree.place(), faults)))) {
            List<Fault> own = new ArrayList<>();
            bind(tree, own::add, true);
            if (!own.isEmpty()) {
                known.clear();
            }
        }
    }

    /** Reads a scenario as it is. */
    static Entries tree(ResolvedScenario scenario, Consumer<Fault> faults) {
        return Yaml.file(scenario.originals().get(0).name(), scenario.yaml().getBytes(StandardCharsets.UTF_8), faults);
    }

    /**
     * Returns the scenario with values that were found to be right.
     *
     * @param values one for each parameter
     * @throws IllegalArgumentException if they are not right
     */
    public Scenario scenario(double[] values) {
        List<Fault> faults = new ArrayList<>();
        Scenario scenario = scenario(values, column -> tree.place(), faults::add);
        if (scenario == null) {
            throw new IllegalArgumentException(faults.toString());
        }
        return scenario;
    }

    /**
     * Returns the scenario with values that stand at certain places; null, and faults, if anything is wrong with them, as if one of them
     * is not a number.
     */
    Scenario scenario(double[] values, IntFunction<Place> places, Consumer<Fault> faults) {
        return bind(changed(values, places, faults), faults, false);
    }

    private Entries changed(double[] values, IntFunction<Place> places, Consumer<Fault> faults) {
        Overlay overlay = new Overlay(faults);
        Entries changed = tree;
        for (int i = 0; i < values.length; i++) {
            String text = Double.isNaN(values[i]) ? "no number" : columns.get(i).text(values[i]);
            Scalar value = new Scalar(places.apply(i), text, true);
            changed = overlay.set(paths.get(i), value, changed);
        }
        return changed;
    }

    private Scenario bind(Entries changed, Consumer<Fault> faults, boolean first) {
        Values reader = new Values(faults, Optional.empty());
        return new Binder(faults, reader, new Checks(faults, changed, List.of()), known, first).scenario(changed);
    }

    /** The names that rules of other sections refer to: if values add none, what is right of these stays so. */
    private static List<Set<String>> named(Entries scenario) {
        return NAMED.stream()
                .map(section -> Set.copyOf(Checks.names(scenario.get(section))))
                .toList();
    }
}
