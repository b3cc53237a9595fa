package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Shared service: how many take part, and what it does to them. */
class SharedServiceTest {
    /** Those who take part in a month are binomial; one seed in a million fails. */
    @Test
    void thoseWhoTakePartGainTheLanguageAndLoseHostilityTowardsAll() {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(10_000),
                        "communities={Lakeside: {share: 0.2}, Riverside: {share: 0.4}, Hillside: {share: 0.4}}",
                        "livelihoods.service=0.8",
                        "rules.attitudes.service-language=0.1",
                        "rules.attitudes.service-contact=0.3",
                        "rules.attitudes.hostility-half-life=30 days"),
                22,
                0);
        Households h = district.settlements().get(0).households;
        double[] language = h.language.clone();
        district.runUntil(31);
        int withYouth = 0;
        int served = 0;
        for (int i = 0; i < h.size; i++) {
            withYouth += h.hasYouth(i) ? 1 : 0;
            boolean changed = h.language[i] != language[i];
            served += changed ? 1 : 0;
            if (changed) {
                assertThat(h.hasYouth(i)).isTrue();
                assertThat(h.language[i]).isCloseTo(language[i] + 0.1 * (1 - language[i]), within(1e-12));
            }
            for (int x = 0; x < h.communities; x++) {
                double base = h.baseHostility[i * h.communities + x];
                // half of the loss has relaxed again
                assertThat(h.hostility(i, x)).isCloseTo(changed ? 0.85 * base : base, within(1e-12));
            }
        }
        double p = 0.8 * 30 / 365;
        assertThat((double) served).isCloseTo(withYouth * p, within(5 * Math.sqrt(withYouth * p * (1 - p))));
    }

    /** With a share s relaxing and a share p losing c a month, h = s h* / (1 − (1 − s)(1 − p c)) in the mean. */
    @Test
    void hostilitySettlesWhereServiceAndRelaxationBalance() {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(10_000),
                        "livelihoods.service=1",
                        "livelihoods.youth=10",
                        "rules.attitudes.service-contact=0.2",
                        "rules.attitudes.hostility-half-life=360 days"),
                23,
                0);
        Households h = district.settlements().get(0).households;
        district.runUntil(15 * 365);
        double s = 1 - Math.pow(2, -1 / 12.0);
        double expected = s / (1 - (1 - s) * (1 - 0.2 * 30 / 365));
        assertThat(mean(h.hostility)).isCloseTo(expected * mean(h.baseHostility), within(0.002));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return 2 * sum / values.length;
    }
}
