package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published tables are held by the rows of {@code validate docking}. */
class PairedProportionsTest {
    @Test
    void everySmallTableIsDefinedContainsItsValueAndMirrors() {
        for (int n = 1; n <= 8; n++) {
            for (int a = 0; a <= n; a++) {
                for (int b = 0; a + b <= n; b++) {
                    for (int c = 0; a + b + c <= n; c++) {
                        PairedProportions table = new PairedProportions(a, b, c, n - a - b - c);
                        PairedProportions swapped = new PairedProportions(a, c, b, n - a - b - c);
                        Estimate difference = table.difference(0.95);
                        assertThat(difference.low()).isBetween(-1.0, difference.value());
                        assertThat(difference.high()).isBetween(difference.value(), 1.0);
                        assertThat(difference.low()).isLessThan(difference.high());
                        assertThat(swapped.difference(0.95).high()).isCloseTo(-difference.low(), within(1e-12));
                        Estimate ratio = table.ratio(0.95);
                        assertThat(ratio.low()).isGreaterThanOrEqualTo(0).isLessThan(ratio.high());
                        if (a + c > 0) {
                            assertThat(ratio.value()).isBetween(ratio.low(), ratio.high());
                        } else {
                            assertThat(ratio.value()).isNaN();
                            assertThat(ratio.high()).isInfinite();
                        }
                        if (a + b > 0 && a + c > 0) {
                            Estimate inverse = swapped.ratio(0.95);
                            assertThat(inverse.low() * ratio.high()).isCloseTo(1, within(1e-9));
                        }
                    }
                }
            }
        }
    }

    @Test
    void levelNeverReachedInTheBaseline() {
        Estimate ratio = new PairedProportions(0, 6, 0, 94).ratio(0.95);
        assertThat(ratio.value()).isNaN();
        assertThat(ratio.low()).isGreaterThan(0);
        assertThat(ratio.high()).isInfinite();
    }

    @Test
    void levelReachedInNeither() {
        PairedProportions table = new PairedProportions(0, 0, 0, 20);
        assertThat(table.ratio(0.95).value()).isNaN();
        assertThat(table.ratio(0.95).low()).isZero();
        assertThat(table.ratio(0.95).high()).isInfinite();
        double end = Proportions.wilson(0, 20, 0.95).high();
        assertThat(table.difference(0.95).value()).isZero();
        assertThat(table.difference(0.95).low()).isCloseTo(-end, within(1e-12));
        assertThat(table.difference(0.95).high()).isCloseTo(end, within(1e-12));
    }

    @Test
    void noPairsTellNothing() {
        PairedProportions none = new PairedProportions(0, 0, 0, 0);
        assertThat(none.difference(0.95).value()).isNaN();
        assertThat(none.difference(0.95).low()).isEqualTo(-1);
        assertThat(none.difference(0.95).high()).isEqualTo(1);
        assertThat(none.ratio(0.95).value()).isNaN();
        assertThat(none.ratio(0.95).low()).isZero();
        assertThat(none.ratio(0.95).high()).isInfinite();
    }

    /** Exact coverage over all tables of 30 pairs, for weak and strong pairing. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.1, 0.1", "0.25, 0.05, 0.15", "0.1, 0.1, 0.2", "0.4, 0.2, 0.02", "0.05, 0.05, 0.3"})
    void coverage(double a, double b, double c) {
        int n = 30;
        double difference = b - c;
        double ratio = (a + b) / (a + c);
        double coveredDifference = 0;
        double coveredRatio = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; i + j <= n; j++) {
                for (int k = 0; i + j + k <= n; k++) {
                    int rest = n - i - j - k;
                    PairedProportions table = new PairedProportions(i, j, k, rest);
                    double probability = Math.exp(CombinatoricsUtils.factorialLog(n)
                            - CombinatoricsUtils.factorialLog(i)
                            - CombinatoricsUtils.factorialLog(j)
                            - CombinatoricsUtils.factorialLog(k)
                            - CombinatoricsUtils.factorialLog(rest)
                            + i * Math.log(a)
                            + j * Math.log(b)
                            + k * Math.log(c)
                            + rest * Math.log(1 - a - b - c));
                    Estimate d = table.difference(0.95);
                    Estimate r = table.ratio(0.95);
                    coveredDifference += d.low() <= difference && difference <= d.high() ? probability : 0;
                    coveredRatio += r.low() <= ratio && ratio <= r.high() ? probability : 0;
                }
            }
        }
        assertThat(coveredDifference).isBetween(0.93, 0.99);
        assertThat(coveredRatio).isBetween(0.93, 0.99);
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedProportions(0, -1, 0, 5));
    }
}
