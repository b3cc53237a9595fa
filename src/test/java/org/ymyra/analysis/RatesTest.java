package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {

    /** Exact limits of a Poisson mean as tabulated, e.g. Altman and others, Statistics with Confidence (2000), table 18.3. */
    @ParameterizedTest
    @CsvSource({
        "  0,  0.000,   3.689",
        "  1,  0.025,   5.572",
        "  5,  1.623,  11.668",
        " 10,  4.795,  18.390",
        " 20, 12.217,  30.888",
        "100, 81.364, 121.627"
    })
    void agreesWithTheTable(long events, double low, double high) {
        Estimate count = Rates.garwood(events, 1, 30, 0.95);
        assertThat(count.low()).isCloseTo(low, within(6e-4));
        assertThat(count.high()).isCloseTo(high, within(6e-4));
        Estimate rate = Rates.garwood(events, 900, 30, 0.95);
        assertThat(rate.value()).isEqualTo(events / 900.0);
        assertThat(rate.low()).isCloseTo(count.low() / 900, within(1e-12));
        assertThat(rate.high()).isCloseTo(count.high() / 900, within(1e-12));
        assertThat(rate.events()).isEqualTo(events);
        assertThat(rate.total()).isEqualTo(30);
        assertThat(rate.method()).isEqualTo("Garwood");
    }

    /** Exact coverage, summed over the counts, is never below the level. */
    @Test
    @Tag("slow")
    void coverage() {
        for (double mean = 0.05; mean < 30; mean += 0.05) {
            PoissonDistribution poisson = new PoissonDistribution(mean);
            double covered = 0;
            for (int k = 0; k < 100; k++) {
                Estimate estimate = Rates.garwood(k, 1, 1, 0.95);
                covered += estimate.low() <= mean && mean <= estimate.high() ? poisson.probability(k) : 0;
            }
            assertThat(covered).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void withoutExposureNothingIsKnown() {
        Estimate rate = Rates.garwood(0, 0, 0, 0.95);
        assertThat(rate.value()).isNaN();
        assertThat(rate.low()).isZero();
        assertThat(rate.high()).isInfinite();
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.garwood(-1, 1, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.garwood(1, 0, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.garwood(1, -2, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.garwood(1, Double.NaN, 1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.garwood(1, 1, -1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Rates.garwood(1, 1, 1, 1.95));
    }
}
