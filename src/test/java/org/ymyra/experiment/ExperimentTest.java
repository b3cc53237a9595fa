package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcomes;
import org.ymyra.results.Replications;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Row;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;
import org.ymyra.scenario.Level;

class ExperimentTest {
    private static final Progress.Listener SILENT = progress -> {};

    @TempDir
    Path folder;

    private Manifest run(String name, Plan plan, Existing existing) throws InterruptedException {
        return Experiment.run(plan, Fakes::simulate, folder.resolve(name), existing, SILENT);
    }

    private Map<String, String> export(String name, Format format) throws IOException {
        Path files = folder.resolve(name + "-" + format);
        try (Store store = new ResultFolder(folder.resolve(name)).read()) {
            store.export(format, files);
        }
        return Exports.bytes(files);
    }

    @ParameterizedTest
    @EnumSource
    void exportedBytesDependNeitherOnThreadsNorOnInterruptionsNorOnLaterExtension(Format format) throws Exception {
        run("one", Fakes.plan(100, 1), Existing.REFUSE);
        run("many", Fakes.plan(100, 7), Existing.REFUSE);
        run("extended", Fakes.plan(40, 2), Existing.REFUSE);
        run("extended", Fakes.plan(100, 3), Existing.RESUME);
        assertThatThrownBy(() -> Experiment.run(
                        Fakes.plan(100, 2),
                        Fakes::simulate,
                        folder.resolve("interrupted"),
                        Existing.REFUSE,
                        progress -> {
                            if (progress.done() > 0) {
                                Thread.currentThread().interrupt();
                            }
                        }))
                .isInstanceOf(InterruptedException.class);
        run("interrupted", Fakes.plan(100, 2), Existing.RESUME);

        Map<String, String> one = export("one", format);
        assertThat(one).hasSize(7);
        for (String other : List.of("many", "extended", "interrupted")) {
            assertThat(export(other, format)).as(other).isEqualTo(one);
        }
    }

    @Test
    void interruptedRunIsIncompleteAndSaysHowToGoOn() throws IOException {
        Path path = folder.resolve("result");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Experiment.run(
                        Fakes.plan(1000, 2),
                        Fakes::simulate,
                        path,
                        Existing.REFUSE,
                        progress -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class)
                .hasMessageContainingAll("stopped after", "of 3000 replications", path.toString(), "--resume");
        Manifest.Status status = new ResultFolder(path).manifest().status();
        assertThat(status.complete()).isFalse();
        try (Store store = new ResultFolder(path).read()) {
            assertThat(store.done()).isEqualTo(status.done()).isLessThan(3000);
        }
    }

    @Test
    void scenariosShareSeedAndReplicationNumbersAndRunInReplicateMajorOrder() throws InterruptedException {
        List<String> calls = new ArrayList<>();
        Experiment.run(
                Fakes.plan(3, 1),
                (scenario, seed, replication) -> {
                    calls.add(scenario.title().en() + " " + seed + " " + replication);
                    return Fakes.simulate(scenario, seed, replication);
                },
                folder.resolve("result"),
                Existing.REFUSE,
                SILENT);
        List<String> titles = List.of("stressed", "joint-council", "typical").stream()
                .map(name -> Fakes.scenario(name).scenario().title().en())
                .toList();
        assertThat(calls)
                .containsExactlyElementsOf(IntStream.range(0, 3)
                        .boxed()
                        .flatMap(r -> titles.stream().map(title -> title + " 42 " + r))
                        .toList());
    }

    @Test
    void failedReplicationIsStoredWithItsErrorAndTheRestGoesOn() throws InterruptedException {
        Manifest manifest = Experiment.run(
                Fakes.plan(20, 2),
                (scenario, seed, replication) -> {
                    switch (replication) {
                        case 3:
                            throw new IllegalArgumentException("queue of\n-1 cases");
                        case 4:
                            throw new AssertionError("invariant");
                        case 5:
                            throw new StackOverflowError();
                        case 6:
                            return null;
                        default:
                            return Outcomes.of(replication);
                    }
                },
                folder.resolve("result"),
                Existing.REFUSE,
                SILENT);
        assertThat(manifest.status().complete()).isTrue();
        assertThat(manifest.status().done()).isEqualTo(60);
        assertThat(manifest.status().failed()).isEqualTo(12);
        try (Store store = new ResultFolder(folder.resolve("result")).read()) {
            assertThat(store.failures("stressed").stream()
                            .map(row -> row.error().get()))
                    .containsExactly(
                            "java.lang.IllegalArgumentException: queue of -1 cases",
                            "java.lang.AssertionError: invariant",
                            "java.lang.StackOverflowError",
                            "java.lang.NullPointerException");
            assertThat(store.failures("typical").stream().map(Row::replication)).containsExactly(3, 4, 5, 6);
            assertThat(store.columns().replications("typical").numbers())
                    .hasSize(16)
                    .doesNotContain(3, 4, 5, 6);
        }
    }

    @Test
    void lackOfMemoryStopsTheRunAndKeepsWhatCameBefore() throws Exception {
        Plan plan = Fakes.plan(20, 2);
        assertThatThrownBy(() -> Experiment.run(
                        plan,
                        (scenario, seed, replication) -> {
                            if (replication == 9) {
                                throw new OutOfMemoryError("Java heap space");
                            }
                            return Fakes.simulate(scenario, seed, replication);
                        },
                        folder.resolve("result"),
                        Existing.REFUSE,
                        SILENT))
                .isInstanceOf(OutOfMemoryError.class);
        Manifest manifest = new ResultFolder(folder.resolve("result")).manifest();
        assertThat(manifest.status().complete()).isFalse();
        assertThat(manifest.status().done()).isEqualTo(27);
        run("result", plan, Existing.RESUME);
        run("other", plan, Existing.REFUSE);
        assertThat(export("result", Format.CSV)).isEqualTo(export("other", Format.CSV));
    }

    @Test
    void whatCannotBeWrittenStopsTheRunSaysHowToGoOnAndIsNotHidden() throws Exception {
        Path path = folder.resolve("result");
        Plan plan = Fakes.plan(20, 2);
        assertThatThrownBy(() -> Experiment.run(plan, Fakes::simulate, path, Existing.REFUSE, progress -> {
                    blockManifest(path);
                    throw new UncheckedIOException(new IOException("no space left"));
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll("of 60 replications", "no space left", path.toString(), "--resume")
                .rootCause()
                .hasMessage("no space left");
        Files.delete(path.resolve("manifest.json.next/full"));
        Files.delete(path.resolve("manifest.json.next"));
        assertThat(run("result", plan, Existing.RESUME).status().complete()).isTrue();
    }

    private static void blockManifest(Path path) {
        try {
            Files.createDirectories(path.resolve("manifest.json.next"));
            Files.createFile(path.resolve("manifest.json.next/full"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of two threads the one with the second replication may be the first to count: then the first makes room for one. */
    @Test
    void slowReplicationHoldsBackABoundedNumberOfOthers() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(31);
        AtomicInteger started = new AtomicInteger();
        Queue<Integer> startedMeanwhile = new ConcurrentLinkedQueue<>();
        Experiment.run(
                Fakes.plan(100, 2),
                (scenario, seed, replication) -> {
                    if (started.getAndIncrement() == 0) {
                        startedMeanwhile.add(startedUntilQuiet(others, started));
                    }
                    others.countDown();
                    return Fakes.simulate(scenario, seed, replication);
                },
                folder.resolve("result"),
                Existing.REFUSE,
                SILENT);
        assertThat(startedMeanwhile)
                .singleElement()
                .satisfies(n -> assertThat(n).isBetween(32, 33));
    }

    private static int startedUntilQuiet(CountDownLatch others, AtomicInteger started) {
        try {
            others.await();
            Thread.sleep(50);
            return started.get();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void progressEndsWithTheCountsOfTheStore() throws InterruptedException {
        List<Progress> reports = new ArrayList<>();
        Path path = folder.resolve("result");
        run("result", Fakes.plan(20, 2), Existing.REFUSE);
        Manifest manifest = Experiment.run(Fakes.plan(50, 2), Fakes::simulate, path, Existing.RESUME, reports::add);
        Progress first = reports.get(0);
        assertThat(first.done()).isEqualTo(60);
        assertThat(first.total()).isEqualTo(150);
        assertThat(first.secondsLeft()).isInfinite();
        Progress last = reports.get(reports.size() - 1);
        assertThat(last.done()).isEqualTo(150);
        assertThat(last.secondsLeft()).isZero();
        assertThat(last.failed()).isEqualTo(manifest.status().failed()).isPositive();
        try (Store store = new ResultFolder(path).read()) {
            for (Progress.Count count : last.riots()) {
                Replications replications = store.columns().replications(count.scenario());
                assertThat(count.replications()).isEqualTo(replications.numbers().length);
                assertThat(count.reached())
                        .isPositive()
                        .isEqualTo(IntStream.range(0, count.replications())
                                .filter(i -> Double.isFinite(replications.reached()[Level.RIOT.ordinal()][i]))
                                .count());
            }
        }
    }

    @Test
    void folderHoldsManifestAndScenarios() throws Exception {
        Plan plan = Plan.of(
                List.of(Fakes.scenario("stressed", "settlements.Crossford.households=500"), Fakes.scenario("stressed")),
                7,
                4,
                3,
                List.of("settlements.Crossford.households=500"));
        assertThat(plan.name()).isEqualTo("stressed");
        run("result", plan, Existing.REFUSE);
        ResultFolder result = ResultFolder.open(folder.resolve("result"));
        Manifest manifest = result.manifest();
        assertThat(manifest.name()).isEqualTo("result");
        assertThat(manifest.seed()).isEqualTo(7);
        assertThat(manifest.settings()).containsExactly("settlements.Crossford.households=500");
        assertThat(manifest.scenarios().stream().map(Manifest.Entry::key)).containsExactly("stressed", "stressed-2");
        assertThat(manifest.scenario("stressed-2").hash())
                .isEqualTo(Fakes.scenario("stressed").hash());
        assertThat(manifest.scenario("stressed").horizon()).isEqualTo(1095);
        assertThat(manifest.scenario("stressed").settlements()).containsExactly("Crossford");
        assertThat(result.scenario("stressed-2"))
                .hasContent(Fakes.scenario("stressed").yaml());
        assertThat(result.originals("stressed").resolve("stressed.yaml"))
                .hasSameBinaryContentAs(Path.of("scenarios/stressed.yaml"));
        assertThat(result.originals("stressed").resolve("base.yaml"))
                .hasSameBinaryContentAs(Path.of("scenarios/base.yaml"));
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left beside it").hasSize(1);
        }
    }
}
