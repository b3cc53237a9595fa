package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** The course of a crisis from its first story to its end. */
class CrisisTest {
    /** Twenty households, one of which is a community of its own, and a story only that one can hear. */
    private static District alone(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 5);
        all[settings.length] = Scenarios.households(20);
        all[settings.length + 1] = "communities.Riverside.share=0.95";
        all[settings.length + 2] = "communities.Hillside.share=0.05";
        all[settings.length + 3] = "rules.stories.contacts=1";
        all[settings.length + 4] = "rules.stories.messenger-groups=1";
        District district = new District(Scenarios.still(all), 18, 0);
        district.runUntil(3);
        Settlement settlement = district.settlements().get(0);
        settlement.unrest.spark(
                Spark.TRIGGER_CRIME,
                settlement.households.first[1],
                0,
                0.6,
                3,
                settlement.random(Streams.Purpose.TRIGGER_CRIME, 0));
        return district;
    }

    @Test
    void itClosesADayAfterTheLastStoryHasDied() {
        District district = alone();
        List<Double> lasted = new ArrayList<>();
        district.observe(new Observer() {
            @Override
            public void closed(Crisis crisis, double day) {
                lasted.add(day - crisis.opened());
            }
        });
        assertThat(district.openCrises()).hasSize(1);
        district.runUntil(8);
        assertThat(district.openCrises()).isEmpty();
        assertThat(lasted).hasSize(1).allMatch(days -> Math.abs(days - 1) <= 1 / 24.0 + 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void afterARiotTrustMovesByHowItIsHandledAndMoreOfficersStay(double impartial) {
        District district = alone("justice.impartial=" + impartial);
        Settlement settlement = district.settlements().get(0);
        double[] trust = settlement.households.trust.clone();
        district.openCrises().get(0).level = Level.RIOT.ordinal();
        district.runUntil(8);
        assertThat(district.openCrises()).isEmpty();
        for (int i = 0; i < 20; i++) {
            double expected = impartial == 1 ? trust[i] + 0.1 * (1 - trust[i]) : 0.9 * trust[i];
            assertThat(settlement.households.trust(i)).isCloseTo(expected, within(1e-12));
        }
        assertThat(settlement.unrest.surge(60)).isTrue();
        assertThat(settlement.unrest.surge(66)).isFalse();
    }

    /** The victim feels a true story fully: anger by strength unless handled justly, hostility by distrust. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void aVictimIsAngryAndHostile(double impartial) {
        District district = alone("justice.impartial=" + impartial, "rules.stories.embroidery=0");
        Households h = district.settlements().get(0).households;
        int victim = h.first[1];
        double hostility = h.hostility(victim, 0);
        double trust = h.trust(victim);
        district.schedule.step(district);
        while (h.anger(victim, 0) == 0) {
            district.schedule.step(district);
        }
        double anger = 0.6 * (1 - impartial * trust);
        assertThat(h.anger(victim, 0)).isCloseTo(anger * Math.pow(2, -1 / 24.0), within(1e-12));
        assertThat(h.hostility(victim, 0))
                .isCloseTo(hostility + 0.1 * 0.6 * (1 - trust) * (1 - hostility), within(1e-12));
    }

    @Test
    void angerHalvesInADayAndIsForgottenWhenNegligible() {
        District district = new District(Scenarios.still(Scenarios.households(20)), 18, 0);
        Settlement settlement = district.settlements().get(0);
        Anger anger = new Anger(settlement);
        anger.add(3, 1 - settlement.households.community(3), 0.8);
        anger.decay(1);
        anger.decay(24);
        assertThat(settlement.households.anger(3, 1 - settlement.households.community(3)))
                .isCloseTo(0.4, within(1e-12));
        anger.decay(24 * 5);
        assertThat(anger.count()).isEqualTo(1);
        anger.decay(24 * 6);
        assertThat(anger.count()).isZero();
        assertThat(settlement.households.anger).containsOnly(0);
    }

    /** Whatever happens in it, the levels of a crisis come in their order and agree with its victims and crowds. */
    @Test
    void levelsAgreeWithWhatHappened() {
        District district = new District(
                Scenarios.stressed(
                        Scenarios.households(400), "run.spin-up=30 days", "run.horizon=3 years", "sparks.crimes=500"),
                18,
                1);
        List<Level> levels = new ArrayList<>();
        int[] closed = new int[5];
        district.observe(new Observer() {
            @Override
            public void reached(Settlement settlement, double day, Level level) {
                assertThat(level.ordinal()).isEqualTo(levels.size());
                levels.add(level);
            }

            @Override
            public void closed(Crisis crisis, double day) {
                int level = -1;
                level = crisis.peakActive() >= 25 ? Level.PROTEST.ordinal() : level;
                level = crisis.injured() >= 1 ? Level.BRAWL.ordinal() : level;
                level = crisis.damaged() >= 5 ? Level.RIOT.ordinal() : level;
                level = crisis.damaged() >= 5 && crisis.deaths() > 0 ? Level.DEADLY.ordinal() : level;
                assertThat(crisis.level()).isEqualTo(level);
                assertThat(Double.isNaN(crisis.firstViolenceHour()))
                        .isEqualTo(crisis.injured() + crisis.damaged() == 0);
                assertThat(levels).hasSize(level + 1);
                levels.clear();
                closed[level + 1]++;
            }
        });
        district.runUntil(30 + 1095);
        assertThat(closed[0]).isPositive();
        assertThat(closed[1]).isPositive();
        assertThat(closed[2]).isPositive();
        assertThat(closed[3]).isPositive();
    }
}
