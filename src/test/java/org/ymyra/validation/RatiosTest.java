package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;

class RatiosTest {
    private static final double[] ONES = {1, 1, 1, 1, 1, 1};

    @Test
    void withEqualDenominatorsTheRatioIsTheMeanWithItsInterval() {
        Estimate ratio = Ratios.ratio(new double[] {1, 2, 3, 4, 5, 6}, ONES, 0.95);

        // mean 3.5, standard deviation √3.5, t(5) at 0.975 = 2.570582
        assertThat(ratio.value()).isEqualTo(3.5);
        assertThat(ratio.high() - 3.5).isCloseTo(2.570582 * Math.sqrt(3.5 / 6), within(1e-5));
        assertThat(3.5 - ratio.low()).isCloseTo(ratio.high() - 3.5, within(1e-12));
        assertThat(ratio.total()).isEqualTo(6);
    }

    @Test
    void theIntervalFollowsReplicationsNotThings() {
        // every replication has the same share: however many things there are, only replications count
        double[] all = {10, 20, 30, 40, 50, 60};
        double[] some = {5, 10, 15, 20, 25, 30};

        Estimate share = Ratios.share(some, all, 0.95);

        assertThat(share.value()).isEqualTo(0.5);
        assertThat(share.high() - share.low()).isLessThan(1e-9);
        assertThat(share.events()).isEqualTo(105);
        assertThat(share.total()).isEqualTo(210);
    }

    @Test
    void ofNoneAndOfAllTheIntervalIsWilsons() {
        assertThat(Ratios.share(new double[6], ONES, 0.95)).isEqualTo(Proportions.wilson(0, 6, 0.95));
        assertThat(Ratios.share(ONES, ONES, 0.95)).isEqualTo(Proportions.wilson(6, 6, 0.95));
        assertThat(Ratios.share(new double[6], new double[6], 0.95).value()).isNaN();
    }

    @Test
    void tooFewReplicationsTellNothingOfTheSpread() {
        double[] harm = {0, 40, 0, 0, 0, 0};
        double[] deaths = {0, 1, 0, 0, 0, 0};

        Estimate ratio = Ratios.ratio(harm, deaths, 0.95);

        assertThat(ratio.value()).isEqualTo(40);
        assertThat(ratio.low()).isZero();
        assertThat(ratio.high()).isInfinite();
        assertThat(Ratios.ratio(deaths, new double[6], 0.95).high()).isInfinite();
    }

    @Test
    void sharedLuckShortensTheIntervalOfADifference() {
        double[] with = {1, 2, 3, 4, 5, 6};
        double[] without = {2, 3, 4, 5, 6, 7};
        double[] shuffled = {7, 3, 6, 2, 5, 4};

        Estimate paired = Ratios.difference(with, ONES, without, ONES, 0.95);
        Estimate unpaired = Ratios.difference(with, ONES, shuffled, ONES, 0.95);

        assertThat(paired.value()).isEqualTo(-1);
        assertThat(unpaired.value()).isCloseTo(-1, within(1e-12));
        assertThat(paired.high() - paired.low()).isLessThan(0.1 * (unpaired.high() - unpaired.low()));
    }

    @Test
    void withoutThingsADifferenceIsNotDefined() {
        Estimate difference = Ratios.difference(ONES, ONES, new double[6], new double[6], 0.95);

        assertThat(difference.value()).isNaN();
        assertThat(difference.low()).isEqualTo(-1);
        assertThat(difference.high()).isEqualTo(1);
    }
}
