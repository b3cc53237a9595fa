package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.analysis.Correlation;
import org.ymyra.analysis.Means;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * P6: households with more good contact are less hostile, though contact itself does little. Contacts are counted over
 * spin-up and horizon; hostility is that at the end.
 */
final class Contact implements Family {
    private static final double SHARE = 0.2;

    /** Hostility of the households of one replication at the end, and how it goes with contact. */
    private record Hostility(double mean, double deviation, double correlation) {}

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P6: contact and hostility";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Row> findings = new ArrayList<>();
        Target target = new Target("−0.1 to −0.3", -0.3, -0.1);
        List<Hostility> typical = run(study, study.scenario(Study.TYPICAL));
        List<Hostility> stressed = run(study, study.scenario(Study.STRESSED));
        findings.add(correlation("T", typical, target, "−0.17 (earlier form)"));
        findings.add(correlation("S", stressed, target, "−0.10 (earlier form)"));
        double doubled = 2 * study.scenario(Study.TYPICAL).rules().encounters().goodContact();
        String[] year = {"run.spin-up=0 days", "run.horizon=1 years"};
        List<Hostility> usual = run(study, study.scenario(Study.TYPICAL, year));
        List<Hostility> more =
                run(study, study.scenario(Study.TYPICAL, year[0], year[1], "rules.encounters.good-contact=" + doubled));
        double[] effect = new double[more.size()];
        for (int r = 0; r < effect.length; r++) {
            effect[r] = (more.get(r).mean - usual.get(r).mean) / usual.get(r).deviation;
        }
        findings.add(new Row(
                "P6",
                "T: effect on hostility of a year of good contact twice as likely, standard deviations",
                new Target("small, about −0.1: −0.2 to 0", -0.2, 0),
                Means.studentT(effect, Study.CONFIDENCE),
                Scale.NUMBER,
                ""));
        return findings;
    }

    private static Row correlation(String scenario, List<Hostility> runs, Target target, String known) {
        return new Row(
                "P6",
                scenario + ": correlation of contacts and hostility over households, mean over replications",
                target,
                Ratios.clipped(Means.studentT(Study.values(runs, Hostility::correlation), Study.CONFIDENCE), -1, 1),
                Scale.NUMBER,
                known);
    }

    private static List<Hostility> run(Study study, Scenario scenario) throws InterruptedException {
        return study.each(study.replications(SHARE), replication -> {
            District district = new District(scenario, study.seed(), replication);
            Households households = district.settlements().get(0).households();
            double[] contacts = new double[households.size];
            district.observe(new Observer() {
                @Override
                public void contacted(Settlement settlement, int i, int j) {
                    contacts[i]++;
                    contacts[j]++;
                }
            });
            district.runUntil(district.horizonStart() + scenario.run().horizon().days());
            return hostility(households, contacts);
        });
    }

    private static Hostility hostility(Households households, double[] contacts) {
        double[] hostility = new double[households.size];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < hostility.length; i++) {
            for (int x = 0; x < households.communities; x++) {
                hostility[i] += households.hostility(i, x) / (households.communities - 1);
            }
            sum += hostility[i];
            squares += hostility[i] * hostility[i];
        }
        double mean = sum / hostility.length;
        double deviation = Math.sqrt(squares / hostility.length - mean * mean);
        double correlation =
                Correlation.pearson(contacts, hostility, Study.CONFIDENCE).value();
        return new Hostility(mean, deviation, correlation);
    }
}
