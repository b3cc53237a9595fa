package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.Proportions;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.Span;

class TextsTest {
    @ParameterizedTest
    @CsvSource({
        "EN, 365, 1 year",
        "EN, 1095, 3 years",
        "EN, 90, 90 days",
        "EN, 1, 1 day",
        "RU, 365, 1 год",
        "RU, 1095, 3 года",
        "RU, 1825, 5 лет",
        "RU, 4015, 11 лет",
        "RU, 7665, 21 год",
        "RU, 90, 90 дней",
        "KK, 365, 1 жыл",
        "KK, 1095, 3 жыл",
        "KK, 90, 90 күн"
    })
    void spansFollowTheGrammar(Language language, double days, String words) {
        assertThat(new Texts(language).span(new Span(days))).isEqualTo(words);
    }

    @Test
    void aProbabilityIsWrittenWithItsInterval() {
        Estimate third = new Estimate(0.33, 0.262, 0.399, 59, 180, "Wilson score", 0.95);
        Estimate rare = new Estimate(0.0056, 0.0018, 0.013, 5, 900, "Wilson score", 0.95);
        assertThat(new Texts(Language.EN).percent(third)).isEqualTo("33% [26, 40]");
        assertThat(new Texts(Language.EN).percent(rare)).isEqualTo("0.6% [0.2, 1.3]");
        assertThat(new Texts(Language.RU).percent(rare)).isEqualTo("0,6\u00a0% [0,2; 1,3]");
    }

    @Test
    void aDifferenceHasItsSignInTheMannerOfTheLanguage() {
        Estimate rise = new Estimate(0.003, -0.0021, 0.0086, -1, 1000, "paired", 0.95);
        Estimate nought = new Estimate(0.0001, -0.02, 0.02, -1, 1000, "paired", 0.95);
        assertThat(new Texts(Language.EN).points(rise)).isEqualTo("+0.3 [−0.2, 0.9]");
        assertThat(new Texts(Language.RU).points(rise)).isEqualTo("+0,3 [−0,2; 0,9]");
        assertThat(new Texts(Language.EN).points(nought)).isEqualTo("0.0 [−2.0, 2.0]");
    }

    @Test
    void fromNoReplicationsThereIsAnIntervalButNoNumber() {
        assertThat(new Texts(Language.EN).percent(Proportions.wilson(0, 0, 0.95)))
                .isEqualTo("– [0, 100]");
    }

    @Test
    void aDifferenceHasATrueMinusAndNoNegativeZero() {
        Estimate fall = new Estimate(-0.12, -0.203, -0.0004, -1, 1000, "paired", 0.95);
        assertThat(new Texts(Language.EN).points(fall)).isEqualTo("−12.0 [−20.3, 0.0]");
    }

    @ParameterizedTest
    @EnumSource(names = {"RU", "KK"})
    void everyIntervalThatIsDrawnHasANameInTheLanguage(Language language) {
        Texts texts = new Texts(language);
        Stream.of(
                        Proportions.wilson(1, 2, 0.95).method(),
                        Means.studentT(new double[] {1, 2}, 0.95).method(),
                        new PairedProportions(1, 1, 1, 1).difference(0.95).method(),
                        "Wilson score over sets",
                        "Student t over sets",
                        "Newcombe paired square-and-add over sets",
                        "bootstrap percentile",
                        Examples.curves(1, 10, 1).get(0).method())
                .forEach(name -> assertThat(texts.method(name)).isNotEqualTo(name));
    }

    @Test
    void aMethodUnknownToTheLanguageKeepsItsName() {
        assertThat(new Texts(Language.RU).method("Wilson score")).isEqualTo("по Уилсону");
        assertThat(new Texts(Language.RU).method("Somebody et al.")).isEqualTo("Somebody et al.");
    }

    @Test
    void aTitleNotGivenFallsBackOnEnglish() {
        assertThat(Language.KK.of(new Localised("Courses", "Курсы", null))).isEqualTo("Courses");
        assertThat(Language.RU.of(new Localised("Courses", "Курсы", null))).isEqualTo("Курсы");
    }
}
