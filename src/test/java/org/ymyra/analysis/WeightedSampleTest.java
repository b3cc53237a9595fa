package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Moments, quantiles and resampling of weighted points, by hand. */
class WeightedSampleTest {
    private static final WeightedSample SAMPLE =
            new WeightedSample(new double[][] {{1, 2}, {3, 2}, {2, 5}}, new double[] {0.5, 0.25, 0.25});

    @Test
    void hasMoments() {
        assertThat(SAMPLE.mean(0)).isCloseTo(1.75, within(1e-12));
        assertThat(SAMPLE.mean(1)).isCloseTo(2.75, within(1e-12));
        assertThat(SAMPLE.effectiveSize()).isCloseTo(1 / 0.375, within(1e-12));
        // Σ w (x − x̄)² = 0.6875, divided by 1 − Σ w² = 0.625
        assertThat(SAMPLE.covariance(0, 0)).isCloseTo(1.1, within(1e-12));
        assertThat(SAMPLE.covariance(0, 1)).isCloseTo(0.1875 / 0.625, within(1e-12));
    }

    @Test
    void ofEqualWeightsHasTheUsualVariance() {
        WeightedSample equal =
                new WeightedSample(new double[][] {{1}, {2}, {6}}, new double[] {1 / 3., 1 / 3., 1 / 3.});
        assertThat(equal.covariance(0, 0)).isCloseTo(7, within(1e-12));
    }

    @Test
    void hasQuantiles() {
        assertThat(SAMPLE.quantile(0, 0.5)).isEqualTo(1);
        assertThat(SAMPLE.quantile(0, 0.6)).isEqualTo(2);
        assertThat(SAMPLE.quantile(0, 1)).isEqualTo(3);
    }

    @Test
    void isResampledAsOftenAsItsWeightsSay() {
        assertThat(SAMPLE.resampled(4, 0.5)).containsExactly(0, 0, 1, 2);
        assertThat(SAMPLE.resampled(2, 0.9)).containsExactly(0, 2);
    }

    @Test
    void refusesWeightsThatDoNotSumToOne() {
        assertThatThrownBy(() -> new WeightedSample(new double[][] {{1}}, new double[] {0.5}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
