package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ymyra.scenario.WatchedIndicator;

/** Shares that monitoring reads are of what has happened since the last reading. */
class ReadingsTest {
    @Test
    void sharesAreOfAllThatWasDecidedOrHappenedSince() {
        Settlement settlement = new District(Scenarios.still(Scenarios.households(100)), 1, 0)
                .settlements()
                .get(0);
        Readings readings = new Readings(settlement, settlement.surveys());
        assertThat(readings.value(WatchedIndicator.LAPSED)).isNaN();
        readings.taken();
        assertThat(readings.value(WatchedIndicator.LAPSED)).isNaN();
        happens(settlement, 6, 3, 1, 2, 8);
        assertThat(readings.value(WatchedIndicator.LAPSED)).isEqualTo(0.6);
        assertThat(readings.value(WatchedIndicator.SELF_HELP)).isEqualTo(0.25);
        readings.taken();
        happens(settlement, 1, 1, 2, 3, 4);
        assertThat(readings.value(WatchedIndicator.LAPSED)).isEqualTo(0.25);
        assertThat(readings.value(WatchedIndicator.SELF_HELP)).isEqualTo(0.75);
    }

    private static void happens(Settlement settlement, int lapsed, int fair, int unfair, int selfHelp, int disputes) {
        settlement.counts.lapsed += lapsed;
        settlement.counts.fair += fair;
        settlement.counts.unfair += unfair;
        settlement.counts.selfHelp += selfHelp;
        settlement.counts.disputes += disputes;
    }
}
