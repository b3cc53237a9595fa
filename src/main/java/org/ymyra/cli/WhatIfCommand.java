package org.ymyra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.Proportions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.chart.TimeChart.Mark;
import org.ymyra.chart.WhatIfChart;
import org.ymyra.experiment.Ahead;
import org.ymyra.experiment.WhatIf;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.StoredRun;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Draft;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Fixed;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Span;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Branches a replication of a result on a day: with a remedy from then on, and without. */
@Command(
        name = "whatif",
        description = {
            "Goes on from a day of a replication in two ways, with a remedy from then on and as it was: first with the luck that the replication"
                    + " had, then in many pairs with fresh luck, which tell how far the remedy changes the probability of a"
                    + " riot from that day on.",
            "",
            "Without the remedy the branch is the replication that is stored."
        },
        footer = {
            "  ymyra whatif first-try --replication 17 --day 200 --lever rumour-control",
            "  ymyra whatif first-try --replication 17 --day 200 --with scenarios/joint-council.yaml --pairs 500"
        })
final class WhatIfCommand implements Callable<Integer> {
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
            names = "--day",
            paramLabel = "D",
            required = true,
            description = "Day of the horizon, from 0, on which the branches part.")
    private int day;

    @ArgGroup(multiplicity = "1")
    private Remedy remedy;

    /** What is changed. */
    static final class Remedy {
        @Option(
                names = "--lever",
                paramLabel = "KIND",
                split = ",",
                description =
                        "Levers that start on that day with their default values: kinds, such as rumour-control, with"
                                + " commas between.")
        private List<String> levers;

        @Option(
                names = "--with",
                paramLabel = "SCENARIO",
                description = "Scenario file under which the branch goes on; its settlements are those of the result.")
        private Path with;
    }

    @Option(
            names = "--scenario",
            paramLabel = "KEY",
            description = "Which scenario, if the result has several: the name of its file without extension.")
    private String key;

    @Option(
            names = "--within",
            paramLabel = "DAYS",
            description = "Days to look ahead; to the end of the horizon if left out.")
    private Integer within;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "200",
            description = "Pairs with fresh luck; ${DEFAULT-VALUE} if left out.")
    private int pairs;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "riot",
            description = "Level that is counted: protest, brawl, riot or deadly; ${DEFAULT-VALUE} if left out.")
    private Level level;

    @Mixin
    private Threads threads;

    @Mixin
    private LanguageOption lang;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the files; whatif in the result if left out.")
    private Path out;

    @Override
    public Integer call() throws IOException, ScenarioException, InterruptedException {
        ResultFolder folder = ResultNames.open(result);
        Manifest manifest = folder.manifest();
        Manifest.Entry entry = ResultNames.entry(manifest, result, key);
        StoredRun run = folder.run(entry.key(), replication);
        check(entry);
        Path files = out == null ? folder.path().resolve("whatif") : out;
        ResultNames.checkWritable(files);
        Scenario scenario = run.scenario().scenario();
        Scenario changed = changed(manifest, scenario);
        double days = Math.min(within == null ? Double.MAX_VALUE : within, entry.horizon() - day);
        ymyra.ifStopped(lang.texts().get("stopped"));
        WhatIf branches = new WhatIf(WhatIf.at(scenario, run.seed(), run.luck(), day), changed);
        Ahead asItIs = branches.asItIs(days, () -> true).orElseThrow();
        Ahead with = branches.changed(days, () -> true).orElseThrow();
        checkStored(folder, entry, asItIs, days);
        Texts texts = lang.texts();
        String what = what(texts, changed);
        PrintWriter print = ymyra.out();
        print.println(Report.wrapped(texts.get(
                "whatif.head",
                texts.numerals().count(replication),
                texts.of(entry.title()),
                texts.numerals().count(day),
                what)));
        print.println();
        print.println(Report.wrapped(texts.get("whatif.as-it-is", told(texts, asItIs, entry))));
        print.println(Report.wrapped(texts.get("whatif.changed", told(texts, with, entry))));
        print.println();
        WhatIf.Count count = branches.pairs(level, days, pairs, threads.number(), () -> true, so -> {});
        PairedProportions paired =
                new PairedProportions(count.both(), count.changedOnly(), count.asItIsOnly(), count.neither());
        Map<String, Estimate> estimates = estimates(paired);
        print.println(Report.wrapped(texts.get(
                "whatif.pairs",
                texts.word(level),
                texts.span(new Span(days)),
                texts.percent(estimates.get("changed")),
                texts.percent(estimates.get("as it is")))));
        Estimate difference = estimates.get("difference");
        String verdict = difference.high() < 0 ? "less" : difference.low() > 0 ? "more" : "same";
        print.println(Report.wrapped(
                texts.get("whatif.difference", texts.points(difference), texts.get("whatif." + verdict))));
        print.println(Report.wrapped(texts.get(
                "whatif.how", texts.numerals().count(pairs), texts.numerals().confidence(Report.CONFIDENCE))));
        write(files, entry, manifest, asItIs, with, estimates, texts, what);
        return ExitCode.OK;
    }

    private void check(Manifest.Entry entry) throws ScenarioException {
        List<Fault> faults = new ArrayList<>();
        if (day < 0 || day >= entry.horizon()) {
            faults.add(new Fault(
                    "--day",
                    0,
                    0,
                    "",
                    day + " is not within the horizon, 0 to " + Numerals.ENGLISH.number(entry.horizon(), 0)));
        }
        if (within != null && within < 1) {
            faults.add(new Fault("--within", 0, 0, "", within + " is less than 1"));
        }
        if (pairs < 1) {
            faults.add(new Fault("--pairs", 0, 0, "", pairs + " is less than 1"));
        }
        if (threads.number() < 1) {
            faults.add(new Fault("--threads", 0, 0, "", threads.number() + " is less than 1"));
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
    }

    private Scenario changed(Manifest manifest, Scenario scenario) throws ScenarioException {
        if (remedy.with != null) {
            if (manifest.ensemble().size() > 0) {
                throw new ResultException(
                        result + " is spread over parameter sets, which a scenario file would undo: use --lever");
            }
            Scenario other =
                    ScenarioReader.read(remedy.with, manifest.settings()).scenario();
            List<String> fixed = Fixed.differences(scenario, other);
            if (!fixed.isEmpty()) {
                throw new ScenarioException(List.of(new Fault(
                        remedy.with.toString(),
                        0,
                        0,
                        "",
                        "cannot take over in the middle of a run: it differs in what is fixed at set-up, "
                                + String.join(", ", fixed))));
            }
            return other;
        }
        Draft draft = Draft.of(scenario);
        for (String kind : remedy.levers) {
            if (scenario.levers().stream().anyMatch(lever -> lever.name().equals(kind))) {
                throw new ScenarioException(List.of(new Fault(
                        "--lever", 0, 0, "", "the scenario has a lever " + kind + " already: change it with --with")));
            }
            draft = draft.with(List.of("levers", kind), "{lever: " + kind + ", from: " + day + " days}");
        }
        try {
            return draft.scenario();
        } catch (ScenarioException e) {
            throw new ScenarioException(e.faults().stream()
                    .map(fault -> new Fault("--lever", 0, 0, fault.key(), fault.problem()))
                    .toList());
        }
    }

    /** Refuses if the branch without the remedy is not the replication that is stored. */
    private void checkStored(ResultFolder folder, Manifest.Entry entry, Ahead asItIs, double days) {
        try (Store store = folder.read()) {
            double[] reached = store.outcome(entry.key(), replication).reached();
            for (Level each : Level.values()) {
                double stored = reached[each.ordinal()];
                double now = asItIs.first(each).map(Ahead.Reached::day).orElse(Double.POSITIVE_INFINITY);
                boolean within = stored >= day && stored < day + days;
                if (stored >= day && (within ? now != stored : Double.isFinite(now))) {
                    throw new ResultException("replication " + replication + " of " + entry.key()
                            + " came to something else than what is stored: it was run by another version");
                }
            }
        }
    }

    private String what(Texts texts, Scenario changed) {
        return remedy.with != null
                ? texts.of(changed.title())
                : changed.levers().stream()
                        .filter(lever -> remedy.levers.contains(lever.name()))
                        .map((Lever lever) -> texts.lever(lever))
                        .collect(Collectors.joining(", "));
    }

    private static String told(Texts texts, Ahead ahead, Manifest.Entry entry) {
        List<String> parts = new ArrayList<>();
        for (Level each : List.of(Level.PROTEST, Level.RIOT, Level.DEADLY)) {
            ahead.first(each)
                    .filter(first -> first.level() == each || each != Level.PROTEST)
                    .ifPresent(first -> parts.add(texts.get(
                            "whatif." + each.name().toLowerCase(Locale.ROOT),
                            texts.numerals().number(first.day(), 1),
                            entry.settlements().get(first.settlement()))));
        }
        if (ahead.first(Level.RIOT).isEmpty()) {
            parts.add(texts.get("whatif.no-riot"));
        }
        parts.add(texts.get(
                "whatif.harm",
                texts.numerals().count(ahead.injured()),
                texts.numerals().count(ahead.damaged()),
                texts.numerals().count(ahead.deaths())));
        return String.join(" ", parts);
    }

    private static Map<String, Estimate> estimates(PairedProportions paired) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        estimates.put(
                "as it is",
                Proportions.wilson(paired.both() + paired.baselineOnly(), paired.pairs(), Report.CONFIDENCE));
        estimates.put(
                "changed",
                Proportions.wilson(paired.both() + paired.scenarioOnly(), paired.pairs(), Report.CONFIDENCE));
        estimates.put("difference", paired.difference(Report.CONFIDENCE));
        return estimates;
    }

    private void write(
            Path files,
            Manifest.Entry entry,
            Manifest manifest,
            Ahead asItIs,
            Ahead with,
            Map<String, Estimate> estimates,
            Texts texts,
            String what)
            throws IOException {
        ymyra.ifStopped(Ymyra.STOPPED);
        Files.createDirectories(files);
        String change = remedy.with != null
                ? remedy.with.getFileName().toString().replaceFirst("\\.ya?ml$", "")
                : String.join("+", remedy.levers);
        String name = entry.key() + "-" + replication + "-day-" + day + "-" + change;
        List<String> lines = new ArrayList<>(List.of("measure,level," + EstimateFiles.ESTIMATE));
        estimates.forEach((measure, estimate) ->
                lines.add(measure + "," + Words.name(level) + "," + EstimateFiles.csv(estimate)));
        List<Path> written = new ArrayList<>();
        written.add(WholeFile.write(files.resolve(name + ".csv"), lines));
        written.add(WholeFile.write(files.resolve(name + "-samples.csv"), samples(asItIs, with)));
        List<Mark> marks = new ArrayList<>();
        marks(texts, "whatif.mark.as-it-is", asItIs, entry, marks);
        marks(texts, "whatif.mark.changed", with, entry, marks);
        written.addAll(ChartFile.write(
                WhatIfChart.of(
                        ChartSet.captions(manifest, Map.of(entry.key(), 1), lang.language()),
                        texts.get("whatif.title", what, texts.numerals().count(day)),
                        texts.get("whatif.run", texts.numerals().count(replication), texts.of(entry.title())),
                        asItIs.samples(),
                        with.samples(),
                        marks),
                files.resolve(name)));
        ymyra.remark("");
        written.forEach(file -> ymyra.remark(file.toString()));
    }

    private static void marks(Texts texts, String key, Ahead ahead, Manifest.Entry entry, List<Mark> marks) {
        ahead.reached()
                .forEach(each -> marks.add(new Mark(
                        each.day(),
                        null,
                        each.level(),
                        texts.get(
                                key,
                                texts.word(each.level()),
                                entry.settlements().get(each.settlement())))));
    }

    private static List<String> samples(Ahead asItIs, Ahead with) {
        List<String> lines = new ArrayList<>();
        List<Indicator> shown = List.of(
                Indicator.GRIEVANCE,
                Indicator.TRUST,
                Indicator.HOSTILITY,
                Indicator.BACKLOG,
                Indicator.LANGUAGE,
                Indicator.UNEMPLOYMENT);
        lines.add("branch,day," + shown.stream().map(Words::name).collect(Collectors.joining(",")));
        add(lines, "as it is", asItIs, shown);
        add(lines, "changed", with, shown);
        return lines;
    }

    private static void add(List<String> lines, String branch, Ahead ahead, List<Indicator> shown) {
        for (Sample sample : ahead.samples()) {
            lines.add(branch + "," + sample.day() + ","
                    + shown.stream()
                            .map(each -> EstimateFiles.number(sample.values()[each.ordinal()]))
                            .collect(Collectors.joining(",")));
        }
    }
}
