package org.ymyra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ymyra.analysis.Analysis;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Texts;
import org.ymyra.chart.TimelineChart;
import org.ymyra.results.Build;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Row;
import org.ymyra.results.Store;
import org.ymyra.results.StoredRun;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs one replication again and tells what happened in it. */
@Command(
        name = "rerun",
        description =
                "Runs one replication of a result again from the scenario that is stored with it, checks that it comes"
                        + " to the same, tells what happened and draws its timeline.",
        footer = {
            "  ymyra rerun first-try --replication 17",
            "  ymyra rerun reform --replication 17 --scenario complaint-reform"
        })
final class RerunCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "RESULT", description = "Name of the result, a folder under results, or a path.")
    private String result;

    @Option(
            names = "--replication",
            paramLabel = "R",
            required = true,
            description = "Number of the replication, from 0.")
    private int replication;

    @Option(
            names = "--scenario",
            paramLabel = "KEY",
            description = "Which scenario, if the result has several: the name of its file without extension.")
    private String key;

    @Mixin
    private LanguageOption lang;

    @Override
    public Integer call() throws IOException, ScenarioException {
        ResultFolder folder = ResultNames.openRuns(result);
        Manifest manifest = folder.manifest();
        Manifest.Entry entry = ResultNames.entry(manifest, result, key);
        StoredRun run = folder.run(entry.key(), replication);
        PrintWriter out = ymyra.out();
        Texts texts = lang.texts();
        out.println(Report.line(
                texts,
                texts.get(
                        "rerun",
                        String.valueOf(replication),
                        texts.of(entry.title()),
                        String.valueOf(manifest.seed()),
                        texts.span(entry.horizon()))));
        Optional<Outcome> stored;
        Map<String, Integer> ended;
        try (Store store = folder.read()) {
            stored = stored(store, entry);
            ended = Analysis.of(folder, store, Report.CONFIDENCE).ended();
        }
        if (run.set().isPresent()) {
            int set = run.set().getAsInt();
            out.println(texts.get(
                    "rerun.set",
                    String.valueOf(set + 1),
                    String.valueOf(manifest.ensemble().size()),
                    String.valueOf(folder.sets().line(set)),
                    folder.setsFile()));
        }
        Scenario scenario = run.scenario().scenario();
        Outcome outcome = ymyra.simulator.run(scenario, run.seed(), run.luck());
        new Chronicle(out, scenario, texts).print(outcome);
        Path chart = folder.path()
                .resolve(ChartSet.folder(lang.language()))
                .resolve("timeline-" + entry.key() + "-" + replication);
        ymyra.remark("");
        Optional<String> obstacle = ResultNames.obstacle(chart.getParent());
        if (obstacle.isPresent()) {
            ymyra.err().println("no chart: " + obstacle.get());
        } else {
            Files.createDirectories(chart.getParent());
            ChartFile.write(
                    TimelineChart.of(
                            ChartSet.captions(manifest, ended, lang.language()),
                            entry.key(),
                            scenario.levers(),
                            replication,
                            outcome),
                    chart);
            ymyra.remark(texts.get("rerun.timeline", chart));
        }
        boolean same = stored.isPresent() && differences(outcome, stored.get()).isEmpty();
        if (same) {
            ymyra.remark(texts.get("rerun.same"));
        } else {
            ymyra.err()
                    .println(Ansi.AUTO.string(texts.get(
                            "rerun.other",
                            stored.map(before -> texts.get("rerun.differ", differences(outcome, before)))
                                            .orElse(texts.get("rerun.failed"))
                                    + versions(manifest.build()))));
        }
        return same ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Returns what is stored; empty, after saying so, if the replication failed. */
    private Optional<Outcome> stored(Store store, Manifest.Entry entry) {
        Optional<Row> failure = store.failures(entry.key()).stream()
                .filter(row -> row.replication() == replication)
                .findFirst();
        if (failure.isPresent()) {
            ymyra.remark(lang.texts().get("rerun.failure", failure.get().error().orElse("")));
            return Optional.empty();
        }
        return Optional.of(store.outcome(entry.key(), replication));
    }

    /** Returns the parts in which two outcomes differ. */
    private String differences(Outcome one, Outcome other) {
        List<String> parts = new ArrayList<>();
        if (!Arrays.equals(one.reached(), other.reached())) {
            parts.add("levels");
        }
        if (!one.totals().equals(other.totals())) {
            parts.add("totals");
        }
        if (!one.crises().equals(other.crises())) {
            parts.add("crises");
        }
        if (!one.events().equals(other.events())) {
            parts.add("events");
        }
        if (!texts(one.samples()).equals(texts(other.samples()))) {
            parts.add("samples");
        }
        if (!one.levers().equals(other.levers())) {
            parts.add("costs");
        }
        if (!one.decisions().equals(other.decisions())) {
            parts.add("decisions");
        }
        if (!other.suffered().isEmpty()
                && !one.suffered().equals(other.suffered())) { // results of earlier versions have none
            parts.add("suffered");
        }
        return parts.stream().map(part -> lang.texts().get("part." + part)).collect(Collectors.joining(", "));
    }

    /** Samples as texts, which compare by value. */
    private static List<String> texts(List<Sample> samples) {
        return samples.stream()
                .map(sample -> sample.day() + " " + Arrays.toString(sample.values()))
                .toList();
    }

    private String versions(Build before) {
        Build now = Build.current();
        return before.equals(now)
                ? ""
                : lang.texts().get("rerun.versions", before.version(), before.commit(), now.version(), now.commit());
    }
}
