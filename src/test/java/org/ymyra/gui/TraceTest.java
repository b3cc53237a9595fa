package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {
    @Test
    void keepsWhatItIsGivenWhileThereIsRoom() {
        Trace trace = new Trace();
        for (int day = 0; day < 100; day++) {
            trace.add(day, 2 * day);
        }
        assertThat(trace.size()).isEqualTo(100);
        assertThat(trace.day(50)).isEqualTo(50);
        assertThat(trace.value(50)).isEqualTo(100);
        assertThat(trace.least()).isZero();
        assertThat(trace.greatest()).isEqualTo(198);
    }

    @Test
    void growsCoarserButReachesFromTheFirstToTheLast() {
        Trace trace = new Trace();
        for (int day = 0; day < 100_000; day++) {
            trace.add(day, day);
        }
        assertThat(trace.size()).isBetween(256, 512);
        assertThat(trace.day(0)).isZero();
        assertThat(trace.day(trace.size() - 1)).isGreaterThan(99_000);
        for (int k = 1; k < trace.size(); k++) {
            assertThat(trace.day(k)).isGreaterThan(trace.day(k - 1)).isEqualTo(trace.value(k));
        }
    }

    @Test
    void leavesOutWhatIsNotLater() {
        Trace trace = new Trace();
        trace.add(1, 5);
        trace.add(1, 6);
        trace.add(0.5, 7);
        assertThat(trace.size()).isEqualTo(1);
    }

    @Test
    void knowsGaps() {
        Trace trace = new Trace();
        trace.add(0, Double.NaN);
        trace.add(1, 5);
        trace.add(2, Double.NaN);
        trace.add(3, Double.NaN);
        trace.add(4, 3);
        assertThat(trace.size()).isEqualTo(3);
        assertThat(trace.value(1)).isNaN();
        assertThat(trace.least()).isEqualTo(3);
        assertThat(trace.greatest()).isEqualTo(5);
    }

    @Test
    void aCopyStaysAsItIs() {
        Trace trace = new Trace();
        trace.add(1, 5);
        Trace copy = trace.copy();
        trace.add(2, 6);
        assertThat(copy.size()).isEqualTo(1);
        assertThat(copy.value(0)).isEqualTo(5);
        assertThat(trace.size()).isEqualTo(2);
    }
}
