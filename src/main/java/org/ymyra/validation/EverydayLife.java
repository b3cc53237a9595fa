package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Means;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.ScenarioException;

/** The everyday figures of the typical and the stressed settlement, compared before any crisis is. */
final class EverydayLife implements Family {
    private static final String PATTERN = "everyday";
    private static final double TOLERANCE = 0.05;

    /** A count per year and 1,000 households, in the typical and the stressed settlement. */
    private record Rate(Total total, String name, double typical, double stressed) {}

    private static final List<Rate> RATES = List.of(
            new Rate(Total.DISPUTES, "disputes", 882, 886),
            new Rate(Total.CROSS_DISPUTES, "disputes across communities", 344, 275),
            new Rate(Total.COMPLAINTS, "complaints", 529, 473),
            new Rate(Total.SELF_HELP, "self-help", 9.6, 18.7),
            new Rate(Total.CROSS_SELF_HELP, "self-help across communities", 5.0, 8.9),
            new Rate(Total.FAIR, "fair decisions", 434, 172),
            new Rate(Total.UNFAIR, "unfair decisions", 95, 120),
            new Rate(Total.LAPSED, "complaints lapsed", 0, 182));

    /** A mean over households at the start of the horizon. */
    private record Level(Indicator indicator, String name, double typical, double stressed) {}

    private static final List<Level> LEVELS = List.of(
            new Level(Indicator.GRIEVANCE, "mean grievance at the start", 0.196, 0.310),
            new Level(Indicator.TRUST, "mean trust at the start", 0.481, 0.371),
            new Level(Indicator.HOSTILITY, "mean hostility at the start", 0.220, 0.245));

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "everyday figures";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Row> findings = new ArrayList<>(of(study, Study.TYPICAL, "T: "));
        findings.addAll(of(study, Study.STRESSED, "S: "));
        return findings;
    }

    private static List<Row> of(Study study, String scenario, String prefix)
            throws ScenarioException, InterruptedException {
        boolean typical = scenario.equals(Study.TYPICAL);
        List<Replica> replicas = study.replicas(scenario);
        List<Row> findings = new ArrayList<>();
        for (Rate rate : RATES) {
            Estimate measured = Figures.total(replicas, rate.total, study.scenario(scenario));
            double known = typical ? rate.typical : rate.stressed;
            findings.add(finding(prefix + rate.name + " per year and 1,000 households", known, measured));
        }
        Estimate wait = study.figure(Measure.WAIT, scenario);
        findings.add(finding(prefix + "mean wait for a decision, days", typical ? 1.4 : 24.8, wait));
        for (Level level : LEVELS) {
            double[] values = Study.values(
                    replicas, replica -> replica.outcome().samples().get(0).values()[level.indicator.ordinal()]);
            Estimate measured = Ratios.clipped(Means.studentT(values, Study.CONFIDENCE), 0, 1);
            findings.add(finding(prefix + level.name, typical ? level.typical : level.stressed, measured));
        }
        return findings;
    }

    private static Row finding(String what, double known, Estimate measured) {
        String independent = known == Math.rint(known) ? String.valueOf((long) known) : String.valueOf(known);
        Target target = known == 0 ? new Target("below 1", 0, 1) : Target.near(known, TOLERANCE);
        return new Row(PATTERN, what, target, measured, Scale.NUMBER, independent);
    }
}
