package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ymyra.analysis.Analysis;
import org.ymyra.experiment.Existing;
import org.ymyra.experiment.Experiment;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.StopOnShutdown;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says how many replications are needed. */
@Command(
        name = "advise",
        description = {
            "Says how many replications a given precision needs, and how long they take: before any run, from a pilot of"
                    + " scenarios, or from a result. Of several scenarios the first is the baseline, and the number for the"
                    + " differences to it is given as well.",
            "",
            "Nothing is written. The numbers are those at which intervals have the half-width if the probabilities are as"
                    + " estimated; run --until-half-width stops when they have."
        },
        footer = {
            "  ymyra advise --half-width 0.02",
            "  ymyra advise scenarios/stressed.yaml --half-width 0.02",
            "  ymyra advise scenarios/stressed.yaml scenarios/complaint-reform.yaml --half-width 0.01 --pilot 300",
            "  ymyra advise first-try --half-width 10%% --level deadly"
        })
final class AdviseCommand implements Callable<Integer> {
    private static final long SEED = 1;

    @ParentCommand
    private Ymyra ymyra;

    @Parameters(
            arity = "0..*",
            paramLabel = "SCENARIO|RESULT",
            description = "Scenario files, or the name of one result, a folder under results, or a path.")
    private List<String> of = List.of();

    @Option(
            names = "--half-width",
            paramLabel = "WIDTH",
            required = true,
            converter = HalfWidth.Converter.class,
            description =
                    "Half the width of an interval: 0.02 for two percentage points, 20%% for a fifth of the estimate.")
    private HalfWidth width;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            defaultValue = "0.95",
            description = "Confidence level of the intervals; ${DEFAULT-VALUE} if left out.")
    private double confidence;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "riot",
            description =
                    "Level whose probability is meant: protest, brawl, riot or deadly; ${DEFAULT-VALUE} if left out.")
    private Level level;

    @Option(
            names = "--pilot",
            paramLabel = "N",
            defaultValue = "100",
            description = "Replications of each scenario to run for it; ${DEFAULT-VALUE} if left out.")
    private int pilot;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes a parameter in all scenarios; may be given several times.")
    private List<String> settings = List.of();

    @Mixin
    private LanguageOption lang;

    @Override
    public Integer call() throws IOException, ScenarioException {
        List<Fault> faults = new ArrayList<>();
        if (!(confidence > 0 && confidence < 1)) {
            faults.add(new Fault("--confidence", 0, 0, "", confidence + " is not between 0 and 1"));
        }
        if (pilot < 1) {
            faults.add(new Fault("--pilot", 0, 0, "", pilot + " is less than 1"));
        }
        boolean result = of.size() == 1 && !of.get(0).matches(".*\\.ya?ml") && !Files.isRegularFile(Path.of(of.get(0)));
        if (!settings.isEmpty() && (result || of.isEmpty())) {
            faults.add(new Fault("--set", 0, 0, "", "changes scenarios, and there is none"));
        }
        List<ResolvedScenario> scenarios = new ArrayList<>();
        for (String file : result ? List.<String>of() : of) {
            try {
                scenarios.add(ScenarioReader.read(Path.of(file), settings));
            } catch (ScenarioException e) {
                e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        Advice advice = new Advice(ymyra.out(), width, confidence, level, lang.texts());
        if (of.isEmpty()) {
            advice.assumed();
            advice.closing();
        } else if (result) {
            ResultFolder folder = ResultNames.open(of.get(0));
            if (folder.manifest().ensemble().size() > 0) {
                throw new ResultException(
                        of.get(0) + " is spread over parameter sets: its replications are not independent,"
                                + " and no number of them is advised");
            }
            try (Store store = folder.read()) {
                Report.incomplete(ymyra.err(), folder.manifest(), store, lang.texts());
                advise(advice, folder.manifest(), Analysis.of(folder, store, confidence), store.done());
            }
        } else {
            return pilot(advice, scenarios);
        }
        return ExitCode.OK;
    }

    private Integer pilot(Advice advice, List<ResolvedScenario> scenarios) throws IOException, ScenarioException {
        Plan plan = Plan.of(scenarios, SEED, pilot, Runtime.getRuntime().availableProcessors(), settings);
        Path parent = Files.createTempDirectory("ymyra-pilot");
        StopOnShutdown stop = ymyra.stoppable();
        try {
            Manifest manifest;
            try (ProgressLine progress = ymyra.progress(lang.texts())) {
                manifest = Experiment.run(plan, ymyra.simulator, parent.resolve("pilot"), Existing.REFUSE, progress);
            }
            ResultFolder folder = ResultFolder.open(parent.resolve("pilot"));
            try (Store store = folder.read()) {
                return advise(advice, manifest, Analysis.of(folder, store, confidence), 0)
                        ? ExitCode.SOFTWARE
                        : ExitCode.OK;
            }
        } catch (InterruptedException e) {
            ymyra.err().println(lang.texts().get("stopped"));
            return ExitCode.SOFTWARE;
        } finally {
            WholeFile.delete(parent);
            stop.end();
        }
    }

    /** Returns whether replications failed. */
    private boolean advise(Advice advice, Manifest manifest, Analysis analysis, long done) {
        Advice.Pace pace = Advice.Pace.of(manifest, done / manifest.scenarios().size());
        advice.estimated(manifest, analysis, pace);
        if (manifest.scenarios().size() > 1) {
            advice.differences(manifest, analysis, pace);
        }
        advice.closing();
        return new Report(ymyra.out(), manifest, analysis, lang.texts()).failures(ymyra.err());
    }
}
