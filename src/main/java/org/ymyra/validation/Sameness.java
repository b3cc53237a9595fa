package org.ymyra.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * What must make no difference, to the last bit: names, levers of intensity 0, copying, looking, threads; and that nothing
 * happens across communities where there is one alone.
 */
final class Sameness implements Family {
    private static final int REPLICATIONS = 8;
    private static final int LONELY = 40;
    private static final String[] BUSY = {
        "run.spin-up=1 years",
        "run.horizon=1 years",
        "run.sampling=30 days",
        "sparks.crimes=200",
        "sparks.provocations=20"
    };

    @Override
    public Group group() {
        return Group.INVARIANTS;
    }

    @Override
    public String name() {
        return "what makes no difference";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        Scenario busy = study.scenario("all-causes", with(levers("")));
        return List.of(
                renamed(study, busy),
                lonely(study),
                idle(study),
                copied(study, busy),
                watched(study, busy),
                threads(study, busy));
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(BUSY), Stream.of(more)).toArray(String[]::new);
    }

    /** Every kind of lever, with keys on top of its defaults. */
    private static String levers(String keys) {
        return Parameters.levers().stream()
                .map(kind -> kind + ": {lever: " + kind + keys + "}")
                .reduce((some, other) -> some + ", " + other)
                .map(all -> "levers={" + all + "}")
                .orElseThrow();
    }

    private static Row renamed(Study study, Scenario busy) throws InterruptedException {
        Scenario renamed = Symmetry.renamed(busy);
        List<Boolean> differ = study.each(
                REPLICATIONS, r -> Symmetry.differ(outcome(busy, study.seed(), r), outcome(renamed, study.seed(), r)));
        return row(
                "symmetry",
                "communities of other names, every lever at work: anything else",
                "no rule names one",
                differ);
    }

    private static Row lonely(Study study) throws ScenarioException, InterruptedException {
        Scenario alone = study.scenario(
                Study.STRESSED,
                "communities.Riverside.share=1",
                "communities.Hillside.share=0",
                "settlements.Crossford.households=300",
                "run.spin-up=1 years",
                "sparks.crimes=1000",
                "sparks.provocations=300");
        List<Boolean> clashed = study.each(LONELY, r -> {
            Outcome outcome = outcome(alone, study.seed(), r);
            boolean across = Stream.of(Total.CROSS_DISPUTES, Total.CROSS_SELF_HELP, Total.GOOD_CONTACTS)
                    .anyMatch(total -> outcome.totals().get(total) != 0);
            return across || !outcome.events().isEmpty() || !outcome.crises().isEmpty();
        });
        return row("lonely community", "anything across communities, any crisis", "there is nobody else", clashed);
    }

    private static Row idle(Study study) throws ScenarioException, InterruptedException {
        Scenario without = study.scenario("all-causes", with("levers={}"));
        List<Scenario> idle = new ArrayList<>();
        for (String kind : Parameters.levers()) {
            idle.add(study.scenario("all-causes", with("levers={Idle: {lever: " + kind + ", intensity: 0}}")));
        }
        idle.add(study.scenario("all-causes", with(levers(", intensity: 0"))));
        List<Outcome> outcomes = study.each(REPLICATIONS, r -> outcome(without, study.seed(), r));
        List<Boolean> differ = study.each(REPLICATIONS * idle.size(), k -> {
            int r = k % REPLICATIONS;
            return Symmetry.differ(outcomes.get(r), outcome(idle.get(k / REPLICATIONS), study.seed(), r));
        });
        return row(
                "no free lunch",
                "each of " + (idle.size() - 1) + " kinds of levers, and all at once, at intensity 0: anything else",
                "nothing is done",
                differ);
    }

    /** At random-looking moments, some of them in the middle of an hour. */
    private static Row copied(Study study, Scenario busy) throws InterruptedException {
        List<Boolean> differ = study.each(REPLICATIONS, r -> {
            double end = end(busy);
            District never = new District(busy, study.seed(), r);
            District original = new District(busy, study.seed(), r);
            original.runUntil((0.3 + 0.08 * r) * end);
            District copy = original.copy();
            for (District district : List.of(never, original, copy)) {
                district.runUntil(end);
            }
            List<String> state = Fingerprint.of(never);
            return !Fingerprint.of(original).equals(state)
                    || !Fingerprint.of(copy).equals(state);
        });
        return row("copies", "a copy, or what was copied, ends otherwise", "pure function of its state", differ);
    }

    private static Row watched(Study study, Scenario busy) throws InterruptedException {
        List<Boolean> differ = study.each(REPLICATIONS, r -> {
            District alone = new District(busy, study.seed(), r);
            District watched = new District(busy, study.seed(), r);
            watched.sample(0, 0.37, () -> Fingerprint.of(watched));
            alone.runUntil(end(busy));
            watched.runUntil(end(busy));
            return !Fingerprint.of(watched).equals(Fingerprint.of(alone));
        });
        return row("looking", "a run that is looked at ends otherwise", "observers change nothing", differ);
    }

    private static double end(Scenario scenario) {
        return Math.ceil(scenario.run().spinUp().days())
                + scenario.run().horizon().days();
    }

    private static Row threads(Study study, Scenario busy) throws InterruptedException, ScenarioException {
        List<Outcome> one = IntStream.range(0, REPLICATIONS)
                .mapToObj(r -> outcome(busy, study.seed(), r))
                .toList();
        try (Study four = study.onThreads(4)) {
            List<Boolean> differ =
                    four.each(REPLICATIONS, r -> Symmetry.differ(one.get(r), outcome(busy, study.seed(), r)));
            return row(
                    "threads",
                    "another outcome on four threads than on one",
                    "pure function of seed and number",
                    differ);
        }
    }

    private static Outcome outcome(Scenario scenario, long seed, int replication) {
        return Replica.run(scenario, seed, replication).outcome();
    }

    private static Row row(String subject, String what, String source, List<Boolean> breaches) {
        long count = breaches.stream().filter(Boolean::booleanValue).count();
        return Row.never(subject, what, source, count, breaches.size());
    }
}
