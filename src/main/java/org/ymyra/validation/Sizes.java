package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.ScenarioException;

/**
 * P4: each level of a crisis is reached far less often than the one below, and crowds differ in size by orders.
 *
 * <p>The independent program counted a crisis once, at its highest level (1.96, 0.71, 0.11 and 0.025 a year; no other
 * reading fits its share of deadly riots and its P2). Its figures are summed here from each level upwards.
 */
final class Sizes implements Family {
    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P4: sizes";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Replica> replicas = study.replicas(Study.STRESSED);
        double years = study.scenario(Study.STRESSED).run().horizon().days() / Study.YEAR;
        List<Row> findings = new ArrayList<>();
        String[] known = {"2.81", "0.85", "0.135", "0.025"};
        for (Level level : Level.values()) {
            double[] crises = Study.values(replicas, replica -> replica.crises(level));
            findings.add(new Row(
                    "P4",
                    "S: crises per year that reach " + level,
                    Target.none(),
                    Ratios.rate(crises, years, Study.CONFIDENCE),
                    Scale.NUMBER,
                    known[level.ordinal()]));
        }
        findings.add(share(
                study,
                Measure.RIOT_GIVEN_PROTEST,
                "RIOT among crises that reach PROTEST",
                "a minority: below 20 %",
                0.2,
                "4.8 %"));
        findings.add(share(
                study,
                Measure.DEADLY_GIVEN_PROTEST,
                "DEADLY among crises that reach PROTEST",
                "an exception: below 5 %",
                0.05,
                "0.9 %"));
        findings.add(share(
                study,
                Measure.DEADLY_GIVEN_RIOT,
                "DEADLY among crises that reach RIOT",
                "below half",
                0.5,
                "19 % [12, 29]"));
        double median = Figures.crowd(replicas, 0.5).value();
        findings.add(peak(replicas, 0.5, Target.none(), "13"));
        findings.add(peak(replicas, 0.9, Target.none(), "81"));
        Target heavy = new Target("heavy tail: at least 10 times the median", 10 * median, Double.POSITIVE_INFINITY);
        findings.add(peak(replicas, 0.99, heavy, "314"));
        return findings;
    }

    private static Row share(Study study, Measure measure, String what, String target, double most, String known)
            throws ScenarioException, InterruptedException {
        return new Row(
                "P4",
                "S: " + what,
                new Target(target, 0, most),
                study.figure(measure, Study.STRESSED),
                Scale.PERCENT,
                known);
    }

    private static Row peak(List<Replica> replicas, double probability, Target target, String known) {
        return new Row(
                "P4",
                "S: households on the street at the peak, quantile " + probability,
                target,
                Figures.crowd(replicas, probability),
                Scale.NUMBER,
                known);
    }
}
