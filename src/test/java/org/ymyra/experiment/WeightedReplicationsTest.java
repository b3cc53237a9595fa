package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.Outcome;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.Scenario;

/** What is kept of replications by splitting when they stop. */
class WeightedReplicationsTest {
    private static final int REPLICATIONS = 8;
    private static final int STOP = 5;
    private static final Plan PLAN =
            Plan.of(List.of(Fakes.scenario("stressed")), Fakes.SEED, REPLICATIONS, 1, List.of());

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws Exception {
        Experiment.run(PLAN, Fakes::simulate, folder.resolve("result"), Existing.REFUSE, progress -> {});
    }

    private void split(Runnable atStop) throws InterruptedException {
        Simulator simulator = new Simulator() {
            @Override
            public Outcome run(Scenario scenario, long seed, int replication) {
                throw new AssertionError("not by splitting");
            }

            @Override
            public double[] weights(Scenario scenario, long seed, int replication) {
                if (replication == STOP) {
                    atStop.run();
                }
                return new double[] {replication, 0, 0, 0};
            }
        };
        WeightedReplications.run(PLAN, REPLICATIONS, simulator, Engine.LOCAL, folder.resolve("result"), progress -> {});
    }

    private void assertThatWhatEndedIsKept() throws InterruptedException {
        assertThat(weights()).containsExactly(0, 1, 2, 3, 4);
        split(() -> {});
        assertThat(weights()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    private double[] weights() {
        try (Store store = new ResultFolder(folder.resolve("result")).read()) {
            return store.weights("stressed").stream()
                    .mapToDouble(weights -> weights.levels()[0])
                    .toArray();
        }
    }

    @Test
    void whatHadEndedBeforeAnInterruptionIsKept() throws Exception {
        Thread main = Thread.currentThread();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> split(() -> {
                    main.interrupt();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .withMessageStartingWith("stopped after 5 of 8 replications by splitting; they are kept in ")
                .withMessageContaining("--resume");
        assertThatWhatEndedIsKept();
    }

    @Test
    void whatHadEndedBeforeAFailureIsKept() throws Exception {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> split(() -> {
                    throw new IllegalStateException("made to fail");
                }))
                .withMessageContaining("stopped after 5 of 8 replications by splitting: ")
                .withMessageContaining("made to fail; they are kept in ");
        assertThatWhatEndedIsKept();
    }
}
