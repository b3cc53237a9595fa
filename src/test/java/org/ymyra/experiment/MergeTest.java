package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcomes;
import org.ymyra.results.Part;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;
import org.ymyra.scenario.Scenario;

/** Parts of an experiment, some replications of which fail, put together. */
class MergeTest {
    private static final int REPLICATIONS = 9;

    @TempDir
    Path folder;

    private Manifest run(Plan plan, String name) throws InterruptedException {
        return run(plan, Fakes::simulate, name, Existing.REFUSE);
    }

    private Manifest run(Plan plan, Simulator simulator, String name, Existing existing) throws InterruptedException {
        return Experiment.run(plan, simulator, folder.resolve(name), existing, progress -> {});
    }

    private void split(Plan plan, int replications, String name) throws InterruptedException {
        WeightedReplications.run(
                plan,
                replications,
                (scenario, seed, replication) -> Outcomes.of(replication),
                Engine.LOCAL,
                folder.resolve(name),
                progress -> {});
    }

    private static Plan part(int number, int of) {
        return Fakes.plan(REPLICATIONS, 2).part(part(number, of, REPLICATIONS));
    }

    private static Part part(int number, int of, int replications) {
        return new Part(number, of, replications, List.of("run", "it's.yaml", "--shard", number + "/" + of));
    }

    private void parts(int of) throws InterruptedException {
        for (int number = 1; number <= of; number++) {
            run(part(number, of), "parts/" + number);
        }
    }

    private Manifest merge(String name, String... parts) throws Exception {
        List<Path> places = Stream.of(parts).map(folder::resolve).toList();
        return Merge.of(places).write(folder.resolve(name), false, progress -> {});
    }

    private Map<String, String> export(String name) throws IOException {
        Path files = folder.resolve(name + "-files");
        try (Store store = new ResultFolder(folder.resolve(name)).read()) {
            store.export(Format.CSV, files);
        }
        return Exports.bytes(files);
    }

    private void assertRefused(String[] parts, String... faults) throws IOException {
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> merge("merged", parts))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .map(fault -> fault.replace(folder + "/", ""))
                        .containsExactly(faults));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(file -> file.startsWith(".") || file.startsWith("merged"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 11})
    void theRowsAreThoseOfOneRun(int of) throws Exception {
        Manifest whole = run(Fakes.plan(REPLICATIONS, 2), "whole");
        parts(of);
        Manifest merged = merge("merged", "parts");
        assertThat(export("merged")).isEqualTo(export("whole")).hasSize(7);
        assertThat(merged.status().failed()).isEqualTo(whole.status().failed()).isPositive();
        assertThat(merged)
                .usingRecursiveComparison()
                .ignoringFields("name", "machine", "status")
                .isEqualTo(whole);
        for (Manifest.Entry scenario : whole.scenarios()) {
            assertThat(Exports.bytes(folder.resolve("merged/scenarios")))
                    .isEqualTo(Exports.bytes(folder.resolve("whole/scenarios")))
                    .containsKey(scenario.key() + ".yaml");
        }
    }

    @Test
    void splittingIsPutTogetherToo() throws Exception {
        run(Fakes.plan(REPLICATIONS, 2), "whole");
        split(Fakes.plan(REPLICATIONS, 2), REPLICATIONS, "whole");
        for (int number = 1; number <= 3; number++) {
            Manifest part = run(part(number, 3), "parts/" + number);
            split(part(number, 3), part.replications(), "parts/" + number);
        }
        merge("merged", "parts");
        assertThat(export("merged")).isEqualTo(export("whole")).containsKey("weight.csv");
    }

    @Test
    void everyReplicationIsInOnePartAndPartsAreEven() {
        for (int replications : new int[] {1, 7, 100, Integer.MAX_VALUE - 1}) {
            for (int of : new int[] {1, 3, 7, 16, 1000}) {
                int next = 0;
                for (int number = 1; number <= of; number++) {
                    Part part = part(number, of, replications);
                    assertThat(part.first()).isEqualTo(next);
                    assertThat(part.size()).isBetween(replications / of, replications / of + 1);
                    next += part.size();
                }
                assertThat(next).isEqualTo(replications);
            }
        }
        assertThatThrownBy(() -> part(0, 4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> part(5, 4, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome stopping(Scenario scenario, long seed, int replication) {
        if (replication == 6) {
            throw new OutOfMemoryError("made to stop");
        }
        return Fakes.simulate(scenario, seed, replication);
    }

    @Test
    void aPartThatStoppedIsToldWithTheCommandThatGoesOn() throws Exception {
        run(Fakes.plan(REPLICATIONS, 2), "whole");
        run(part(1, 2), "parts/1");
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> run(part(2, 2), MergeTest::stopping, "parts/2", Existing.REFUSE));
        long done;
        try (Store store = new ResultFolder(folder.resolve("parts/2")).read()) {
            done = store.done();
        }
        assertRefused(
                new String[] {"parts"},
                "parts/2 is not complete: " + done + " of 15 replications have ended; to go on: ymyra run"
                        + " 'it'\\''s.yaml' --shard 2/2 --resume");
        run(part(2, 2), Fakes::simulate, "parts/2", Existing.RESUME);
        merge("merged", "parts");
        assertThat(export("merged")).isEqualTo(export("whole"));
    }

    @Test
    void splittingThatAPartDoesNotHaveIsTold() throws Exception {
        parts(2);
        split(part(2, 2), 5, "parts/2");
        assertRefused(
                new String[] {"parts"},
                "parts/1 is not complete: 0 of 12 replications by splitting have ended; to go on: ymyra run"
                        + " 'it'\\''s.yaml' --shard 1/2 --method splitting --resume");
    }

    @Test
    void whatIsNoPartIsTold() throws Exception {
        run(Fakes.plan(2, 2), "whole");
        parts(1);
        assertRefused(
                new String[] {"nothing", "whole", "parts/1/scenarios", "parts"},
                "there is no part of an experiment at nothing",
                "parts/1/scenarios holds no parts of an experiment",
                "whole is no part of an experiment but all of one");
        Files.writeString(folder.resolve("parts/1/manifest.json"), "{");
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> merge("merged", "parts"))
                .withMessageContaining("parts/1 is not the folder of an experiment of this version");
    }

    @Test
    void partsThatAreMissingOrThereTwiceAreTold() throws Exception {
        parts(4);
        assertRefused(
                new String[] {"parts/4", "parts/1", "parts/4"},
                "part 4 of 4 is there twice: parts/4 and parts/4",
                "2 of 4 parts are missing: 2, 3");
        assertRefused(new String[] {"parts/4", "parts/1", "parts/2"}, "1 of 4 parts is missing: 3");
    }

    @Test
    void partsOfSeveralExperimentsAreTold() throws Exception {
        parts(2);
        run(Plan.of(List.of(Fakes.scenario("stressed")), 43, 8, 2, List.of()).part(part(2, 4, 8)), "other");
        assertRefused(
                new String[] {"parts/1", "other"},
                "not of one experiment: seed: 42 in parts/1, 43 in other",
                "not of one experiment: scenarios: [stressed, joint-council, typical] in parts/1, [stressed] in other",
                "not of one experiment: parts: 2 with 9 replications together in parts/1, 4 with 8 replications"
                        + " together in other");
        run(
                Plan.of(
                                List.of(
                                        Fakes.scenario("stressed", "office.officials=2"),
                                        Fakes.scenario("joint-council"),
                                        Fakes.scenario("typical")),
                                Fakes.SEED,
                                REPLICATIONS,
                                2,
                                List.of())
                        .part(part(2, 2, REPLICATIONS)),
                "changed");
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> merge("merged", "parts/1", "changed"))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .singleElement()
                        .asString()
                        .startsWith("not of one experiment: hash of scenario stressed: "));
    }

    @Test
    void aScenarioThatWasChangedIsTold() throws Exception {
        parts(2);
        Path scenario = folder.resolve("parts/1/scenarios/typical.yaml");
        String text = Files.readString(scenario);
        Files.writeString(scenario, text.replaceFirst("households: \\d+", "households: 61"));
        assertRefused(
                new String[] {"parts"},
                "parts/1/scenarios/typical.yaml is not the scenario that was run: it was changed, or this version of"
                        + " ymyra reads it differently");
    }

    @Test
    void anotherResultIsReplacedOnlyIfAskedAndNoPartEver() throws Exception {
        parts(2);
        run(Fakes.plan(3, 2), "old");
        assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> merge("old", "parts"))
                .withMessageEndingWith("old exists already: --overwrite deletes it, --out writes to another place");
        Merge merge = Merge.of(List.of(folder.resolve("parts")));
        for (String place : List.of("parts", "parts/2", "")) {
            assertThatExceptionOfType(ResultException.class)
                    .isThrownBy(() -> merge.write(folder.resolve(place), true, progress -> {}))
                    .withMessageStartingWith("the parts are in ");
        }
        assertThat(merge.write(folder.resolve("old"), true, progress -> {}).replications())
                .isEqualTo(REPLICATIONS);
        assertThat(folder.resolve("parts/2/results.duckdb")).exists();
    }

    @Test
    void whenInterruptedNothingIsWritten() throws Exception {
        parts(2);
        Merge merge = Merge.of(List.of(folder.resolve("parts")));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> merge.write(folder.resolve("merged"), false, progress -> {}))
                .withMessage("stopped; nothing was written");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("parts"));
        }
    }

    @Test
    void moreReplicationsAreAddedToWhatWasMerged() throws Exception {
        run(Fakes.plan(12, 2), "whole");
        parts(3);
        merge("merged", "parts/3", "parts/1", "parts/2");
        run(Fakes.plan(12, 2), Fakes::simulate, "merged", Existing.RESUME);
        assertThat(export("merged")).isEqualTo(export("whole"));
    }

    @Test
    void thePartsAreAsTheyWere() throws Exception {
        parts(3);
        Map<String, String> before = Exports.bytes(folder.resolve("parts"));
        merge("merged", "parts");
        assertThat(Exports.bytes(folder.resolve("parts"))).isEqualTo(before);
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> new ResultFolder(folder.resolve("parts/" + number)))
                        .mapToInt(part -> part.manifest().first()))
                .containsExactly(0, 3, 6);
    }
}
