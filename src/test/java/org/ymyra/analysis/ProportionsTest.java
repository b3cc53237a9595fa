package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionsTest {

    /** Newcombe 1998, Statistics in Medicine 17: 857–872, table I, methods 3 and 5. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        " 0,  20, 0.0000, 0.1611, 0.0000, 0.1684",
        " 1,  29, 0.0061, 0.1718, 0.0009, 0.1776"
    })
    void agreesWithNewcombe(
            long events, long total, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) {
        Estimate wilson = Proportions.wilson(events, total, 0.95);
        assertThat(wilson.low()).isCloseTo(wilsonLow, within(5e-5));
        assertThat(wilson.high()).isCloseTo(wilsonHigh, within(5e-5));
        Estimate exact = Proportions.clopperPearson(events, total, 0.95);
        assertThat(exact.low()).isCloseTo(exactLow, within(5e-5));
        assertThat(exact.high()).isCloseTo(exactHigh, within(5e-5));
    }

    @Test
    void carriesCountMethodAndConfidence() {
        assertThat(Proportions.wilson(3, 12, 0.9)).satisfies(estimate -> {
            assertThat(estimate.value()).isEqualTo(0.25);
            assertThat(estimate.events()).isEqualTo(3);
            assertThat(estimate.total()).isEqualTo(12);
            assertThat(estimate.method()).isEqualTo("Wilson score");
            assertThat(estimate.confidence()).isEqualTo(0.9);
        });
        assertThat(Proportions.clopperPearson(3, 12, 0.9).method()).isEqualTo("Clopper-Pearson");
    }

    /** At 0 and n of n both have closed forms: z²/(n + z²) and 1 − (α/2)^(1/n). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 1000, 1_000_000})
    void closedFormsAtTheEnds(int n) {
        double z2 = Math.pow(1.959963984540054, 2);
        assertThat(Proportions.wilson(0, n, 0.95).low()).isZero();
        assertThat(Proportions.wilson(0, n, 0.95).high()).isCloseTo(z2 / (n + z2), within(1e-14));
        assertThat(Proportions.wilson(n, n, 0.95).high()).isEqualTo(1);
        assertThat(Proportions.wilson(n, n, 0.95).low()).isCloseTo(n / (n + z2), within(1e-14));
        double high = -Math.expm1(Math.log(0.025) / n);
        assertThat(Proportions.clopperPearson(0, n, 0.95).low()).isZero();
        assertThat(Proportions.clopperPearson(0, n, 0.95).high() / high).isCloseTo(1, within(1e-8));
        assertThat(Proportions.clopperPearson(n, n, 0.95).high()).isEqualTo(1);
        assertThat(Proportions.clopperPearson(n, n, 0.95).low()).isCloseTo(1 - high, within(1e-12));
        double low = -Math.expm1(Math.log1p(-0.025) / n);
        assertThat(Proportions.clopperPearson(1, n, 0.95).low() / low).isCloseTo(1, within(1e-6));
    }

    @Test
    void noTrialsTellNothing() {
        for (Estimate estimate : List.of(Proportions.wilson(0, 0, 0.95), Proportions.clopperPearson(0, 0, 0.95))) {
            assertThat(estimate.value()).isNaN();
            assertThat(estimate.low()).isZero();
            assertThat(estimate.high()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 97})
    void staysInRangeContainsTheValueRisesAndMirrors(int n) {
        for (IntFunction<Estimate> method : methods(n, 0.95)) {
            Estimate previous = null;
            for (int k = 0; k <= n; k++) {
                Estimate estimate = method.apply(k);
                Estimate mirrored = method.apply(n - k);
                assertThat(estimate.low()).isBetween(0.0, estimate.value());
                assertThat(estimate.high()).isBetween(estimate.value(), 1.0);
                assertThat(1 - mirrored.high()).isCloseTo(estimate.low(), within(1e-12));
                if (previous != null) {
                    assertThat(estimate.low()).isGreaterThan(previous.low());
                    assertThat(estimate.high()).isGreaterThan(previous.high());
                }
                previous = estimate;
            }
        }
    }

    @Test
    void higherConfidenceIsWider() {
        for (int k = 0; k <= 20; k++) {
            Estimate narrow = Proportions.wilson(k, 20, 0.9);
            Estimate wide = Proportions.wilson(k, 20, 0.99);
            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        }
    }

    /** Exact coverage, summed over all k: Wilson has the level on average over p, Clopper–Pearson at every p. */
    @ParameterizedTest
    @ValueSource(ints = {10, 50, 200})
    void coverage(int n) {
        double[] mean = new double[2];
        double[] least = {1, 1};
        int steps = 2000;
        List<IntFunction<Estimate>> methods = methods(n, 0.95);
        for (int m = 0; m < 2; m++) {
            List<Estimate> intervals = new ArrayList<>();
            for (int k = 0; k <= n; k++) {
                intervals.add(methods.get(m).apply(k));
            }
            for (int i = 0; i < steps; i++) {
                double p = (i + 0.5) / steps;
                BinomialDistribution binomial = new BinomialDistribution(null, n, p);
                double covered = 0;
                for (int k = 0; k <= n; k++) {
                    if (intervals.get(k).low() <= p && p <= intervals.get(k).high()) {
                        covered += binomial.probability(k);
                    }
                }
                mean[m] += covered / steps;
                least[m] = Math.min(least[m], covered);
            }
        }
        assertThat(mean[0]).isBetween(0.945, 0.96);
        assertThat(least[0]).isGreaterThan(0.83);
        assertThat(least[1]).isGreaterThanOrEqualTo(0.95);
        assertThat(mean[1]).isGreaterThan(mean[0]);
    }

    @Test
    void refusesWhatIsNoProportion() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proportions.wilson(-1, 5, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportions.wilson(6, 5, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportions.clopperPearson(6, 5, 0.95));
        for (double confidence : new double[] {0, 1, -0.1, 95, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Proportions.wilson(1, 5, confidence));
            assertThatIllegalArgumentException().isThrownBy(() -> Proportions.clopperPearson(1, 5, confidence));
        }
    }

    private static List<IntFunction<Estimate>> methods(int n, double confidence) {
        return List.of(k -> Proportions.wilson(k, n, confidence), k -> Proportions.clopperPearson(k, n, confidence));
    }
}
