package org.ymyra.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ymyra.analysis.Analysis;
import org.ymyra.chart.Texts;
import org.ymyra.experiment.Engine;
import org.ymyra.experiment.Existing;
import org.ymyra.experiment.Experiment;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.StopOnShutdown;
import org.ymyra.experiment.StoppingRule;
import org.ymyra.experiment.WeightedReplications;
import org.ymyra.results.Manifest;
import org.ymyra.results.Part;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.StoreFailure;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What {@code run} and {@code compare} share: running an experiment and writing what it came to. */
@Command
abstract class ExperimentCommand implements Callable<Integer> {
    private static final long DEFAULT_SEED = 1;
    private static final int DEFAULT_MOST = 100_000;

    @ParentCommand
    Ymyra ymyra;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description =
                    "Replications of each scenario; 1000 (levers: 2000; sensitivity: 20 of each point; sweep: 100 of each row) if left out, with"
                            + " --resume as many as it was begun with. With --until-half-width the most that are allowed;"
                            + " 100000 if left out.")
    private Integer replications;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed; 1 if left out, with --resume that of the result. All scenarios share it, and with it"
                    + " their luck.")
    private Long seed;

    @Mixin
    private Threads threads;

    @Mixin
    private EngineOption engines;

    private Engine engine;

    @Option(
            names = "--out",
            paramLabel = "NAME",
            description =
                    "Name of the result, a folder under results, or a path; the name of the first scenario if left out.")
    private String name;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes a parameter in all scenarios; may be given several times.")
    private List<String> settings = List.of();

    @Mixin
    LanguageOption lang;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Shard.Converter.class,
            description =
                    "Runs part I of N only, as a job of its own on a batch queue or in another place; ymyra merge puts"
                            + " the parts together. Splitting is added to a part only by --method splitting.")
    private Shard shard;

    @ArgGroup(exclusive = false)
    private StopOptions until;

    @ArgGroup
    private IfItExists ifItExists = new IfItExists();

    /** What to do with a result that is there already. */
    static final class IfItExists {
        @Option(
                names = "--resume",
                description = "Go on with a result that was interrupted, or add replications to it.")
        private boolean resume;

        @Option(names = "--overwrite", description = "Delete a result of the same name and start anew.")
        private boolean overwrite;

        Existing existing() {
            return resume ? Existing.RESUME : overwrite ? Existing.OVERWRITE : Existing.REFUSE;
        }
    }

    /** The scenario files, in order. */
    abstract List<Path> files();

    /** Whether the first scenario is the baseline of the others. */
    abstract boolean contrasts();

    /** The name of the result if none is given. */
    String name(Plan plan) {
        return plan.name();
    }

    /** The settings worked into all scenarios. */
    List<String> settings() {
        return settings;
    }

    /** The settings, with indicators sampled once a year only, unless the user or the horizon will have it otherwise. */
    final List<String> sampledYearly() {
        List<String> yearly = new ArrayList<>(settings);
        if (settings.stream().noneMatch(setting -> setting.replace(" ", "").startsWith("run.sampling="))
                && files().stream().noneMatch(this::isShort)) {
            yearly.add("run.sampling=1 year");
        }
        return yearly;
    }

    private boolean isShort(Path file) {
        try {
            return ScenarioReader.read(file, settings)
                            .scenario()
                            .run()
                            .horizon()
                            .days()
                    < 365;
        } catch (ScenarioException e) {
            return true; // its faults are told when it is read to be run
        }
    }

    /** Replications of each scenario if none are given. */
    int defaultReplications() {
        return 1000;
    }

    /** The design points: here the scenarios as they are. */
    List<Plan.Point> points(List<ResolvedScenario> scenarios) throws ScenarioException {
        return Plan.points(scenarios);
    }

    /** Least replications that may be asked for. */
    int leastReplications() {
        return 1;
    }

    /** Whether the experiment can stop once its intervals are short enough. */
    boolean mayStopItself() {
        return true;
    }

    /** How rare levels are estimated; empty if the command counts replications only. */
    Optional<MethodOption> method() {
        return Optional.empty();
    }

    /** Over how many parameter sets each replication asked for is spread. */
    int sets() {
        return 1;
    }

    /** Checks the options of the command, for the scenarios that have no faults. */
    void check(List<ResolvedScenario> scenarios, List<Fault> faults) {}

    /**
     * Returns the plan with the parameter sets over which it is spread, if it is.
     *
     * @param plan the plan without them
     * @param before the result to go on with, if there is one
     */
    abstract Plan spread(Plan plan, Optional<ResultFolder> before) throws ScenarioException;

    /** Prints what the experiment came to and returns the files with it. */
    List<Path> report(Plan plan, Manifest manifest, ResultFolder folder, Store store)
            throws IOException, ScenarioException {
        Analysis analysis = Analysis.of(folder, store, Report.CONFIDENCE);
        Report report = new Report(ymyra.out(), manifest, analysis, lang.texts());
        print(report, plan);
        SplittingTable splitting = new SplittingTable(manifest, store, contrasts(), lang.texts());
        splitting.print(ymyra.out());
        report.stopping();
        report.closing();
        List<Path> files = new ArrayList<>(EstimateFiles.write(folder, analysis, manifest, contrasts()));
        files.addAll(splitting.write(folder));
        files.addAll(new ChartSet(manifest, analysis)
                .write(folder.path().resolve(ChartSet.folder(lang.language())), lang.language(), contrasts()));
        return files;
    }

    /** Prints what the experiment came to. */
    void print(Report report, Plan plan) {
        report.probabilities(
                plan.points().stream().map(point -> point.scenario().scenario()).toList());
        if (contrasts()) {
            report.contrasts();
            report.robustness();
            report.costs();
        } else {
            report.ownCosts();
        }
    }

    @Override
    public Integer call() throws IOException, ScenarioException {
        Plan plan = plan();
        ymyra.expect((long) plan.replications() * plan.points().size());
        Path path = path(plan);
        ResultNames.checkWritable(path);
        Manifest manifest;
        StopOnShutdown stop = ymyra.stoppable();
        try (ProgressLine progress = ymyra.progress(lang.texts())) {
            manifest = Experiment.run(plan, ymyra.simulator, engine, path, ifItExists.existing(), progress);
            if (splits(plan, path)) {
                WeightedReplications.run(plan, manifest.replications(), ymyra.simulator, engine, path, progress);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException(untold(path, "stopped", "--resume"));
            }
        } catch (InterruptedException e) {
            ymyra.err().println(e.getMessage());
            return ExitCode.SOFTWARE;
        } catch (OutOfMemoryError e) {
            ymyra.err()
                    .println(ErrorMessages.text(e) + ", or use fewer than " + plan.threads()
                            + " --threads; what had ended is kept in " + path + ", and --resume goes on from there");
            return ExitCode.SOFTWARE;
        } finally {
            stop.end();
        }
        return tell(plan, manifest, path, "--resume");
    }

    /**
     * Tells what a result came to and returns the exit code.
     *
     * @param again what writes its tables and charts if that fails now
     */
    final int tell(Plan plan, Manifest manifest, Path path, String again) throws IOException, ScenarioException {
        ymyra.ifStopped(untold(path, "stopped", again));
        ResultFolder folder = ResultFolder.open(path);
        try (Store store = folder.read()) {
            if (manifest.part().isPresent()) {
                tell(manifest.part().get(), path);
            } else {
                List<Path> files = report(plan, manifest, folder, store);
                ymyra.remark("");
                ymyra.remark(lang.texts().count("everything", files.size(), path));
            }
            return failures(manifest, folder, store) ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (IOException | UncheckedIOException | StoreFailure | OutOfMemoryError e) {
            throw new IOException(untold(path, ErrorMessages.text(e), again), e);
        }
    }

    /** What happened while tables and charts were written, and how to have them. */
    private static String untold(Path path, String what, String again) {
        return what + "; all replications are kept in " + path + ", and " + again + " writes its tables and charts";
    }

    /** Says what a part is; what the experiment came to is told by all parts together. */
    private void tell(Part part, Path path) {
        Texts texts = lang.texts();
        ymyra.remark(Report.wrapped(texts.get(
                part.size() == 0 ? "shard.empty" : "shard",
                String.valueOf(part.number()),
                String.valueOf(part.of()),
                path,
                texts.numerals().count(part.first()),
                texts.numerals().count(part.first() + part.size() - 1L))));
    }

    /** Prints which replications failed and returns whether any did. */
    boolean failures(Manifest manifest, ResultFolder folder, Store store) throws ScenarioException {
        return store.failed() > 0
                && new Report(ymyra.out(), manifest, Analysis.of(folder, store, Report.CONFIDENCE), lang.texts())
                        .failures(ymyra.err());
    }

    final boolean splits(Plan plan, Path path) {
        boolean possible = plan.ensemble().isEmpty()
                && plan.stopping().isEmpty()
                && plan.part().isEmpty();
        if (method().isEmpty()) {
            return false;
        }
        try (Store store = ResultFolder.open(path).read()) {
            List<long[]> riots = new ArrayList<>();
            for (Plan.Point point : plan.points()) {
                riots.add(new long[] {store.reaching(point.key(), Level.RIOT), store.ended(point.key())});
            }
            return method().get().splits(possible, riots);
        }
    }

    /** Reads and checks everything before anything is written. */
    private Plan plan() throws ScenarioException {
        List<Fault> faults = new ArrayList<>();
        int cores = threads.number();
        if (replications != null) {
            atLeast(leastReplications(), "--replications", replications, faults);
        }
        atLeast(1, "--threads", cores, faults);
        if (name != null && name.isBlank()) {
            faults.add(new Fault("--out", 0, 0, "", "a name has at least one letter"));
        }
        engine = engines.engine(faults);
        List<ResolvedScenario> scenarios = new ArrayList<>();
        List<Fault> inFiles = new ArrayList<>();
        for (Path file : files()) {
            try {
                scenarios.add(ScenarioReader.read(file, settings()));
            } catch (ScenarioException e) {
                e.faults().stream().filter(fault -> !inFiles.contains(fault)).forEach(inFiles::add);
            }
        }
        check(scenarios, faults);
        int asked = replications != null ? replications : until != null ? DEFAULT_MOST : defaultReplications();
        if ((long) asked * sets() > Integer.MAX_VALUE) {
            faults.add(new Fault(
                    "--replications",
                    0,
                    0,
                    "",
                    Numbers.count((long) asked * sets()) + " replications are more than "
                            + Numbers.count(Integer.MAX_VALUE)));
        }
        faults.addAll(inFiles);
        faults.addAll(Agreement.faults(scenarios, contrasts()));
        if (until != null) {
            until.check(contrasts(), mayStopItself(), faults);
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        Plan plan = new Plan(points(scenarios), seed == null ? DEFAULT_SEED : seed, asked * sets(), cores, settings());
        plan = until == null ? plan : plan.until(until.rule(contrasts()));
        Optional<ResultFolder> before = ifItExists.resume && Files.exists(path(plan))
                ? Optional.of(ResultFolder.open(path(plan)))
                : Optional.empty();
        Plan spread = spread(before.isPresent() ? asBegun(plan, before.get().manifest()) : plan, before);
        method().ifPresent(method ->
                method.check(spread.ensemble().isPresent(), spread.stopping().isPresent(), faults));
        Optional<Shard> part = Optional.ofNullable(shard)
                .or(() -> before.flatMap(folder -> folder.manifest().part()).map(Shard::of));
        if (part.isPresent() && spread.stopping().isPresent()) {
            faults.add(
                    new Fault(
                            "--shard",
                            0,
                            0,
                            "",
                            "a part cannot know when all parts together are enough for --until-half-width: give --replications"));
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return part.map(one -> spread.part(one.part(spread.replications(), ymyra.words())))
                .orElse(spread);
    }

    /** What was left out is as in the result that is to be resumed. */
    private Plan asBegun(Plan plan, Manifest before) {
        int most = before.stopping()
                .map(Manifest.Stopping::most)
                .orElse(
                        until != null
                                ? DEFAULT_MOST
                                : before.part().map(Part::replications).orElse(before.replications()));
        Plan resumed = new Plan(
                plan.points(),
                seed == null ? before.seed() : seed,
                replications == null ? most : replications * sets(),
                plan.threads(),
                plan.settings());
        Optional<StoppingRule> begun = replications == null
                ? before.stopping().map(stopping -> StopOptions.rule(stopping.precision()))
                : Optional.empty();
        return plan.stopping().or(() -> begun).map(resumed::until).orElse(resumed);
    }

    private Path path(Plan plan) {
        return ResultNames.path(name != null ? name : name(plan) + (shard == null ? "" : "-" + shard));
    }

    private static void atLeast(int least, String option, int value, List<Fault> faults) {
        if (value < least) {
            faults.add(new Fault(option, 0, 0, "", value + " is less than " + least));
        }
    }
}
