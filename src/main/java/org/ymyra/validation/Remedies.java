package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ScenarioException;

/** P8: the remedies work in the directions that evidence leads to expect. All begin in S on the first day. */
final class Remedies implements Family {
    private static final double HORIZON = 3 * Study.YEAR;
    private static final List<String> ALL = List.of(
            "complaint-reform",
            "complaint-speed",
            "language-courses",
            "joint-council",
            "one-sided-council",
            "rumour-control",
            "equal-justice",
            "response-protocol",
            "more-police",
            "jobs",
            "combination",
            "all-together");
    private static final Target LESS = new Target("clearly less: below 0", -1, -1e-9);

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P8: remedies";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Row> findings = new ArrayList<>();
        for (String remedy : ALL) {
            Target target = remedy.equals("complaint-reform") ? LESS : Target.none();
            findings.add(riot(study, remedy, Study.STRESSED, HORIZON, "within three years", target));
        }
        findings.add(riot(
                study,
                "complaint-reform",
                "complaint-speed",
                HORIZON,
                "within three years",
                new Target("more than speed by itself: below 0", -1, -1e-9)));
        findings.add(riot(
                study,
                "language-courses",
                Study.STRESSED,
                Study.YEAR,
                "within the first year",
                new Target("no quick effect: less than 5 points either way", -0.05, 0.05)));
        for (String single : List.of("complaint-reform", "joint-council", "rumour-control")) {
            Target more = new Target("more than each part: below 0", -1, -1e-9);
            findings.add(riot(study, "combination", single, HORIZON, "within three years", more));
        }
        findings.add(selfHelp(study, "joint-council", new Target("cut: below 0", Double.NEGATIVE_INFINITY, -1e-9)));
        findings.add(selfHelp(study, "one-sided-council", new Target("no cut: 5 % of S either way", -0.445, 0.445)));
        findings.addAll(response(study));
        return findings;
    }

    private static Row riot(Study study, String remedy, String baseline, double days, String within, Target target)
            throws ScenarioException, InterruptedException {
        String of = baseline.equals(Study.STRESSED) ? "S" : baseline;
        return new Row(
                "P8",
                remedy + " − " + of + ": riot " + within,
                target,
                difference(study.replicas(remedy), study.replicas(baseline), Level.RIOT, days),
                Scale.POINTS,
                "");
    }

    private static Estimate difference(List<Replica> remedy, List<Replica> baseline, Level level, double days) {
        long[] cells = new long[4];
        for (int r = 0; r < remedy.size(); r++) {
            int first = remedy.get(r).reached(level, days) ? 0 : 2;
            cells[first + (baseline.get(r).reached(level, days) ? 0 : 1)]++;
        }
        return new PairedProportions(cells[0], cells[1], cells[2], cells[3]).difference(Study.CONFIDENCE);
    }

    private static Row selfHelp(Study study, String remedy, Target target)
            throws ScenarioException, InterruptedException {
        double[] with = crossSelfHelp(study.replicas(remedy));
        double[] without = crossSelfHelp(study.replicas(Study.STRESSED));
        for (int r = 0; r < with.length; r++) {
            with[r] -= without[r];
        }
        return new Row(
                "P8",
                remedy + " − S: self-help across communities per year and 1,000 households",
                target,
                Means.studentT(with, Study.CONFIDENCE),
                Scale.NUMBER,
                "");
    }

    private static double[] crossSelfHelp(List<Replica> replicas) {
        return Study.values(replicas, replica -> replica.outcome().totals().get(Total.CROSS_SELF_HELP) / 3);
    }

    /** A faster response acts between gathering and riot, not before. */
    private static List<Row> response(Study study) throws ScenarioException, InterruptedException {
        List<Replica> protocol = study.replicas("response-protocol");
        List<Replica> stressed = study.replicas(Study.STRESSED);
        Estimate riotGivenProtest = Ratios.difference(
                crises(protocol, Level.RIOT),
                crises(protocol, Level.PROTEST),
                crises(stressed, Level.RIOT),
                crises(stressed, Level.PROTEST),
                Study.CONFIDENCE);
        Estimate protestPerCrisis = Ratios.difference(
                crises(protocol, Level.PROTEST),
                Study.values(protocol, replica -> replica.outcome().crises().size()),
                crises(stressed, Level.PROTEST),
                Study.values(stressed, replica -> replica.outcome().crises().size()),
                Study.CONFIDENCE);
        return List.of(
                new Row(
                        "P8",
                        "response-protocol − S: riot, given a gathering",
                        new Target("lower: below 0", -1, -1e-9),
                        riotGivenProtest,
                        Scale.POINTS,
                        ""),
                new Row(
                        "P8",
                        "response-protocol − S: gathering, given a crisis",
                        new Target("as before: less than 3 points either way", -0.03, 0.03),
                        protestPerCrisis,
                        Scale.POINTS,
                        ""),
                new Row(
                        "P8",
                        "response-protocol − S: gathering within three years",
                        new Target("as before: less than 3 points either way", -0.03, 0.03),
                        difference(protocol, stressed, Level.PROTEST, HORIZON),
                        Scale.POINTS,
                        ""));
    }

    private static double[] crises(List<Replica> replicas, Level level) {
        return Study.values(replicas, replica -> replica.crises(level));
    }
}
