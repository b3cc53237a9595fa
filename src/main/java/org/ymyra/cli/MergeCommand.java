package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ymyra.experiment.Merge;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.StopOnShutdown;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts the parts of an experiment together. */
@Command(
        name = "merge",
        description = {
            "Puts the parts of an experiment that were run with --shard together into one result, with the tables and charts"
                    + " of the command that ran them. These and what export writes are the same, byte for byte, as if one program had run it.",
            "",
            "All parts must be there, each once and complete, and belong to one experiment; otherwise every fault is told"
                    + " and nothing is written. The parts are left as they are."
        },
        footer = {
            "  ymyra run scenarios/typical.yaml --replications 100000 --shard 1/2 --out parts/1",
            "  ymyra run scenarios/typical.yaml --replications 100000 --shard 2/2 --out parts/2",
            "  ymyra merge parts/1 parts/2 --out exact",
            "  ymyra merge parts/ --out exact --overwrite"
        })
final class MergeCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Parameters(
            arity = "1..*",
            paramLabel = "PART",
            description = "Names of parts, folders under results, or paths; or a folder that holds the parts.")
    private List<String> parts;

    @Option(
            names = "--out",
            paramLabel = "NAME",
            required = true,
            description = "Name of the result, a folder under results, or a path.")
    private String name;

    @Option(names = "--overwrite", description = "Delete a result of the same name.")
    private boolean overwrite;

    @Mixin
    private LanguageOption lang;

    @Override
    public Integer call() throws IOException, ScenarioException {
        Merge merge = Merge.of(parts.stream().map(ResultNames::path).toList());
        ExperimentCommand command = command(merge.command());
        Path path = ResultNames.path(name);
        ResultNames.checkWritable(path);
        Manifest manifest;
        StopOnShutdown stop = ymyra.stoppable();
        try (ProgressLine progress = ymyra.progress(lang.texts())) {
            manifest = merge.write(path, overwrite, progress);
        } catch (InterruptedException e) {
            ymyra.err().println(e.getMessage());
            return ExitCode.SOFTWARE;
        } finally {
            stop.end();
        }
        Plan plan = Plan.of(new ResultFolder(path));
        int code = command.tell(plan, manifest, path, "merge with --overwrite");
        if (command.splits(plan, path) && !merge.split()) {
            remark("shard.rare");
        }
        if (merge.processors().size() > 1) {
            remark("shard.mixed", String.join(", ", merge.processors()));
        }
        return code;
    }

    private void remark(String key, Object... arguments) {
        ymyra.remark("");
        ymyra.remark(Report.wrapped(lang.texts().get(key, arguments)));
    }

    /** Returns the command that ran the parts, with its options, to tell what they came to. */
    private ExperimentCommand command(List<String> words) {
        CommandLine line = Ymyra.commandLine(ymyra.out(), ymyra.err(), ymyra.simulator);
        ExperimentCommand command = (ExperimentCommand) line.parseArgs(words.toArray(String[]::new))
                .subcommand()
                .commandSpec()
                .userObject();
        command.ymyra = ymyra;
        command.lang = lang;
        return command;
    }
}
