package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Scenario;

/** A copy goes on exactly as the original does, and neither touches the other. */
class CopyTest {
    private static final int END = 300;

    private final Scenario scenario = Scenarios.villages(
            "run.spin-up=100 days",
            "run.horizon=200 days",
            "sparks.provocations=12",
            "sparks.crimes=100",
            "office.capacity=0.5",
            "office.officials=2",
            "office.service-shape=0.1",
            "office.favour=0.5",
            "livelihoods.cross-employment=0.2",
            "rules.encounters.status-gap=1",
            "rules.attitudes.voicelessness=0.2",
            "schooling.leavers=0.5",
            "livelihoods.service=0.3",
            "sparks.agitation=0.02",
            "rules.violence.damaged=0.2",
            "rules.aftermath.displaced=0.1",
            "rules.aftermath.loss=0.3",
            "police.stops=5",
            "rules.policing.stand-down=8 hours",
            "rules.stories.collective-blame=0.8",
            "levers={elders: {lever: elders-council, seats: [0.4, 0.3, 0.3], from: 10 days},"
                    + " mothers: {lever: elders-council, cases: 20, mediators: 2, from: 30 days, until: 150 days},"
                    + " courses: {lever: language-courses, from: 20 days, until: 90 days},"
                    + " watch: {lever: monitoring, interval: 15 days, window: 30 days, lag: 10 days, error: 0.2, budget: 400,"
                    + " warning: {intercept: -1, terms: [{indicator: incidents, coefficient: 0.5, mean: 2},"
                    + " {indicator: survey-trust, coefficient: -4, mean: 0.5}]}},"
                    + " surge: {lever: police-surge, cost: {monthly: 10},"
                    + " when: {indicator: warning, above: 0.3, delay: 2 days, runs: 20 days}},"
                    + " poll: {lever: survey, interval: 20 days, lag: 15 days, size: 100},"
                    + " reform: {lever: complaint-reform, ramp: 10 days, cost: {once: 10, monthly: 30},"
                    + " when: {indicator: lapsed, above: 0.2, persists: 10 days, delay: 20 days, runs: 25 days}},"
                    + " control: {lever: rumour-control, cost: {once: 5, monthly: 20},"
                    + " when: {indicator: rumour-reach, above: 0.2, delay: 5 days, runs: 30 days}},"
                    + " training: {lever: official-training, cost: {once: 40},"
                    + " when: {indicator: survey-trust, below: 0.5, delay: 10 days}}}");
    private final District original = new District(scenario, 8, 0);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 47, 99.7, 100, 131.25, 211.3})
    @Tag("slow")
    void goesOnAsTheOriginal(double moment) {
        original.runUntil(moment);
        goesOnTheSame();
    }

    @Test
    void goesOnInTheMiddleOfACrisis() {
        original.runUntil(101);
        while (original.openCrises().stream().noneMatch(crisis -> crisis.street.active() > 20 && crisis.arrests > 0)) {
            original.schedule.step(original);
        }
        assertThat(original.time()).isLessThan(END - 30);
        assertThat(original.settlements()).anyMatch(settlement -> settlement.backlog() > 3);
        goesOnTheSame();
    }

    @Test
    void goesOnBeforeTheFirstStoryIsTold() {
        original.runUntil(101);
        while (original.openCrises().stream()
                .allMatch(crisis -> crisis.settlement().unrest.stories.alive())) {
            original.schedule.step(original);
        }
        goesOnTheSame();
    }

    @Test
    void officersWhoStayAfterARiotStayInTheCopy() {
        original.runUntil(101);
        original.settlements().get(2).unrest.surgeUntil = 160;
        assertThat(original.copy().settlements().get(2).unrest.surgeUntil).isEqualTo(160);
    }

    private void goesOnTheSame() {
        List<String> now = state(original);
        District copy = original.copy();
        District second = original.copy();
        assertThat(state(copy)).isEqualTo(now);
        assertThat(copy.time()).isEqualTo(original.time());
        copy.runUntil(END);
        assertThat(state(original)).isEqualTo(now).isNotEqualTo(state(copy));
        original.runUntil(END);
        assertThat(state(copy)).isEqualTo(state(original));
        District third = second.copy();
        third.runUntil(END);
        assertThat(state(third)).isEqualTo(state(original));
        assertThat(state(second)).isEqualTo(now);
    }

    /** The state of a district with what has become of its levers. */
    private static List<String> state(District district) {
        List<String> lines = new ArrayList<>(State.of(district));
        for (Settlement settlement : district.settlements()) {
            lines.add("surveyed " + settlement.surveys().latest());
            settlement
                    .levers()
                    .forEach(lever -> lines.add(lever.name() + " " + lever.called() + " " + lever.intensity() + " "
                            + lever.cost() + " " + lever.days() + " " + lever.starts() + " " + lever.committed()));
        }
        return lines;
    }

    @Test
    void rulesArePendingAndSurveysOutstandingInWhatIsCopied() {
        original.runUntil(131.25);
        assertThat(original.settlements())
                .anyMatch(settlement ->
                        settlement.levers().stream().anyMatch(lever -> lever.called() && lever.starts() == 0));
        List<String> before = state(original);
        original.runUntil(137);
        assertThat(state(original)).anyMatch(line -> line.startsWith("surveyed") && !before.contains(line));
    }

    @Test
    void toLookChangesNothing() {
        District watched = new District(scenario, 8, 0);
        List<String> seen = new ArrayList<>();
        watched.sample(0, 1, () -> seen.addAll(State.of(watched)));
        watched.sample(0, 0.37, () -> seen.add("" + watched.openCrises().size()));
        watched.observe(new Observer() {
            @Override
            public void closed(Crisis crisis, double day) {
                seen.add(crisis.spark() + " closed on " + day);
            }
        });
        watched.runUntil(END);
        original.runUntil(END);
        assertThat(seen).anyMatch(line -> line.contains("closed"));
        assertThat(State.of(watched)).isEqualTo(State.of(original));
    }
}
