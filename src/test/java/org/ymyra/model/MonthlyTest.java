package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes from month to month: work, income rank, relative deprivation, relaxation, courses. */
class MonthlyTest {
    private static District still(String... settings) {
        return new District(Scenarios.still(settings), 15, 0);
    }

    /** The mean of 110 months of 10,000 households after the first ten; the standard error is about 0.002. */
    @Test
    void unemploymentStaysWhereItIsDeclared() {
        District district = still(
                Scenarios.households(10_000),
                "run.horizon=10 years",
                "communities.Riverside.youth-unemployment=0.12",
                "communities.Hillside.youth-unemployment=0.3");
        Households h = district.settlements().get(0).households;
        double[] youth = new double[2];
        double[] unemployed = new double[2];
        district.sample(315, 30, () -> {
            for (int i = 0; i < h.size; i++) {
                youth[h.community(i)] += h.hasYouth(i) ? 1 : 0;
                unemployed[h.community(i)] += h.hasUnemployedYouth(i) ? 1 : 0;
            }
        });
        district.runUntil(3650);
        assertThat(unemployed[0] / youth[0]).isCloseTo(0.12, within(0.01));
        assertThat(unemployed[1] / youth[1]).isCloseTo(0.3, within(0.015));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, 1})
    void baseGrievanceAndRankFollowTheirFormulae(double withoutWork) {
        District district = still(
                Scenarios.households(500),
                "livelihoods.income-without-work=" + withoutWork,
                "livelihoods.job-finding=0.3",
                "rules.attitudes.deprivation=0.5");
        Households h = district.settlements().get(0).households;
        for (int day : new int[] {1, 31, 61, 301}) {
            byte[] before = h.youth.clone();
            district.runUntil(day);
            assertThat(Arrays.equals(before, h.youth)).isEqualTo(day == 1);
            for (int i = 0; i < h.size; i++) {
                assertThat(h.baseGrievance[i]).isCloseTo(baseGrievance(h, i, withoutWork), within(1e-12));
            }
            ranksAreInOrder(h, withoutWork);
        }
    }

    /** By the definition: the mean over ties of what they have more, by the mean income of all of them. */
    private static double baseGrievance(Households h, int i, double withoutWork) {
        double own = income(h, i, withoutWork);
        double[] others = Arrays.stream(h.ties(i))
                .mapToDouble(j -> income(h, j, withoutWork))
                .toArray();
        double mean = (own + Arrays.stream(others).sum()) / (others.length + 1);
        double more = Arrays.stream(others)
                .map(other -> Math.max(0, other - own))
                .average()
                .orElse(0);
        double deprivation = more == 0 ? 0 : more / mean;
        return Math.min(1, 0.05 + 0.5 * deprivation + (h.hasUnemployedYouth(i) ? 0.2 : 0));
    }

    private static double income(Households h, int i, double withoutWork) {
        return h.hasUnemployedYouth(i) ? h.income[i] * withoutWork : h.income[i];
    }

    /** An employer counts like a tie, and who has neither language nor influence lacks a voice, until courses give one. */
    @Test
    void employersAndVoiceCountInBaseGrievance() {
        District district = still(
                Scenarios.households(300),
                "livelihoods.cross-employment=0.4",
                "livelihoods.job-finding=0.3",
                "rules.attitudes.deprivation=0.5",
                "rules.attitudes.voicelessness=0.4",
                "levers={courses: {lever: language-courses, seats: 300, gain: 0.2}}");
        Households h = district.settlements().get(0).households;
        assertThat(h.workers).hasSizeGreaterThan(50);
        double[] before = h.language.clone();
        for (int day : new int[] {1, 31, 61}) {
            district.runUntil(day);
            for (int i = 0; i < h.size; i++) {
                double voiceless = (1 - h.language[i]) * (1 - h.influence[i]);
                double unemployed = h.hasUnemployedYouth(i) ? 0.2 : 0;
                double expected = 0.05 + 0.5 * deprivationWithEmployer(h, i) + unemployed + 0.4 * voiceless;
                assertThat(h.baseGrievance[i]).isCloseTo(Math.min(1, expected), within(1e-12));
            }
        }
        assertThat(h.language).isNotEqualTo(before);
    }

    private static double deprivationWithEmployer(Households h, int i) {
        int[] others = h.ties(i);
        if (h.employer[i] >= 0) {
            others = Arrays.copyOf(others, others.length + 1);
            others[others.length - 1] = h.employer[i];
        }
        double own = income(h, i, 0.7);
        double more = 0;
        double sum = own;
        for (int j : others) {
            more += Math.max(0, income(h, j, 0.7) - own) / others.length;
            sum += income(h, j, 0.7);
        }
        return more == 0 ? 0 : more / (sum / (others.length + 1));
    }

    private static void ranksAreInOrder(Households h, double withoutWork) {
        double[] sorted = h.rank.clone();
        Arrays.sort(sorted);
        for (int k = 0; k < h.size; k++) {
            assertThat(sorted[k]).isEqualTo(k / (h.size - 1.0));
        }
        for (int i = 0; i < h.size; i++) {
            for (int j = i % 7; j < h.size; j += 7) {
                if (income(h, i, withoutWork) < income(h, j, withoutWork) * (1 - 1e-6)) {
                    assertThat(h.rank[i]).isLessThan(h.rank[j]);
                }
            }
        }
    }

    @Test
    void coursesTeachThoseWhoLackTheLanguageUpToTheirSeats() {
        District district = still(
                Scenarios.households(500),
                "levers={courses: {lever: language-courses, seats: 40, gain: 0.05, below: 0.6, from: 25 days}}");
        Households h = district.settlements().get(0).households;
        double[] before = h.language.clone();
        district.runUntil(31);
        int taught = 0;
        for (int i = 0; i < h.size; i++) {
            if (h.language[i] != before[i]) {
                assertThat(before[i]).isLessThan(0.6);
                assertThat(h.language[i]).isCloseTo(before[i] + 0.05, within(1e-12));
                taught++;
            }
        }
        assertThat(taught).isEqualTo(20);
    }
}
