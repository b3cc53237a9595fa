package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.analysis.Means;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * The siblings of our rumours in {@link Epidemic}: with everybody mixing, where the final size is known in closed form, and
 * along the ties of a settlement of ours, where it is not, against what passes on the same ties.
 */
final class Epidemics implements Family {
    private static final String SUBJECT = "epidemic (sibling)";

    private static final int PEOPLE = 19_980;
    private static final int OUTBREAKS = 600;
    private static final double MAJOR = 0.1;

    private static final int HOUSEHOLDS = 500;
    private static final int PAIRS = 10_000;

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "epidemics";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        mixing(study, rows);
        alongTies(study, rows);
        return rows;
    }

    /** Only outbreaks that reach a tenth count. */
    private static void mixing(Study study, List<Row> rows) throws InterruptedException {
        double[] reproduction = {1.5, 2, 3};
        double[] size = {0.582811644, 0.796812130, 0.940479791};
        for (int k = 0; k < size.length; k++) {
            double contacts = reproduction[k];
            double[] major = study.each(OUTBREAKS, r -> Epidemic.size(PEOPLE, contacts, study.random(r))).stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(reached -> reached > MAJOR)
                    .toArray();
            rows.add(Row.simulated(
                    SUBJECT,
                    "by itself, everybody mixing, R₀ " + contacts + ": share reached by major outbreaks",
                    "z = 1 − exp(−R₀ z), Kermack & McKendrick 1927",
                    size[k],
                    0.02,
                    confidence -> Means.studentT(major, confidence)));
        }
    }

    private static void alongTies(Study study, List<Row> rows) throws ScenarioException, InterruptedException {
        Scenario scenario = study.still("settlements.Crossford.households=" + HOUSEHOLDS);
        Households households =
                new District(scenario, study.seed(), 0).settlements().get(0).households();
        int[][] ties = IntStream.range(0, HOUSEHOLDS).mapToObj(households::ties).toArray(int[][]::new);
        for (double passed : new double[] {0.15, 0.3}) {
            double[] differences = study
                    .each(
                            PAIRS,
                            r -> Epidemic.alongTies(ties, passed, study.random(r))
                                    - Epidemic.percolated(ties, passed, study.random(PAIRS + r)))
                    .stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            rows.add(Row.simulated(
                    SUBJECT,
                    "along the ties of " + HOUSEHOLDS + " households, each passed with probability " + passed
                            + ": mean share reached − that of bond percolation on the same ties",
                    "the two are the same, Grassberger 1983",
                    0,
                    0.02,
                    confidence -> Means.studentT(differences, confidence)));
        }
    }
}
