package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double[] WINGS = {10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4};
    private static final double[] TAILS = {7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3};

    /** Wings and tails of birds in Zar, Biostatistical Analysis, section 19: r = 0.870, 95 % interval 0.592 to 0.963. */
    @Test
    void agreesWithZar() {
        Estimate r = Correlation.pearson(WINGS, TAILS, 0.95);
        assertThat(r.value()).isCloseTo(0.870, within(5e-4));
        assertThat(r.low()).isCloseTo(0.592, within(5e-4));
        assertThat(r.high()).isCloseTo(0.963, within(5e-4));
        assertThat(r.total()).isEqualTo(12);
        assertThat(r.method()).isEqualTo("Fisher z");
        Estimate mirrored = Correlation.pearson(
                WINGS, Arrays.stream(TAILS).map(tail -> -tail).toArray(), 0.95);
        assertThat(mirrored.low()).isCloseTo(-r.high(), within(1e-12));
    }

    @Test
    void threePairsTellNothing() {
        Estimate r = Correlation.pearson(new double[] {1, 2, 3}, new double[] {1, 2, 4}, 0.95);
        assertThat(r.value()).isGreaterThan(0.9);
        assertThat(r.low()).isEqualTo(-1);
        assertThat(r.high()).isEqualTo(1);
    }

    @Test
    void withoutVariationThereIsNone() {
        for (double[] constant : new double[][] {{}, {1}, {0.1, 0.1, 0.1, 0.1, 0.1, 0.1}}) {
            Estimate r = Correlation.pearson(constant, Arrays.copyOf(WINGS, constant.length), 0.95);
            assertThat(r.value()).isNaN();
            assertThat(r.low()).isEqualTo(-1);
            assertThat(r.high()).isEqualTo(1);
        }
    }

    @Test
    void perfectCorrelationStaysInRange() {
        double[] thirds = Arrays.stream(WINGS).map(x -> x / 3).toArray();
        Estimate r = Correlation.pearson(WINGS, thirds, 0.95);
        assertThat(r.value()).isCloseTo(1, within(1e-12)).isBetween(r.low(), r.high());
        assertThat(r.high()).isLessThanOrEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotPair() {
        assertThatIllegalArgumentException().isThrownBy(() -> Correlation.pearson(WINGS, new double[3], 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(new double[] {1, Double.NaN}, new double[] {1, 2}, 0.95));
    }
}
