package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The complaint office at its edges: cases that take no time, and the day of a lapse. */
class OfficeTest {
    /** With a shape of 0.1 one case in ten takes less time than can be told from none. */
    @Test
    void casesThatTakeNoTimeAreHandledInOrderAndCopiesHandleThemAlike() {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(1000),
                        "office.officials=5",
                        "office.capacity=1000",
                        "office.service-shape=0.1"),
                21,
                0);
        for (int day = 1; day <= 200; day++) {
            file(district, day, 40);
        }
        District copy = district.copy();
        file(district, 201, 40);
        file(copy, 201, 40);
        Counts counts = district.settlements().get(0).counts;
        assertThat(counts.fair + counts.unfair + district.settlements().get(0).backlog())
                .isEqualTo(201 * 40);
        assertThat(State.of(copy)).isEqualTo(State.of(district));
    }

    private static void file(District district, int day, int complaints) {
        Settlement settlement = district.settlements().get(0);
        district.runUntil(day);
        for (int k = 0; k < complaints; k++) {
            settlement.office.file(new Dispute(k, k + 40, 0.3), district.time());
        }
        district.runUntil(day + 0.9);
    }

    @Test
    void aCaseLapsesOnTheDayAfterItsDeadline() {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(20), "office.capacity=0.01", "office.deadline=10 days", "office.lapse=1"),
                21,
                0);
        Settlement settlement = district.settlements().get(0);
        district.runUntil(3.1);
        settlement.office.file(new Dispute(0, 1, 0.3), 3.1);
        settlement.office.file(new Dispute(1, 2, 0.3), 3.1);
        district.runUntil(14);
        assertThat(settlement.counts.lapsed).isZero();
        assertThat(settlement.backlog()).isEqualTo(2);
        district.runUntil(15);
        assertThat(settlement.counts.lapsed).isEqualTo(1);
        assertThat(settlement.backlog()).isEqualTo(1);
    }
}
