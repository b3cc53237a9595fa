package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 0",
        "26.3, 39.9, 0, 0",
        "29.9, 35.8, 0, 1",
        "98.98, 99.84, 0, 2",
        "0.9999, 1.0001, 0, 3",
        "5, 5, 0, 1",
        "0, Infinity, 1, 1",
        "-5.2, -0.034, 0, 2",
        "-5.2, 0, 0, 1",
        "0.78, 0.9962, 1, 3",
    })
    void showTheWidthWithTwoFiguresAndThatTheSameIsLeftOut(double low, double high, double same, int digits) {
        assertThat(Digits.of(low, high, same)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "92.5, 0, 93",
        "-92.5, 0, -93",
        "28.499999999999996, 0, 29",
        "28.4999, 0, 28",
        "0.25, 1, 0.3",
        "-0.04, 1, 0.0",
        "7, 2, 7.00"
    })
    void halvesGoAwayFromZero(double value, int digits, String text) {
        assertThat(Digits.round(value, digits)).hasToString(text);
    }
}
