package org.ymyra.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.Proportions;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Settlement;

/** P10: a settlement of one community stays calm, and neither names nor order of communities matter. */
final class Symmetry implements Family {
    private static final double SHARE = 0.1;

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P10: symmetry";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        return List.of(alone(study), renamed(study), reordered(study));
    }

    private static Row alone(Study study) throws ScenarioException, InterruptedException {
        Scenario alone =
                study.scenario(Study.STRESSED, "communities.Riverside.share=1", "communities.Hillside.share=0");
        List<Replica> replicas = study.replicas(alone, study.replications(SHARE));
        long eventful = replicas.stream()
                .filter(replica -> !replica.outcome().events().isEmpty()
                        || !replica.outcome().crises().isEmpty())
                .count();
        return new Row(
                "P10",
                "S with one community alone: replications with any event or crisis",
                Target.never("exact: none"),
                Proportions.clopperPearson(eventful, replicas.size(), Study.CONFIDENCE),
                Scale.PERCENT,
                "0 events in 120 years");
    }

    private static Row renamed(Study study) throws ScenarioException, InterruptedException {
        Scenario stressed = study.scenario(Study.STRESSED);
        Scenario renamed = renamed(stressed);
        int n = study.replications(SHARE);
        List<Boolean> differ = study.each(
                n,
                replication -> differ(
                        Replica.run(stressed, study.seed(), replication).outcome(),
                        Replica.run(renamed, study.seed(), replication).outcome()));
        long different = differ.stream().filter(Boolean::booleanValue).count();
        return new Row(
                "P10",
                "S with other names: replications that come to anything else",
                Target.never("exact: none"),
                Proportions.clopperPearson(different, n, Study.CONFIDENCE),
                Scale.PERCENT,
                "");
    }

    /** Returns the scenario with other names of its communities. */
    static Scenario renamed(Scenario scenario) {
        return with(
                scenario,
                communities -> communities.stream()
                        .map(community -> named(community, "Another " + community.name()))
                        .toList());
    }

    private static Row reordered(Study study) throws ScenarioException, InterruptedException {
        Scenario reordered = with(study.scenario(Study.STRESSED), communities -> {
            List<Community> reversed = new ArrayList<>(communities);
            Collections.reverse(reversed);
            return reversed;
        });
        List<Replica> before = study.replicas(Study.STRESSED);
        List<Replica> after = study.replicas(reordered, before.size());
        long[] cells = new long[4];
        for (int r = 0; r < before.size(); r++) {
            int first = after.get(r).reached(Level.RIOT, Double.MAX_VALUE) ? 0 : 2;
            cells[first + (before.get(r).reached(Level.RIOT, Double.MAX_VALUE) ? 0 : 1)]++;
        }
        Estimate difference =
                new PairedProportions(cells[0], cells[1], cells[2], cells[3]).difference(Study.CONFIDENCE);
        return new Row(
                "P10",
                "S with the communities in the other order − S: riot within three years",
                new Target("same but for luck: less than 5 points either way", -0.05, 0.05),
                difference,
                Scale.POINTS,
                "30.0 % against 30.2 % (earlier form)");
    }

    /** Returns whether two outcomes differ in anything. */
    static boolean differ(Outcome one, Outcome other) {
        return !Arrays.equals(one.reached(), other.reached())
                || !one.totals().equals(other.totals())
                || !one.crises().equals(other.crises())
                || !one.events().equals(other.events())
                || !samples(one).equals(samples(other));
    }

    private static List<String> samples(Outcome outcome) {
        return outcome.samples().stream()
                .map(sample -> sample.day() + Arrays.toString(sample.values()))
                .toList();
    }

    private static Community named(Community community, String name) {
        return new Community(
                name,
                community.share(),
                community.language(),
                community.youthUnemployment(),
                community.influence(),
                community.income(),
                community.trust(),
                community.hostility());
    }

    /** Returns the scenario with its communities changed everywhere. */
    static Scenario with(Scenario scenario, UnaryOperator<List<Community>> change) {
        List<Settlement> settlements = scenario.settlements().stream()
                .map(settlement -> new Settlement(
                        settlement.name(),
                        settlement.households(),
                        settlement.position(),
                        change.apply(settlement.communities()),
                        settlement.layout(),
                        settlement.livelihoods(),
                        settlement.schooling(),
                        settlement.office(),
                        settlement.justice(),
                        settlement.sparks(),
                        settlement.answers(),
                        settlement.police()))
                .toList();
        return new Scenario(
                scenario.title(),
                scenario.description(),
                scenario.run(),
                change.apply(scenario.communities()),
                scenario.layout(),
                scenario.livelihoods(),
                scenario.schooling(),
                scenario.office(),
                scenario.justice(),
                scenario.sparks(),
                scenario.answers(),
                scenario.police(),
                settlements,
                scenario.roads(),
                scenario.rules(),
                scenario.levers());
    }
}
