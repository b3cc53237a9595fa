package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving school: how many, what it does to proficiency, and who finds a place or work. */
class SchoolLeaversTest {
    private static District still(String... settings) {
        return new District(Scenarios.still(settings), 21, 0);
    }

    /** Leavers of a month are binomial, and so are those who bring the language home; one seed in a million fails. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 1})
    void asManyLeaveAsDeclaredAndTheSchooledBringTheLanguageHome(double ownLanguage) {
        District district = still(
                Scenarios.households(10_000),
                "schooling.leavers=1.5",
                "schooling.own-language=" + ownLanguage,
                "schooling.common-language-gain=0.2");
        Households h = district.settlements().get(0).households;
        double[] before = h.language.clone();
        district.runUntil(31);
        int withYouth = 0;
        int taught = 0;
        for (int i = 0; i < h.size; i++) {
            withYouth += h.hasYouth(i) ? 1 : 0;
            if (h.language[i] != before[i]) {
                assertThat(h.hasYouth(i)).isTrue();
                assertThat(h.language[i]).isCloseTo(before[i] + 0.2 * (1 - before[i]), within(1e-12));
                taught++;
            }
        }
        double p = 1.5 * 30 / 365 * (1 - ownLanguage);
        assertThat((double) taught).isCloseTo(withYouth * p, within(5 * Math.sqrt(withYouth * p * (1 - p))));
    }

    /**
     * Without other ways into work all that counts is the last leaver, who is without work with probability
     * (1 − p_u L)(1.5 − L) u_g: the number is a sum of independent events; one seed in a million fails.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.2, 0.9", "0.3, 0.2, 0.5", "1, 0.2, 0.5", "1, 0.9, 0.2"})
    void unemploymentIsThatOfTheLastToLeave(double admission, double unemployment, double language) {
        District district = still(
                Scenarios.households(4_000),
                "livelihoods.job-finding=0",
                "schooling.leavers=2",
                "schooling.own-language=1",
                "schooling.admission=" + admission,
                "communities.Riverside.youth-unemployment=" + unemployment,
                "communities.Hillside.youth-unemployment=0.1",
                "communities.Riverside.language=" + language);
        Households h = district.settlements().get(0).households;
        district.runUntil(3650);
        double mean = 0;
        double variance = 0;
        int unemployed = 0;
        for (int i = 0; i < h.size; i++) {
            if (h.hasYouth(i)) {
                double u = h.community[i] == 0 ? unemployment : 0.1;
                double q = (1 - admission * h.language[i]) * Math.min(1, u * (1.5 - h.language[i]));
                mean += q;
                variance += q * (1 - q);
                unemployed += h.hasUnemployedYouth(i) ? 1 : 0;
            }
        }
        assertThat((double) unemployed).isCloseTo(mean, within(5 * Math.sqrt(variance)));
    }

    /** After years of it, more places and a common language at school leave fewer without work; by many standard errors. */
    @Test
    void placesAndTheCommonLanguageLowerUnemployment() {
        double apart = unemployment("schooling.own-language=1", "schooling.admission=0.1");
        double places = unemployment("schooling.own-language=1", "schooling.admission=0.6");
        double common = unemployment("schooling.own-language=0", "schooling.admission=0.1");
        assertThat(places).isLessThan(apart - 0.02);
        assertThat(common).isLessThan(apart - 0.02);
    }

    private static double unemployment(String... settings) {
        District district = still(
                Scenarios.households(4_000),
                settings[0],
                settings[1],
                "schooling.leavers=0.3",
                "livelihoods.job-finding=0.02",
                "communities.Hillside.language=0.4",
                "communities.Hillside.youth-unemployment=0.5",
                "communities.Riverside.youth-unemployment=0.5");
        district.runUntil(3650);
        Households h = district.settlements().get(0).households;
        double youth = 0;
        double unemployed = 0;
        for (int i = 0; i < h.size; i++) {
            youth += h.hasYouth(i) ? 1 : 0;
            unemployed += h.hasUnemployedYouth(i) ? 1 : 0;
        }
        return unemployed / youth;
    }
}
