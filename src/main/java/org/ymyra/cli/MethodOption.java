package org.ymyra.cli;

import java.util.List;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.scenario.Fault;
import picocli.CommandLine.Option;

/** How rare levels are estimated. */
final class MethodOption {
    /** Riots from which on counting them is exact enough. */
    private static final int ENOUGH = 10;

    /** Probability from which on splitting saves nothing worth its work. */
    private static final double RARE = 0.05;

    /** The methods. */
    enum Method {
        AUTO,
        PLAIN,
        SPLITTING
    }

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "auto",
            description =
                    "How rare levels are estimated: plain counts replications; splitting also tries every spark that might come in a"
                            + " replication, on copies; auto, if left out, adds splitting where a scenario came to a riot in fewer than"
                            + " 10 replications and in less than 5%% of them for sure.")
    private Method method;

    /**
     * Returns whether splitting is to be added.
     *
     * @param possible whether it can be
     * @param riots in how many replications each scenario came to a riot, of how many
     */
    boolean splits(boolean possible, List<long[]> riots) {
        return switch (method) {
            case PLAIN -> false;
            case SPLITTING -> true;
            case AUTO -> possible && riots.stream().anyMatch(counts -> tooRough(counts[0], counts[1]));
        };
    }

    private static boolean tooRough(long riots, long replications) {
        Estimate probability = Proportions.wilson(riots, replications, Report.CONFIDENCE);
        return riots < ENOUGH && probability.high() < RARE;
    }

    /** Adds a fault if splitting was asked for where it cannot be. */
    void check(boolean ensemble, boolean stops, List<Fault> faults) {
        if (method == Method.SPLITTING && ensemble) {
            faults.add(fault(
                    "replications by splitting are not spread over parameter sets: leave out --ensemble, or --method"));
        }
        if (method == Method.SPLITTING && stops) {
            faults.add(
                    fault(
                            "--until-half-width looks at plain replications: give --replications instead, or leave out --method"));
        }
    }

    private static Fault fault(String message) {
        return new Fault("--method splitting", 0, 0, "", message);
    }
}
