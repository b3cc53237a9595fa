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
import org.ymyra.results.Build;
import org.ymyra.results.ResultException;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Span;
import org.ymyra.scenario.TargetsReader;
import org.ymyra.validation.Calibration;
import org.ymyra.validation.Calibration.Check;
import org.ymyra.validation.Calibration.Fit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
                    + " tables (calibration.md) and a chart, and proposes one set, which it checks against the targets"
                    + " with other luck. Each generation is written when it is complete."
        },
        footer = {
            "  ymyra calibrate scenarios/calibration/patterns.yaml",
            "  ymyra calibrate scenarios/calibration/patterns.yaml --seed 7 --out again"
        })
final class CalibrateCommand implements Callable<Integer> {
    /** How many times in a generation its progress is told. */
    private static final int TOLD = 5;

    @ParentCommand
    private Ymyra ymyra;

    @Parameters(paramLabel = "TARGETS", description = "File of targets.")
    private Path file;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads; as many as there are processors if left out. They do not change the results.")
    private Integer threads;

    @Option(
            names = "--out",
            paramLabel = "NAME",
            description = "Name of the result, a folder under results, or a path; calibration and the name of the file"
                    + " if left out.")
    private String name;

    @Option(names = "--overwrite", description = "Replace the calibration of the same name.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException, ScenarioException {
        int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        String own = "calibration-" + file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        Path folder = ResultNames.path(name == null ? own : name);
        check(cores, folder);
        TargetsReader.Resolved resolved = TargetsReader.read(file);
        Files.createDirectories(folder);
        try {
            Fit fit = Calibration.run(resolved, seed, cores, new Told(folder));
            List<Check> checks = Calibration.check(
                    resolved,
                    fit.proposed(),
                    resolved.targets().search().check(),
                    seed + 1,
                    cores,
                    scenario -> tell("checking the proposed values in " + scenario + " …"));
            write(folder, fit, checks).print(ymyra.out());
            for (Language language : Language.values()) {
                Path charts = Files.createDirectories(folder.resolve(ChartSet.folder(language)));
                Figure figure = PosteriorChart.of(
                        captions(resolved, language), resolved.ranges(), fit.posterior(), fit.proposed());
                ChartFile.write(figure, charts.resolve("posterior"));
            }
        } catch (InterruptedException e) {
            ymyra.err().println("stopped; the generations that were complete are in " + folder);
            return ExitCode.SOFTWARE;
        }
        ymyra.remark("");
        ymyra.remark("Everything is in " + folder);
        return ExitCode.OK;
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
                tell("generation " + generation + ", tolerance " + Numbers.number(tolerance, 3) + ": "
                        + Numbers.count(accepted) + " of " + Numbers.count(proposals) + " accepted …");
            }
        }

        @Override
        public void complete(Fit soFar) {
            told = 0;
            try {
                write(folder, soFar, List.of());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private CalibrationReport write(Path folder, Fit fit, List<Check> checks) throws IOException {
        CalibrationReport report = new CalibrationReport(fit, checks, Build.current(), seed);
        Files.write(folder.resolve("targets.yaml"), fit.resolved().original().bytes());
        Files.writeString(folder.resolve("posterior.csv"), fit.sets().csv());
        Files.write(folder.resolve("particles.csv"), report.particles());
        Files.write(folder.resolve("calibration.md"), report.markdown());
        return report;
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

    private void check(int cores, Path folder) {
        List<String> faults = new ArrayList<>();
        if (cores < 1) {
            faults.add("--threads is " + cores + ", must be at least 1");
        }
        if (!overwrite && Files.exists(folder)) {
            faults.add(folder + " exists already: --overwrite replaces it, --out writes to another place");
        }
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
    }
}
