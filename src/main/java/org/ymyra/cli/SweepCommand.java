package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ymyra.analysis.RowOutcome;
import org.ymyra.chart.Texts;
import org.ymyra.experiment.Ensemble;
import org.ymyra.experiment.Plan;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs scenarios in every row of a design. */
@Command(
        name = "sweep",
        description = {
            "Runs scenarios with every row of a design of parameter values and writes what each row came to: rows in, rows"
                    + " out, in the same order, as tables/outcomes-SCENARIO.csv. With one parameter varied, or two in a grid,"
                    + " charts show the response.",
            "",
            "All rows share their luck, so that differences between them are due to the parameters as far as that goes. Row"
                    + " for row it comes to what run --set does with the same seed. It is one experiment, which is resumed by"
                    + " the same command with --resume."
        },
        footer = {
            "  ymyra sweep scenarios/stressed.yaml --vary office.capacity=0.5:2:4",
            "  ymyra sweep scenarios/stressed.yaml --vary office.capacity=0.5,1,2 \\",
            "    --vary \"answers.delay=12:48:4 hours\" --replications 50 --out capacity-and-answers",
            "  ymyra sweep scenarios/stressed.yaml --design lhs --points 200 --parameters office,police",
            "  ymyra sweep scenarios/stressed.yaml --design rows.csv --out for-another-program"
        })
final class SweepCommand extends ExperimentCommand {
    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files.")
    private List<Path> files;

    @Mixin
    private DesignOptions design;

    @Override
    List<Path> files() {
        return files;
    }

    @Override
    boolean contrasts() {
        return false;
    }

    @Override
    String name(Plan plan) {
        return "sweep-" + plan.name();
    }

    @Override
    int defaultReplications() {
        return 100;
    }

    /** Nothing is drawn over time. */
    @Override
    List<String> settings() {
        return sampledYearly();
    }

    @Override
    boolean mayStopItself() {
        return false;
    }

    @Override
    void check(List<ResolvedScenario> scenarios, List<Fault> faults) {
        design.check(scenarios, faults);
        faults.addAll(EnsembleOptions.set(design.columns(), super.settings()));
    }

    @Override
    int sets() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, design.rows()));
    }

    @Override
    Plan spread(Plan plan, Optional<ResultFolder> before) throws ScenarioException {
        ParameterSets rows = design.sets(plan.seed());
        List<Fault> faults = new ArrayList<>(EnsembleOptions.hidden("sweep", rows, plan.points()));
        List<Plan.Point> points = new ArrayList<>();
        for (Plan.Point point : plan.points()) {
            try {
                points.add(Plan.Point.of(point.key(), point.scenario(), rows));
            } catch (ScenarioException e) {
                e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        Texts texts = lang.texts();
        ymyra.remark(Report.wrapped(texts.get(
                "sweep.plan",
                texts.numerals().count(rows.size()),
                texts.count("parameters", rows.columns().size()),
                texts.numerals().count(plan.replications() / rows.size()),
                texts.count("replications", (long) plan.replications() * points.size()))));
        return new Plan(
                points,
                plan.seed(),
                plan.replications(),
                plan.threads(),
                plan.settings(),
                Optional.of(new Ensemble(rows, true)));
    }

    @Override
    List<Path> report(Plan plan, Manifest manifest, ResultFolder folder, Store store) throws IOException {
        ParameterSets rows = plan.ensemble().orElseThrow().sets().in(folder.setsFile());
        Path tables = Files.createDirectories(folder.path().resolve("tables"));
        SweepTable table = new SweepTable(manifest, rows, lang.texts());
        List<Path> files = new ArrayList<>();
        for (Manifest.Entry scenario : manifest.scenarios()) {
            Path file = tables.resolve("outcomes-" + scenario.key() + ".csv");
            files.add(WholeFile.write(file, draft -> {
                try (SweepFile csv = new SweepFile(folder.setsFile(), draft, manifest.replications() / rows.size())) {
                    RowOutcome.each(manifest, store, scenario.key(), Report.CONFIDENCE, row -> {
                        csv.write(row);
                        table.add(scenario.key(), row);
                    });
                }
            }));
        }
        table.print(ymyra.out());
        Map<String, Integer> ended = new LinkedHashMap<>(table.ended());
        files.addAll(ChartSet.write(
                table.figures(ChartSet.captions(manifest, ended, lang.language())),
                folder.path().resolve(ChartSet.folder(lang.language()))));
        return files;
    }

    @Override
    boolean failures(Manifest manifest, ResultFolder folder, Store store) {
        long failed = store.failed();
        if (failed > 0) {
            ymyra.err().println(Ansi.AUTO.string(lang.texts().count("failures", failed)));
        }
        return failed > 0;
    }
}
