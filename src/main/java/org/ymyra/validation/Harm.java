package org.ymyra.validation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ymyra.results.Outcome.Crisis;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ScenarioException;

/**
 * P13: ratios in deadly riots. Observed (press and court reports): injured per death 2 (Malovodnoye 2007: 9 to 12 to 5), 4 (Osh
 * 2010) and 17 (Kordai 2020); homes and shops damaged per death 4 to 6 (Kordai 2020: 40 to 70 to 11). Of the same order
 * means within a factor of three of the observed range.
 */
final class Harm implements Family {
    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P13: harm in riots";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Replica> replicas = study.replicas(Study.STRESSED);
        return List.of(
                row(
                        replicas,
                        "S: injured per death in deadly riots",
                        Crisis::injured,
                        new Target("order of 2 to 17 seen: 0.7 to 51", 0.7, 51)),
                row(
                        replicas,
                        "S: homes and shops damaged per death in deadly riots",
                        Crisis::damaged,
                        new Target("order of 4 to 6 seen: 1.3 to 18", 1.3, 18)));
    }

    private static Row row(List<Replica> replicas, String what, ToDoubleFunction<Crisis> harm, Target target) {
        return new Row(
                "P13",
                what,
                target,
                Ratios.ratio(
                        Study.values(replicas, replica -> sum(replica, harm)),
                        Study.values(replicas, replica -> sum(replica, Crisis::deaths)),
                        Study.CONFIDENCE),
                Scale.NUMBER,
                "not looked at");
    }

    private static double sum(Replica replica, ToDoubleFunction<Crisis> harm) {
        return replica.outcome().crises().stream()
                .filter(crisis -> crisis.level() >= Level.DEADLY.ordinal())
                .mapToDouble(harm)
                .sum();
    }
}
