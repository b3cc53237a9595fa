package org.ymyra.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.ymyra.analysis.Discrimination;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Layout;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Office;
import org.ymyra.scenario.Parameter;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * P12: indicators tell in which settlement a riot comes in the next three years, hardly when. Watched for a year: lapsed
 * complaints, and trust in a survey of every fifth household at its end.
 */
final class EarlyWarning implements Family {
    private static final double WATCHED = 365;
    private static final String HORIZON = "run.horizon=4 years";
    private static final int SURVEYED = 5;

    /** What was seen in a settlement in the first year, and whether a riot came after it. */
    private record Place(double trust, double lapsed, boolean riot) {}

    @Override
    public String name() {
        return "P12: early warning";
    }

    @Override
    public List<Finding> measure(Study study) throws ScenarioException, InterruptedException {
        Target between = new Target("about 0.8: 0.7 to 0.9", 0.7, 0.9);
        Target within = new Target("near 0.5: 0.4 to 0.6", 0.4, 0.6);
        int n = study.replications(1);
        Scenario[] settlements = new Scenario[n];
        for (int k = 0; k < n; k++) {
            settlements[k] = study.scenario(Study.TYPICAL, circumstances(study.seed(), k));
        }
        List<Place> places = study.each(n, k -> watch(settlements[k], study.seed(), k));
        Scenario stressed = study.scenario(Study.STRESSED, HORIZON);
        List<Place> alike = study.each(n, k -> watch(stressed, study.seed(), k));
        return List.of(
                row("between settlements, by trust in a survey", places, Place::trust, between, "0.79 (earlier form)"),
                row("between settlements, by lapsed complaints", places, Place::lapsed, between, "0.76 (earlier form)"),
                row("within S, by trust in a survey", alike, Place::trust, within, "about 0.5 (earlier form)"),
                row("within S, by lapsed complaints", alike, Place::lapsed, within, "about 0.5 (earlier form)"));
    }

    /** The scores point to danger when they are high; low trust does. */
    private static Finding row(
            String what, List<Place> places, ToDoubleFunction<Place> score, Target target, String known) {
        boolean[] riots = new boolean[places.size()];
        for (int k = 0; k < riots.length; k++) {
            riots[k] = places.get(k).riot;
        }
        return new Finding(
                "P12",
                "area under the ROC curve " + what,
                target,
                Discrimination.area(Study.values(places, score), riots, Study.CONFIDENCE),
                Scale.NUMBER,
                known);
    }

    /** Circumstances drawn independently and uniformly over their plausible ranges. */
    private static String[] circumstances(long seed, int number) {
        UniformRandomProvider random = new SplitMix64(new SplitMix64(seed).nextLong() + number);
        String unemployment = draw(random, Community.class, "youthUnemployment");
        return new String[] {
            "office.capacity=" + draw(random, Office.class, "capacity"),
            "office.diligence=" + draw(random, Office.class, "diligence"),
            "office.partiality=" + draw(random, Office.class, "partiality"),
            "communities.Hillside.language=" + draw(random, Community.class, "language"),
            "layout.segregation=" + draw(random, Layout.class, "segregation"),
            "communities.Riverside.youth-unemployment=" + unemployment,
            "communities.Hillside.youth-unemployment=" + unemployment,
            HORIZON
        };
    }

    private static String draw(UniformRandomProvider random, Class<?> section, String parameter) {
        Parameter declared = Arrays.stream(section.getRecordComponents())
                .filter(component -> component.getName().equals(parameter))
                .findFirst()
                .orElseThrow()
                .getAnnotation(Parameter.class);
        double low = Double.parseDouble(declared.low());
        double high = Double.parseDouble(declared.high());
        return String.format(Locale.ROOT, "%.6f", low + (high - low) * random.nextDouble());
    }

    private static Place watch(Scenario scenario, long seed, int replication) {
        District district = new District(scenario, seed, replication);
        double watched = district.horizonStart() + WATCHED;
        boolean[] riot = new boolean[1];
        district.observe(new Observer() {
            @Override
            public void reached(Settlement where, double day, Level level) {
                riot[0] |= level == Level.RIOT && day > watched;
            }
        });
        district.runUntil(watched);
        Settlement settlement = district.settlements().get(0);
        double lapsed = settlement.counts().lapsed;
        double trust = survey(settlement.households());
        district.runUntil(district.horizonStart() + scenario.run().horizon().days());
        return new Place(-trust, lapsed, riot[0]);
    }

    private static double survey(Households households) {
        double sum = 0;
        int asked = 0;
        for (int i = 0; i < households.size; i += SURVEYED) {
            sum += households.trust(i);
            asked++;
        }
        return sum / asked;
    }
}
