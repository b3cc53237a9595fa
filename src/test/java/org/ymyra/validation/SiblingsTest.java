package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.core.source64.SplitMix64;
import org.junit.jupiter.api.Test;

/** What is expected of the model in closed form, and its siblings where the answer is known. */
class SiblingsTest {
    /** Of three households none, one or two never hear with probability 3/4, 1/4 and 0; of many about a fifth. */
    @Test
    void meansOfThoseWhoNeverHearAreThoseByHand() {
        assertThat(MakiThompson.neverHearing(2)).isZero();
        assertThat(MakiThompson.neverHearing(3)).isCloseTo(0.25, within(1e-12));
        assertThat(MakiThompson.neverHearing(1000) / 1000).isCloseTo(0.2031878700, within(1e-3));
    }

    /** A hundred outbreaks that each reach two in the mean stay small. */
    @Test
    void anEpidemicBelowOneDiesOut() {
        double sum = 0;
        for (int k = 0; k < 100; k++) {
            sum += Epidemic.size(1000, 0.5, new SplitMix64(k));
        }
        assertThat(sum / 100).isBetween(1.4 / 1000, 2.6 / 1000);
    }

    /** Three in a row, the ties kept with probability a half: 3, 2 + 1 or 1 + 1 + 1 hang together; 5 standard errors. */
    @Test
    void alongTiesIsWhatHangsTogether() {
        int[][] row = {{1}, {0, 2}, {1}};
        double expected = (0.25 * 9 + 0.5 * (4 + 1) + 0.25 * 3) / 9;
        double along = 0;
        double percolated = 0;
        for (int k = 0; k < 10_000; k++) {
            along += Epidemic.alongTies(row, 0.5, new SplitMix64(k)) / 10_000;
            percolated += Epidemic.percolated(row, 0.5, new SplitMix64(-1 - k)) / 10_000;
        }
        assertThat(along).isCloseTo(expected, within(0.0135));
        assertThat(percolated).isCloseTo(expected, within(0.0135));
    }

    /** Shares fall from column to column and are a half in all. */
    @Test
    void sharesByColumnAreHalfInAll() {
        for (double segregation : new double[] {0, 0.3, 0.5, 0.9}) {
            double sum = 0;
            double last = 1;
            for (double share : PlacedHomes.shares(segregation)) {
                assertThat(share).isLessThanOrEqualTo(last);
                last = share;
                sum += share;
            }
            assertThat(sum).isCloseTo(50, within(1e-9));
        }
    }
}
