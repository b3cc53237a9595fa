package org.ymyra.validation;

import java.util.List;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Measure;
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
        return List.of(
                row(
                        "S: injured per death in deadly riots",
                        new Target("order of 2 to 17 seen: 0.7 to 51", 0.7, 51),
                        study.figure(Measure.INJURED_PER_DEATH, Study.STRESSED)),
                row(
                        "S: homes and shops damaged per death in deadly riots",
                        new Target("order of 4 to 6 seen: 1.3 to 18", 1.3, 18),
                        study.figure(Measure.DAMAGED_PER_DEATH, Study.STRESSED)));
    }

    private static Row row(String what, Target target, Estimate measured) {
        return new Row("P13", what, target, measured, Scale.NUMBER, "not looked at");
    }
}
