package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseRateTest {
    @Test
    void atOneInAThousandNinetyNineOfAHundredAlarmsAreFalse() {
        double share = BaseRate.falseAlarms(0.001, 0.7, 0.9);
        assertThat(share).isCloseTo(99.9 / 100.6, within(1e-12));
        assertThat(Math.round(100 * share)).isEqualTo(99);
    }

    /** A natural-frequency reckoning: of 10,000 cases b · 10,000 have the event. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 0.8, 0.9, 990, 80",
        "0.1, 0.5, 0.75, 2250, 500",
        "0.5, 1, 0, 5000, 5000",
        "0.001, 0.7, 0.99, 99.9, 7"
    })
    void isTheShareAmongTenThousand(double rate, double sensitivity, double specificity, double wrong, double right) {
        assertThat(BaseRate.falseAlarms(rate, sensitivity, specificity))
                .isCloseTo(wrong / (wrong + right), within(1e-9));
    }

    @Test
    void anAlarmThatNeverSoundsHasNone() {
        assertThat(BaseRate.falseAlarms(0.1, 0, 1)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> BaseRate.falseAlarms(1.1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> BaseRate.falseAlarms(0.1, Double.NaN, 1));
    }

    @Test
    void aRateGivesAProbabilityWithinSomeDays() {
        assertThat(BaseRate.within(0.001, 365)).isCloseTo(1 - Math.exp(-0.001), within(1e-15));
        assertThat(BaseRate.within(0.001, 30)).isCloseTo(0.001 * 30 / 365, within(1e-8));
    }
}
