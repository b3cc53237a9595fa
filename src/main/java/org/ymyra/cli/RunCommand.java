package org.ymyra.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ymyra.experiment.Plan;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs scenarios. */
@Command(
        name = "run",
        description = {
            "Runs scenarios many times and writes the probability of each level of escalation as a table, as data and as"
                    + " charts.",
            "",
            "The result is a folder under results. It can be resumed after any interruption."
        },
        footer = {
            "  ymyra run scenarios/typical.yaml",
            "  ymyra run scenarios/stressed.yaml --replications 200 --out first-try",
            "  ymyra run scenarios/stressed.yaml --set office.capacity=1.5 --out faster-office",
            "  ymyra run scenarios/stressed.yaml --replications 2000 --out first-try --resume",
            "  ymyra run scenarios/typical.yaml --until-half-width 0.02 --out exact",
            "  ymyra run scenarios/typical.yaml --method splitting --out rare",
            "  ymyra run scenarios/stressed.yaml --ensemble posterior.csv --out predicted"
        })
final class RunCommand extends ExperimentCommand {
    @Parameters(arity = "1..*", paramLabel = "SCENARIO", description = "Scenario files.")
    private List<Path> files;

    @Mixin
    private EnsembleOptions ensemble;

    @Mixin
    private MethodOption method;

    @Override
    List<Path> files() {
        return files;
    }

    @Override
    boolean contrasts() {
        return false;
    }

    @Override
    Optional<MethodOption> method() {
        return Optional.of(method);
    }

    @Override
    Plan spread(Plan plan, Optional<ResultFolder> before) throws ScenarioException {
        return ensemble.spread(plan, before);
    }
}
