package org.ymyra.validation;

import java.util.List;
import org.ymyra.scenario.Measure;
import org.ymyra.scenario.ScenarioException;

/** P1 and P2: how often riots happen. */
final class Danger implements Family {
    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P1, P2: riots in a typical and in a stressed settlement";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        return List.of(
                new Row(
                        "P1",
                        "T: riots per settlement-year",
                        new Target("0.1 to 1 %", 0.001, 0.01),
                        study.figure(Measure.RIOTS_PER_YEAR, Study.TYPICAL),
                        Scale.PERCENT,
                        "0.56 % [0.18, 1.30]"),
                new Row(
                        "P2",
                        "S: a riot within three years",
                        new Target("20 to 50 %", 0.2, 0.5),
                        study.figure(Measure.RIOT_PROBABILITY, Study.STRESSED),
                        Scale.PERCENT,
                        "32.8 % [26.3, 39.9]"));
    }
}
