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
        double[] ten = {10, 10, 10, 10, 10, 10};
        double[] with = {1, 2, 3, 4, 5, 6};
        double[] without = {2, 3, 4, 5, 6, 7};
        double[] shuffled = {7, 3, 6, 2, 5, 4};

        Estimate paired = Ratios.difference(with, ten, without, ten, 0.95);
        Estimate unpaired = Ratios.difference(with, ten, shuffled, ten, 0.95);

        assertThat(paired.value()).isCloseTo(-0.1, within(1e-12));
        assertThat(unpaired.value()).isCloseTo(-0.1, within(1e-12));
        assertThat(paired.high() - paired.low()).isLessThan(0.1 * (unpaired.high() - unpaired.low()));
    }

    @Test
    void aDifferenceStaysBetweenMinusOneAndOne() {
        double[] none = {0, 1, 0, 1, 0, 1};
        double[] other = {1, 0, 1, 0, 1, 0};

        Estimate few = Ratios.difference(
                new double[] {9, 1}, new double[] {10, 10}, new double[] {1, 9}, new double[] {10, 10}, 0.95);
        Estimate wide = Ratios.difference(none, ONES, other, ONES, 0.95);

        assertThat(wide.low()).isEqualTo(-1);
        assertThat(wide.high()).isEqualTo(1);
        assertThat(few.low()).isBetween(-1.0, -0.5);
        assertThat(few.high()).isBetween(0.5, 1.0);
    }

    /** Square-and-add of Wilson's 10/10 (0.72247 to 1) and 0/20 (0 to 0.16113). */
    @Test
    void ofAllAgainstNoneTheDifferenceIsNewcombes() {
        double[] two = {2, 2, 2, 2, 2};
        double[] four = {4, 4, 4, 4, 4};

        Estimate difference = Ratios.difference(two, two, new double[5], four, 0.95);

        assertThat(difference.value()).isEqualTo(1);
        assertThat(difference.low()).isCloseTo(0.6791, within(5e-5));
        assertThat(difference.high()).isEqualTo(1);
    }

    @Test
    void whereNothingHappenedTheRateIsGarwoods() {
        Estimate rate = Ratios.rate(new double[1000], 3, 0.95);

        // half the χ² quantile at 0.975 with 2 degrees of freedom is −ln 0.025
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isCloseTo(-Math.log(0.025) / 3000, within(1e-12));
        assertThat(rate.method()).isEqualTo("Garwood");
        assertThat(rate.events()).isZero();
    }

    @Test
    void aRateOfManyEventsFollowsReplications() {
        Estimate rate = Ratios.rate(new double[] {1, 2, 3, 4, 5, 6}, 2, 0.95);

        assertThat(rate.value()).isEqualTo(1.75);
        assertThat(rate.high() - 1.75).isCloseTo(2.570582 * Math.sqrt(3.5 / 6) / 2, within(1e-5));
        assertThat(rate.method()).isEqualTo("Student t");
        assertThat(rate.events()).isEqualTo(21);
    }

    @Test
    void aRateFromFewReplicationsIsNeverNegativeNorWithoutWidth() {
        Estimate spread = Ratios.rate(new double[] {0, 1}, 1, 0.95);
        Estimate equal = Ratios.rate(new double[] {3, 3}, 1, 0.95);
        Estimate one = Ratios.rate(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 1, 0.95);

        assertThat(spread.low()).isZero();
        assertThat(spread.high()).isCloseTo(0.5 + 12.7062 * 0.5, within(1e-4));
        // Garwood for 6 events: 2.2019 to 13.0595
        assertThat(equal.low()).isCloseTo(2.2019 / 2, within(1e-4));
        assertThat(equal.high()).isCloseTo(13.0595 / 2, within(1e-4));
        // one event must not reach less far than none
        assertThat(one.high()).isCloseTo(0.55716, within(1e-4));
    }

    @Test
    void aShareFromFewReplicationsIsAsWideAsTheyDiffer() {
        Estimate share = Ratios.share(new double[] {9000, 1000}, new double[] {10000, 10000}, 0.95);

        assertThat(share.low()).isZero();
        assertThat(share.high()).isEqualTo(1);
    }

    @Test
    void withoutThingsADifferenceIsNotDefined() {
        Estimate difference = Ratios.difference(ONES, ONES, new double[6], new double[6], 0.95);

        assertThat(difference.value()).isNaN();
        assertThat(difference.low()).isEqualTo(-1);
        assertThat(difference.high()).isEqualTo(1);
    }
}
