package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.model.Crowd;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/** The street of the model against the hundred people of Granovetter (1978) with thresholds 0, 1, …, 99. */
final class Granovetter implements Family {
    private static final int HOURS = 150;

    /** Which threshold is changed, what it becomes, and how many are active in the end. */
    private static final int[][] CASES = {{0, 0, 100}, {1, 2, 1}, {50, 51, 50}, {0, 1, 0}};

    @Override
    public Group group() {
        return Group.DOCKING;
    }

    @Override
    public String name() {
        return "thresholds";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException {
        Scenario scenario = study.scenario(
                Study.TYPICAL,
                "run.spin-up=0 days",
                "settlements.Crossford.households=125",
                "communities.Riverside.share=0.8",
                "communities.Hillside.share=0.2",
                "rules.encounters.friction=0",
                "sparks.crimes=0",
                "sparks.provocations=0",
                "rules.mobilisation.street-from=0",
                "rules.mobilisation.threshold=0",
                "rules.mobilisation.encouragement=2",
                "rules.policing.alarm=100000",
                "rules.policing.risk-without-officers=1",
                "rules.violence.incidents=0");
        List<Row> rows = new ArrayList<>();
        for (int[] each : CASES) {
            String changed = each[0] == each[1] ? "" : ", but " + each[1] + " instead of " + each[0];
            rows.add(Row.exact(
                    "activation",
                    "active of 100 households with thresholds 0 to 99" + changed,
                    "Granovetter 1978",
                    each[2],
                    0,
                    active(scenario, each[0], each[1])));
        }
        return rows;
    }

    private static int active(Scenario scenario, int threshold, int changed) {
        Crowd crowd = new Crowd(scenario);
        for (int k = 0; k < crowd.size(); k++) {
            crowd.averse(k, (k == threshold ? changed : k) / 100.0);
        }
        for (int hour = 0; hour < HOURS; hour++) {
            crowd.run(hour);
        }
        return crowd.active();
    }
}
