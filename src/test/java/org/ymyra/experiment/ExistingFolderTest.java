package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.results.Build;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;

/** What becomes of a folder that exists. A refusal leaves every byte of it as it was. */
class ExistingFolderTest {
    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("result");
    }

    private Manifest run(Plan plan, Existing existing) throws InterruptedException {
        return Experiment.run(plan, Fakes::simulate, folder(), existing, progress -> {});
    }

    private ThrowableAssertAlternative<ResultException> assertRefused(Plan plan, Existing existing) throws IOException {
        Map<String, String> before = Files.isDirectory(folder()) ? Exports.bytes(folder()) : Map.of();
        ThrowableAssertAlternative<ResultException> refusal =
                assertThatExceptionOfType(ResultException.class).isThrownBy(() -> run(plan, existing));
        if (!before.isEmpty()) {
            assertThat(Exports.bytes(folder())).isEqualTo(before);
        }
        return refusal;
    }

    @Test
    void folderThatExistsStopsTheRunAndTheMessageNamesTheFlags() throws Exception {
        run(Fakes.plan(5, 2), Existing.REFUSE);
        assertRefused(Fakes.plan(5, 2), Existing.REFUSE)
                .withMessageContaining(folder().toString())
                .withMessageContaining("--resume")
                .withMessageContaining("--overwrite");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSE", "OVERWRITE"})
    void emptyFolderCountsAsNone(Existing existing) throws Exception {
        Files.createDirectory(folder());
        assertThat(run(Fakes.plan(5, 2), existing).status().complete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void folderOfSomethingElseIsNeverTouched(Existing existing) throws IOException {
        Files.createDirectory(folder());
        Files.writeString(folder().resolve("thesis.txt"), "five years of work");
        assertRefused(Fakes.plan(5, 2), existing).withMessageContaining(folder().toString());
        Files.writeString(folder().resolve("manifest.json"), "{\"name\": \"web-app\", \"icons\": []}");
        assertRefused(Fakes.plan(5, 2), existing).withMessageContaining(folder().toString());
    }

    @Test
    void overwriteStartsAnew() throws Exception {
        run(Fakes.plan(5, 2), Existing.REFUSE);
        Files.writeString(folder().resolve("chart.png"), "");
        Plan plan = Plan.of(List.of(Fakes.scenario("typical")), 1, 3, 1, List.of());
        assertThat(run(plan, Existing.OVERWRITE).status().done()).isEqualTo(3);
        assertThat(folder().resolve("chart.png")).doesNotExist();
        assertThat(folder().resolve("scenarios/stressed.yaml")).doesNotExist();
    }

    @Test
    void resumeOfACompleteExperimentDoesNothing() throws Exception {
        Manifest before = run(Fakes.plan(5, 2), Existing.REFUSE);
        assertThat(run(Fakes.plan(5, 1), Existing.RESUME)).isEqualTo(before);
    }

    @Test
    void resumeNeedsSomethingToGoOnWith() throws IOException {
        assertRefused(Fakes.plan(5, 2), Existing.RESUME).withMessageContaining("leave out --resume");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void resumeNamesAllThatDiffers() throws Exception {
        run(Fakes.plan(5, 2), Existing.REFUSE);
        ResultFolder result = new ResultFolder(folder());
        Manifest before = result.manifest();
        Build build = before.build();
        result.write(new Manifest(
                before.name(),
                new Build("0.0.9", "abc", !build.dirty(), build.libraries()),
                before.machine(),
                before.seed(),
                before.replications(),
                before.settings(),
                before.scenarios(),
                before.ensemble(),
                before.stopping(),
                before.upTo(),
                before.part(),
                before.status()));
        List<String> settings = List.of("settlements.Crossford.households=500");
        Plan other = Plan.of(
                List.of(
                        Fakes.scenario("stressed", settings.get(0)),
                        Fakes.scenario("joint-council"),
                        Fakes.scenario("typical")),
                43,
                4,
                2,
                settings);
        assertRefused(other, Existing.RESUME)
                .satisfies(refusal -> assertThat(refusal.faults())
                        .hasSize(7)
                        .allMatch(fault -> fault.startsWith(folder() + " cannot be resumed: "))
                        .anyMatch(fault -> fault.endsWith(
                                "version: 0.0.9 before, " + Build.current().version() + " now"))
                        .anyMatch(fault -> fault.contains("commit of the program: abc"))
                        .anyMatch(fault -> fault.contains("changes not committed"))
                        .anyMatch(fault -> fault.endsWith("seed: 42 before, 43 now"))
                        .anyMatch(fault -> fault.contains("settings: [] before, [settlements"))
                        .anyMatch(fault -> fault.contains("hash of scenario stressed: "))
                        .anyMatch(fault -> fault.contains("5 replications, more than the 4 asked for now")));
    }

    @Test
    void resumeRefusesOtherScenarios() throws Exception {
        run(Fakes.plan(5, 2), Existing.REFUSE);
        Plan other = Plan.of(List.of(Fakes.scenario("typical")), Fakes.SEED, 5, 2, List.of());
        assertRefused(other, Existing.RESUME)
                .withMessageContaining("scenarios: [stressed, joint-council, typical] before, [typical] now");
    }

    @Test
    void placeThatCannotBeWrittenIsSaidInOneMessage() throws IOException {
        Files.writeString(parent.resolve("file"), "");
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> Experiment.run(
                        Fakes.plan(5, 2),
                        Fakes::simulate,
                        parent.resolve("file/result"),
                        Existing.REFUSE,
                        progress -> {}))
                .withMessageContaining("cannot be written");
    }
}
