package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

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

    @Test
    void refusesWhatIsNotFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> Means.studentT(new double[] {1, Double.NaN}, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Means.studentT(new double[] {1, 2}, 1));
    }
}
