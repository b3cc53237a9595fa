package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Scenario;

/** What rules start never costs more than the budget of the monitoring that applies them. */
class BudgetTest {
    /** The backlog of a settlement without complaints is 0: the rule calls for its lever at every reading. */
    private static final String ALWAYS = "when: {indicator: backlog, below: 1, delay: 0 days";

    private final List<String> decisions = new ArrayList<>();

    private District run(int days, Scenario scenario) {
        District district = new District(scenario, 35, 0);
        district.observe(new Observer() {
            @Override
            public void decided(Settlement settlement, double day, String lever, Action action, double value) {
                decisions.add((int) day + " " + settlement.name() + " " + lever + " " + action);
            }
        });
        district.runUntil(days);
        return district;
    }

    private static Scenario one(String watch, String levers) {
        return Scenarios.still(
                Scenarios.households(100),
                "levers={watch: {lever: monitoring, interval: 10 days, " + watch + "}, " + levers + "}");
    }

    /** A start costs 40 and a day 2. */
    @ParameterizedTest
    @CsvSource({"100, 31, 100", "101.9, 31, 100", "130, 46, 130"})
    void aLeverEndsBeforeItWouldTakeMoreThanIsLeft(double budget, int end, double cost) {
        District district = run(
                60,
                one(
                        "budget: " + budget,
                        "reform: {lever: complaint-reform, cost: {once: 40, monthly: 60}, " + ALWAYS + "}}"));
        assertThat(decisions.subList(0, 2))
                .containsExactly("1 Crossford reform STARTED", end + " Crossford reform ENDED");
        assertThat(decisions.subList(2, decisions.size())).hasSize(1).allMatch(line -> line.endsWith("POSTPONED"));
        assertThat(district.settlements().get(0).levers().get(1).cost()).isCloseTo(cost, within(1e-9));
    }

    /** Nine tenths act anyway: the rule costs 1 at the start and 0.1 a month, also if it starts on the first day of the lever. */
    @ParameterizedTest
    @CsvSource({"0, 5, 81, 0", "1, 5, 81, 0", "0, 1.2, 61, 1", "1, 1.2, 61, 1"})
    void onlyWhatTheRuleAddsIsPaidByTheBudget(int from, double budget, int end, int postponed) {
        District district = run(
                90,
                one(
                        "budget: " + budget,
                        "reform: {lever: complaint-reform, from: " + from
                                + " days, cost: {once: 10, monthly: 1}, until: 81 days, " + ALWAYS
                                + ", otherwise: 0.9}}"));
        assertThat(decisions.subList(0, 2))
                .containsExactly("1 Crossford reform STRENGTHENED", end + " Crossford reform ENDED");
        assertThat(decisions.subList(2, decisions.size()))
                .hasSize(postponed)
                .allMatch(line -> line.endsWith("POSTPONED"));
        LeverState reform = district.settlements().get(0).levers().get(1);
        assertThat(reform.committed()).isCloseTo(1 + 0.1 * (end - 1) / 30, within(1e-9));
        assertThat(reform.cost()).isCloseTo(9 + 0.9 * (81 - from) / 30 + reform.committed(), within(1e-9));
    }

    @Test
    void whatTheRuleAddsHasToFit() {
        run(
                30,
                one(
                        "budget: 1.09",
                        "reform: {lever: complaint-reform, cost: {once: 10, monthly: 1}, " + ALWAYS
                                + ", otherwise: 0.9}}"));
        assertThat(decisions).containsExactly("0 Crossford reform POSTPONED");
    }

    @Test
    void aStartThatDoesNotFitWithAMonthIsPostponedOnceASpell() {
        run(60, one("budget: 99", "reform: {lever: complaint-reform, cost: {once: 40, monthly: 60}, " + ALWAYS + "}}"));
        assertThat(decisions).containsExactly("0 Crossford reform POSTPONED");
    }

    @Test
    void whatIsPostponedIsTriedAgain() {
        run(
                60,
                one(
                        "budget: 350",
                        "first: {lever: complaint-reform, until: 6 days, cost: {monthly: 300}, " + ALWAYS + "}},"
                                + " second: {lever: rumour-control, cost: {once: 300}, " + ALWAYS + "}}"));
        assertThat(decisions)
                .containsExactly(
                        "0 Crossford second POSTPONED",
                        "1 Crossford first STARTED",
                        "6 Crossford first ENDED",
                        "11 Crossford second STARTED");
    }

    @Test
    void whatCostsNothingGoesOnWhenTheBudgetIsSpent() {
        run(
                60,
                one(
                        "budget: 0.3",
                        "free: {lever: complaint-reform, " + ALWAYS + "}},"
                                + " dear: {lever: rumour-control, cost: {monthly: 0.3}, " + ALWAYS
                                + ", runs: 1 year}}"));
        assertThat(decisions)
                .containsExactly(
                        "1 Crossford free STARTED",
                        "1 Crossford dear STARTED",
                        "31 Crossford dear ENDED",
                        "40 Crossford dear POSTPONED");
    }

    @Test
    void theBudgetHoldsAfterMonitoringHasEnded() {
        run(
                60,
                one(
                        "until: 5 days, budget: 100",
                        "reform: {lever: complaint-reform, cost: {once: 40, monthly: 60}, " + ALWAYS + "}}"));
        assertThat(decisions).containsExactly("1 Crossford reform STARTED", "31 Crossford reform ENDED");
    }

    @Test
    void settlementsComeInTheOrderOfTheScenario() {
        run(
                60,
                Scenarios.villages(
                        "run.spin-up=0 days",
                        "rules.encounters.friction=0",
                        "levers={watch: {lever: monitoring, budget: 100},"
                                + " reform: {lever: complaint-reform, cost: {once: 50}, " + ALWAYS + "}}}"));
        assertThat(decisions)
                .containsExactly(
                        "0 Ashvale reform POSTPONED",
                        "0 Cedar Well reform POSTPONED",
                        "0 Greenhollow reform POSTPONED",
                        "0 Brookend reform POSTPONED",
                        "0 Highmoor reform POSTPONED",
                        "1 Millbrook reform STARTED",
                        "1 Stonebridge reform STARTED");
    }

    /** Random prices, delays, runs, ramps and intensities in several settlements; looked at on every day. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatRulesStartNeverCostsMoreThanTheBudget(int seed) {
        Random random = new Random(seed);
        double budget = 50 + 400 * random.nextDouble();
        StringBuilder levers =
                new StringBuilder("watch: {lever: monitoring, interval: 9 days, budget: " + budget + "}");
        for (int k = 0; k < 4; k++) {
            levers.append(String.format(
                    Locale.ROOT,
                    ", reform-%d: {lever: complaint-reform, intensity: %.2f, ramp: %d days,"
                            + " cost: {once: %.2f, monthly: %.2f}, when: {indicator: backlog, above: %.1f,"
                            + " persists: %d days, delay: %d days, runs: %d days}}",
                    k,
                    0.1 + 0.9 * random.nextDouble(),
                    random.nextInt(40),
                    20 * random.nextDouble(),
                    60 * random.nextDouble(),
                    10 * random.nextDouble(),
                    random.nextInt(20),
                    random.nextInt(30),
                    5 + random.nextInt(60)));
        }
        District district = new District(
                Scenarios.villages(
                        "run.spin-up=0 days",
                        "run.horizon=2 years",
                        "office.capacity=0.6",
                        "settlements.Millbrook.households=300",
                        "settlements.Stonebridge.households=300",
                        "settlements.Ashvale.households=200",
                        "settlements.Cedar Well.households=200",
                        "settlements.Greenhollow=",
                        "settlements.Brookend=",
                        "settlements.Highmoor=",
                        "roads=[]",
                        "sparks.crimes=0",
                        "sparks.provocations=0",
                        "levers={" + levers + "}"),
                seed,
                0);
        List<Double> costs = new ArrayList<>();
        district.sample(
                0.5,
                1,
                () -> costs.add(district.settlements().stream()
                        .flatMap(settlement -> settlement.levers().stream())
                        .mapToDouble(LeverState::cost)
                        .sum()));
        district.runUntil(400);
        assertThat(costs).allMatch(cost -> cost <= budget * (1 + 1e-9));
        assertThat(costs.get(costs.size() - 1)).isGreaterThan(0.5 * budget);
    }
}
