package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ymyra.analysis.Means;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/** P9: attitudes stay where they are over ten years without trigger crimes and provocations. */
final class QuietYears implements Family {
    private static final double SHARE = 0.05;
    private static final List<Indicator> ATTITUDES = List.of(Indicator.GRIEVANCE, Indicator.TRUST, Indicator.HOSTILITY);
    private static final String[] KNOWN = {"0.198 → 0.198", "0.479 → 0.475", "0.225 → 0.248"};
    private static final double MOST = 0.05;

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P9: ten quiet years";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        Scenario scenario = study.scenario(
                Study.TYPICAL,
                "sparks.crimes=0",
                "sparks.provocations=0",
                "run.horizon=10 years",
                "run.sampling=1 years");
        List<Replica> replicas = study.replicas(scenario, study.replications(SHARE));
        List<Row> findings = new ArrayList<>();
        for (Indicator attitude : ATTITUDES) {
            int k = attitude.ordinal();
            String name = attitude.name().toLowerCase(Locale.ROOT);
            String known = KNOWN[findings.size() / 2] + " (earlier form)";
            double[] start = Study.values(replicas, replica -> first(replica).values()[k]);
            double[] change = Study.values(
                    replicas,
                    replica -> last(replica).values()[k] - first(replica).values()[k]);
            findings.add(new Row(
                    "P9",
                    "T: mean " + name + " at the start",
                    Target.none(),
                    Ratios.clipped(Means.studentT(start, Study.CONFIDENCE), 0, 1),
                    Scale.NUMBER,
                    known));
            findings.add(new Row(
                    "P9",
                    "T: change of mean " + name + " in ten quiet years",
                    new Target("no drift: at most 0.05 either way", -MOST, MOST),
                    Ratios.clipped(Means.studentT(change, Study.CONFIDENCE), -1, 1),
                    Scale.NUMBER,
                    known));
        }
        return findings;
    }

    private static Sample first(Replica replica) {
        return replica.outcome().samples().get(0);
    }

    private static Sample last(Replica replica) {
        List<Sample> samples = replica.outcome().samples();
        return samples.get(samples.size() - 1);
    }
}
