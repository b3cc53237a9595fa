package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxesTest {
    private static final Texts EN = new Texts(Language.EN);

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.004, 0.021, 0.3, 0.35, 0.94, 0.999, 1})
    void probabilitiesStartAtZeroAndFit(double greatest) {
        NumberAxis axis = Axes.probability(EN, greatest);
        double step = axis.getTickUnit().getSize();
        assertThat(axis.getLowerBound()).isZero();
        assertThat(axis.getUpperBound()).isBetween(greatest, 1.0);
        assertThat(axis.getUpperBound() / step).isBetween(0.999, 6.001);
        assertThat(Math.abs(Math.IEEEremainder(axis.getUpperBound(), step))).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3, -0.004, 0, 0.25})
    void differencesAlwaysShowZero(double end) {
        NumberAxis axis = Axes.points(EN, end, end);
        assertThat(axis.getLowerBound()).isLessThanOrEqualTo(Math.min(end, 0));
        assertThat(axis.getUpperBound()).isGreaterThanOrEqualTo(Math.max(end, 0));
        assertThat(axis.getRange().getLength()).isPositive();
    }

    @Test
    void timeIsInYearsFromTwoYearsOn() {
        NumberAxis years = Axes.time(EN, 1095);
        assertThat(years.getLabel()).contains("Years");
        assertThat(years.getTickUnit().valueToString(730)).isEqualTo("2");
        NumberAxis days = Axes.time(EN, 90);
        assertThat(days.getLabel()).contains("Days");
        assertThat(days.getTickUnit().valueToString(60)).isEqualTo("60");
    }
}
