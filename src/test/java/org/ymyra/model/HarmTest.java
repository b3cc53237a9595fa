package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** Who is harmed in a riot, who flees, and what they come back with. */
class HarmTest {
    private static final int HOUR = 24 * 3 + 20;

    private District district;
    private Settlement settlement;
    private Households h;
    private Harm harm;

    /** A settlement of 2,000 households on its third day, without anything that happens by itself. */
    private void still(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 3);
        all[settings.length] = Scenarios.households(2000);
        all[settings.length + 1] = "livelihoods.job-finding=0";
        all[settings.length + 2] = "rules.attitudes.hostility-half-life=100 years";
        at(new District(Scenarios.still(all), 31, 0));
        district.runUntil(3.9);
    }

    private void at(District district) {
        this.district = district;
        settlement = district.settlements().get(0);
        h = settlement.households;
        harm = settlement.harm;
    }

    private UniformRandomProvider random() {
        return settlement.random(Streams.Purpose.HARM, HOUR);
    }

    private Crisis riotAgainst(int... communities) {
        Crisis crisis = new Crisis(settlement, Spark.TRIGGER_CRIME, HOUR - 10);
        crisis.level = Level.RIOT.ordinal();
        for (int g : communities) {
            crisis.injuredOf[g] = 1;
        }
        return crisis;
    }

    private long away(int g) {
        return IntStream.range(h.first[g], h.first[g] + h.members[g])
                .filter(harm::away)
                .count();
    }

    /** A binomial number, whichever community it is; one seed in a million fails. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aShareOfThoseWhoSufferFleesAndNobodyElse(int victims) {
        still("rules.aftermath.displaced=0.2");
        Crisis riot = riotAgainst(victims);
        harm.flee(riot, HOUR, random());
        double n = h.members[victims];
        assertThat((double) away(victims)).isCloseTo(0.2 * n, within(5 * Math.sqrt(0.16 * n)));
        assertThat(away(1 - victims)).isZero();
        assertThat(settlement.counts.displaced).isEqualTo(settlement.away());
        int before = settlement.away();
        harm.flee(riot, HOUR + 1, random());
        assertThat(settlement.away()).as("once in a crisis").isEqualTo(before);
        riot.damagedOf[1 - victims] = 1;
        harm.flee(riot, HOUR + 2, random());
        assertThat(away(1 - victims)).as("the others when they suffer").isPositive();
    }

    @Test
    void nobodyFleesFromABrawl() {
        still("rules.aftermath.displaced=1");
        Crisis brawl = riotAgainst(0, 1);
        brawl.level = Level.BRAWL.ordinal();
        harm.flee(brawl, HOUR, random());
        assertThat(settlement.away()).isZero();
    }

    /** Those who are still away after d days are binomial with probability exp(−d / mean); one seed in a million fails. */
    @Test
    void theyComeBackAfterAnExponentialTime() {
        still("rules.aftermath.displaced=1", "rules.aftermath.returning=8 days");
        harm.flee(riotAgainst(0, 1), HOUR, random());
        assertThat(settlement.away()).isEqualTo(h.size);
        for (int day : new int[] {4, 8, 16, 40}) {
            district.runUntil(day + 0.1);
            double p = Math.exp(-(day - (HOUR + 1) / 24.0) / 8);
            assertThat((double) settlement.away())
                    .isCloseTo(p * h.size, within(5 * Math.sqrt(p * (1 - p) * h.size) + 0.5));
        }
        district.runUntil(365);
        assertThat(settlement.away()).isZero();
    }

    @Test
    void whoseHomeIsDamagedStaysAwayUntilItIsRebuilt() {
        still("rules.aftermath.displaced=0.001", "rules.aftermath.rebuilding=200 days");
        harm.strike(0, 1, 60, 60, HOUR, random());
        assertThat(away(0)).isZero();
        assertThat(away(1)).isBetween(50L, 60L);
        assertThat(harm.unaided()).hasSizeBetween(100, 120);
        assertThat(Arrays.stream(harm.unaided())).allMatch(i -> h.community[i] == 1);
        district.runUntil(104);
        assertThat(away(1)).isBetween(15L, 52L);
    }

    /** Each is struck at most once or twice; the push is exact, at once or on return. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001})
    void theHarmedTakeTheirLossWhenTheyAreAtHome(double displaced) {
        still(
                "communities={Lakeside: {share: 0.2}, Riverside: {share: 0.4}, Hillside: {share: 0.4}}",
                "rules.aftermath.displaced=" + displaced,
                "rules.aftermath.rebuilding=3 days",
                "rules.aftermath.loss=0.3",
                "rules.attitudes.grievance-half-life=100 years");
        double[] grievance = h.grievance.clone();
        double[] hostility = h.hostility.clone();
        harm.strike(1, 2, 5, 0, HOUR, random());
        int[] harmed = harm.unaided();
        assertThat(harmed).hasSizeBetween(4, 5);
        if (displaced > 0) {
            assertThat(h.grievance).isEqualTo(grievance);
            district.runUntil(29.9);
            assertThat(settlement.away()).isZero();
        }
        int pushes = 0;
        for (int i = 0; i < h.size; i++) {
            boolean was = Arrays.binarySearch(harmed, i) >= 0;
            if (was) {
                double left = (1 - h.grievance[i]) / (1 - grievance[i]);
                pushes += (int) Math.round(Math.log(left) / Math.log(0.7));
                assertThat((1 - h.hostility(i, 1)) / (1 - hostility[i * 3 + 1])).isCloseTo(left, within(1e-12));
                assertThat(h.hostility(i, 0)).isEqualTo(hostility[i * 3]);
            } else {
                assertThat(h.grievance[i]).isEqualTo(grievance[i]);
                assertThat(h.hostility(i, 1)).isEqualTo(hostility[i * 3 + 1]);
            }
        }
        assertThat(pushes).isEqualTo(5);
    }

    @Test
    void thoseWhoAreAwayMeetNobodyAndRetaliateAgainstNobody() {
        at(new District(
                Scenarios.typical(
                        Scenarios.households(500),
                        "run.spin-up=0 days",
                        "sparks.crimes=0",
                        "sparks.provocations=0",
                        "rules.aftermath.displaced=1"),
                32,
                0));
        district.runUntil(20);
        Counts counts = settlement.counts;
        assertThat(counts.goodContacts).isPositive();
        harm.flee(riotAgainst(0), 24 * 1000, random());
        long met = counts.goodContacts;
        long cross = counts.crossDisputes;
        long disputes = counts.disputes;
        settlement.calendar.enter(25, 0, new Dispute(h.first[0], h.first[1], 0.9));
        settlement.calendar.enter(25, 0, new Dispute(h.first[1], h.first[0], 0.9));
        district.runUntil(40);
        assertThat(settlement.away()).isEqualTo(h.members[0]);
        assertThat(counts.goodContacts).isEqualTo(met);
        assertThat(counts.crossDisputes).isEqualTo(cross);
        assertThat(counts.disputes).as("the others go on").isGreaterThan(disputes);

        harm.flee(riotAgainst(1), 24 * 1000, random());
        disputes = counts.disputes;
        long retaliations = counts.retaliations;
        settlement.calendar.enter(45, 0, new Dispute(h.first[0], h.first[0] + 1, 0.9));
        district.runUntil(60);
        assertThat(counts.disputes).isEqualTo(disputes);
        assertThat(counts.retaliations).isEqualTo(retaliations);
    }

    @Test
    void thoseWhoAreAwayAreNotOnTheStreet() {
        Crowd crowd = Scenarios.crowd("rules.aftermath.displaced=1", "rules.policing.alarm=100000");
        crowd.run(30);
        assertThat(crowd.street.active()).isEqualTo(100);
        at(crowd.district);
        harm.flee(riotAgainst(0), 30, random());
        crowd.run(31);
        assertThat(crowd.street.active()).isZero();
    }

    /** Whoever suffers is counted; both communities do, and the parts add up. */
    @Test
    void harmIsCountedOnBothSides() {
        at(new District(
                Scenarios.stressed(
                        Scenarios.households(400),
                        "run.spin-up=30 days",
                        "sparks.crimes=500",
                        "rules.violence.damaged=0.2",
                        "rules.violence.deaths=0.3",
                        "rules.aftermath.displaced=0.1",
                        "rules.aftermath.loss=0.3"),
                33,
                0));
        district.runUntil(30 + 700);
        Counts counts = settlement.counts;
        assertThat(counts.injuredOf).doesNotContain(0);
        assertThat(counts.damagedOf).doesNotContain(0);
        assertThat(counts.deathsOf).doesNotContain(0);
        assertThat(Arrays.stream(counts.injuredOf).sum()).isEqualTo(counts.injured);
        assertThat(Arrays.stream(counts.damagedOf).sum()).isEqualTo(counts.damaged);
        assertThat(Arrays.stream(counts.deathsOf).sum()).isEqualTo(counts.deaths);
        assertThat(counts.displaced).isGreaterThan(20);
        assertThat(harm.unaided()).isNotEmpty();
    }
}
