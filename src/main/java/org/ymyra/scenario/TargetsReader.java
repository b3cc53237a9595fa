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
        double[][] ends = {new double[ranges.size()], new double[ranges.size()]};
        Arrays.fill(ends[1], 1);
        ParameterSets corners = ParameterSets.over(ranges, ends);
        for (ResolvedScenario scenario : scenarios.values()) {
            corners.scenarios(scenario);
        }
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
