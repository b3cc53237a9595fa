package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ymyra.results.Build;
import org.ymyra.results.Claim;
import org.ymyra.results.ResultException;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.validation.Finding;
import org.ymyra.validation.Group;
import org.ymyra.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Holds the model against what is known. */
@Command(
        name = "validate",
        description = {
            "Holds the model against what is known, in one table: what, source, expected, got, interval, verdict.",
            "",
            "  docking      its parts against exact results",
            "  published    published models and what they give for the same parameters",
            "  invariants   what holds of every run",
            "  patterns     the patterns P1 to P13 of the model description",
            "",
            "Writes the table as a page (HTML), Markdown and CSV. The exit code is 1 if a row is missed, or, but for"
                    + " patterns, not decided: their replications are fixed. A pattern that is not decided asks for more."
        },
        footer = {
            "  ymyra validate",
            "  ymyra validate docking invariants --out exact",
            "  ymyra validate patterns --replications 100 --out quick-patterns",
            "  ymyra validate --seed 7 --overwrite"
        })
final class ValidateCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Parameters(
            arity = "0..*",
            paramLabel = "GROUP",
            description = "docking, published, invariants or patterns; all of them if left out.")
    private List<String> words = List.of();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Replications of each reference scenario for the patterns, some take a part of them;"
                    + " ${DEFAULT-VALUE} if left out.")
    private int replications;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Mixin
    private Threads threads;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            defaultValue = "scenarios",
            description = "Folder of the reference scenarios; ${DEFAULT-VALUE} if left out.")
    private Path scenarios;

    @Option(
            names = "--out",
            paramLabel = "NAME",
            defaultValue = "validation",
            description = "Name of the result, a folder under results, or a path; ${DEFAULT-VALUE} if left out.")
    private String name;

    @Option(names = "--overwrite", description = "Replace the table of the same name.")
    private boolean overwrite;

    @Mixin
    private LanguageOption lang;

    @Override
    public Integer call() throws IOException, ScenarioException {
        Path folder = ResultNames.path(name);
        Path page = folder.resolve("validation.html");
        Path markdown = folder.resolve("validation.md");
        Path csv = folder.resolve("validation.csv");
        List<Path> files = List.of(page, markdown, csv);
        check(files);
        ymyra.ifStopped(lang.texts().get("stopped"));
        Claim claim = Claim.of(folder);
        try (claim) {
            List<Finding> findings = measure(check(files)); // who held the claim before may have written them
            ValidationReport report = new ValidationReport(findings, Build.current(), seed, replications, lang.texts());
            report.print(ymyra.out());
            ymyra.ifStopped(Ymyra.STOPPED);
            Files.createDirectories(folder);
            WholeFile.write(page, new ValidationPage(report).html());
            WholeFile.write(markdown, report.markdown());
            WholeFile.write(csv, report.csv());
            ymyra.remark("");
            ymyra.remark(lang.texts().get("wrote", page, markdown, csv));
            return exitCode(findings);
        } catch (InterruptedException e) {
            ymyra.err().println(lang.texts().get("stopped"));
            return ExitCode.SOFTWARE;
        }
    }

    private List<Finding> measure(Set<Group> groups) throws ScenarioException, InterruptedException {
        return Validation.measure(groups, scenarios, replications, seed, threads.number(), (family, done, total) -> {
            if (!ymyra.quiet) {
                ymyra.err()
                        .println(lang.texts()
                                .get("validation.done", String.valueOf(done), String.valueOf(total), family));
            }
        });
    }

    static int exitCode(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::failed) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** Returns the groups asked for, all of them if none was. */
    private Set<Group> check(List<Path> files) {
        Map<String, Group> known = Arrays.stream(Group.values()).collect(Collectors.toMap(Words::name, group -> group));
        Set<Group> groups = words.isEmpty() ? EnumSet.allOf(Group.class) : EnumSet.noneOf(Group.class);
        List<String> faults = new ArrayList<>();
        for (String word : words) {
            if (known.containsKey(word)) {
                groups.add(known.get(word));
            } else {
                faults.add("there is no group \"" + word + "\"; allowed here: "
                        + Arrays.stream(Group.values()).map(Words::name).collect(Collectors.joining(", ")));
            }
        }
        if (replications < 2) {
            faults.add("--replications is " + replications + ", must be at least 2");
        }
        threads.fault().ifPresent(faults::add);
        ResultNames.obstacle(files.get(0).getParent()).ifPresent(faults::add);
        if (!overwrite) {
            files.stream()
                    .filter(Files::exists)
                    .map(file -> file + " exists already: --overwrite replaces it, --out writes to another place")
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
        return groups;
    }
}
