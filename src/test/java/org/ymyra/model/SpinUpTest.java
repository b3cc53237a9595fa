package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Scenario;

/** A district whose settlements live through the spin-up one after the other is the same to the last bit as one in which they do so day by day. */
class SpinUpTest {
    @ParameterizedTest
    @ValueSource(strings = {"0 days", "10 days", "100.5 days", "1 year"})
    void settlementBySettlementIsDayByDay(String spinUp) {
        Scenario scenario = Scenarios.villages("run.spin-up=" + spinUp);
        District dayByDay = new District(scenario, 3, 1);
        District oneByOne = District.atHorizon(scenario, 3, 1);
        if (dayByDay.horizonStart() > 0) {
            dayByDay.runUntil(dayByDay.horizonStart());
        }
        assertThat(oneByOne.time()).isEqualTo(dayByDay.time());
        assertThat(State.of(oneByOne)).isEqualTo(State.of(dayByDay));
        dayByDay.runUntil(dayByDay.horizonStart() + 300);
        oneByOne.runUntil(oneByOne.horizonStart() + 300);
        assertThat(State.of(oneByOne)).isEqualTo(State.of(dayByDay));
    }
}
