package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.analysis.Estimate;

class NumeralsTest {
    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, low, high, -1, 1000, "any", 0.95);
    }

    /** In the examples, _ stands for a no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EN | 999 | 1,000 | 1,234,567 | −2,500.75 | 33% | 12.5% | −31.2 [−35.0, −27.3] | 93.6%
                    RU | 999 | 1_000 | 1_234_567 | −2_500,75 | 33_% | 12,5_% | −31,2 [−35,0; −27,3] | 93,6_%
                    KK | 999 | 1_000 | 1_234_567 | −2_500,75 | 33_% | 12,5_% | −31,2 [−35,0; −27,3] | 93,6_%
                    """)
    void numbersAreWrittenInTheMannerOfTheLanguage(
            Language language,
            String small,
            String thousand,
            String million,
            String negative,
            String percent,
            String confidence,
            String points,
            String share) {
        Numerals numerals = new Numerals(language);
        Estimate difference = estimate(-0.312, -0.35, -0.273);

        assertThat(numerals.count(999)).isEqualTo(small);
        assertThat(numerals.count(1000)).isEqualTo(spaced(thousand));
        assertThat(numerals.count(1_234_567)).isEqualTo(spaced(million));
        assertThat(numerals.number(-2500.75, 2)).isEqualTo(spaced(negative));
        assertThat(numerals.percent(estimate(0.3281, 0.2634, 0.3992))).isEqualTo(spaced(percent));
        assertThat(numerals.confidence(0.125)).isEqualTo(spaced(confidence));
        assertThat(numerals.points(difference) + " " + numerals.percentInterval(difference))
                .isEqualTo(points);
        assertThat(numerals.percent(0.936, 1)).isEqualTo(spaced(share));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoNumberIsNone(Language language) {
        Numerals numerals = new Numerals(language);
        assertThat(numerals.number(Double.NaN, 1)).isEqualTo("–");
        assertThat(numerals.number(Double.NEGATIVE_INFINITY, 1)).isEqualTo("−∞");
        assertThat(numerals.percent(estimate(Double.NaN, 0, 1))).isEqualTo("–");
    }

    @Test
    void chartsWritePercentagesAsTablesDo() {
        for (Language language : Language.values()) {
            assertThat(new Texts(language).percentFormat(1).format(-0.125))
                    .isEqualTo(new Numerals(language).percent(-0.125, 1));
        }
    }

    private static String spaced(String text) {
        return text.replace('_', '\u00a0');
    }
}
