package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.Proportions;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ContrastChart;
import org.ymyra.chart.EscalationChart;
import org.ymyra.chart.Language;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Provenance;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.Span;

class NumbersTest {
    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, low, high, -1, 1000, "any", 0.95);
    }

    @Test
    void probabilitiesHaveTheDigitsThatTheirIntervalsBear() {
        Estimate wide = estimate(0.3281, 0.2634, 0.3992);
        assertThat(Numerals.ENGLISH.percent(wide)).isEqualTo("33%");
        assertThat(Numerals.ENGLISH.percentInterval(wide)).isEqualTo("[26, 40]");

        Estimate narrow = estimate(0.3281, 0.2993, 0.3582);
        assertThat(Numerals.ENGLISH.percent(narrow)).isEqualTo("32.8%");
        assertThat(Numerals.ENGLISH.percentInterval(narrow)).isEqualTo("[29.9, 35.8]");

        Estimate rare = estimate(0.001, 0.00018, 0.0056);
        assertThat(Numerals.ENGLISH.percent(rare)).isEqualTo("0.10%");
        assertThat(Numerals.ENGLISH.percentInterval(rare)).isEqualTo("[0.02, 0.56]");
    }

    @Test
    void chartsWriteEstimatesAsTablesDo() {
        Captions captions = new Captions(
                Language.EN,
                Map.of("a", new Localised("A", null, null), "b", new Localised("B", null, null)),
                new Span(365),
                new Provenance(
                        "0",
                        Map.of("a", "0", "b", "0"),
                        List.of(),
                        1,
                        40,
                        Map.of("a", 40, "b", 40),
                        Manifest.Ensemble.NONE));
        for (int n : new int[] {40, 200, 1000, 20_000}) {
            for (int k = 0; k <= 40; k++) {
                Estimate p = Proportions.wilson((long) n * k / 40, n, 0.95);
                assertThat(EscalationChart.of(captions, List.of(new LevelProbability("a", Level.RIOT, p)))
                                .description())
                        .contains(": " + Numerals.ENGLISH.percent(p) + " " + Numerals.ENGLISH.percentInterval(p) + ",");
                PairedProportions pairs = new PairedProportions(n / 2, n * k / 200, n / 10, n / 5);
                Estimate d = pairs.difference(0.95);
                Contrast contrast = new Contrast("a", "b", Level.RIOT, 365, d, pairs.ratio(0.95));
                assertThat(ContrastChart.of(captions, List.of(contrast)).description())
                        .endsWith(": " + Numerals.ENGLISH.points(d) + " " + Numerals.ENGLISH.percentInterval(d));
            }
        }
    }

    @Test
    void roundingDoesNotHideThatAnIntervalLeavesOutTheSame() {
        assertThat(Numerals.ENGLISH.percentInterval(estimate(-0.026, -0.052, -0.00034)))
                .isEqualTo("[−5.20, −0.03]");
        assertThat(Numerals.ENGLISH.points(estimate(-0.026, -0.052, -0.00034))).isEqualTo("−2.60");
        assertThat(Numerals.ENGLISH.percentInterval(estimate(0.026, 0, 0.052))).isEqualTo("[0.0, 5.2]");
        assertThat(Numerals.ENGLISH.ratioInterval(estimate(0.88, 0.78, 0.9962))).isEqualTo("[0.780, 0.996]");
        assertThat(Numerals.ENGLISH.ratio(estimate(0.88, 0.78, 0.9962))).isEqualTo("0.880");
        assertThat(Numerals.ENGLISH.ratioInterval(estimate(0.88, 0.78, 0.98))).isEqualTo("[0.78, 0.98]");
    }

    @Test
    void differencesHaveASignButNoughtHasNone() {
        assertThat(Numerals.ENGLISH.points(estimate(-0.312, -0.35, -0.273))).isEqualTo("−31.2");
        assertThat(Numerals.ENGLISH.points(estimate(0.02, -0.01, 0.05))).isEqualTo("+2.0");
        assertThat(Numerals.ENGLISH.points(estimate(-0.0001, -0.02, 0.02))).isEqualTo("0.0");
        assertThat(Numerals.ENGLISH.points(estimate(0.0001, -0.02, 0.02))).isEqualTo("0.0");
    }

    @Test
    void halvesAreRoundedUpAlsoWhereBinaryArithmeticFallsShortOfThem() {
        assertThat(Numerals.ENGLISH.percent(Proportions.wilson(37, 40, 0.95))).isEqualTo("93%");
        assertThat(Numerals.ENGLISH.percent(Proportions.wilson(57, 200, 0.95))).isEqualTo("29%");
    }

    @Test
    void whatIsNotDefinedOrNotBoundedIsNoNumber() {
        assertThat(Numerals.ENGLISH.ratio(estimate(Double.NaN, 0, Double.POSITIVE_INFINITY)))
                .isEqualTo("–");
        assertThat(Numerals.ENGLISH.ratioInterval(estimate(Double.NaN, 0, Double.POSITIVE_INFINITY)))
                .isEqualTo("[0.0, ∞]");
    }

    @Test
    void spansAreYearsIfTheyAreWholeOnes() {
        assertThat(Numbers.span(1095)).isEqualTo("3 years");
        assertThat(Numbers.span(365)).isEqualTo("1 year");
        assertThat(Numbers.span(90)).isEqualTo("90 days");
        assertThat(Numbers.span(0.5)).isEqualTo("0.5 days");
    }
}
