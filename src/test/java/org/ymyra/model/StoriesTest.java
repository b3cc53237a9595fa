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

    /** With full trust the answer convinces everyone; a third of an embroidered story is false, and half of it forgiven. */
    @ParameterizedTest
    @CsvSource({"true, 0.5", "false, 0.4"})
    void anAnswerCorrectsOnlyWhatIsFalse(boolean embroidered, double left) {
        Arrays.fill(h.trust, 1);
        tell(new Incident(Spark.RETALIATION, victim, 1, 0.4, false, embroidered), 0);
        for (int hour = 0; hour < 5; hour++) {
            stories.run(hour);
            assertThat(anger(victim)).isCloseTo(embroidered ? 0.6 : 0.4, within(1e-12));
        }
        stories.run(5);
        assertThat(anger(victim)).isCloseTo(left, within(1e-12));
        assertThat(stories.alive()).isTrue();
    }

    /** Those who hear later hear the truth from those who were corrected, and what is told from the others. */
    @ParameterizedTest
    @CsvSource({"1, 0.4", "0, 0.6"})
    void theCorrectedTellWhatHappenedAndTheOthersGoOn(double trust, double strength) {
        Arrays.fill(h.trust, trust);
        tell(new Incident(Spark.RETALIATION, victim, 1, 0.4, false, true), 0);
        stories.run(5);
        Arrays.fill(h.trust, 0);
        Arrays.fill(h.hostility, 0);
        for (int hour = 6; hour < 20_000; hour++) {
            stories.run(hour);
        }
        assertThat(Arrays.stream(h.hostility).filter(x -> x > 0).boxed())
                .hasSizeGreaterThan(20)
                .allMatch(x -> Math.abs(x - 0.1 * strength) < 1e-12);
    }

    /** Nothing in an invented story is true: whom the answer convinces stops, and half of the anger goes. */
    @Test
    void anAnswerEndsAnInventedStory() {
        Arrays.fill(h.trust, 1);
        tell(new Incident(Spark.PROVOCATION, victim, 1, 0.6, false, false), 0);
        h.anger[victim * 2 + 1] = 0.6;
        stories.run(5);
        assertThat(anger(victim)).isCloseTo(0.3, within(1e-12));
        assertThat(stories.alive()).isFalse();
    }

    /** The answer to an embroidery that joins the story later is given after its own delay, and corrects nobody twice. */
    @Test
    void newEmbroideryIsAnsweredAgain() {
        Arrays.fill(h.trust, 1);
        int other = strangerTo(victim);
        tell(new Incident(Spark.RETALIATION, victim, 1, 0.4, false, true), 0);
        h.trust[other] = 0;
        stories.run(5);
        assertThat(anger(victim)).isCloseTo(0.5, within(1e-12));
        tell(new Incident(Spark.RETALIATION, other, 1, 0.6, false, true), 6);
        assertThat(anger(other)).isCloseTo(0.9, within(1e-12));
        h.trust[other] = 1;
        stories.run(10);
        assertThat(anger(other)).isCloseTo(0.9, within(1e-12));
        stories.run(11);
        assertThat(anger(other)).isCloseTo(0.9 * 5 / 6, within(1e-12));
        assertThat(anger(victim)).isCloseTo(0.5, within(1e-12));
    }

    /** A household that neither is the victim nor one of the victim's ties, nor shares ties with it. */
    private int strangerTo(int i) {
        for (int j = h.first[0]; j < h.first[0] + h.members[0]; j++) {
            int candidate = j;
            boolean tied = Arrays.stream(h.ties(i)).anyMatch(k -> k == candidate);
            if (candidate != i && !tied) {
                return j;
            }
        }
        throw new AssertionError();
    }

    /** Later justice does not undo earlier injustice for those who hear of both, nor the other way round. */
    @ParameterizedTest
    @CsvSource({"false, true, false", "true, false, false", "true, true, true"})
    void aJoinedStoryIsJustOnlyIfAllOfItIs(boolean first, boolean second, boolean just) {
        Arrays.fill(h.trust, 1);
        int other = strangerTo(victim);
        tell(new Incident(Spark.RETALIATION, victim, 1, 0.4, first, false), 0);
        double felt = anger(victim);
        tell(new Incident(Spark.RETALIATION, other, 1, 0.4, second, false), 1);
        assertThat(anger(victim)).isEqualTo(felt).isCloseTo(first ? 0 : 0.4, within(1e-12));
        assertThat(anger(other)).isCloseTo(just ? 0 : 0.4, within(1e-12));
    }

    /** Of 400 who hear, the share who blame the community is within 4.5 standard errors; the others pass it on. */
    @ParameterizedTest
    @CsvSource({"0", "0.5", "1"})
    void whoBlamesThoseWhoDidItFeelsNothingAtTheCommunity(double share) {
        settlement.conditions.collectiveBlame = share;
        int blaming = 0;
        int hearing = 0;
        for (int k = 0; k < 50; k++) {
            Arrays.fill(h.anger, 0);
            Stories fresh = new Stories(settlement, new Anger(settlement));
            Incident crime = new Incident(Spark.TRIGGER_CRIME, victim + k, 1, 0.6, false, false);
            fresh.start(crime, k, settlement.random(Streams.Purpose.NEWS, k));
            assertThat(fresh.alive()).isTrue();
            blaming += (int) Arrays.stream(h.anger).filter(anger -> anger > 0).count();
            hearing += 1 + h.crossStart[victim + k] - h.tieStart[victim + k];
        }
        double error = Math.sqrt(share * (1 - share) / hearing);
        assertThat(hearing).isGreaterThan(300);
        assertThat(blaming / (double) hearing).isBetween(share - 4.5 * error, share + 4.5 * error);
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
