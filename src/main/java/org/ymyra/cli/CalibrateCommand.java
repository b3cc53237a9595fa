package org.ymyra.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Figure;
import org.ymyra.chart.Language;
import org.ymyra.chart.PosteriorChart;
import org.ymyra.chart.Provenance;
import org.ymyra.chart.Texts;
import org.ymyra.results.Build;
import org.ymyra.results.Claim;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Span;
import org.ymyra.scenario.TargetsReader;
import org.ymyra.validation.Calibration;
import org.ymyra.validation.Calibration.Check;
import org.ymyra.validation.Calibration.Fit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Fits parameters to targets. */
@Command(
        name = "calibrate",
        description = {
            "Fits parameters to what is known, by approximate Bayesian computation: finds the sets of values, over their"
                    + " plausible ranges, under which measured figures lie in the ranges that a file of targets gives.",
            "",
            "Writes the posterior as sets of parameters (posterior.csv), all particles of all generations (particles.csv),"
                    + " tables (calibration.md), the scenarios and a chart, and proposes one set, which it checks against the"
                    + " targets with other luck. The exit code is 1 if a target cannot be measured, or if the proposed set"
                    + " misses one. Tables and particles are written after each generation, marked as not complete; what was"
                    + " interrupted starts anew."
        },
        footer = {
            "  ymyra calibrate scenarios/calibration/patterns.yaml",
            "  ymyra calibrate scenarios/calibration/patterns.yaml --seed 7 --out again"
        })
final class CalibrateCommand implements Callable<Integer> {
    /** How many times in a generation its progress is told. */
    private static final int TOLD = 5;

    private static final String TARGETS = "targets.yaml";

    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "TARGETS", description = "File of targets.")
    private Path file;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Mixin
    private Threads threads;

    @Option(
            names = "--out",
            paramLabel = "NAME",
            description = "Name of the result, a folder under results, or a path; calibration and the name of the file"
                    + " if left out.")
    private String name;

    @Option(names = "--overwrite", description = "Replace the calibration of the same name.")
    private boolean overwrite;

    @Mixin
    private LanguageOption lang;

    @Override
    public Integer call() throws IOException, ScenarioException {
        String own = "calibration-" + file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        Path folder = ResultNames.path(name == null ? own : name);
        check(folder);
        TargetsReader.Resolved resolved = TargetsReader.read(file);
        String stopped = lang.texts().get("calibration.stopped", folder);
        ymyra.ifStopped(stopped);
        Claim claim = Claim.of(folder);
        try (claim) {
            check(folder); // who held the claim before may have written it
            begin(folder, resolved);
            Fit fit = Calibration.run(resolved, seed, threads.number(), new Told(folder));
            if (!fit.narrowed()) {
                report(fit, List.of()).nothingFound().forEach(ymyra.err()::println);
                return ExitCode.SOFTWARE;
            }
            List<Check> checks = Calibration.check(
                    resolved,
                    fit.proposed(),
                    resolved.targets().search().check(),
                    seed + 1,
                    threads.number(),
                    scenario -> tell(lang.texts().get("calibration.checking", scenario)));
            CalibrationReport report = report(fit, checks);
            write(folder, report);
            WholeFile.write(folder.resolve("posterior.csv"), fit.sets()::write);
            for (Language language : Language.values()) {
                Path charts = Files.createDirectories(folder.resolve(ChartSet.folder(language)));
                Figure figure = PosteriorChart.of(
                        captions(resolved, language), resolved.ranges(), fit.posterior(), fit.proposed());
                ChartFile.write(figure, charts.resolve("posterior"));
            }
            report.print(ymyra.out());
            ymyra.remark("");
            ymyra.remark(lang.texts().get("everything", folder));
            ymyra.out().println(report.outcome());
            return report.failed() ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (InterruptedException e) {
            ymyra.err().println(stopped);
            return ExitCode.SOFTWARE;
        } catch (IOException | UncheckedIOException e) {
            throw new IOException(ErrorMessages.text(e) + "; " + stopped, e);
        }
    }

    /** Makes the folder, without anything of an earlier calibration, and keeps in it what is fitted to what. */
    private static void begin(Path folder, TargetsReader.Resolved resolved) throws IOException {
        for (String old : List.of("posterior.csv", "particles.csv", "calibration.md")) {
            Files.deleteIfExists(folder.resolve(old));
        }
        for (Language language : Language.values()) {
            Path charts = folder.resolve(ChartSet.folder(language));
            Files.deleteIfExists(charts.resolve("posterior.png"));
            Files.deleteIfExists(charts.resolve("posterior.svg"));
        }
        Files.createDirectories(folder);
        WholeFile.write(folder.resolve(TARGETS), resolved.original().bytes());
        resolved.scenarios().forEach(new ResultFolder(folder)::write);
    }

    /** Tells how it goes and keeps what is complete. */
    private final class Told implements Calibration.Progress {
        private final Path folder;
        private int told;

        Told(Path folder) {
            this.folder = folder;
        }

        @Override
        public void looked(int generation, double tolerance, int accepted, int proposals) {
            if (accepted > told && accepted % TOLD == 0) {
                told = accepted;
                Texts texts = lang.texts();
                tell(texts.get(
                        "calibration.accepted",
                        String.valueOf(generation),
                        texts.numerals().number(tolerance, 3),
                        texts.numerals().count(accepted),
                        texts.numerals().count(proposals)));
            }
        }

        @Override
        public void complete(Fit soFar) {
            told = 0;
            try {
                write(folder, report(soFar, List.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private CalibrationReport report(Fit fit, List<Check> checks) {
        return new CalibrationReport(fit, checks, Build.current(), seed, lang.texts());
    }

    private static void write(Path folder, CalibrationReport report) throws IOException {
        WholeFile.write(folder.resolve("particles.csv"), report.particles());
        WholeFile.write(folder.resolve("calibration.md"), report.markdown());
    }

    private Captions captions(TargetsReader.Resolved resolved, Language language) {
        Map<String, Localised> titles = new LinkedHashMap<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        resolved.scenarios().forEach((key, scenario) -> {
            titles.put(key, scenario.scenario().title());
            hashes.put(key, scenario.hash());
        });
        Map<String, Integer> replications = new LinkedHashMap<>();
        resolved.targets()
                .scenarios()
                .forEach(simulated -> replications.put(simulated.name(), simulated.replications()));
        Provenance provenance = new Provenance(Build.current().version(), hashes, List.of(), seed, 0, replications);
        return new Captions(language, titles, new Span(0), provenance);
    }

    private void tell(String text) {
        if (!ymyra.quiet) {
            ymyra.err().println(text);
        }
    }

    private void check(Path folder) {
        List<String> faults = new ArrayList<>();
        threads.fault().ifPresent(faults::add);
        boolean there = Files.isDirectory(folder) && folder.toFile().list().length > 0;
        if (there && !overwrite) {
            faults.add(folder + " exists already: --overwrite replaces it, --out writes to another place");
        } else if (there && !Files.exists(folder.resolve(TARGETS))) {
            faults.add(folder + " is no calibration and is not replaced: it has no " + TARGETS);
        }
        ResultNames.obstacle(folder).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
    }
}
