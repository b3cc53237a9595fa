package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Encounters;

/** Who works for whom, and what comes of it. Four figures, each off by luck less than once in 10,000 seeds. */
class WorkEncountersTest {
    private static final int DAYS = 20_000;

    private final District district = new District(
            Scenarios.still(
                    Scenarios.households(100),
                    "communities={Riverside: {share: 0.5}, Hillside: {share: 0.3, language: 0.5, income: 0.7},"
                            + " Lakeside: {share: 0.2}}",
                    "livelihoods.cross-employment=0.3",
                    "rules.encounters.friction=0.02",
                    "rules.encounters.good-contact=0.15",
                    "rules.encounters.contact-effect=0",
                    "rules.encounters.status-gap=1",
                    "rules.encounters.at-work=0.5"),
            18,
            0);
    private final Settlement settlement = district.settlements().get(0);
    private final Households h = settlement.households;

    @Test
    void frictionsAndContactsAtWorkComeAsOftenAsTheyShould() {
        long[] contacts = new long[h.size];
        district.observe(new Observer() {
            @Override
            public void contacted(Settlement where, int worker, int employer) {
                assertThat(h.employer[worker]).isEqualTo(employer);
                contacts[worker]++;
            }
        });
        WorkEncounters work = new WorkEncounters(settlement);
        for (int day = 0; day < DAYS; day++) {
            work.run(day);
        }
        Encounters rules = settlement.rules.encounters();
        double frictions = 0;
        double[] expected = new double[h.workers.length];
        for (int k = 0; k < expected.length; k++) {
            int i = h.workers[k];
            int j = h.employer[i];
            double u = Math.min(h.language[i], h.language[j]);
            double hostility = (h.hostility(i, h.community(j)) + h.hostility(j, h.community(i))) / 2;
            double gap = Math.abs(h.rank[i] - h.rank[j]);
            double friction = 0.02 * (1 + rules.languageGap() * (1 - u) + rules.hostilityEffect() * hostility + gap);
            frictions += 0.5 * DAYS * friction;
            expected[k] = 0.5 * DAYS * (1 - friction) * 0.15 * u;
        }
        assertThat((double) settlement.disputes.size()).isCloseTo(frictions, within(4 * Math.sqrt(frictions)));
        long[] seen = Arrays.stream(h.workers).mapToLong(i -> contacts[i]).toArray();
        assertThat(new ChiSquareTest().chiSquareTest(expected, seen)).isGreaterThan(1e-4);
        double all = Arrays.stream(expected).sum();
        assertThat((double) settlement.counts.goodContacts).isCloseTo(all, within(4 * Math.sqrt(all)));
    }

    @Test
    void anEmployerIsARicherHouseholdOfAnotherCommunity() {
        assertThat(h.workers).hasSizeBetween(10, 50);
        for (int i = 0; i < h.size; i++) {
            int j = h.employer[i];
            assertThat(j < 0 || h.differ(i, j) && h.income[j] > h.income[i]).isTrue();
            assertThat(Arrays.binarySearch(h.workers, i) >= 0).isEqualTo(j >= 0);
        }
    }

    /** The employer of a household in the middle is each of the richer ones of other communities equally often. */
    @Test
    void employersAreDrawnEvenly() {
        int worker = h.members[0] / 2 + h.first[0];
        long[] times = new long[h.size];
        for (int draw = 0; draw < 5000; draw++) {
            int[] employer = Employers.draw(h, 1, settlement.random(Streams.Purpose.EMPLOYERS, draw));
            times[employer[worker]]++;
        }
        long[] richer = IntStream.range(0, h.size)
                .filter(j -> h.differ(worker, j) && h.income[j] > h.income[worker])
                .mapToLong(j -> times[j])
                .toArray();
        assertThat(richer).hasSizeGreaterThan(5);
        double[] even = new double[richer.length];
        Arrays.fill(even, 5000.0 / even.length);
        assertThat(Arrays.stream(richer).sum()).isEqualTo(5000);
        assertThat(new ChiSquareTest().chiSquareTest(even, richer)).isGreaterThan(1e-4);
    }

    @Test
    void whereIncomesAreEqualOrThereIsOneCommunityNobodyIsEmployed() {
        String all = "livelihoods.cross-employment=1";
        assertThat(workers(all, "livelihoods.income-spread=0")).isZero();
        assertThat(workers(all, "communities.Riverside.share=1", "communities.Hillside.share=0"))
                .isZero();
        assertThat(workers(all, "livelihoods.income-spread=0", "communities.Hillside.income=0.9"))
                .isEqualTo(30);
    }

    private static int workers(String... settings) {
        String[] own = Arrays.copyOf(settings, settings.length + 1);
        own[settings.length] = Scenarios.households(100);
        return new District(Scenarios.typical(own), 18, 0).settlements().get(0).households.workers.length;
    }
}
