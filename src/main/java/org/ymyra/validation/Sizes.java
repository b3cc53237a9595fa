package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.analysis.Quantiles;
import org.ymyra.scenario.Level;
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
        findings.add(share(replicas, Level.RIOT, Level.PROTEST, "a minority: below 20 %", 0.2, "4.8 %"));
        findings.add(share(replicas, Level.DEADLY, Level.PROTEST, "an exception: below 5 %", 0.05, "0.9 %"));
        findings.add(share(replicas, Level.DEADLY, Level.RIOT, "below half", 0.5, "19 % [12, 29]"));
        double[] peaks = replicas.stream()
                .flatMap(replica -> replica.outcome().crises().stream())
                .mapToDouble(crisis -> crisis.peakActive())
                .toArray();
        double median = Quantiles.orderStatistics(peaks, 0.5, Study.CONFIDENCE).value();
        findings.add(peak(peaks, 0.5, Target.none(), "13"));
        findings.add(peak(peaks, 0.9, Target.none(), "81"));
        Target heavy = new Target("heavy tail: at least 10 times the median", 10 * median, Double.POSITIVE_INFINITY);
        findings.add(peak(peaks, 0.99, heavy, "314"));
        return findings;
    }

    private static Row share(List<Replica> replicas, Level of, Level among, String target, double most, String known) {
        return new Row(
                "P4",
                "S: " + of + " among crises that reach " + among,
                new Target(target, 0, most),
                Ratios.share(
                        Study.values(replicas, replica -> replica.crises(of)),
                        Study.values(replicas, replica -> replica.crises(among)),
                        Study.CONFIDENCE),
                Scale.PERCENT,
                known);
    }

    private static Row peak(double[] peaks, double probability, Target target, String known) {
        return new Row(
                "P4",
                "S: households on the street at the peak, quantile " + probability,
                target,
                Ratios.clipped(
                        Quantiles.orderStatistics(peaks, probability, Study.CONFIDENCE), 0, Double.POSITIVE_INFINITY),
                Scale.NUMBER,
                known);
    }
}
