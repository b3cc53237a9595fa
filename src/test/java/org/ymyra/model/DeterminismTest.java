package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ymyra.experiment.Replication;
import org.ymyra.scenario.Scenario;

/** A replication is a pure function of scenario, seed and number. */
class DeterminismTest {
    private final Scenario scenario = Scenarios.stressed(
            Scenarios.households(200),
            "run.spin-up=100 days",
            "run.horizon=200 days",
            "sparks.provocations=20",
            "office.officials=3",
            "office.service-shape=0.1");

    @Test
    void theSameArgumentsGiveTheSameOutcomeInAnyOrderOfThreads() {
        List<List<String>> oneByOne = IntStream.range(0, 12).mapToObj(this::run).toList();
        List<List<String>> together =
                IntStream.range(0, 12).parallel().mapToObj(this::run).toList();
        assertThat(together).isEqualTo(oneByOne);
    }

    private List<String> run(int replication) {
        return State.of(Replication.run(scenario, 1, replication));
    }

    @Test
    void otherSeedsAndReplicationsAreOther() {
        List<Double> totals = IntStream.range(0, 12)
                .mapToObj(k -> Replication.run(scenario, k / 4, k % 4)
                        .samples()
                        .get(20)
                        .values()[0])
                .toList();
        assertThat(totals).doesNotHaveDuplicates();
    }

    /** Everything happens before the end; what is due at the end does not. */
    @Test
    void aRunStopsBeforeWhatIsDueAtItsEnd() {
        District sampled = new District(scenario, 2, 0);
        District stopped = new District(scenario, 2, 0);
        List<String> state = new ArrayList<>();
        sampled.sample(150, 1e6, () -> state.addAll(State.of(sampled)));
        sampled.runUntil(151);
        stopped.runUntil(150);
        assertThat(State.of(stopped)).isEqualTo(state).isNotEqualTo(State.of(sampled));
    }
}
