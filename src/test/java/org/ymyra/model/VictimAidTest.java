package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Aid for victims: how many it reaches, and what it does to them. */
class VictimAidTest {
    private static final int HOUR = 24 * 10;

    private District district;
    private Households h;
    private Harm harm;

    /** A settlement in which nothing happens by itself, and in which a crowd of one community has just harmed the other. */
    private void after(int damaged, int injured, String... settings) {
        district = new District(
                Scenarios.still(Stream.concat(
                                Stream.of(
                                        Scenarios.households(2000),
                                        "livelihoods.job-finding=0",
                                        "rules.attitudes.grievance-half-life=100 years",
                                        "rules.attitudes.hostility-half-life=100 years"),
                                Arrays.stream(settings))
                        .toArray(String[]::new)),
                51,
                0);
        Settlement settlement = district.settlements().get(0);
        h = settlement.households;
        harm = settlement.harm;
        district.runUntil(10);
        harm.strike(0, 1, damaged, injured, HOUR, settlement.random(Streams.Purpose.HARM, HOUR));
    }

    /** Of n who were harmed n (1 − reach)^m are not helped after m months; one seed in a million fails. */
    @Test
    void aShareOfThoseNotYetHelpedIsHelpedEachMonth() {
        after(0, 1000, "rules.aftermath.loss=0.3", "levers={aid: {lever: victim-aid, reach: 0.6, intensity: 0.5}}");
        double harmed = harm.unaided().length;
        for (int month = 1; month <= 4; month++) {
            district.runUntil(30 * month + 1);
            double p = Math.pow(0.7, month);
            assertThat((double) harm.unaided().length)
                    .isCloseTo(harmed * p, within(5 * Math.sqrt(harmed * p * (1 - p))));
        }
    }

    @Test
    void aidRelievesAndReconcilesThoseWhoWereHarmedAndNobodyElse() {
        after(
                0,
                100,
                "rules.aftermath.loss=0.3",
                "levers={aid: {lever: victim-aid, reach: 1, relief: 0.4, reconciliation: 0.2}}");
        int[] harmed = harm.unaided();
        double[] grievance = h.grievance.clone();
        double[] hostility = h.hostility.clone();
        district.runUntil(31);
        assertThat(harm.unaided()).isEmpty();
        for (int i = 0; i < h.size; i++) {
            boolean helped = Arrays.binarySearch(harmed, i) >= 0;
            int k = 2 * i + 1 - h.community[i];
            assertThat(h.grievance[i]).isCloseTo((helped ? 0.6 : 1) * grievance[i], within(0.001));
            assertThat(h.hostility[k]).isCloseTo((helped ? 0.8 : 1) * hostility[k], within(0.001));
        }
    }

    /** What is left of the time to their return is halved when all are helped. */
    @Test
    void homesOfThoseWhoAreHelpedAreRebuiltFaster() {
        String[] damaged = {"rules.aftermath.displaced=0.0001", "rules.aftermath.rebuilding=200 days", "levers={}"};
        after(500, 0, damaged);
        int[] away = new int[100];
        for (int day = 0; day < 100; day++) {
            district.runUntil(30 + 2 * day + 0.1);
            away[day] = district.settlements().get(0).away();
        }
        assertThat(away[99]).isBetween(50, 200);
        damaged[2] = "levers={aid: {lever: victim-aid, reach: 1, rebuilding: 2}}";
        after(500, 0, damaged);
        for (int day = 0; day < 100; day++) {
            district.runUntil(30 + day + 0.1);
            assertThat(district.settlements().get(0).away()).isEqualTo(away[day]);
        }
    }

    /** Of a loss that waits for the return of a household a share is spared. */
    @Test
    void thoseWhoAreAwayAreHelpedBeforeTheyReturn() {
        after(
                1,
                0,
                "rules.aftermath.displaced=0.0001",
                "rules.aftermath.rebuilding=10 years",
                "rules.aftermath.loss=0.5",
                "levers={aid: {lever: victim-aid, reach: 1, relief: 0.4, reconciliation: 0, rebuilding: 100}}");
        int i = harm.unaided()[0];
        double grievance = 0.6 * h.grievance[i];
        district.runUntil(31);
        assertThat(harm.away(i)).isTrue();
        while (harm.away(i)) {
            district.runUntil(district.time() + 1);
        }
        assertThat(h.grievance[i]).isCloseTo(grievance + 0.3 * (1 - grievance), within(0.02));
    }
}
