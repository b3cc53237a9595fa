package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.experiment.Replication;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Decision;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.Spark;

/** Monitoring and the rules that start levers: when they decide, on what, and within which budget. */
class WatchTest {
    private static final String MONITORING = "watch: {lever: monitoring, interval: 10 days}, ";

    /** Six complaints a day lapse and four are decided fairly: the share that lapsed is 0.6 at every reading. */
    private static final ObjIntConsumer<Settlement> SIX_OF_TEN_LAPSE = (settlement, day) -> {
        settlement.counts.lapsed += 6;
        settlement.counts.fair += 4;
    };

    private final List<String> decisions = new ArrayList<>();

    /** Runs a settlement in which nothing happens but what is done to it in the middle of each day. */
    private District run(int days, String levers, ObjIntConsumer<Settlement> life) {
        Scenario scenario =
                Scenarios.still(Scenarios.households(200), "run.horizon=" + days + " days", "levers={" + levers + "}");
        District district = new District(scenario, 33, 0);
        Settlement settlement = district.settlements().get(0);
        district.sample(0.5, 1, () -> life.accept(settlement, (int) district.time()));
        listen(district);
        district.runUntil(days);
        return district;
    }

    private void listen(District district) {
        district.observe(new Observer() {
            @Override
            public void decided(Settlement settlement, double day, String lever, Action action, double value) {
                decisions.add((int) day + " " + lever + " " + action
                        + (Double.isNaN(value) ? "" : " " + Math.round(value * 1000) / 1000.0));
            }
        });
    }

    private static String rule(String when) {
        return MONITORING + "reform: {lever: complaint-reform, when: {indicator: lapsed, " + when + "}}";
    }

    @ParameterizedTest
    @CsvSource({"above: 0.59, true", "above: 0.6, false", "below: 0.61, true", "below: 0.6, false"})
    void aRuleDecidesBeyondItsThresholdOnly(String threshold, boolean decides) {
        run(40, rule(threshold + ", delay: 5 days"), SIX_OF_TEN_LAPSE);
        // the first reading, on day 0, has nothing to compare with
        assertThat(decisions).isEqualTo(decides ? List.of("15 reform STARTED 0.6") : List.of());
    }

    @Test
    void aDecisionWithoutDelayActsFromTheNextDay() {
        run(40, rule("above: 0.5, delay: 0 days"), SIX_OF_TEN_LAPSE);
        assertThat(decisions).containsExactly("11 reform STARTED 0.6");
    }

    @Test
    void theIndicatorHasToStayBeyondTheThresholdReadingByReading() {
        String levers = rule("above: 0.5, persists: 25 days, delay: 3 days");
        run(80, levers, SIX_OF_TEN_LAPSE);
        assertThat(decisions).containsExactly("43 reform STARTED 0.6");
        decisions.clear();
        run(90, levers, (settlement, day) -> {
            settlement.counts.lapsed += day < 30 || day >= 40 ? 6 : 3;
            settlement.counts.fair += 4;
        });
        assertThat(decisions).containsExactly("83 reform STARTED 0.6");
    }

    @Test
    void whatHasRunMayStartAgainOnceTheIndicatorHasBeenBeyondAnew() {
        run(100, rule("above: 0.5, persists: 10 days, delay: 5 days, runs: 22 days"), SIX_OF_TEN_LAPSE);
        assertThat(decisions)
                .containsExactly(
                        "25 reform STARTED 0.6", "47 reform ENDED", "65 reform STARTED 0.6", "87 reform ENDED");
    }

    @Test
    void aRuleMayStrengthenWhatActsAlready() {
        District district = run(
                40,
                MONITORING + "reform: {lever: complaint-reform, intensity: 0.8, cost: {once: 10, monthly: 30},"
                        + " when: {indicator: lapsed, above: 0.5, delay: 5 days, runs: 20 days, otherwise: 0.25}}",
                SIX_OF_TEN_LAPSE);
        assertThat(decisions).containsExactly("15 reform STRENGTHENED 0.6", "35 reform ENDED");
        // a fifth of it for 20 days and four fifths for 20 days
        LeverState reform = district.settlements().get(0).levers().get(1);
        assertThat(reform.cost()).isCloseTo(10 * 0.8 + 20 * 0.2 + 20 * 0.8, within(1e-9));
        assertThat(reform.committed()).isCloseTo(10 * 0.6 + 20 * 0.6, within(1e-9));
        assertThat(reform.intensity()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aRuleStartsItsLeverWithinTheTimelineOnly() {
        run(
                60,
                MONITORING + "early: {lever: complaint-reform, from: 24 days, until: 40 days,"
                        + " when: {indicator: lapsed, above: 0.5, delay: 5 days}},"
                        + " late: {lever: complaint-reform, until: 12 days,"
                        + " when: {indicator: lapsed, above: 0.5, delay: 5 days}}",
                SIX_OF_TEN_LAPSE);
        assertThat(decisions).containsExactly("25 early STARTED 0.6", "40 early ENDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intensity: 0", "from: 50 days", "until: 10 days"})
    void withoutMonitoringNothingStarts(String timeline) {
        run(
                50,
                "watch: {lever: monitoring, interval: 10 days, " + timeline
                        + "}, reform: {lever: complaint-reform, when: {indicator: lapsed, above: 0.1}}",
                SIX_OF_TEN_LAPSE);
        assertThat(decisions).isEmpty();
    }

    @Test
    void atIntensityZeroMonitoringSurveysAndWhatTheyWouldStartChangeNothing() {
        Scenario without = lively("");
        Scenario with = lively("watch: {lever: monitoring, intensity: 0, cost: {once: 9, monthly: 9}},"
                + " poll: {lever: survey, intensity: 0, cost: {once: 9, monthly: 9}},"
                + " reform: {lever: complaint-reform, when: {indicator: survey-trust, below: 1}}");
        Outcome outcome = Replication.run(with, 4, 0);
        assertThat(State.of(outcome)).isEqualTo(State.of(Replication.run(without, 4, 0)));
        assertThat(outcome.decisions()).isEmpty();
    }

    /** With common random numbers the world is the same until a rule starts a lever, and then another. */
    @Test
    void toAskAndToWatchChangesNothingUntilALeverStarts() {
        District without = new District(lively(""), 4, 0);
        District with = new District(
                lively("watch: {lever: monitoring}, poll: {lever: survey, interval: 7 days, size: 100},"
                        + " reform: {lever: complaint-reform, capacity: 50,"
                        + " when: {indicator: survey-trust, below: 1, delay: 50 days}}"),
                4,
                0);
        listen(with);
        // known after 14 days, read on day 30
        without.runUntil(30 + 80);
        with.runUntil(30 + 80);
        assertThat(decisions).isEmpty();
        assertThat(State.of(with)).isEqualTo(State.of(without));
        without.runUntil(30 + 120);
        with.runUntil(30 + 120);
        assertThat(decisions).hasSize(1).allMatch(line -> line.startsWith("110 reform STARTED 0."));
        assertThat(State.of(with)).isNotEqualTo(State.of(without));
    }

    private static Scenario lively(String levers) {
        return Scenarios.stressed(
                Scenarios.households(300),
                "run.spin-up=30 days",
                "run.horizon=120 days",
                "sparks.provocations=12",
                "sparks.crimes=50",
                "levers={" + levers + "}");
    }

    @Test
    void surveysAreUnknownBeforeTheFirstResult() {
        run(
                40,
                MONITORING + "poll: {lever: survey, from: 3 days, lag: 12 days},"
                        + " courses: {lever: language-courses, when: {indicator: language-assessment, below: 1,"
                        + " delay: 1 day}}",
                (settlement, day) -> {});
        assertThat(decisions).hasSize(1).allMatch(line -> line.startsWith("21 courses STARTED 0.8"));
    }

    @Test
    void readsBacklogSelfHelpAndSurveys() {
        District district = run(
                12,
                MONITORING + "poll: {lever: survey, size: 200, lag: 0 days}, "
                        + watching("backlog") + watching("self-help") + watching("survey-trust")
                        + watching("survey-grievance"),
                (settlement, day) -> {
                    settlement.counts.disputes += 5;
                    settlement.counts.selfHelp += 2;
                    if (day == 9) {
                        for (int i = 0; i < 3; i++) {
                            settlement.office.file(new Dispute(i, 100 + i, 0.5), 9.5);
                        }
                    }
                });
        Households h = district.settlements().get(0).households;
        int open = district.settlements().get(0).backlog();
        assertThat(open).isPositive();
        assertThat(decisions)
                .containsExactly(
                        "1 survey-trust STARTED " + rounded(h.baseTrust),
                        "1 survey-grievance STARTED " + rounded(h.baseGrievance),
                        "11 backlog STARTED " + 1000.0 * open / 200,
                        "11 self-help STARTED 0.4");
    }

    private static String watching(String indicator) {
        return indicator + ": {lever: complaint-reform, when: {indicator: " + indicator
                + ", above: 0.001, delay: 1 day}}, ";
    }

    private static double rounded(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Math.round(sum / values.length * 1000) / 1000.0;
    }

    /** The greatest reach of the invented stories that fade between two readings is what the second reads. */
    @Test
    void readsHowFarAnInventedStoryReached() {
        Scenario scenario = Scenarios.still(
                Scenarios.households(200),
                "levers={" + MONITORING + watching("rumour-reach").replace("delay: 1 day", "delay: 0 days, runs: 1 day")
                        + "}");
        District district = new District(scenario, 33, 0);
        Settlement settlement = district.settlements().get(0);
        double[] reach = new double[30];
        district.observe(new Observer() {
            @Override
            public void faded(Settlement place, boolean invented, int heard, int audience) {
                int reading = (int) Math.floor(district.time() / 10);
                reach[reading] = Math.max(reach[reading], heard / (double) audience);
            }

            @Override
            public void decided(Settlement place, double day, String lever, Action action, double value) {
                if (action == Action.STARTED) {
                    assertThat(value).isEqualTo(reach[(int) day / 10 - 1]).isPositive();
                    decisions.add("" + (int) day);
                }
            }
        });
        for (int day : new int[] {13, 15, 17, 42, 63}) {
            district.sample(
                    day - 0.5,
                    1000,
                    () -> settlement.unrest.spark(
                            Spark.PROVOCATION,
                            3 * day,
                            1,
                            0.3,
                            day,
                            settlement.random(Streams.Purpose.PROVOCATION, day)));
        }
        district.runUntil(90);
        assertThat(decisions).containsExactly("21", "51", "71");
    }

    /**
     * At intensity one half a daily reading takes place every other day on average, so a lever that runs for a day and is then
     * called at the next reading starts every three days on average, with variance two: in 3,000 days 1,000 times with
     * standard deviation 15. Five of them fail for one seed in a million.
     */
    @Test
    void intensityIsTheShareOfReadingsThatTakePlace() {
        run(
                3000,
                "watch: {lever: monitoring, interval: 1 day, intensity: 0.5}, reform: {lever: complaint-reform,"
                        + " when: {indicator: backlog, below: 1, delay: 0 days, runs: 1 day}}",
                (settlement, day) -> {});
        assertThat((double) decisions.stream()
                        .filter(line -> line.contains("STARTED"))
                        .count())
                .isCloseTo(1000, within(5 * Math.sqrt(2 * 3000 / 27.0)));
    }

    @Test
    void theLastOfSeveralMonitoringLeversCounts() {
        run(
                40,
                "slow: {lever: monitoring, interval: 1 day}, quick: {lever: monitoring, interval: 7 days, from: 2 days},"
                        + " reform: {lever: complaint-reform, when: {indicator: lapsed, above: 0.5, delay: 0 days}}",
                (settlement, day) -> settlement.counts.lapsed += day >= 2 ? 1 : 0);
        assertThat(decisions).containsExactly("10 reform STARTED 1.0");
    }

    @Test
    void nothingHappeningIsNotBeyondAnyThreshold() {
        run(40, rule("below: 0.5"), (settlement, day) -> {});
        assertThat(decisions).isEmpty();
    }

    /** In the stressed settlement complaints lapse; monitoring has the office reformed, and then hardly any does. */
    @Test
    void lapsedComplaintsThatPersistBringTheReformThatEndsThem() {
        Outcome outcome = Replication.run(Scenarios.monitored("run.spin-up=100 days", "run.horizon=600 days"), 5, 0);
        Decision start = outcome.decisions().stream()
                .filter(decision -> decision.lever().equals("complaint-reform"))
                .findFirst()
                .orElseThrow();
        assertThat(start.action()).isEqualTo(Action.STARTED);
        assertThat(start.value()).isBetween(0.2, 1.0);
        // beyond at three readings a month apart, and 60 days to prepare; readings fall on whole months
        assertThat(start.day())
                .isBetween(150.0, 400.0)
                .satisfies(day -> assertThat(day % 30).isZero());
        assertThat(outcome.decisions().stream().map(Decision::lever))
                .isSubsetOf("complaint-reform", "rumour-control", "language-courses");

        double acting = 600 - start.day();
        assertThat(use(outcome, "complaint-reform"))
                .isEqualTo(new Outcome.Use(
                        "complaint-reform", use(outcome, "complaint-reform").cost(), acting, 1));
        assertThat(use(outcome, "complaint-reform").cost()).isCloseTo(10 + 4 * acting / 30, within(1e-9));
        assertThat(use(outcome, "survey").cost()).isCloseTo(0.5 * 600 / 30, within(1e-9));

        assertThat(lapsed(outcome, start.day() + 60, 600)).isLessThan(lapsed(outcome, 0, start.day()) / 3);
    }

    private static Outcome.Use use(Outcome outcome, String lever) {
        return outcome.levers().stream()
                .filter(use -> use.lever().equals(lever))
                .findFirst()
                .orElseThrow();
    }

    /** Returns how many complaints lapse a day. */
    private static double lapsed(Outcome outcome, double from, double until) {
        return outcome.samples().stream()
                        .filter(sample -> sample.day() > from && sample.day() <= until)
                        .mapToDouble(sample -> sample.values()[Outcome.Indicator.LAPSED.ordinal()])
                        .sum()
                / (until - from);
    }
}
