package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ymyra.experiment.Recorder;
import org.ymyra.gui.History.Attitude;
import org.ymyra.gui.History.Count;
import org.ymyra.gui.History.CrisisHour;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.results.Outcome.Sample;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** A history says what the recorder of experiments says, and changes nothing. */
class HistoryTest {
    private static final double END = 210;

    private final Scenario scenario = scenario();

    private static Scenario scenario() {
        try {
            return ScenarioReader.read(
                            Path.of("scenarios/villages.yaml"),
                            List.of(
                                    "run.spin-up=100 days",
                                    "run.horizon=210 days",
                                    "run.sampling=7 days",
                                    "office.capacity=0.5",
                                    "sparks.crimes=60",
                                    "levers={courses: {lever: language-courses, from: 20 days, until: 90 days}}"))
                    .scenario();
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void runTo(District district, double day) {
        district.runUntil(district.horizonStart() + day);
    }

    /** Returns the index of a day. */
    private static int at(double[] days, double day) {
        return IntStream.range(0, days.length)
                .filter(i -> Math.abs(days[i] - day) < 1e-6)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatTheRecorderSays() {
        District recorded = new District(scenario, 3, 0);
        Recorder recorder = new Recorder(recorded);
        runTo(recorded, END);
        Outcome outcome = recorder.outcome();

        District watched = new District(scenario, 3, 0);
        History history = new History(watched);
        runTo(watched, END);
        history.now(watched);

        List<Sample> samples = outcome.samples();
        double[] disputes = history.count(Count.DISPUTES, -1);
        double[] helped = history.count(Count.SELF_HELP, -1);
        assertThat(samples).hasSizeGreaterThan(25);
        for (int i = 0; i < samples.size(); i++) {
            double[] values = samples.get(i).values();
            double day = samples.get(i).day();
            int asked = at(history.days(Attitude.TRUST), day);
            int counted = at(history.days(Count.DISPUTES), day);
            assertThat(history.attitude(Attitude.TRUST, -1, -1)[asked])
                    .isEqualTo(values[Indicator.TRUST.ordinal()], within(1e-12));
            assertThat(history.attitude(Attitude.GRIEVANCE, -1, -1)[asked])
                    .isEqualTo(values[Indicator.GRIEVANCE.ordinal()], within(1e-12));
            assertThat(history.count(Count.BACKLOG, -1)[counted]).isEqualTo(values[Indicator.BACKLOG.ordinal()]);
            if (i > 0) {
                int before = at(history.days(Count.DISPUTES), samples.get(i - 1).day());
                assertThat(Arrays.stream(disputes, before + 1, counted + 1).sum())
                        .isEqualTo(values[Indicator.DISPUTES.ordinal()]);
                assertThat(Arrays.stream(helped, before + 1, counted + 1).sum())
                        .isEqualTo(values[Indicator.SELF_HELP.ordinal()]);
            }
        }
        assertThat(history.crises(-1, 0).stream().map(CrisisHour::opened).distinct())
                .hasSameSizeAs(outcome.crises());
        outcome.crises()
                .forEach(crisis -> assertThat(history.crises(crisis.settlement(), 0).stream()
                                .filter(hour -> hour.opened() == crisis.opened())
                                .mapToInt(CrisisHour::active)
                                .max())
                        .hasValue(crisis.peakActive()));
    }

    @Test
    void hostilityIsTheRecordersWhereCommunitiesAreAsMany() throws ScenarioException {
        Scenario typical = ScenarioReader.read(
                        Path.of("scenarios/typical.yaml"),
                        List.of("run.spin-up=30 days", "run.horizon=70 days", "run.sampling=7 days"))
                .scenario();
        District recorded = new District(typical, 3, 0);
        Recorder recorder = new Recorder(recorded);
        runTo(recorded, 70);
        District watched = new District(typical, 3, 0);
        History history = new History(watched);
        runTo(watched, 70);
        history.now(watched);
        double[] hostility = history.attitude(Attitude.HOSTILITY, -1, -1);
        List<Sample> samples = recorder.outcome().samples();
        double[] days = history.days(Attitude.HOSTILITY);
        assertThat(samples.stream()
                        .mapToDouble(sample -> hostility[at(days, sample.day())])
                        .toArray())
                .containsExactly(
                        samples.stream()
                                .mapToDouble(s -> s.values()[Indicator.HOSTILITY.ordinal()])
                                .toArray(),
                        within(1e-12));
    }

    @Test
    void settlementsAndCommunitiesAddUp() {
        District district = new District(scenario, 3, 1);
        History history = new History(district);
        runTo(district, 50);
        int last = history.days(Count.DISPUTES).length - 1;
        double disputes = IntStream.range(0, history.settlements().size())
                .mapToDouble(s -> history.count(Count.DISPUTES, s)[last])
                .sum();
        assertThat(disputes).isPositive().isEqualTo(history.count(Count.DISPUTES, -1)[last]);
        double[] trusts = IntStream.range(0, history.communities().size())
                .mapToDouble(g -> history.attitude(Attitude.TRUST, -1, g)[1])
                .toArray();
        assertThat(history.attitude(Attitude.TRUST, -1, -1)[1])
                .isBetween(
                        IntStream.range(0, trusts.length)
                                .mapToDouble(g -> trusts[g])
                                .min()
                                .orElseThrow(),
                        IntStream.range(0, trusts.length)
                                .mapToDouble(g -> trusts[g])
                                .max()
                                .orElseThrow());
    }

    @Test
    void toWatchChangesNothing() {
        District plain = new District(scenario, 4, 0);
        runTo(plain, END);
        District watched = new District(scenario, 4, 0);
        History history = new History(watched);
        for (double day = -99.5; day < END; day += 3.1) {
            runTo(watched, day);
            history.now(watched);
        }
        runTo(watched, END);
        assertThat(Fingerprint.of(watched)).isEqualTo(Fingerprint.of(plain));
    }

    @Test
    void goesOnWithACopy() {
        District plain = new District(scenario, 5, 0);
        History whole = new History(plain);
        runTo(plain, END);
        whole.now(plain);

        District first = new District(scenario, 5, 0);
        History history = new History(first);
        runTo(first, 73.25);
        District copy = first.copy();
        history.follow(copy);
        runTo(first, 140);
        runTo(copy, END);
        history.now(copy);
        assertThat(history.days(Count.COMPLAINTS)).isEqualTo(whole.days(Count.COMPLAINTS));
        assertThat(history.days(Attitude.TRUST)).isEqualTo(whole.days(Attitude.TRUST));
        assertThat(history.attitude(Attitude.TRUST, 1, 0)).isEqualTo(whole.attitude(Attitude.TRUST, 1, 0));
        assertThat(history.count(Count.COMPLAINTS, -1)).isEqualTo(whole.count(Count.COMPLAINTS, -1));
        assertThat(history.crises(-1, -1000)).isEqualTo(whole.crises(-1, -1000));
        assertThat(history.switches(-1)).isEqualTo(whole.switches(-1));
    }

    @Test
    void knowsWhenLeversStartAndEnd() {
        District district = new District(scenario, 6, 0);
        History history = new History(district);
        runTo(district, 100);
        assertThat(history.switches(0)).extracting(History.Switch::day).containsExactly(20.0, 90.0);
        assertThat(history.switches(0))
                .extracting(History.Switch::action)
                .containsExactly(Action.STARTED, Action.ENDED);
        assertThat(history.switches(-1)).hasSize(2 * history.settlements().size());
    }
}
