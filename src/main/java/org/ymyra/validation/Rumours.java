package org.ymyra.validation;

import java.util.List;
import org.ymyra.analysis.Estimate;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/** P7: how far an invented rumour gets if nobody answers it, and if someone soon does. */
final class Rumours implements Family {
    private static final double SHARE = 0.2;

    /** Households that heard invented rumours, and those that might have, summed over the rumours of a replication. */
    private static final class Reach implements Observer {
        private double heard;
        private double audience;

        @Override
        public void faded(Settlement settlement, boolean invented, int households, int of) {
            if (invented) {
                heard += households;
                audience += of;
            }
        }
    }

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P7: rumours";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        return List.of(
                new Row(
                        "P7",
                        "T: share of the audience that an unanswered rumour reaches",
                        new Target("60 to 85 %", 0.6, 0.85),
                        reach(study, "answers.reach=0"),
                        Scale.PERCENT,
                        "76 % (earlier form)"),
                new Row(
                        "P7",
                        "T: the same, answered after 4 hours with reach 0.6",
                        new Target("a minority: below 50 %", 0, 0.5),
                        reach(study, "answers.reach=0.6", "answers.delay=4 hours"),
                        Scale.PERCENT,
                        ""));
    }

    /** Measures in a settlement with provocations and no trigger crimes. */
    private static Estimate reach(Study study, String... answers) throws ScenarioException, InterruptedException {
        String[] settings = new String[answers.length + 2];
        System.arraycopy(answers, 0, settings, 0, answers.length);
        settings[answers.length] = "sparks.crimes=0";
        settings[answers.length + 1] = "sparks.provocations=3";
        Scenario scenario = study.scenario(Study.TYPICAL, settings);
        List<Reach> reaches = study.each(study.replications(SHARE), replication -> {
            District district = new District(scenario, study.seed(), replication);
            Reach reach = new Reach();
            district.observe(reach);
            district.runUntil(district.horizonStart() + scenario.run().horizon().days());
            return reach;
        });
        return Ratios.share(
                Study.values(reaches, reach -> reach.heard),
                Study.values(reaches, reach -> reach.audience),
                Study.CONFIDENCE);
    }
}
