package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "0.2,  0.5,  MET",
        "0.3,  0.4,  MET",
        "0.19, 0.5,  NOT_DECIDED",
        "0.2,  0.51, NOT_DECIDED",
        "0.1,  0.6,  NOT_DECIDED",
        "0.1,  0.2,  NOT_DECIDED",
        "0.5,  0.6,  NOT_DECIDED",
        "0.1,  0.19, MISSED",
        "0.51, 0.6,  MISSED"
    })
    void anIntervalMeetsMissesOrStraddlesATarget(double low, double high, Verdict verdict) {
        assertThat(new Target("20 to 50 %", 0.2, 0.5).verdict(estimate(low, high)))
                .isEqualTo(verdict);
    }

    @Test
    void anIntervalWithoutBoundsDecidesNothing() {
        assertThat(new Target("", 0, 1).verdict(estimate(0, Double.POSITIVE_INFINITY)))
                .isEqualTo(Verdict.NOT_DECIDED);
        assertThat(new Target("", 0, 1).verdict(new Estimate(Double.NaN, 0, 2, -1, 0, "", 0.95)))
                .isEqualTo(Verdict.NOT_DECIDED);
    }

    @Test
    void withoutATargetAFigureIsShown() {
        assertThat(Target.none().verdict(estimate(0, 1))).isEqualTo(Verdict.SHOWN);
    }

    @Test
    void whatMustNeverHappenIsMissedByOneEventHoweverWideTheInterval() {
        assertThat(Target.never("none").verdict(Proportions.clopperPearson(0, 3, 0.95)))
                .isEqualTo(Verdict.MET);
        assertThat(Target.never("none").verdict(Proportions.clopperPearson(1, 1000, 0.95)))
                .isEqualTo(Verdict.MISSED);
        assertThat(Target.never("none").verdict(Proportions.clopperPearson(0, 0, 0.95)))
                .isEqualTo(Verdict.NOT_DECIDED);
    }

    @Test
    void nearIsRelativeToTheKnownValue() {
        Target target = Target.near(200, 0.05);

        assertThat(target.low()).isEqualTo(190);
        assertThat(target.high()).isEqualTo(210);
        assertThat(target.text()).isEqualTo("within 5 % of the independent program");
    }

    @ParameterizedTest
    @CsvSource({
        "0.45, 0.55, MET",
        "0.4,  0.6,  MET",
        "0.4,  0.5,  MET",
        "0.39, 0.55, NOT_DECIDED",
        "0.45, 0.61, NOT_DECIDED",
        "0.4,  0.49, MISSED",
        "0.51, 0.55, MISSED",
        "0.51, 0.9,  MISSED"
    })
    void anIntervalMustHoldTheValueExpectedAndBeNarrow(double low, double high, Verdict verdict) {
        assertThat(Target.equal(0.5, 0.1).verdict(estimate(low, high))).isEqualTo(verdict);
    }

    @Test
    void aFigureWithoutErrorLiesWithinTheToleranceOrNot() {
        Target target = Target.exactly(0, 0);

        assertThat(target.verdict(estimate(0, 0))).isEqualTo(Verdict.MET);
        assertThat(target.verdict(estimate(1e-9, 1e-9))).isEqualTo(Verdict.MISSED);
        assertThat(Target.exactly(2, 1e-6).verdict(estimate(2 + 1e-7, 2 + 1e-7)))
                .isEqualTo(Verdict.MET);
    }

    @Test
    void expectedValuesAreWrittenWithSixDigits() {
        assertThat(Target.equal(2 / 3.0, 1).text()).isEqualTo("0.666667");
        assertThat(Target.exactly(120_000, 1).text()).isEqualTo("120000");
    }

    private static Estimate estimate(double low, double high) {
        return new Estimate(low, low, high, -1, 10, "", 0.95);
    }
}
