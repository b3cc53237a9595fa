package org.ymyra.validation;

import java.util.List;
import org.ymyra.results.Outcome.Event;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Spark;

/** P3: hardly a riot comes out of the blue, yet a trigger crime or grave retaliation seldom leads to one. */
final class Triggers implements Family {
    private static final double WINDOW = 7;

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P3: triggers";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Replica> replicas = study.replicas(Study.STRESSED);
        double end = study.scenario(Study.STRESSED).run().horizon().days();
        return List.of(
                new Row(
                        "P3",
                        "S: riots within 7 days of a trigger crime or grave retaliation",
                        new Target("at least 80 %", 0.8, 1),
                        Ratios.share(
                                Study.values(replicas, Triggers::triggeredRiots),
                                Study.values(
                                        replicas, replica -> replica.riots().size()),
                                Study.CONFIDENCE),
                        Scale.PERCENT,
                        "96 % (earlier form)"),
                new Row(
                        "P3",
                        "S: trigger crimes and grave retaliations without a riot within 7 days",
                        new Target("more than 80 %", 0.8, 1),
                        Ratios.share(
                                Study.values(replicas, replica -> quietTriggers(replica, end)),
                                Study.values(replicas, replica -> triggers(replica, end)),
                                Study.CONFIDENCE),
                        Scale.PERCENT,
                        "91.0 % [88.4, 93.1]"));
    }

    private static double triggeredRiots(Replica replica) {
        return replica.riots().stream()
                .filter(riot -> replica.outcome().events().stream()
                        .anyMatch(event -> isTrigger(event) && precedes(event, riot)))
                .count();
    }

    /** Triggers that are observed for the whole window. */
    private static double triggers(Replica replica, double end) {
        return replica.outcome().events().stream()
                .filter(event -> isTrigger(event) && event.day() <= end - WINDOW)
                .count();
    }

    private static double quietTriggers(Replica replica, double end) {
        return replica.outcome().events().stream()
                .filter(event -> isTrigger(event) && event.day() <= end - WINDOW)
                .filter(event -> replica.riots().stream().noneMatch(riot -> precedes(event, riot)))
                .count();
    }

    private static boolean isTrigger(Event event) {
        return event.spark() == Spark.TRIGGER_CRIME || event.spark() == Spark.RETALIATION;
    }

    private static boolean precedes(Event event, Replica.Riot riot) {
        double lag = riot.day() - event.day();
        return event.settlement() == riot.settlement() && lag >= 0 && lag <= WINDOW;
    }
}
