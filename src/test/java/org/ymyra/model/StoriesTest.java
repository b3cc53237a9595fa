package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.scenario.Spark;

/** What stories do to those who hear them, and what an answer does. */
class StoriesTest {
    private final District district = new District(
            Scenarios.still(
                    Scenarios.households(200),
                    "rules.stories.contacts=0.001",
                    "answers.delay=5 hours",
                    "answers.reach=1"),
            19,
            0);
    private final Settlement settlement = district.settlements().get(0);
    private final Households h = settlement.households;
    private final int victim = h.first[0];
    private final Stories stories = new Stories(settlement, settlement.unrest.anger);

    private double anger(int i) {
        return h.anger[i * 2 + 1];
    }

    private void tell(Incident incident, long hour) {
        stories.start(incident, hour, settlement.random(Streams.Purpose.NEWS, hour));
    }

    @Test
    void theVictimAndTheVictimsOwnHearAtOnceAndNobodyElse() {
        tell(new Incident(Spark.TRIGGER_CRIME, victim, 1, 0.4, false, false), 0);
        int own = h.crossStart[victim] - h.tieStart[victim];
        assertThat(Arrays.stream(h.anger).filter(anger -> anger > 0).boxed())
                .hasSize(1 + own)
                .allMatch(anger -> Math.abs(anger - 0.4) < 1e-12);
        assertThat(anger(h.tie[h.tieStart[victim]])).isPositive();
    }

    /** With full trust the answer convinces everyone. */
    @ParameterizedTest
    @CsvSource({"true, 0.3", "false, 0.4"})
    void anAnswerCorrectsOnlyWhatIsFalse(boolean embroidered, double left) {
        Arrays.fill(h.trust, 1);
        tell(new Incident(Spark.RETALIATION, victim, 1, 0.4, false, embroidered), 0);
        for (int hour = 0; hour < 5; hour++) {
            stories.run(hour);
            assertThat(anger(victim)).isCloseTo(embroidered ? 0.6 : 0.4, within(1e-12));
        }
        stories.run(5);
        assertThat(anger(victim)).isCloseTo(left, within(1e-12));
        assertThat(stories.alive()).isEqualTo(!embroidered);
    }

    /** An invented story is believed with probability 0.5 (0.5 + 0.5 h); 4.5 standard errors of 20,000. */
    @ParameterizedTest
    @CsvSource({"0, 0.25", "0.6, 0.4", "1, 0.5"})
    void anInventedStoryIsBelievedByHostility(double hostility, double probability) {
        h.trust[victim] = 0.5;
        int believed = 0;
        for (int k = 0; k < 20_000; k++) {
            h.hostility[victim * 2 + 1] = hostility;
            h.anger[victim * 2 + 1] = 0;
            Stories fresh = new Stories(settlement, new Anger(settlement));
            Incident invented = new Incident(Spark.PROVOCATION, victim, 1, 0.6, false, false);
            fresh.start(invented, k, settlement.random(Streams.Purpose.NEWS, k));
            believed += anger(victim) > 0 ? 1 : 0;
        }
        double error = Math.sqrt(probability * (1 - probability) / 20_000);
        assertThat(believed / 20_000.0).isCloseTo(probability, within(4.5 * error));
    }

    @Test
    void aLaterEventMakesAnInventedStoryStrongerAndCredible() {
        tell(new Incident(Spark.PROVOCATION, victim, 1, 0.3, false, false), 0);
        tell(new Incident(Spark.TRIGGER_CRIME, victim + 50, 1, 0.8, false, false), 1);
        assertThat(anger(victim + 50)).isCloseTo(0.8, within(1e-12));
        Arrays.fill(h.trust, 1);
        stories.run(9);
        assertThat(stories.alive()).isTrue();
    }
}
