package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.chart.LeverTitles;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Parameters;
import org.ymyra.scenario.Scenario;

/** Trying all levers, on shipped scenarios made small. */
class LeversCommandTest {
    @TempDir
    static Path results;

    private static final Map<Double, Outcome> BY_HORIZON = new ConcurrentHashMap<>();

    private static Invocation levers(Simulator simulator, String out, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "levers",
                "scenarios/stressed.yaml",
                "--out",
                results.resolve(out).toString(),
                "--replications",
                "2",
                "--set",
                "settlements.Crossford.households=100",
                "--set",
                "run.spin-up=0 days"));
        args.addAll(List.of(more));
        return Invocation.with(simulator, args.toArray(String[]::new));
    }

    /** One outcome stands for all of a horizon, so that only one has to be simulated. */
    private static Outcome same(Scenario scenario, long seed, int replication) {
        double horizon = scenario.run().horizon().days();
        return BY_HORIZON.computeIfAbsent(horizon, key -> Replication.run(scenario, seed, replication));
    }

    @Test
    void everyKindOfLeverIsTriedAloneAndHasItsRow() {
        Invocation run = levers(Replication::run, "alone", "--set", "run.horizon=1 year");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Manifest manifest = ResultFolder.open(results.resolve("alone")).manifest();
        assertThat(manifest.scenarios()).extracting(Manifest.Entry::key).first().isEqualTo("stressed");
        assertThat(manifest.scenarios().subList(1, manifest.scenarios().size()))
                .extracting(Manifest.Entry::key)
                .containsExactlyElementsOf(Parameters.levers());
        for (String kind : Parameters.levers()) {
            assertThat(run.out())
                    .as(kind)
                    .contains(System.lineSeparator()
                            + LeverTitles.of(List.of(kind)).en());
        }
        assertThat(run.out()).contains("1 year").doesNotContain("3 years");
    }

    @Test
    void theHorizonIsEightYearsUnlessSet() {
        Invocation run = levers(LeversCommandTest::same, "long");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 year", "3 years", "8 years", "run.horizon=8 years");
    }

    @Test
    void onRequestEveryTwoKindsAreTriedTogether() {
        Invocation run = levers(LeversCommandTest::same, "pairs", "--pairs", "--set", "run.horizon=1 year");
        assertThat(run.code()).isZero();
        int kinds = Parameters.levers().size();
        assertThat(ResultFolder.open(results.resolve("pairs")).manifest().scenarios())
                .hasSize(1 + kinds + kinds * (kinds - 1) / 2);
        assertThat(run.out()).contains("Complaint reform + Language courses");
    }

    @Test
    void aHorizonOfLessThanAYearIsSaidToBeTooShort() {
        Invocation run = levers(LeversCommandTest::same, "short", "--set", "run.horizon=90 days");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("too short");
    }

    @Test
    void aLeverOfTheScenarioKeepsItsNameAndIsTriedOnTop() {
        Invocation run = Invocation.with(
                LeversCommandTest::same,
                "levers",
                "scenarios/complaint-reform.yaml",
                "--out",
                results.resolve("on-top").toString(),
                "--replications",
                "1",
                "--set",
                "run.horizon=1 year");
        assertThat(run.code()).isZero();
        assertThat(results.resolve("on-top/scenarios/complaint-reform-2.yaml"))
                .content()
                .contains("  complaint-reform:", "  complaint-reform (tried):");
    }

    @Test
    void faultsAreToldBeforeAnythingIsWritten() {
        Invocation run = levers(Replication::run, "faulty", "--set", "run.horizon=soon");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("run.horizon");
        assertThat(results.resolve("faulty")).doesNotExist();
    }
}
