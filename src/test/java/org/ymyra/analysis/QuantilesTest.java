package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    @Test
    void agreesWithAnotherType7() {
        SplittableRandom random = new SplittableRandom(11);
        for (int n = 1; n < 40; n++) {
            double[] values = random.doubles(n).sorted().toArray();
            Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
            for (double probability : new double[] {0.01, 0.05, 0.25, 0.5, 0.9, 1}) {
                assertThat(Quantiles.type7(values, probability))
                        .isCloseTo(percentile.evaluate(values, 100 * probability), within(1e-12));
            }
            assertThat(Quantiles.type7(values, 0)).isEqualTo(values[0]);
            assertThat(Quantiles.type7(values, 1)).isEqualTo(values[n - 1]);
        }
    }

    @Test
    void agreesWithTheStore() throws Exception {
        double[] values = {1, 2, 4, 8, 16, 32, 64};
        String rows = String.join(
                "),(", Arrays.stream(values).mapToObj(String::valueOf).toList());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (double probability : new double[] {0, 0.05, 0.1, 0.5, 0.95, 1}) {
                try (ResultSet result = statement.executeQuery(
                        "select quantile_cont(x::double, " + probability + ") from (values (" + rows + ")) as t(x)")) {
                    result.next();
                    assertThat(Quantiles.type7(values, probability)).isCloseTo(result.getDouble(1), within(1e-12));
                }
            }
        }
    }

    /** Ranks of the 95 % interval of the median in Altman and others, Statistics with Confidence (2000), table 18.4. */
    @ParameterizedTest
    @CsvSource({"6, 1, 6", "10, 2, 9", "15, 4, 12", "20, 6, 15", "25, 8, 18", "50, 18, 33", "100, 40, 61"})
    void mediansAgreeWithTheTable(int n, int lower, int upper) {
        Estimate median = Quantiles.orderStatistics(ranks(n), 0.5, 0.95);
        assertThat(median.value()).isEqualTo((n + 1) / 2.0);
        assertThat(median.low()).isEqualTo(lower);
        assertThat(median.high()).isEqualTo(upper);
        assertThat(median.total()).isEqualTo(n);
        assertThat(median.method()).isEqualTo("order statistics");
    }

    @Test
    void tooFewValuesLeaveAnEndOpen() {
        assertThat(Quantiles.orderStatistics(ranks(5), 0.5, 0.95).low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Quantiles.orderStatistics(ranks(5), 0.5, 0.95).high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Quantiles.orderStatistics(ranks(100), 0.99, 0.95).low()).isFinite();
        assertThat(Quantiles.orderStatistics(ranks(100), 0.99, 0.95).high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Quantiles.orderStatistics(ranks(1), 0.5, 0.95).value()).isEqualTo(1);
        assertThat(Quantiles.orderStatistics(ranks(0), 0.5, 0.95)).satisfies(nothing -> {
            assertThat(nothing.value()).isNaN();
            assertThat(nothing.low()).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(nothing.high()).isEqualTo(Double.POSITIVE_INFINITY);
        });
    }

    @Test
    void containsTheValueAndMirrors() {
        for (int n = 1; n < 60; n++) {
            for (double probability : new double[] {0.05, 0.1, 0.5, 0.75, 0.99}) {
                double[] values = ranks(n);
                Estimate quantile = Quantiles.orderStatistics(values, probability, 0.93);
                assertThat(quantile.value()).isBetween(quantile.low(), quantile.high());
                double[] negated = Arrays.stream(values).map(x -> -x).toArray();
                Estimate mirrored = Quantiles.orderStatistics(negated, 1 - probability, 0.93);
                assertThat(mirrored.low()).isEqualTo(-quantile.high());
            }
        }
    }

    @Test
    void refusesWhatIsNoQuantile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.type7(ranks(3), 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.type7(ranks(3), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.orderStatistics(new double[] {1, Double.NaN}, 0.5, 0.95));
    }

    private static double[] ranks(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }
}
