package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ymyra.results.Build;
import org.ymyra.results.ResultException;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.validation.Finding;
import org.ymyra.validation.Patterns;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures the patterns that the model must show. */
@Command(
        name = "patterns",
        description = {
            "Runs the reference scenarios and says which of the patterns P1 to P13 of the model description are met, missed"
                    + " or not decided, with intervals and beside the figures of an independent program.",
            "",
            "Writes the table as Markdown and CSV. A missed pattern is no failure of the command: its exit code is 0."
        },
        footer = {
            "  ymyra validate patterns",
            "  ymyra validate patterns --replications 100 --out quick-patterns",
            "  ymyra validate patterns --seed 7 --overwrite"
        })
final class PatternsCommand implements Callable<Integer> {
    @ParentCommand
    private ValidateCommand validate;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Replications of each reference scenario, some patterns take a part of them; ${DEFAULT-VALUE}"
                    + " if left out.")
    private int replications;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads; as many as there are processors if left out. They do not change the results.")
    private Integer threads;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            defaultValue = "scenarios",
            description = "Folder of the reference scenarios; ${DEFAULT-VALUE} if left out.")
    private Path scenarios;

    @Option(
            names = "--out",
            paramLabel = "NAME",
            defaultValue = "patterns",
            description = "Name of the result, a folder under results, or a path; ${DEFAULT-VALUE} if left out.")
    private String name;

    @Option(names = "--overwrite", description = "Replace the table of the same name.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException, ScenarioException {
        int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        Path folder = ResultNames.path(name);
        Path markdown = folder.resolve("patterns.md");
        Path csv = folder.resolve("patterns.csv");
        check(cores, List.of(markdown, csv));
        Ymyra ymyra = validate.ymyra;
        List<Finding> findings;
        try {
            findings = Patterns.measure(scenarios, replications, seed, cores, (family, done, total) -> {
                if (!ymyra.quiet) {
                    ymyra.err().println(done + "/" + total + " done, " + family + " …");
                }
            });
        } catch (InterruptedException e) {
            ymyra.err().println("stopped; nothing was written");
            return ExitCode.SOFTWARE;
        }
        PatternReport report = new PatternReport(findings, Build.current(), seed, replications);
        report.print(ymyra.out());
        Files.createDirectories(folder);
        Files.write(markdown, report.markdown());
        Files.write(csv, report.csv());
        ymyra.remark("");
        ymyra.remark("Wrote " + markdown + " and " + csv);
        return ExitCode.OK;
    }

    private void check(int cores, List<Path> files) {
        List<String> faults = new ArrayList<>();
        if (replications < 2) {
            faults.add("--replications is " + replications + ", must be at least 2");
        }
        if (cores < 1) {
            faults.add("--threads is " + cores + ", must be at least 1");
        }
        if (!overwrite) {
            files.stream()
                    .filter(Files::exists)
                    .map(file -> file + " exists already: --overwrite replaces it, --out writes to another place")
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
    }
}
