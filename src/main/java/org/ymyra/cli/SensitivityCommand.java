package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ymyra.analysis.Morris;
import org.ymyra.analysis.Response;
import org.ymyra.analysis.SobolIndices;
import org.ymyra.chart.Texts;
import org.ymyra.experiment.Ensemble;
import org.ymyra.experiment.Plan;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which parameters carry the outcome of a scenario. */
@Command(
        name = "sensitivity",
        description = {
            "Varies parameters over their plausible ranges and says which of them an outcome depends on: Morris screening"
                    + " (which of many matter, and in what direction) or Sobol indices (what share of the variance is due"
                    + " to each, alone and with the others). All intervals include the luck of replications, and what is"
                    + " drowned in it is named.",
            "",
            "It is one experiment, which can be resumed. Lower levels are told, and charts are drawn in another"
                    + " language, by --resume without running anything again. If only levels are asked for, a replication"
                    + " ends once it has reached the highest of them; if a total is, all run to the horizon, and every"
                    + " outcome can be told by --resume."
        },
        footer = {
            "  ymyra sensitivity scenarios/stressed.yaml",
            "  ymyra sensitivity scenarios/stressed.yaml --outcome protest --lang kk --resume",
            "  ymyra sensitivity scenarios/stressed.yaml --parameters office,police,answers --out circumstances",
            "  ymyra sensitivity scenarios/stressed.yaml --method sobol --rows 512 --replications 10 \\",
            "    --parameters rules.encounters.friction,rules.mobilisation --out indices"
        })
final class SensitivityCommand extends ExperimentCommand {
    private static final int LEVELS = 4;
    private static final int LEAST_REPLICATIONS = 2;

    /** The method. */
    enum Method {
        MORRIS,
        SOBOL
    }

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file.")
    private Path file;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "morris",
            description = "morris or sobol; ${DEFAULT-VALUE} if left out.")
    private Method method;

    @Option(
            names = "--parameters",
            paramLabel = "KEY",
            split = ",",
            defaultValue = "rules",
            description =
                    "Keys or sections as explain takes them, separated by commas, or all; ${DEFAULT-VALUE} if left"
                            + " out. Of a section, those with a plausible range are varied.")
    private List<String> keys;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            split = ",",
            defaultValue = "riot",
            description = "Levels, for the probability that they are reached, or totals such as deaths or complaints,"
                    + " separated by commas; ${DEFAULT-VALUE} if left out.")
    private List<String> outcomes;

    @Option(
            names = "--trajectories",
            paramLabel = "R",
            description =
                    "Trajectories of Morris screening, each of one point more than there are parameters; 20 if left"
                            + " out.")
    private Integer trajectories;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "Rows of the samples for Sobol indices, each of two points more than there are parameters, best"
                            + " a power of two; 256 if left out.")
    private Integer rows;

    private List<Range> ranges = List.of();

    @Override
    List<Path> files() {
        return List.of(file);
    }

    @Override
    boolean contrasts() {
        return false;
    }

    @Override
    String name(Plan plan) {
        return "sensitivity-" + plan.name();
    }

    @Override
    int defaultReplications() {
        return 20;
    }

    /** Nothing is drawn over time. */
    @Override
    List<String> settings() {
        return sampledYearly();
    }

    @Override
    void check(List<ResolvedScenario> scenarios, List<Fault> faults) {
        try {
            ranges = Range.of(keys);
        } catch (ScenarioException e) {
            e.faults().forEach(fault -> faults.add(new Fault("--parameters", 0, 0, fault.key(), fault.problem())));
        }
        faults.addAll(EnsembleOptions.set(ranges.stream().map(Range::parameter).toList(), super.settings()));
        List<String> known = Response.all().stream().map(Response::name).toList();
        outcomes.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(
                        new Fault("--outcome", 0, 0, name, "is no outcome; there are " + String.join(", ", known))));
        belongs("--trajectories", trajectories, Method.MORRIS, faults);
        belongs("--rows", rows, Method.SOBOL, faults);
        if (variants() > EnsembleOptions.MOST) {
            faults.add(EnsembleOptions.tooMany(method == Method.MORRIS ? "--trajectories" : "--rows", variants()));
        }
        if (method == Method.SOBOL && ranges.size() > SobolIndices.MOST) {
            faults.add(new Fault(
                    "--parameters",
                    0,
                    0,
                    "",
                    ranges.size() + " parameters are more than the " + SobolIndices.MOST + " of Sobol indices"));
        }
    }

    private void belongs(String option, Integer value, Method to, List<Fault> faults) {
        if (value != null && method != to) {
            faults.add(new Fault(option, 0, 0, "", "belongs to --method " + Words.name(to)));
        } else if (value != null && value < 2) {
            faults.add(new Fault(option, 0, 0, "", value + " is less than 2"));
        }
    }

    @Override
    int leastReplications() {
        return LEAST_REPLICATIONS;
    }

    @Override
    boolean mayStopItself() {
        return false;
    }

    @Override
    int sets() {
        return (int) Math.min(Integer.MAX_VALUE, variants());
    }

    private long variants() {
        return method == Method.MORRIS
                ? (trajectories == null ? 20 : trajectories) * (ranges.size() + 1L)
                : (rows == null ? 256 : rows) * (ranges.size() + 2L);
    }

    @Override
    Plan spread(Plan plan, Optional<ResultFolder> before) throws ScenarioException {
        Optional<Level> upTo = upTo(before);
        ParameterSets sets = ParameterSets.over(ranges, design(plan.seed()));
        List<Plan.Point> points = new ArrayList<>();
        for (Plan.Point point : plan.points()) {
            points.add(Plan.Point.of(point.key(), point.scenario(), sets));
        }
        Texts texts = lang.texts();
        ymyra.remark(Report.wrapped(texts.get(
                "sensitivity.plan",
                texts.count("parameters", ranges.size()),
                texts.count("points", sets.size()),
                texts.numerals().count(plan.replications() / sets.size()),
                texts.count("replications", plan.replications()))));
        Plan spread = new Plan(
                points,
                plan.seed(),
                plan.replications(),
                plan.threads(),
                plan.settings(),
                Optional.of(new Ensemble(sets, method == Method.MORRIS)));
        return upTo.map(spread::upTo).orElse(spread);
    }

    /**
     * Returns the level at which replications end: the highest asked for, if nothing but levels is; in a result that is there
     * already the one of it, which must be enough for what is asked.
     */
    private Optional<Level> upTo(Optional<ResultFolder> before) throws ScenarioException {
        List<Response> asked = asked();
        if (before.isEmpty()) {
            return asked.stream().allMatch(Response::isProbability)
                    ? asked.stream()
                            .map(response -> (Level) response.constant())
                            .max(Comparator.naturalOrder())
                    : Optional.empty();
        }
        Optional<Level> upTo = before.get().manifest().upTo();
        List<Fault> faults = asked.stream()
                .filter(response -> upTo.isPresent()
                        && !(response.constant() instanceof Level level && level.compareTo(upTo.get()) <= 0))
                .map(response -> new Fault(
                        "--outcome",
                        0,
                        0,
                        response.name(),
                        "is not known: the replications of " + before.get().path() + " end at the level "
                                + Words.name(upTo.get()) + ", the highest asked for when they were run; --overwrite or"
                                + " another --out runs them anew"))
                .toList();
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return upTo;
    }

    private List<Response> asked() {
        return Response.all().stream()
                .filter(response -> outcomes.contains(response.name()))
                .toList();
    }

    private double[][] design(long seed) {
        return method == Method.MORRIS
                ? Morris.design(ranges.size(), sets() / (ranges.size() + 1), LEVELS, seed)
                : SobolIndices.design(ranges.size(), sets() / (ranges.size() + 2), seed);
    }

    @Override
    List<Path> report(Plan plan, Manifest manifest, ResultFolder folder, Store store)
            throws IOException, ScenarioException {
        ranges = Range.of(keys);
        Set<Total> totals = asked().stream()
                .filter(response -> !response.isProbability())
                .map(response -> (Total) response.constant())
                .collect(Collectors.toSet());
        SensitivityRun run = new SensitivityRun(
                manifest, store.columns().replications(plan.name(), totals), ranges, design(plan.seed()), lang.texts());
        List<SensitivityTable> tables = new ArrayList<>();
        for (Response response : asked()) {
            SensitivityTable table =
                    method == Method.MORRIS ? MorrisTable.of(run, response) : SobolTable.of(run, response);
            table.print(ymyra.out());
            ymyra.out().println();
            tables.add(table);
        }
        ymyra.out().println(Report.wrapped(lang.texts().get("sensitivity.closing")));
        return SensitivityTable.write(folder, run, lang.language(), tables);
    }
}
