package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Spark;

/** An observer is told of everything that is counted, once, and of those whom it concerns. */
class HappeningTest {
    private final District district = new District(
            Scenarios.villages(
                    "run.spin-up=0 days",
                    "sparks.provocations=12",
                    "sparks.crimes=100",
                    "office.capacity=0.5",
                    "office.officials=2",
                    "office.favour=0.5",
                    "rules.violence.damaged=0.2",
                    "rules.aftermath.displaced=0.1",
                    "rules.aftermath.loss=0.3",
                    "levers={elders: {lever: elders-council, from: 10 days, until: 150 days}}"),
            8,
            0);
    private final Map<Happening, Long> happened = new EnumMap<>(Happening.class);
    private final Map<Spark, Integer> told = new EnumMap<>(Spark.class);
    private final List<String> switched = new ArrayList<>();
    private final Set<Crisis> opened = new HashSet<>();
    private final Map<String, Integer> harm = new HashMap<>();

    private final class Listener implements Observer {
        @Override
        public void happened(Settlement settlement, double day, Happening happening, int household, int other) {
            happened.merge(happening, 1L, Long::sum);
            assertThat(day).isLessThanOrEqualTo(Math.nextUp(district.time()));
            assertThat(household).isBetween(0, settlement.households().size - 1);
            assertThat(other).isBetween(-1, settlement.households().size - 1).isNotEqualTo(household);
            boolean alone = happening.compareTo(Happening.ARRESTED) >= 0;
            assertThat(other < 0).isEqualTo(alone);
            if (happening == Happening.FLED) {
                assertThat(settlement.awayUntil(household)).isGreaterThan(day);
            }
        }

        @Override
        public void opened(Crisis crisis, double day) {
            assertThat(opened.add(crisis)).isTrue();
            assertThat(crisis.settlement().crisis()).contains(crisis);
        }

        @Override
        public void closed(Crisis crisis, double day) {
            assertThat(opened.remove(crisis)).isTrue();
        }

        @Override
        public void harmed(Crisis crisis, double day, int by, int on, int injured, int damaged, int deaths) {
            harm.merge(crisis.settlement().name() + " injured " + on, injured, Integer::sum);
            harm.merge(crisis.settlement().name() + " damaged " + on, damaged, Integer::sum);
            harm.merge(crisis.settlement().name() + " deaths " + on, deaths, Integer::sum);
            harm.merge("deaths", deaths, Integer::sum);
            assertThat(by).isNotEqualTo(on);
        }

        @Override
        public void told(Settlement settlement, double day, Story story, Spark spark, int household) {
            told.merge(spark, 1, Integer::sum);
            assertThat(settlement.stories()).contains(story);
            assertThat(settlement.households().community(household)).isEqualTo(story.audience());
        }

        @Override
        public void switched(Settlement settlement, double day, LeverState lever) {
            switched.add(settlement.name() + " " + lever.name() + " " + day + " " + lever.intensity());
        }
    }

    @Test
    void everythingThatIsCountedIsTold() {
        district.observe(new Listener());
        district.runUntil(300.5);
        assertThat(told.keySet()).contains(Spark.TRIGGER_CRIME, Spark.PROVOCATION, Spark.RETALIATION);
        expect(Happening.COMPLAINT, counts -> counts.complaints);
        expect(Happening.FAIR, counts -> counts.fair);
        assertThat(happened.get(Happening.UNFAIR)).isPositive();
        assertThat(happened.get(Happening.UNFAIR) + happened.get(Happening.FAVOURED))
                .isEqualTo(sum(counts -> counts.unfair));
        expect(Happening.LAPSED, counts -> counts.lapsed);
        expect(Happening.MEDIATED, counts -> counts.mediated);
        expect(Happening.MEDIATION_FAILED, counts -> counts.mediationFailed);
        expect(Happening.SELF_HELP, counts -> counts.selfHelp);
        expect(Happening.RETALIATED, counts -> counts.retaliations);
        expect(Happening.ARRESTED, counts -> counts.arrests);
        expect(Happening.INJURED, counts -> counts.injured);
        expect(Happening.DAMAGED, counts -> counts.damaged);
        expect(Happening.FLED, counts -> counts.displaced);
        assertThat(happened.get(Happening.FLED) - happened.get(Happening.RETURNED))
                .isEqualTo(district.settlements().stream()
                        .mapToInt(Settlement::away)
                        .sum());
        assertThat(opened).containsExactlyInAnyOrderElementsOf(district.openCrises());
        for (Settlement settlement : district.settlements()) {
            for (int g = 0; g < settlement.households().communities; g++) {
                assertThat((long) harm.getOrDefault(settlement.name() + " injured " + g, 0))
                        .isEqualTo(settlement.counts().injuredOf[g]);
                assertThat((long) harm.getOrDefault(settlement.name() + " damaged " + g, 0))
                        .isEqualTo(settlement.counts().damagedOf[g]);
                assertThat((long) harm.getOrDefault(settlement.name() + " deaths " + g, 0))
                        .isEqualTo(settlement.counts().deathsOf[g]);
            }
            assertThat(switched)
                    .contains(settlement.name() + " elders 10.0 1.0", settlement.name() + " elders 150.0 0.0");
        }
        assertThat((long) harm.get("deaths")).isEqualTo(sum(counts -> counts.deaths));
        assertThat(switched).hasSize(2 * district.settlements().size());
    }

    private interface Count {
        long of(Counts counts);
    }

    private void expect(Happening happening, Count count) {
        assertThat(happened.get(happening)).as("%s", happening).isPositive().isEqualTo(sum(count));
    }

    private long sum(Count count) {
        return district.settlements().stream()
                .mapToLong(settlement -> count.of(settlement.counts()))
                .sum();
    }

    /** What waits and what is in hand is the backlog, and waits in the order in which it came. */
    @Test
    void theQueueIsTheBacklog() {
        for (double day = 1.3; day < 90; day += 7.1) {
            district.runUntil(day);
            for (Settlement settlement : district.settlements()) {
                int inHand = 0;
                for (int k = 0; k < settlement.officials(); k++) {
                    inHand += settlement.inHand(k).isPresent() ? 1 : 0;
                }
                assertThat(settlement.waiting()).hasSize(settlement.backlog() - inHand);
                assertThat(settlement.waiting()).isSortedAccordingTo((a, b) -> Double.compare(a.filed(), b.filed()));
            }
        }
        assertThat(district.settlements())
                .anyMatch(settlement -> settlement.waiting().size() > 5);
    }
}
