package org.ymyra.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.ymyra.analysis.Discrimination;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Answers;
import org.ymyra.scenario.Community;
import org.ymyra.scenario.Justice;
import org.ymyra.scenario.Layout;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Office;
import org.ymyra.scenario.Parameter;
import org.ymyra.scenario.Police;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.Sparks;

/**
 * P12: indicators of one year rank settlements by the danger of the next three, but not the luck of one settlement. Watched for a year: lapsed
 * complaints, and trust in a survey of every fifth household at its end.
 */
final class EarlyWarning implements Family {
    private static final double WATCHED = 365;
    private static final String HORIZON = "run.horizon=4 years";
    private static final int SURVEYED = 5;

    /** A parameter of a section, and the keys that get its value. */
    private record Circumstance(Class<?> section, String parameter, List<String> keys) {
        Circumstance(Class<?> section, String parameter, String... keys) {
            this(section, parameter, List.of(keys));
        }

        /** Returns a value from the plausible range, with the unit in which that is declared. */
        String draw(UniformRandomProvider random) {
            Parameter declared = Arrays.stream(section.getRecordComponents())
                    .filter(component -> component.getName().equals(parameter))
                    .findFirst()
                    .orElseThrow()
                    .getAnnotation(Parameter.class);
            String[] low = declared.low().split(" ");
            String[] high = declared.high().split(" ");
            double least = Double.parseDouble(low[0]);
            double value = least + (Double.parseDouble(high[0]) - least) * random.nextDouble();
            return String.format(Locale.ROOT, "%.6f", value) + (low.length > 1 ? " " + low[1] : "");
        }
    }

    private static final List<Circumstance> SOME = List.of(
            new Circumstance(Office.class, "capacity", "office.capacity"),
            new Circumstance(Office.class, "diligence", "office.diligence"),
            new Circumstance(Office.class, "partiality", "office.partiality"),
            new Circumstance(Layout.class, "segregation", "layout.segregation"),
            new Circumstance(Community.class, "language", "communities.Hillside.language"),
            new Circumstance(Community.class, "youthUnemployment", both("youth-unemployment")));

    private static final List<Circumstance> ALL = Stream.concat(
                    SOME.stream(),
                    Stream.of(
                            new Circumstance(Community.class, "trust", both("trust")),
                            new Circumstance(Community.class, "hostility", both("hostility")),
                            new Circumstance(Layout.class, "mixedTies", "layout.mixed-ties"),
                            new Circumstance(Justice.class, "impartial", "justice.impartial"),
                            new Circumstance(Sparks.class, "crimes", "sparks.crimes"),
                            new Circumstance(Sparks.class, "provocations", "sparks.provocations"),
                            new Circumstance(Answers.class, "delay", "answers.delay"),
                            new Circumstance(Answers.class, "reach", "answers.reach"),
                            new Circumstance(Police.class, "localOfficers", "police.local-officers"),
                            new Circumstance(Police.class, "reinforcements", "police.reinforcements"),
                            new Circumstance(Police.class, "reinforcementDelay", "police.reinforcement-delay")))
            .toList();

    private static String[] both(String key) {
        return new String[] {"communities.Riverside." + key, "communities.Hillside." + key};
    }

    /** What was seen in a settlement in the first year, and whether a riot came after it. */
    private record Place(double trust, double lapsed, boolean riot) {}

    @Override
    public Group group() {
        return Group.PATTERNS;
    }

    @Override
    public String name() {
        return "P12: early warning";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        Target between = new Target("about 0.8: 0.7 to 0.9", 0.7, 0.9);
        Target within = new Target("near 0.5: 0.4 to 0.6", 0.4, 0.6);
        List<Place> some = watch(study, SOME);
        List<Place> all = watch(study, ALL);
        int n = study.replications(1);
        Scenario stressed = study.scenario(Study.STRESSED, HORIZON);
        List<Place> alike = study.each(n, k -> watch(stressed, study.seed(), k));
        String inSome = "between settlements that differ in six circumstances, by ";
        String inAll = "between settlements that differ in all circumstances, by ";
        String none = "not looked at";
        return List.of(
                row(inSome + "trust in a survey", some, Place::trust, Target.none(), none),
                row(inSome + "lapsed complaints", some, Place::lapsed, Target.none(), none),
                row(inAll + "trust in a survey", all, Place::trust, between, "0.79 (earlier form)"),
                row(inAll + "lapsed complaints", all, Place::lapsed, between, "0.76 (earlier form)"),
                row("within S, by trust in a survey", alike, Place::trust, within, "about 0.5 (earlier form)"),
                row("within S, by lapsed complaints", alike, Place::lapsed, within, "about 0.5 (earlier form)"));
    }

    /** Watches settlements whose circumstances are drawn independently and uniformly over their plausible ranges. */
    private static List<Place> watch(Study study, List<Circumstance> circumstances)
            throws ScenarioException, InterruptedException {
        int n = study.replications(1);
        Scenario[] settlements = new Scenario[n];
        for (int k = 0; k < n; k++) {
            UniformRandomProvider random = study.random(k);
            List<String> settings = new ArrayList<>(List.of(HORIZON));
            for (Circumstance circumstance : circumstances) {
                String value = circumstance.draw(random);
                circumstance.keys.forEach(key -> settings.add(key + "=" + value));
            }
            settlements[k] = study.scenario(Study.TYPICAL, settings.toArray(String[]::new));
        }
        return study.each(n, k -> watch(settlements[k], study.seed(), k));
    }

    /** The scores point to danger when they are high; low trust does. */
    private static Row row(
            String what, List<Place> places, ToDoubleFunction<Place> score, Target target, String known) {
        boolean[] riots = new boolean[places.size()];
        for (int k = 0; k < riots.length; k++) {
            riots[k] = places.get(k).riot;
        }
        return new Row(
                "P12",
                "area under the ROC curve " + what,
                target,
                Discrimination.area(Study.values(places, score), riots, Study.CONFIDENCE),
                Scale.NUMBER,
                known);
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
