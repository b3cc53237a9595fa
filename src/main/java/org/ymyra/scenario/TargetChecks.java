package org.ymyra.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Place;

/** Rules that join several keys of a file of targets, or tell what they name. */
final class TargetChecks extends Checks {
    private final Set<String> scenarios;
    private final Set<String> measured = new HashSet<>();
    private final Set<String> fitted = new HashSet<>();

    TargetChecks(Consumer<Fault> faults, Entries tree) {
        super(faults, tree, List.of());
        this.scenarios = names(tree.get("scenarios"));
    }

    @Override
    void check(Parts parts, Entries tree, Place at, String path) {
        Class<?> type = parts.type();
        if (type == Targets.Fitted.class) {
            fitted(parts, tree, at, path);
        } else if (type == Targets.Target.class) {
            target(parts, tree, at, path);
        } else if (type == Targets.class) {
            whole(parts, tree, at);
        }
    }

    private void fitted(Parts parts, Entries tree, Place at, String path) {
        String key = parts.get("key", String.class);
        if (key == null) {
            return;
        }
        Place place = place(tree, "key", at);
        if (!fitted.add(key)) {
            fault(place, path + ".key", key + " is fitted already");
        }
        try {
            List<Range> ranges = Range.of(List.of(key));
            if (ranges.size() != 1) {
                fault(place, path + ".key", key + " stands for " + ranges.size() + " parameters; name one");
                return;
            }
            Range declared = ranges.get(0);
            OptionalDouble low = parts.get("low", OptionalDouble.class);
            OptionalDouble high = parts.get("high", OptionalDouble.class);
            if (low != null && high != null && low.orElse(declared.low()) >= high.orElse(declared.high())) {
                String problem = Units.number(low.orElse(declared.low())) + " is not below high, "
                        + Units.number(high.orElse(declared.high()));
                fault(place(tree, "low", place(tree, "high", at)), path + ".low", problem);
            }
        } catch (ScenarioException e) {
            e.faults().forEach(fault -> fault(place, path + ".key", fault.key() + ": " + fault.problem()));
        }
    }

    private void target(Parts parts, Entries tree, Place at, String path) {
        String scenario = parts.get("scenario", String.class);
        if (scenario != null) {
            measured.add(scenario);
            if (!scenarios.isEmpty() && !scenarios.contains(scenario)) {
                String problem = "there is no scenario " + scenario + Nearest.hint(scenario, scenarios);
                fault(place(tree, "scenario", at), path + ".scenario", problem);
            }
        }
        Double low = parts.get("low", Double.class);
        Double high = parts.get("high", Double.class);
        if (low != null && high != null && low >= high) {
            String problem = Units.number(low) + " is not below high, " + Units.number(high);
            fault(place(tree, "low", at), path + ".low", problem);
        }
    }

    private void whole(Parts parts, Entries tree, Place at) {
        for (String key : List.of("scenarios", "parameters", "targets")) {
            if (parts.values().get(key) instanceof List<?> list && list.isEmpty()) {
                fault(place(tree, key, at), key, "at least one is needed");
            }
        }
        scenarios.stream()
                .filter(name -> !measured.contains(name))
                .forEach(name -> fault(
                        ((Entries) tree.get("scenarios")).entries().get(name).key(),
                        "scenarios." + name,
                        "no target is measured in it"));
        Parts search = parts.get("search", Parts.class);
        Integer particles = search == null ? null : search.get("particles", Integer.class);
        if (particles != null && particles < 2 * fitted.size()) {
            String problem = particles + " are too few for " + fitted.size() + " parameters; at least "
                    + 2 * fitted.size() + " are needed";
            Place place = tree.get("search") instanceof Entries section ? place(section, "particles", at) : at;
            fault(place, "search.particles", problem);
        }
    }
}
