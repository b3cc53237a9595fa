package org.ymyra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ymyra.analysis.WarningStudy;
import org.ymyra.chart.CalibrationChart;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Figure;
import org.ymyra.chart.Language;
import org.ymyra.chart.PrecisionChart;
import org.ymyra.chart.Provenance;
import org.ymyra.chart.RocChart;
import org.ymyra.experiment.Lookout;
import org.ymyra.experiment.Plan;
import org.ymyra.results.Build;
import org.ymyra.results.Claim;
import org.ymyra.results.FileKeys;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Watched;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Survey;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds out which indicators announce a riot. */
@Command(
        name = "warn",
        description = {
            "Finds out which of the indicators that an office can observe, and which of them together, announce a riot 7, 30 and"
                    + " 90 days ahead, and what alarms by them come to.",
            "",
            "Indicators are read by the monitoring and the surveys of the scenario; where it has none, by readings every 7 days"
                    + " over the last 90 days, known after 7 days with an error of 10%%, and by the default survey. A warning is"
                    + " fitted to half of the replications and tried on the others. With --ensemble ranges the circumstances"
                    + " differ between parameter sets: that shows how well indicators tell where, and how well they tell when.",
            "",
            "Writes tables, charts and, for each time ahead, the scenario with the fitted warning in its monitoring, which others"
                    + " can extend: when: {indicator: warning, above: 0.1}. The exit code is 1 if there are too few riots to"
                    + " tell."
        },
        footer = {
            "  ymyra warn scenarios/stressed.yaml",
            "  ymyra warn scenarios/typical.yaml --ensemble ranges --sets 500 --replications 2000 --out where",
            "  ymyra warn scenarios/monitored.yaml --out monitored-warning"
        })
final class WarnCommand implements Callable<Integer> {
    /** Days ahead. */
    static final List<Integer> AHEAD = List.of(7, 30, 90);

    private static final String MONITORING =
            "{lever: monitoring, interval: 7 days, window: 90 days, lag: 7 days, error: 0.1}";
    private static final String SURVEY = "{lever: survey}";

    /** What differs between places. */
    private static final List<String> CIRCUMSTANCES = List.of(
            "communities", "layout", "livelihoods", "schooling", "office", "justice", "sparks", "answers", "police");

    private static final String REPORT = "warning.txt";

    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file.")
    private Path file;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Replications; ${DEFAULT-VALUE} if left out.")
    private int replications;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Mixin
    private Threads threads;

    @Option(
            names = "--out",
            paramLabel = "NAME",
            description =
                    "Name of the result, a folder under results, or a path; warn and the name of the scenario if left"
                            + " out.")
    private String name;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes a parameter of the scenario; may be given several times.")
    private List<String> settings = List.of();

    @Mixin
    private EnsembleOptions ensemble;

    @Mixin
    private LanguageOption lang;

    @Option(names = "--overwrite", description = "Replace the result of the same name.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException, ScenarioException {
        Plan plan = plan();
        Path folder = ResultNames.path(name == null ? "warn-" + plan.name() : name);
        check(folder);
        String stopped = "stopped before it was complete; nothing was written";
        ymyra.ifStopped(stopped);
        Claim claim = Claim.of(folder);
        try (claim) {
            check(folder); // who held the claim before may have written it
            return tell(plan, watch(plan), folder);
        } catch (InterruptedException e) {
            ymyra.err().println(stopped);
            return ExitCode.SOFTWARE;
        }
    }

    private List<Watched> watch(Plan plan) throws InterruptedException {
        try (ProgressLine progress = ymyra.progress(lang.texts())) {
            return Lookout.watch(plan, progress);
        }
    }

    private Plan plan() throws ScenarioException {
        List<Fault> faults = new ArrayList<>();
        if (replications < 2) {
            faults.add(
                    new Fault("--replications", 0, 0, "", replications + " is less than 2, one to fit and one to try"));
        }
        threads.fault().ifPresent(problem -> faults.add(new Fault("--threads", 0, 0, "", problem)));
        ResolvedScenario scenario = null;
        try {
            scenario = ScenarioReader.read(file, settings);
            List<String> added = new ArrayList<>(settings);
            add(scenario.scenario(), Monitoring.class, "monitoring", MONITORING, added);
            add(scenario.scenario(), Survey.class, "survey", SURVEY, added);
            scenario = ScenarioReader.read(file, added);
        } catch (ScenarioException e) {
            faults.addAll(e.faults());
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        String key = new FileKeys().key(file.toString());
        Plan plan = new Plan(List.of(new Plan.Point(key, scenario)), seed, replications, threads.number(), settings);
        return ensemble.spread(plan, Optional.empty(), CIRCUMSTANCES);
    }

    /** Adds a lever of a kind that the scenario has none of; it watches only. */
    private static void add(Scenario scenario, Class<?> kind, String name, String lever, List<String> settings) {
        if (scenario.levers().stream().noneMatch(kind::isInstance)) {
            boolean taken = scenario.levers().stream().map(Lever::name).anyMatch(name::equals);
            settings.add("levers." + name + (taken ? " (added)" : "") + "=" + lever);
        }
    }

    private void check(Path folder) {
        List<String> faults = new ArrayList<>();
        boolean there = Files.isDirectory(folder) && folder.toFile().list().length > 0;
        if (there && !overwrite) {
            faults.add(folder + " exists already: --overwrite replaces it, --out writes to another place");
        } else if (there && !Files.exists(folder.resolve(REPORT))) {
            faults.add(folder + " is no result of warn and is not replaced: it has no " + REPORT);
        }
        ResultNames.obstacle(folder).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
    }

    private int tell(Plan plan, List<Watched> watched, Path folder) throws IOException {
        Scenario scenario = plan.points().get(0).scenario().scenario();
        double horizon = scenario.run().horizon().days();
        List<WarningStudy> studies = AHEAD.stream()
                .map(days ->
                        WarningStudy.of(watched, horizon, days, plan.ensemble().isPresent(), Report.CONFIDENCE))
                .filter(study -> !study.skills().isEmpty())
                .toList();
        if (studies.isEmpty()) {
            ymyra.err()
                    .println("error: of " + Numbers.count(plan.replications(), "replication")
                            + " too few have a riot to fit a warning and to try it: more --replications, a longer"
                            + " run.horizon, or a scenario in which riots are less rare");
            return ExitCode.SOFTWARE;
        }
        StringWriter text = new StringWriter();
        new WarnTable(plan, studies, lang.texts()).print(new PrintWriter(text, true));
        ymyra.out().print(text);
        ymyra.out().flush();
        ymyra.ifStopped(Ymyra.STOPPED);
        Files.createDirectories(folder);
        WholeFile.write(folder.resolve(REPORT), text.toString().getBytes(StandardCharsets.UTF_8));
        new ResultFolder(folder).write(plan.name(), plan.points().get(0).scenario());
        plan.ensemble().ifPresent(all -> new ResultFolder(folder).write(all.sets()));
        WarnFiles.write(folder, scenario, watched, studies);
        charts(captions(plan, lang.language()), studies, folder);
        ymyra.remark("");
        ymyra.remark(lang.texts()
                .get(
                        "warn.everything",
                        folder,
                        studies.stream().map(WarnFiles::name).collect(Collectors.joining(", "))));
        return ExitCode.OK;
    }

    private static void charts(Captions captions, List<WarningStudy> studies, Path folder) throws IOException {
        Path charts = Files.createDirectories(folder.resolve(ChartSet.folder(captions.language())));
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("roc", RocChart.of(captions, studies));
        figures.put("precision", PrecisionChart.of(captions, studies));
        figures.put("calibration", CalibrationChart.of(captions, studies));
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            ChartFile.write(figure.getValue(), charts.resolve(figure.getKey()));
        }
    }

    private static Captions captions(Plan plan, Language language) {
        Plan.Point point = plan.points().get(0);
        Scenario scenario = point.scenario().scenario();
        Manifest.Ensemble sets = plan.ensemble()
                .map(all -> new Manifest.Ensemble(all.sets().size(), all.sets().hash(), all.commonLuck()))
                .orElse(Manifest.Ensemble.NONE);
        Provenance provenance = new Provenance(
                Build.current().version(),
                Map.of(point.key(), point.scenario().hash()),
                plan.settings(),
                plan.seed(),
                plan.replications(),
                Map.of(point.key(), plan.replications()),
                sets);
        return new Captions(
                language, Map.of(point.key(), scenario.title()), scenario.run().horizon(), provenance);
    }
}
