package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.model.Surveys.Result;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Spark;

/** Surveys: whom they ask, when their results are known, how far off they are. */
class SurveysTest {
    private static final int SIZE = 50;

    private static District district(int households, String levers) {
        return new District(Scenarios.still(Scenarios.households(households), "levers={" + levers + "}"), 31, 0);
    }

    /** Returns the result that is known on each day, from day 0. */
    private static List<Optional<Result>> known(District district, int days) {
        List<Optional<Result>> known = new ArrayList<>();
        district.sample(
                0.5, 1, () -> known.add(district.settlements().get(0).surveys().latest()));
        district.runUntil(days);
        return known;
    }

    @Test
    void theNewestResultStandsFromItsLagUntilTheNextIsKnown() {
        List<Optional<Result>> known =
                known(district(100, "poll: {lever: survey, from: 3 days, interval: 10 days, lag: 4 days}"), 30);
        assertThat(known.subList(0, 7)).allMatch(Optional::isEmpty);
        assertThat(known.subList(7, 17)).allMatch(result -> result.orElseThrow().asked() == 3);
        assertThat(known.subList(17, 27))
                .allMatch(result -> result.orElseThrow().asked() == 13);
        assertThat(known.subList(27, 30))
                .allMatch(result -> result.orElseThrow().asked() == 23);
    }

    @Test
    void ofTwoSurveysTheNewerCountsEvenIfTheOlderIsKnownLater() {
        List<Optional<Result>> known = known(
                district(
                        100,
                        "slow: {lever: survey, from: 1 day, interval: 100 days, lag: 20 days},"
                                + " quick: {lever: survey, from: 9 days, interval: 100 days, lag: 0 days}"),
                30);
        assertThat(known.subList(0, 9)).allMatch(Optional::isEmpty);
        assertThat(known.subList(9, 30)).allMatch(result -> result.orElseThrow().asked() == 9);
    }

    @Test
    void whoAsksAllKnowsTheMean() {
        District district = district(300, "census: {lever: survey, size: 100000, lag: 0 days}");
        Result result = known(district, 2).get(0).orElseThrow();
        Households h = district.settlements().get(0).households;
        assertThat(result.trust()).isCloseTo(mean(h.trust), within(1e-12));
        assertThat(result.grievance()).isCloseTo(mean(h.grievance), within(1e-12));
        assertThat(result.language()).isCloseTo(mean(h.language), within(1e-12));
    }

    /**
     * The mean of n of N households without replacement has variance S²/n · (1 − n/N), with S² the variance of the
     * households. Over 400 surveys the mean of the standardised errors is N(0, 1/400) and the mean of their squares about
     * N(1, 2/400); bounds of five standard deviations each fail for about one seed in a million.
     */
    @Test
    void theErrorOfAMeanIsThatOfSamplingWithoutReplacement() {
        District district = district(
                200, "poll: {lever: survey, size: " + SIZE + ", interval: 1 day, lag: 0 days, until: 400 days}");
        Households h = district.settlements().get(0).households;
        double mean = mean(h.trust);
        double variance = 0;
        for (double trust : h.trust) {
            variance += (trust - mean) * (trust - mean) / (h.size - 1);
        }
        double error = Math.sqrt(variance / SIZE * (1 - SIZE / 200.0));
        double sum = 0;
        double squares = 0;
        for (Optional<Result> result : known(district, 400)) {
            double z = (result.orElseThrow().trust() - mean) / error;
            sum += z;
            squares += z * z;
        }
        assertThat(sum / 400).isCloseTo(0, within(5 / Math.sqrt(400)));
        assertThat(squares / 400).isCloseTo(1, within(5 * Math.sqrt(2 / 400.0)));
    }

    /** Those at home trust officials fully, those who have fled not at all; a sample of everybody is one of those at home. */
    @ParameterizedTest
    @ValueSource(ints = {50, 1000})
    void thoseWhoHaveFledAreNotAsked(int size) {
        District district = new District(
                Scenarios.still(
                        Scenarios.households(400),
                        "rules.aftermath.displaced=0.5",
                        "rules.aftermath.returning=100 days",
                        "rules.attitudes.trust-half-life=100 years",
                        "levers={poll: {lever: survey, from: 3 days, lag: 0 days, size: " + size + "}}"),
                31,
                0);
        district.runUntil(2.5);
        Settlement settlement = district.settlements().get(0);
        Crisis riot = new Crisis(settlement, Spark.TRIGGER_CRIME, 50);
        riot.level = Level.RIOT.ordinal();
        Arrays.fill(riot.injuredOf, 1);
        settlement.harm.flee(riot, 60, settlement.random(Streams.Purpose.HARM, 60));
        assertThat(settlement.away()).isBetween(100, 300);
        Households h = settlement.households;
        for (int i = 0; i < h.size; i++) {
            h.trust[i] = settlement.harm.away(i) ? 0 : 1;
        }
        district.runUntil(4);
        assertThat(settlement.surveys().latest().orElseThrow().trust()).isCloseTo(1, within(1e-12));
    }

    @Test
    void intensityScalesTheSample() {
        District half = district(400, "poll: {lever: survey, size: 800, lag: 0 days, intensity: 0.5}");
        Households h = half.settlements().get(0).households;
        assertThat(known(half, 2).get(0).orElseThrow().trust()).isCloseTo(mean(h.trust), within(1e-12));
        District none = district(400, "poll: {lever: survey, size: 800, lag: 0 days, intensity: 0}");
        assertThat(known(none, 10)).allMatch(Optional::isEmpty);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
