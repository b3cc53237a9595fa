package org.ymyra.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Items;
import org.ymyra.scenario.Tree.Place;

/** Reads the targets of a calibration from a YAML file, with the scenarios that it names. */
public final class TargetsReader {
    private final List<Fault> faults = new ArrayList<>();

    private TargetsReader() {}

    /**
     * Targets with what they name.
     *
     * @param targets what the file says
     * @param ranges the range of each parameter that is fitted, in the order of the file
     * @param scenarios the scenarios by name, in the order of the file
     * @param original the file
     */
    public record Resolved(
            Targets targets, List<Range> ranges, Map<String, ResolvedScenario> scenarios, SourceFile original) {}

    /**
     * Reads targets.
     *
     * @param file YAML file in UTF-8
     * @throws ScenarioException if anything is wrong with it, or with a scenario that it names, with all faults that can be
     *     told at once
     */
    public static Resolved read(Path file) throws ScenarioException {
        return new TargetsReader().resolve(file);
    }

    private Resolved resolve(Path file) throws ScenarioException {
        byte[] bytes = Yaml.bytes(file, new Place(file.toString(), 0, 0), faults::add);
        Entries tree = bytes == null ? null : Yaml.file(file.toString(), bytes, faults::add);
        Targets targets = null;
        if (tree != null) {
            Values values = new Values(faults::add, Optional.empty());
            targets = new Binder(faults::add, values, new TargetChecks(faults::add, tree)).targets(tree);
        }
        end();
        Map<String, ResolvedScenario> scenarios = new LinkedHashMap<>();
        for (Targets.Simulated simulated : targets.scenarios()) {
            Entries entry = (Entries) ((Entries) tree.get("scenarios")).get(simulated.name());
            scenario(file, simulated, entry.get("file").place())
                    .ifPresent(scenario -> scenarios.put(simulated.name(), scenario));
        }
        end();
        List<Range> ranges = new ArrayList<>();
        for (Targets.Fitted fitted : targets.parameters()) {
            ranges.add(range(fitted));
        }
        checkEnds(ranges, scenarios, tree);
        end();
        return new Resolved(targets, List.copyOf(ranges), scenarios, new SourceFile(file.toString(), bytes));
    }

    private Optional<ResolvedScenario> scenario(Path file, Targets.Simulated simulated, Place place) {
        try {
            Path path = file.resolveSibling(simulated.file()).normalize();
            return Optional.of(ScenarioReader.read(path, simulated.settings()));
        } catch (ScenarioException e) {
            faults.addAll(e.faults());
        } catch (InvalidPathException e) {
            String key = "scenarios." + simulated.name() + ".file";
            faults.add(Yaml.fault(place, key, "is not the name of a file: " + e.getReason()));
        }
        return Optional.empty();
    }

    private static Range range(Targets.Fitted fitted) throws ScenarioException {
        Range declared = Range.of(List.of(fitted.key())).get(0);
        return new Range(
                declared.parameter(),
                fitted.low().orElse(declared.low()),
                fitted.high().orElse(declared.high()),
                declared.whole());
    }

    /** Checks that the scenarios allow all lower ends together and all upper ends together. */
    private void checkEnds(List<Range> ranges, Map<String, ResolvedScenario> scenarios, Entries tree) {
        for (String end : List.of("low", "high")) {
            double[] shares = new double[ranges.size()];
            Arrays.fill(shares, end.equals("low") ? 0 : 1);
            ParameterSets corner = ParameterSets.over(ranges, new double[][] {shares});
            for (ResolvedScenario scenario : scenarios.values()) {
                try {
                    corner.scenarios(scenario);
                } catch (ScenarioException e) {
                    e.faults().stream()
                            .map(fault -> placed(fault, end, ranges, tree))
                            .filter(fault -> !faults.contains(fault))
                            .forEach(faults::add);
                }
            }
        }
    }

    /** Returns a fault of an end of the ranges where the range stands in the file. */
    private static Fault placed(Fault fault, String end, List<Range> ranges, Entries tree) {
        Items fitted = (Items) tree.get("parameters");
        for (int i = 0; i < ranges.size(); i++) {
            String path = String.join(".", ranges.get(i).parameter().path()).replace(".", "\\.");
            if (fault.key().matches(path.replace("*", "[^.]+"))) {
                Entries entry = (Entries) fitted.items().get(i);
                String key = entry.get(end) == null ? "key" : end;
                return Yaml.fault(
                        entry.get(key).place(),
                        "parameters[" + (i + 1) + "]." + key,
                        ranges.get(i).parameter().key() + ": " + fault.problem());
            }
        }
        String problem = "all at their " + (end.equals("low") ? "lower" : "upper") + " ends: " + fault.key() + ": "
                + fault.problem();
        return Yaml.fault(fitted.place(), "parameters", problem);
    }

    private void end() throws ScenarioException {
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults.stream()
                    .sorted(Comparator.comparing(Fault::file)
                            .thenComparingInt(Fault::line)
                            .thenComparingInt(Fault::column))
                    .toList());
        }
    }
}
