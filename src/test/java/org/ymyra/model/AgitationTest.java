package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Talk of threat: whom it reaches, and the hostility at which it settles. */
class AgitationTest {
    /** Those reached are binomial in every community; one seed in a hundred thousand fails. */
    @Test
    void itReachesAllCommunitiesAlikeAndTurnsThemAgainstAllOthers() {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(10_000),
                        "communities={Lakeside: {share: 0.2}, Riverside: {share: 0.4}, Hillside: {share: 0.4}}",
                        "sparks.agitation=0.1",
                        "sparks.agitation-reach=0.3"),
                24,
                0);
        Households h = district.settlements().get(0).households;
        district.runUntil(31);
        int[] reached = new int[3];
        for (int i = 0; i < h.size; i++) {
            int g = h.community[i];
            boolean changed = h.hostility(i, (g + 1) % 3) != h.baseHostility[i * 3 + (g + 1) % 3];
            reached[g] += changed ? 1 : 0;
            for (int x = 0; x < 3; x++) {
                double base = h.baseHostility[i * 3 + x];
                double push = changed && x != g ? 0.1 * (1 - h.trust[i]) * (1 - base) : 0;
                assertThat(h.hostility(i, x)).isCloseTo(base + push, within(1e-12));
            }
        }
        for (int g = 0; g < 3; g++) {
            double n = h.members[g];
            assertThat((double) reached[g]).isCloseTo(0.3 * n, within(5 * Math.sqrt(0.21 * n)));
        }
    }

    /**
     * With a share s relaxing and a mean push q = reach · a (1 − τ) a month, h = ((1 − q) s h* + q) / (1 − (1 − q)(1 − s)) in
     * the mean. The standard error of the mean of 10,000 households is below 0.001.
     */
    @ParameterizedTest
    @CsvSource({"0.01, 0.5", "0.03, 0.5", "0.03, 1", "0.3, 0.1"})
    void hostilitySettlesWhereAgitationAndRelaxationBalance(double agitation, double reach) {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(10_000),
                        "sparks.agitation=" + agitation,
                        "sparks.agitation-reach=" + reach,
                        "rules.attitudes.hostility-half-life=360 days"),
                25,
                0);
        Households h = district.settlements().get(0).households;
        district.runUntil(12 * 365);
        double s = 1 - Math.pow(2, -1 / 12.0);
        double expected = 0;
        double mean = 0;
        for (int i = 0; i < h.size; i++) {
            int k = i * 2 + 1 - h.community[i];
            double q = reach * agitation * (1 - h.baseTrust[i]);
            expected += ((1 - q) * s * h.baseHostility[k] + q) / (1 - (1 - q) * (1 - s)) / h.size;
            mean += h.hostility[k] / h.size;
        }
        assertThat(mean).isCloseTo(expected, within(0.005));
        assertThat(mean).isGreaterThan(0.26);
    }
}
