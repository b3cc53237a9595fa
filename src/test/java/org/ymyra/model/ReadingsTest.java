package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Lever;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Warning;
import org.ymyra.scenario.Warning.WarningTerm;
import org.ymyra.scenario.WatchedIndicator;

/** What monitoring reads is of what has happened over its window, known after its lag, with its error. */
class ReadingsTest {
    private Settlement settlement;
    private Monitoring monitoring;
    private Readings readings;

    private void monitor(String keys) {
        settlement = new District(
                        Scenarios.still(
                                Scenarios.households(100),
                                "levers={watch: {lever: monitoring, interval: 10 days" + keys + "}}"),
                        1,
                        0)
                .settlements()
                .get(0);
        Lever lever = settlement.levers().get(0).lever();
        monitoring = (Monitoring) lever;
        readings = new Readings(settlement, settlement.surveys());
    }

    private double[] take(int day) {
        return readings.take(day, monitoring, settlement.random(Streams.Purpose.REPORTING, day));
    }

    private static double of(WatchedIndicator indicator, double[] values) {
        return values[indicator.ordinal()];
    }

    @Test
    void sharesAreOfAllThatWasDecidedOrHappenedSince() {
        monitor("");
        assertThat(of(WatchedIndicator.LAPSED, take(0))).isNaN();
        assertThat(of(WatchedIndicator.LAPSED, take(10))).isNaN();
        happens(6, 3, 1, 2, 8);
        double[] values = take(20);
        assertThat(of(WatchedIndicator.LAPSED, values)).isEqualTo(0.6);
        assertThat(of(WatchedIndicator.SELF_HELP, values)).isEqualTo(0.25);
        happens(1, 1, 2, 3, 4);
        values = take(30);
        assertThat(of(WatchedIndicator.LAPSED, values)).isEqualTo(0.25);
        assertThat(of(WatchedIndicator.SELF_HELP, values)).isEqualTo(0.75);
    }

    @Test
    void countsAreRatesPerThirtyDaysAndThousandHouseholds() {
        monitor("");
        take(0);
        settlement.counts.complaints += 4;
        settlement.counts.crossDisputes += 3;
        settlement.counts.incidents += 2;
        settlement.counts.injured += 1;
        settlement.counts.takenUp += 5;
        settlement.counts.waitingDays += 40;
        double[] values = take(10);
        assertThat(of(WatchedIndicator.COMPLAINTS, values)).isCloseTo(4 * 3 * 10, within(1e-9));
        assertThat(of(WatchedIndicator.DISPUTES, values)).isCloseTo(3 * 3 * 10, within(1e-9));
        assertThat(of(WatchedIndicator.INCIDENTS, values)).isCloseTo(6, within(1e-9));
        assertThat(of(WatchedIndicator.INJURED, values)).isCloseTo(3, within(1e-9));
        assertThat(of(WatchedIndicator.WAITING, values)).isCloseTo(8, within(1e-9));
    }

    /** One incident before each reading but the third; a window of 25 days is three readings of ten. */
    @Test
    void theWindowBeginsWithTheLastReadingThatIsAsOld() {
        monitor(", window: 25 days");
        double[] perMonth = new double[7];
        for (int k = 0; k < perMonth.length; k++) {
            settlement.counts.incidents += k == 3 ? 0 : 1;
            perMonth[k] = of(WatchedIndicator.INCIDENTS, take(10 * k));
        }
        assertThat(perMonth).usingComparatorWithPrecision(1e-9).containsExactly(Double.NaN, 3, 3, 2, 2, 2, 3);
    }

    @Test
    void whatIsCountedIsKnownAfterTheLag() {
        monitor(", lag: 15 days");
        take(0);
        happens(1, 1, 0, 0, 1);
        assertThat(of(WatchedIndicator.LAPSED, take(10))).isNaN();
        happens(1, 0, 0, 0, 1);
        assertThat(of(WatchedIndicator.LAPSED, take(20))).isNaN();
        assertThat(of(WatchedIndicator.LAPSED, take(30))).isEqualTo(0.5);
        assertThat(of(WatchedIndicator.LAPSED, take(40))).isEqualTo(1);
    }

    @Test
    void theErrorIsLogNormalAndAShareIsOneAtMost() {
        monitor(", error: 0.2");
        take(0);
        double[] logarithms = new double[2000];
        for (int k = 0; k < logarithms.length; k++) {
            settlement.counts.incidents += 2;
            happens(99, 1, 0, 0, 1);
            double[] values = take(10 * (k + 1));
            logarithms[k] = Math.log(of(WatchedIndicator.INCIDENTS, values) / 6);
            assertThat(of(WatchedIndicator.LAPSED, values)).isBetween(0.0, 1.0);
        }
        // standard errors 0.0045 and 0.0032; each beyond four of them once in 16,000 seeds
        assertThat(java.util.Arrays.stream(logarithms).average().orElseThrow()).isCloseTo(0, within(0.018));
        assertThat(new StandardDeviation().evaluate(logarithms)).isCloseTo(0.2, within(0.013));
    }

    @Test
    void aWarningIsALogisticRegressionInWhichTheUnknownIsItsMean() {
        Warning warning = new Warning(
                Math.log(0.25),
                List.of(
                        new WarningTerm(WatchedIndicator.LAPSED, 2, 0.3),
                        new WarningTerm(WatchedIndicator.INCIDENTS, Math.log(2), 1),
                        new WarningTerm(WatchedIndicator.RUMOUR_REACH, Math.log(8), 1)));
        double[] values = new double[WatchedIndicator.values().length];
        java.util.Arrays.fill(values, Double.NaN);
        values[WatchedIndicator.INCIDENTS.ordinal()] = 2;
        // odds 1/4 · 2, and an eighth of that where no rumour went round
        assertThat(Readings.probability(warning, values)).isCloseTo(1.0 / 17, within(1e-12));
        values[WatchedIndicator.RUMOUR_REACH.ordinal()] = 1;
        assertThat(Readings.probability(warning, values)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Optional.of(monitoringWith(warning)).flatMap(Monitoring::warning))
                .contains(warning);
    }

    private Monitoring monitoringWith(Warning warning) {
        monitor("");
        return new Monitoring(
                monitoring.timeline(),
                monitoring.interval(),
                monitoring.window(),
                monitoring.lag(),
                monitoring.error(),
                Optional.of(warning),
                OptionalDouble.empty());
    }

    private void happens(int lapsed, int fair, int unfair, int selfHelp, int disputes) {
        settlement.counts.lapsed += lapsed;
        settlement.counts.fair += fair;
        settlement.counts.unfair += unfair;
        settlement.counts.selfHelp += selfHelp;
        settlement.counts.disputes += disputes;
    }
}
