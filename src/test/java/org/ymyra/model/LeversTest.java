package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.experiment.Replication;
import org.ymyra.scenario.Scenario;

/** Levers act from the day on which they start to the day before they end, where they are to, and in nothing else. */
class LeversTest {
    private static final String[] BASE = {
        Scenarios.households(300),
        "run.spin-up=50 days",
        "run.horizon=200 days",
        "sparks.provocations=12",
        "sparks.crimes=100"
    };

    private static Scenario stressed(String levers) {
        String[] settings = Arrays.copyOf(BASE, BASE.length + 1);
        settings[BASE.length] = levers;
        return Scenarios.stressed(settings);
    }

    /** With common random numbers a lever that changes nothing leaves every bit as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lever: complaint-reform, capacity: 0.8, diligence: 0.65, partiality: 0.8",
                "lever: rumour-control, delay: 24 hours, reach: 0.1",
                "lever: equal-justice, impartial: 0.25",
                "lever: response-protocol, reinforcement-delay: 8 hours",
                "lever: police-surge, local-officers: 4, stops: 0",
                "lever: jobs-programme, boost: 1",
                "lever: language-courses, seats: 0",
                "lever: language-courses, gain: 0",
                "lever: elders-council, seats: [0.7, 0.3], cases: 0, persuasion: 0"
            })
    void aLeverAtTheValuesOfTheBaseChangesNothing(String lever) {
        List<String> without = State.of(Replication.run(stressed("levers={}"), 9, 0));
        Scenario same = stressed("levers={same: {" + lever + ", from: 20 days, until: 120 days}}");
        assertThat(State.of(Replication.run(same, 9, 0))).isEqualTo(without);
    }

    /** Until the day on which it starts a lever changes nothing, and then something. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lever: complaint-reform, capacity: 20",
                "lever: jobs-programme, boost: 10",
                "lever: language-courses, seats: 1000, gain: 0.1",
                "lever: elders-council, seats: [0.7, 0.3], cases: 1000"
            })
    void aLeverActsFromTheDayOnWhichItStarts(String lever) {
        District without = new District(stressed("levers={}"), 9, 0);
        District with = new District(stressed("levers={some: {" + lever + ", from: 70 days}}"), 9, 0);
        without.runUntil(50 + 70);
        with.runUntil(50 + 70);
        assertThat(State.of(with)).isEqualTo(State.of(without));
        without.runUntil(50 + 110);
        with.runUntil(50 + 110);
        assertThat(State.of(with)).isNotEqualTo(State.of(without));
    }

    /** Evenly over the days of its ramp, the first of them included, and what it costs with it: 30 a month, of which half acts. */
    @Test
    void aLeverGrowsEvenlyToItsIntensity() {
        District district = new District(
                stressed("levers={reform: {lever: complaint-reform, from: 20 days, ramp: 40 days, intensity: 0.5,"
                        + " cost: {monthly: 30}}}"),
                9,
                0);
        LeverState reform = district.settlements().get(0).levers().get(0);
        double cost = 0;
        for (int day = 0; day < 80; day++) {
            district.runUntil(50 + day + 0.5);
            double intensity = 0.5 * Math.max(0, Math.min(1, (day - 19) / 40.0));
            cost += intensity;
            assertThat(reform.intensity()).isCloseTo(intensity, within(1e-12));
            assertThat(reform.cost()).isCloseTo(cost, within(1e-9));
        }
    }

    @Test
    void conditionsChangeOnTheDaysOfStartAndEndAndLaterLeversPrevail() {
        District district = new District(
                stressed("levers={first: {lever: police-surge, local-officers: 8, from: 3 days, until: 10 days},"
                        + " second: {lever: police-surge, local-officers: 20, from: 36 hours, until: 5 days}}"),
                9,
                0);
        List<Double> officers = new ArrayList<>();
        district.sample(50.5, 1, () -> officers.add(district.settlements().get(0).conditions.localOfficers));
        district.runUntil(62);
        assertThat(officers).containsExactly(4.0, 4.0, 20.0, 20.0, 20.0, 8.0, 8.0, 8.0, 8.0, 8.0, 4.0, 4.0);
    }

    /** Without news between settlements a lever leaves the settlements where it does not act as they were. */
    @Test
    void aLeverActsOnlyWhereItIsTo() {
        District without = new District(villages("levers={}"), 9, 0);
        District with = new District(
                villages(
                        "levers={reform: {lever: complaint-reform, capacity: 50, where: {settlements: [Stonebridge, Highmoor]}}}"),
                9,
                0);
        without.runUntil(200);
        with.runUntil(200);
        List<String> changed = new ArrayList<>(State.of(with));
        changed.removeAll(State.of(without));
        assertThat(changed)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("Stonebridge") || line.startsWith("Highmoor"));
        assertThat(changed).anyMatch(line -> line.startsWith("Stonebridge"));
        assertThat(changed).anyMatch(line -> line.startsWith("Highmoor"));
    }

    private static Scenario villages(String levers) {
        return Scenarios.villages(
                "run.spin-up=30 days",
                "run.horizon=170 days",
                "sparks.crimes=0",
                "sparks.provocations=0",
                "rules.disputes.incendiary-threshold=1",
                levers);
    }
}
