package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing gets lost: cases, retaliations, households. */
class ConservationTest {
    private static final int SPIN_UP = 400;

    /** What was open at the start of the horizon. */
    private long openBefore;

    private int pendingBefore;

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8, 2.5})
    void everyCaseIsDecidedLapsedOrOpen(double capacity) {
        Settlement settlement = run("office.capacity=" + capacity, "office.officials=3");
        Counts counts = settlement.counts;
        assertThat(counts.complaints).isPositive();
        assertThat(counts.fair + counts.unfair + counts.lapsed + settlement.backlog())
                .isEqualTo(counts.complaints + openBefore);
    }

    @Test
    void allSelfHelpIsCarriedOutOrPending() {
        Settlement settlement = run("rules.disputes.self-help-constant=0");
        Counts counts = settlement.counts;
        assertThat(counts.selfHelp).isGreaterThan(100);
        assertThat(counts.retaliations + settlement.pending()).isEqualTo(counts.selfHelp + pendingBefore);
        assertThat(counts.crossSelfHelp).isBetween(1L, counts.selfHelp);
    }

    @Test
    void disputesAreDroppedOrTakeARoute() {
        Settlement settlement = run("levers={elders: {lever: elders-council, seats: [0.7, 0.3], cases: 100}}");
        Counts counts = settlement.counts;
        assertThat(counts.mediated).isPositive();
        assertThat(counts.mediationFailed).isPositive();
        assertThat(counts.complaints + counts.selfHelp + counts.mediated).isLessThan(counts.disputes);
        assertThat(counts.crossDisputes).isBetween(counts.mediated + counts.mediationFailed, counts.disputes);
    }

    private Settlement run(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = Scenarios.households(400);
        all[settings.length + 1] = "run.spin-up=" + SPIN_UP + " days";
        District district = new District(Scenarios.stressed(all), 4, 0);
        district.sample(SPIN_UP, 1e6, () -> {
            Settlement settlement = district.settlements().get(0);
            openBefore = settlement.backlog();
            pendingBefore = settlement.pending();
        });
        district.runUntil(SPIN_UP + 500);
        return district.settlements().get(0);
    }
}
