package org.ymyra.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ymyra.gui.Start;
import org.ymyra.gui.Watch;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows one replication while it runs. */
@Command(
        name = "watch",
        description = {
            "Shows one replication in a window while it runs: the district as a map, charts, what happens in words, and"
                    + " controls to change circumstances and to try remedies.",
            "",
            "It is the same replication, to the last bit, as run and compare make of scenario, seed and number."
        },
        footer = {
            "  ymyra watch",
            "  ymyra watch scenarios/villages.yaml",
            "  ymyra watch scenarios/stressed.yaml --seed 1 --replication 17"
        })
final class WatchCommand implements Callable<Integer> {
    private static final Path FIRST = Path.of("scenarios", "stressed.yaml");

    @ParentCommand
    private Ymyra ymyra;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description =
                    "Scenario file; scenarios/stressed.yaml if left out. Those beside it can be chosen in the window.")
    private Path file;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the random numbers; ${DEFAULT-VALUE} if left out.")
    private long seed;

    @Option(
            names = "--replication",
            paramLabel = "R",
            defaultValue = "0",
            description = "Number of the replication, from 0; ${DEFAULT-VALUE} if left out.")
    private int replication;

    @Override
    public Integer call() throws ScenarioException, InterruptedException {
        if (replication < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--replication " + replication + ": replications are numbered from 0");
        }
        if (file == null && !Files.exists(FIRST)) {
            throw new ParameterException(spec.commandLine(), "name a SCENARIO: there is no " + FIRST + " here");
        }
        Path path = file == null ? FIRST : file;
        ResolvedScenario scenario = ScenarioReader.read(path, List.of());
        if (!Watch.possible()) {
            ymyra.err().println("error: there is no screen to show a window on; run, compare and rerun need none");
            return ExitCode.SOFTWARE;
        }
        Path folder = path.toAbsolutePath().getParent();
        Watch.open(new Start(scenario, seed, replication), folder);
        return ExitCode.OK;
    }
}
