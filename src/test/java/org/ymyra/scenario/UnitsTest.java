package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "3 years, 1095",
        "1 year, 365",
        "2 months, 60",
        "1 week, 7",
        "90 days, 90",
        "6 hours, 0.25",
        "90 minutes, 0.0625",
        "0.5 hours, 0.02083333333333333333",
        "1e2 days, 100",
        "0 days, 0",
    })
    void readsSpans(String text, double days) {
        assertThat(Units.days(text)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "1095, 3 years",
        "365, 1 year",
        "547.5, 1.5 years",
        "420, 14 months",
        "45, 45 days",
        "30, 1 month",
        "14, 2 weeks",
        "20, 20 days",
        "1, 1 day",
        "1.5, 36 hours",
        "0.25, 6 hours",
        "0.02, 28.8 minutes",
        "0, 0 days",
        "0.123456, 0.123456 days",
    })
    void writesSpansInTheLargestUnitThatIsShort(double days, String text) {
        assertThat(Units.span(days)).isEqualTo(text);
    }

    @Test
    void readsBackExactlyWhatItWrites() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            double count = random.nextBoolean() ? random.nextInt(5_000) : random.nextDouble() * 1_000;
            double days = count / (random.nextBoolean() ? 24 : 1);
            assertThat(Units.days(Units.span(days))).isEqualTo(days);
            assertThat(Double.parseDouble(Units.number(days))).isEqualTo(days);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3", "days", "3days", "three days", "3 fortnights", "3 days ago", "", "0x3 days", ".nan days"})
    void refusesWhatIsNoSpan(String text) {
        assertThatThrownBy(() -> Units.days(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
