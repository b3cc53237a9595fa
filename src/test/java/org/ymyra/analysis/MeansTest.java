package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeansTest {

    /** Additional hours of sleep, Student, Biometrika 6 (1908) 1–25: mean 1.58, 95 % interval 0.700 to 2.460. */
    @Test
    void agreesWithStudentsSleepData() {
        double[] hours = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
        Estimate mean = Means.studentT(hours, 0.95);
        assertThat(mean.value()).isCloseTo(1.58, within(1e-12));
        assertThat(mean.low()).isCloseTo(0.7001142, within(1e-6));
        assertThat(mean.high()).isCloseTo(2.4598858, within(1e-6));
        assertThat(mean.total()).isEqualTo(10);
        assertThat(mean.events()).isEqualTo(-1);
        assertThat(mean.method()).isEqualTo("Student t");
    }

    @Test
    void oneValueHasNoKnownSpread() {
        Estimate mean = Means.studentT(new double[] {3}, 0.95);
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mean.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void noValuesTellNothing() {
        Estimate mean = Means.studentT(new double[0], 0.95);
        assertThat(mean.value()).isNaN();
        assertThat(mean.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(mean.high()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void equalValuesHaveNoWidth() {
        double[] values = new double[50];
        Arrays.fill(values, 0.1);
        Estimate mean = Means.studentT(values, 0.95);
        assertThat(mean.low()).isCloseTo(0.1, within(1e-15)).isLessThanOrEqualTo(mean.value());
        assertThat(mean.high()).isCloseTo(0.1, within(1e-15)).isGreaterThanOrEqualTo(mean.value());
    }

    /** Of few units each may be drawn any number of times; the plain way, spelt out. */
    @Test
    void redrawnMeansAreThoseOfSamplesDrawnWithReplacement() {
        double[] values = {0, 0, 3, 0, 7, 1};
        double[] redrawn = Bootstrap.means(values);
        SplittableRandom random = new SplittableRandom(0);
        for (double mean : redrawn) {
            double sum = 0;
            for (int draw = 0; draw < values.length; draw++) {
                sum += values[random.nextInt(values.length)];
            }
            assertThat(mean).isCloseTo(sum / values.length, within(1e-12));
        }
    }

    /**
     * Redrawn means have the mean m of the values and variance (1/n) Σ (x − m)²/n. The mean of B of them is normal with variance 1/B of
     * that, (B − 1) times their variance over it is chi-squared; each of four bounds of 4 standard errors fails by chance with a
     * probability of 0.0001.
     */
    @ParameterizedTest
    @ValueSource(ints = {2_000, 200_000})
    void redrawnMeansOfManyValuesSpreadAsThoseOfThePlainBootstrap(int n) {
        for (double[] values : List.of(rare(n), everyOneAnother(n))) {
            double[] redrawn = Bootstrap.poissonMeans(values);
            double error = Math.sqrt(StatUtils.populationVariance(values) / values.length);
            assertThat(StatUtils.mean(redrawn))
                    .isCloseTo(StatUtils.mean(values), within(4 * error / Math.sqrt(Bootstrap.REDRAWS)));
            assertThat(StatUtils.variance(redrawn) / (error * error))
                    .isCloseTo(1, within(4 * Math.sqrt(2.0 / (Bootstrap.REDRAWS - 1))));
        }
    }

    /**
     * An end of an interval from B redrawn means of standard deviation σ has the standard error √(α(1 − α)/B)/φ(z) σ = 0.085 σ at
     * 95 %; two of them differ by more than 0.48 σ with a probability of 0.0001.
     */
    @Test
    void theIntervalOfManyValuesIsThatOfThePlainBootstrap() {
        double[] values = rare(Bootstrap.MANY + 1);
        Estimate many = Means.bootstrap(values, 0.95);
        Estimate plain = Bootstrap.percentile(many.value(), Bootstrap.means(values), values.length, 0.95);
        double error = Math.sqrt(StatUtils.populationVariance(values) / values.length);
        assertThat(many.low()).isCloseTo(plain.low(), within(0.48 * error));
        assertThat(many.high()).isCloseTo(plain.high(), within(0.48 * error));
        assertThat(many.total()).isEqualTo(values.length);
        assertThat(many.method()).isEqualTo(plain.method());
    }

    @Test
    void manyEqualValuesHaveNoWidth() {
        double[] values = new double[Bootstrap.MANY + 1];
        assertThat(Means.bootstrap(values, 0.95).high()).isZero();
        Arrays.fill(values, 3);
        assertThat(Means.bootstrap(values, 0.95).low()).isEqualTo(3);
        assertThat(Means.bootstrap(values, 0.95).high()).isEqualTo(3);
    }

    /** As many as are harmed in most replications: none; in a tenth of them 1 to 5. */
    private static double[] rare(int n) {
        SplittableRandom random = new SplittableRandom(n);
        return IntStream.range(0, n)
                .mapToDouble(i -> random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 0)
                .toArray();
    }

    private static double[] everyOneAnother(int n) {
        return new SplittableRandom(n).doubles(Math.min(n, 5_000)).toArray();
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> Means.studentT(new double[] {1, Double.NaN}, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Means.studentT(new double[] {1, 2}, 1));
    }
}
