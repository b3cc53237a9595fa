package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops in quiet times do to those who are stopped. */
class StopsTest {
    private static final double STOP = 0.1;

    private static Settlement settlement(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = Scenarios.households(2000);
        return new District(Scenarios.still(all), 4, 0).settlements().get(0);
    }

    @ParameterizedTest
    @CsvSource({"1", "0"})
    void aStopIsFeltAsAComplaintOfItsSeverityDecidedFairlyOrUnfairly(double respect) {
        Settlement settlement = settlement("police.stops=2", "police.respect=" + respect);
        Households h = settlement.households;
        Arrays.fill(h.trust, 0.5);
        Arrays.fill(h.grievance, 0.5);
        new Stops(settlement).run(30);
        double fair = 0.5 + 0.2 * STOP * 0.5;
        double unfair = 0.5 * (1 - 1.5 * STOP);
        double once = respect == 1 ? fair : unfair;
        assertThat(Arrays.stream(h.trust).filter(t -> t != 0.5)).hasSizeBetween(1, 40);
        assertThat(Arrays.stream(h.trust).filter(t -> Math.abs(t - once) < 1e-12))
                .isNotEmpty();
        assertThat(Arrays.stream(h.trust).filter(t -> respect == 1 ? t < 0.5 : t > 0.5))
                .isEmpty();
        assertThat(Arrays.stream(h.grievance).max().orElseThrow())
                .isCloseTo(respect == 1 ? 0.5 : 0.5 + 1.2 * STOP * 0.5, within(0.03));
    }

    /** 2 a month by each of 8 officers, and of 28 after a riot; 4.5 standard errors of 500 months. */
    @ParameterizedTest
    @CsvSource({"-1, 16", "100000, 56"})
    void theirNumberIsThatOfTheOfficersPresent(double surgeUntil, double mean) {
        Settlement settlement = settlement("police.stops=2", "police.respect=0", "rules.policing.stop-severity=1");
        settlement.unrest.surgeUntil = surgeUntil;
        Households h = settlement.households;
        double stopped = 0;
        for (int month = 1; month <= 500; month++) {
            Arrays.fill(h.trust, 0.5);
            new Stops(settlement).run(30 * month);
            stopped += Arrays.stream(h.trust).filter(t -> t == 0).count();
        }
        double different = 2000 * (1 - Math.exp(-mean / 2000));
        assertThat(stopped / 500).isCloseTo(different, within(4.5 * Math.sqrt(mean / 500)));
    }

    /** 2 a month by each of 8 officers and those of a commission during its stay; 4.5 standard errors of 120 months. */
    @ParameterizedTest
    @CsvSource({"-1, 30, 76", "100000, 30, 76", "100000, 10, 56"})
    void theOfficersOfACommissionStopPeopleToo(double surgeUntil, int officers, double mean) {
        Settlement settlement = settlement(
                "police.stops=2",
                "police.respect=0",
                "rules.policing.stop-severity=1",
                "levers={commission: {lever: central-commission, stay: 10 years, officers: " + officers + "}}");
        settlement.district.runUntil(0.5);
        settlement.commissions.riot(0.5);
        settlement.unrest.surgeUntil = surgeUntil;
        Households h = settlement.households;
        double stopped = 0;
        for (int month = 1; month <= 120; month++) {
            Arrays.fill(h.trust, 0.5);
            new Stops(settlement).run(30 * month);
            stopped += Arrays.stream(h.trust).filter(t -> t == 0).count();
        }
        double different = 2000 * (1 - Math.exp(-mean / 2000));
        assertThat(stopped / 120).isCloseTo(different, within(4.5 * Math.sqrt(mean / 120)));
    }

    @Test
    void thereAreNoneBetweenMonthsAndNoneUnlessSet() {
        for (String stops : new String[] {"police.stops=0", "police.stops=100"}) {
            Settlement settlement = settlement(stops);
            double[] trust = settlement.households.trust.clone();
            new Stops(settlement).run(stops.endsWith("=0") ? 30 : 31);
            assertThat(settlement.households.trust).isEqualTo(trust);
        }
    }
}
