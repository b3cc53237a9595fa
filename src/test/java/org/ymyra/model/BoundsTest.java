package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Shares and attitudes stay within [0, 1], and what is fixed stays as it was, through years of crises. */
class BoundsTest {
    private static final int DAYS = 4 * 365;

    private final District district = new District(
            Scenarios.stressed(
                    Scenarios.households(300),
                    "run.spin-up=1 years",
                    "run.horizon=3 years",
                    "sparks.provocations=30",
                    "sparks.crimes=200",
                    "rules.attitudes.grievance-gain=5",
                    "rules.attitudes.trust-loss=5",
                    "rules.attitudes.hostility-gain=5",
                    "rules.aftermath.trust=1",
                    "rules.aftermath.displaced=0.3",
                    "rules.aftermath.loss=1",
                    "sparks.agitation=1",
                    "livelihoods.service=0.5",
                    "schooling.leavers=2"),
            6,
            0);

    @Test
    void stateStaysWithinItsBounds() {
        Households h = district.settlements().get(0).households;
        int[] ties = h.tie.clone();
        byte[] community = h.community.clone();
        double[] income = h.income.clone();
        district.sample(0, 3.3, () -> check(h));
        district.runUntil(DAYS);
        assertThat(district.settlements().get(0).counts.arrests).isPositive();
        assertThat(h.tie).isEqualTo(ties);
        assertThat(h.community).isEqualTo(community);
        assertThat(h.income).isEqualTo(income);
    }

    private static void check(Households h) {
        for (double[] values : new double[][] {
            h.language,
            h.influence,
            h.riskAversion,
            h.rank,
            h.trust,
            h.baseTrust,
            h.grievance,
            h.baseGrievance,
            h.hostility,
            h.baseHostility,
            h.anger
        }) {
            assertThat(Arrays.stream(values).allMatch(value -> value >= 0 && value <= 1))
                    .isTrue();
        }
        for (int i = 0; i < h.size; i++) {
            assertThat(h.hostility(i, h.community(i))).isZero();
            assertThat(h.anger(i, h.community(i))).isZero();
        }
    }
}
