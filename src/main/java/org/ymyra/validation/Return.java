package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.model.RelaxationBench;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/** Attitudes relax to their baselines: of the distance 2^(−t / half-life) is left after a time t of whole months. */
final class Return implements Family {
    private static final double TOLERANCE = 1e-9;
    private static final int[] MONTHS = {3, 12};
    private static final int GRIEVANCE = 90;
    private static final int TRUST = 180;
    private static final int HOSTILITY = 360;

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "relaxation: exponential decay";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException {
        Scenario scenario = study.still(
                "settlements.Crossford.households=100",
                "livelihoods.job-finding=0",
                "rules.attitudes.grievance-half-life=" + GRIEVANCE + " days",
                "rules.attitudes.trust-half-life=" + TRUST + " days",
                "rules.attitudes.hostility-half-life=" + HOSTILITY + " days");
        List<Row> rows = new ArrayList<>();
        for (int months : MONTHS) {
            int days = 30 * months;
            RelaxationBench.Left left = RelaxationBench.left(scenario, study.seed(), days);
            rows.add(row("grievance", GRIEVANCE, days, left.grievance()));
            rows.add(row("trust", TRUST, days, left.trust()));
            rows.add(row("hostility", HOSTILITY, days, left.hostility()));
        }
        return rows;
    }

    private static Row row(String attitude, int halfLife, int days, double got) {
        return Row.exact(
                "relaxation",
                "share of the distance to the baseline left after " + days + " days: " + attitude + ", half-life "
                        + halfLife + " days",
                "2^(−t / half-life)",
                Math.pow(2, -(double) days / halfLife),
                TOLERANCE,
                got);
    }
}
