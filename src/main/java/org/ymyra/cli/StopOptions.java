package org.ymyra.cli;

import java.util.List;
import org.ymyra.analysis.HalfWidths;
import org.ymyra.experiment.StoppingRule;
import org.ymyra.results.Precision;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.Level;
import picocli.CommandLine.Option;

/** When an experiment is to stop by itself. */
final class StopOptions {
    @Option(
            names = "--until-half-width",
            paramLabel = "WIDTH",
            required = true,
            converter = HalfWidth.Converter.class,
            description =
                    "Stop once the 95%% interval of the probability of a riot in every scenario (compare, levers: of"
                            + " its difference to the baseline) is no wider than twice this: 0.02 for two percentage points, 20%%"
                            + " for a fifth of the estimate (run only). Looks after 200 replications, then each time there are a"
                            + " tenth more.")
    private HalfWidth halfWidth;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "riot",
            description =
                    "Level whose probability is to be so exact: protest, brawl, riot or deadly; riot if left out.")
    private Level level;

    /**
     * Checks that a command can stop so.
     *
     * @param contrasts whether it compares scenarios with a baseline
     * @param mayStopItself whether it can stop by itself at all
     */
    void check(boolean contrasts, boolean mayStopItself, List<Fault> faults) {
        if (halfWidth.relative() && contrasts) {
            faults.add(
                    fault(
                            "a difference may be 0, and no interval is short relative to that: give a probability, such as 0.02"));
        }
        if (!mayStopItself) {
            faults.add(fault("every point has the same number of replications"));
        }
    }

    private static Fault fault(String problem) {
        return new Fault("--until-half-width", 0, 0, "", problem);
    }

    /** Returns the rule that says when it is enough. */
    StoppingRule rule(boolean contrasts) {
        return rule(halfWidth.precision(contrasts, level, Report.CONFIDENCE));
    }

    /** Returns the rule that stops at a precision. */
    static StoppingRule rule(Precision precision) {
        return new StoppingRule(precision, scenarios -> HalfWidths.reached(precision, scenarios));
    }
}
