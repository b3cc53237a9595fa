package org.ymyra.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Settlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says whether scenario files can be used. */
@Command(
        name = "check",
        description = "Checks scenario files and names every fault with its place and what is allowed there.",
        footer = {"  ymyra check scenarios/stressed.yaml", "  ymyra check scenarios/*.yaml"})
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Ymyra ymyra;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files.")
    private List<Path> files;

    @Override
    public Integer call() {
        List<Fault> faults = new ArrayList<>();
        for (Path file : files) {
            try {
                Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
                ymyra.remark(file + ": good: " + summary(scenario));
            } catch (ScenarioException e) {
                faults.addAll(e.faults());
            }
        }
        if (faults.isEmpty()) {
            return ExitCode.OK;
        }
        ymyra.out().flush();
        ErrorMessages.print(ymyra.err(), faults.stream().distinct().toList());
        return ExitCode.USAGE;
    }

    private static String summary(Scenario scenario) {
        long households = scenario.settlements().stream()
                .mapToLong(Settlement::households)
                .sum();
        return scenario.title().en() + "; "
                + Numbers.count(scenario.communities().size(), "community", "communities")
                + ", " + Numbers.count(scenario.settlements().size(), "settlement") + ", "
                + Numbers.count(households, "household") + ", "
                + Numbers.count(scenario.levers().size(), "lever") + ", "
                + Numbers.span(scenario.run().horizon().days());
    }
}
