package org.ymyra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ymyra.analysis.LatinHypercube;
import org.ymyra.experiment.Ensemble;
import org.ymyra.experiment.Plan;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Option;

/** Which parameter sets an experiment is spread over. */
final class EnsembleOptions {
    private static final String RANGES = "ranges";
    private static final int DEFAULT_SETS = 100;
    /** Variants of scenarios that are made at most. */
    static final int MOST = 100_000;

    private static final List<String> DEFAULT_PARAMETERS = List.of("rules");

    @Option(
            names = "--ensemble",
            paramLabel = "SETS",
            description =
                    "Spreads the replications over parameter sets, to tell what holds whatever the parameters: a CSV"
                            + " file with one set a line, or \"ranges\" for sets drawn over the plausible ranges.")
    private String source;

    @Option(
            names = "--sets",
            paramLabel = "N",
            description =
                    "With --ensemble ranges: how many sets are drawn; 100 if left out. Sets times scenarios are 100000 at most.")
    private Integer count;

    @Option(
            names = "--parameters",
            paramLabel = "KEY",
            split = ",",
            description =
                    "With --ensemble ranges: what is varied, keys or sections as explain knows them, or \"all\"; the"
                            + " rules of the model if left out, for warn the circumstances.")
    private List<String> parameters;

    /**
     * Spreads a plan over the sets that were asked for or, if it goes on with a result and none were, those of the result.
     *
     * @param plan the plan without an ensemble
     * @param before the result to go on with, if there is one
     * @throws ScenarioException if the options or the sets are faulty, or do not fit the plan
     */
    Plan spread(Plan plan, Optional<ResultFolder> before) throws ScenarioException {
        return spread(plan, before, DEFAULT_PARAMETERS);
    }

    /** The same with other parameters that are varied if none are named. */
    Plan spread(Plan plan, Optional<ResultFolder> before, List<String> varied) throws ScenarioException {
        Optional<ParameterSets> sets = sets(plan, before, varied);
        return sets.isEmpty() ? plan : spread(plan, sets.get());
    }

    private Optional<ParameterSets> sets(Plan plan, Optional<ResultFolder> before, List<String> standard)
            throws ScenarioException {
        boolean ranges = RANGES.equals(source);
        List<Fault> faults = new ArrayList<>();
        if (!ranges && count != null) {
            faults.add(new Fault("--sets", 0, 0, "", "goes with --ensemble ranges only"));
        }
        if (!ranges && parameters != null) {
            faults.add(new Fault("--parameters", 0, 0, "", "goes with --ensemble ranges only"));
        }
        if (count != null && count < 2) {
            faults.add(new Fault("--sets", 0, 0, "", count + " is less than 2"));
        }
        if (count != null && count > MOST) {
            faults.add(tooMany("--sets", count));
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        int size = before.map(folder -> folder.manifest().ensemble().size()).orElse(0);
        if (source == null) {
            return size > 0 ? Optional.of(before.get().sets()) : Optional.empty();
        }
        if (!ranges) {
            List<ResolvedScenario> scenarios =
                    plan.points().stream().map(Plan.Point::scenario).toList();
            return Optional.of(ParameterSets.read(Path.of(source), scenarios));
        }
        List<Range> varied = Range.of(parameters == null ? standard : parameters);
        int drawn = count != null ? count : size > 0 ? size : DEFAULT_SETS;
        return Optional.of(ParameterSets.over(varied, LatinHypercube.design(drawn, varied.size(), plan.seed())));
    }

    private static Plan spread(Plan plan, ParameterSets sets) throws ScenarioException {
        List<Fault> faults = new ArrayList<>();
        if (sets.size() < 2) {
            faults.add(new Fault("--ensemble", 0, 0, "", "has one set; an ensemble has at least 2"));
        }
        if (plan.stopping().isPresent()) {
            faults.add(new Fault(
                    "--until-half-width",
                    0,
                    0,
                    "",
                    "takes replications for independent, and those of one parameter set are not; give --replications"));
        }
        if (plan.replications() < sets.size()) {
            faults.add(new Fault(
                    "--replications",
                    0,
                    0,
                    "",
                    Numbers.count(plan.replications()) + " are fewer than the " + Numbers.count(sets.size(), "set")
                            + " they are spread over; every set needs 1, and 2 to tell its luck from its effect"));
        }
        boolean tooMany = (long) sets.size() * plan.points().size() > MOST;
        if (tooMany) {
            faults.add(tooMany("--ensemble", (long) sets.size() * plan.points().size()));
        }
        faults.addAll(set(sets.columns(), plan.settings()));
        faults.addAll(hidden("--ensemble", sets, plan.points()));
        List<Plan.Point> points = new ArrayList<>();
        for (Plan.Point point : tooMany ? List.<Plan.Point>of() : plan.points()) {
            try {
                points.add(Plan.Point.of(point.key(), point.scenario(), sets));
            } catch (ScenarioException e) {
                e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return new Plan(
                points,
                plan.seed(),
                plan.replications(),
                plan.threads(),
                plan.settings(),
                Optional.of(new Ensemble(sets, false)));
    }

    /** A fault if more variants of scenarios are asked for than can be made. */
    static Fault tooMany(String option, long variants) {
        return new Fault(
                option,
                0,
                0,
                "",
                Numbers.count(variants) + " variants of scenarios are more than " + Numbers.count(MOST)
                        + "; all are made before anything is run");
    }

    /** Faults for parameters that are varied and set to one value as well. */
    static List<Fault> set(List<Range.Column> varied, List<String> settings) {
        return varied.stream()
                .flatMap(column -> settings.stream()
                        .filter(setting -> same(setting.split("=", 2)[0].trim(), column.key()))
                        .map(setting -> new Fault(
                                "--set", 0, 0, column.key(), "is set to one value and varied as well: " + setting)))
                .toList();
    }

    /** Faults for parameters in which scenarios differ from the first: the sets would make them the same in all. */
    static List<Fault> hidden(String option, ParameterSets sets, List<Plan.Point> points) {
        List<List<Map<String, String>>> values =
                points.stream().map(point -> sets.values(point.scenario())).toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < sets.columns().size(); i++) {
            int column = i;
            Map<String, String> first = values.get(0).get(column);
            List<String> different = IntStream.range(0, points.size())
                    .filter(p -> differ(first, values.get(p).get(column)))
                    .mapToObj(
                            p -> points.get(p).key() + ": " + list(values.get(p).get(column)))
                    .toList();
            if (!different.isEmpty()) {
                faults.add(new Fault(
                        option,
                        0,
                        0,
                        sets.columns().get(column).key(),
                        "is what scenarios differ in (" + points.get(0).key() + ": " + list(first) + "; "
                                + String.join("; ", different) + "), and the sets would make it the same in all"));
            }
        }
        return faults;
    }

    private static boolean differ(Map<String, String> one, Map<String, String> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && (!Set.copyOf(one.values()).equals(Set.copyOf(other.values()))
                        || one.keySet().stream()
                                .anyMatch(key -> other.containsKey(key)
                                        && !other.get(key).equals(one.get(key))));
    }

    private static String list(Map<String, String> values) {
        return values.values().stream().distinct().collect(Collectors.joining(", "));
    }

    /** Whether two keys mean a parameter in common: * stands for any name, a section for what is in it. */
    private static boolean same(String setting, String varied) {
        String[] one = setting.replaceFirst("^settlements\\.[^.]+\\.", "").split("\\.");
        String[] other = varied.replaceFirst("^settlements\\.[^.]+\\.", "").split("\\.");
        int common = Math.min(one.length, other.length);
        for (int i = 0; i < common; i++) {
            if (!one[i].equals(other[i]) && !one[i].equals("*") && !other[i].equals("*")) {
                return false;
            }
        }
        return true;
    }
}
