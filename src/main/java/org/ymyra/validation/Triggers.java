package org.ymyra.validation;

import java.util.List;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.ScenarioException;

/** P3: hardly a riot comes out of the blue, yet a trigger crime or grave retaliation seldom leads to one. */
final class Triggers implements Family {
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
        return List.of(
                new Row(
                        "P3",
                        "S: riots within 7 days of a trigger crime or grave retaliation",
                        new Target("at least 80 %", 0.8, 1),
                        study.figure(Measure.RIOTS_AFTER_TRIGGERS, Study.STRESSED),
                        Scale.PERCENT,
                        "96 % (earlier form)"),
                new Row(
                        "P3",
                        "S: trigger crimes and grave retaliations without a riot within 7 days",
                        new Target("more than 80 %", 0.8, 1),
                        study.figure(Measure.TRIGGERS_WITHOUT_RIOT, Study.STRESSED),
                        Scale.PERCENT,
                        "91.0 % [88.4, 93.1]"));
    }
}
