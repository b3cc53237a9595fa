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

/** Runs scenarios and compares them with the first. */
@Command(
        name = "compare",
        description = {
            "Runs scenarios as run does and compares each with the first, the baseline: difference and ratio of the"
                    + " probabilities of each level, with paired intervals.",
            "",
            "Replications of the same number share their luck in all scenarios. Differences are known better than from"
                    + " independent runs, as far as the luck is shared."
        },
        footer = {
            "  ymyra compare scenarios/stressed.yaml scenarios/complaint-reform.yaml --out reform",
            "  ymyra compare scenarios/stressed.yaml scenarios/*council.yaml --replications 500 --out councils",
            "  ymyra compare scenarios/stressed.yaml scenarios/complaint-reform.yaml --out reform --resume",
            "  ymyra compare scenarios/stressed.yaml scenarios/complaint-reform.yaml --until-half-width 0.02 --out reform",
            "  ymyra compare scenarios/stressed.yaml scenarios/complaint-reform.yaml --ensemble ranges --out robust"
        })
final class CompareCommand extends ExperimentCommand {
    @Parameters(arity = "2..*", paramLabel = "SCENARIO", description = "Scenario files; the first is the baseline.")
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
        return true;
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
