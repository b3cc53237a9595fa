package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.analysis.HalfWidths;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Precision;
import org.ymyra.results.Replications;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/** Experiments that stop by themselves. Of the replications here two in five reach a riot, and one in fifty fails. */
class StoppingRuleTest {
    private static final Precision ASKED = asked(0.05);

    @TempDir
    Path folder;

    private static Precision asked(double halfWidth) {
        return new Precision(halfWidth, false, false, Level.RIOT, 0.95);
    }

    private static Plan fixed(int replications, int threads) {
        return Plan.of(
                List.of(Fakes.scenario("stressed"), Fakes.scenario("typical")), 1, replications, threads, List.of());
    }

    /** A replication with nothing in it but a riot, if there is one. */
    private static Outcome simulate(Scenario scenario, long seed, int replication) {
        SplittableRandom luck =
                new SplittableRandom(scenario.title().en().hashCode() + 31 * seed + 1_000_003L * replication);
        if (luck.nextInt(50) == 0) {
            throw new IllegalStateException("made to fail");
        }
        double[] reached = new double[Level.values().length];
        Arrays.fill(reached, luck.nextDouble() < 0.4 ? 10 : Double.POSITIVE_INFINITY);
        Map<Total, Double> totals = Stream.of(Total.values()).collect(Collectors.toMap(total -> total, total -> 0.0));
        return new Outcome(reached, totals, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Plan plan(Precision asked, int most, int threads) {
        return fixed(most, threads).until(new StoppingRule(asked, all -> HalfWidths.reached(asked, all)));
    }

    private Manifest run(String name, Plan plan, Existing existing) throws InterruptedException {
        return Experiment.run(plan, StoppingRuleTest::simulate, folder.resolve(name), existing, progress -> {});
    }

    private Map<String, String> export(String name) throws Exception {
        Path files = folder.resolve(name + "-export");
        try (Store store = new ResultFolder(folder.resolve(name)).read()) {
            store.export(Format.CSV, files);
        }
        return Exports.bytes(files);
    }

    /** The first look at which the intervals of both scenarios are short enough, over a result that has enough. */
    private int expected(Precision asked) throws InterruptedException {
        run("all", fixed(530, 2), Existing.REFUSE);
        try (Store store = new ResultFolder(folder.resolve("all")).read()) {
            for (int n = StoppingRule.look(1); ; n = StoppingRule.look(n + 1)) {
                int upTo = n;
                List<Replications> first = Stream.of("stressed", "typical")
                        .map(scenario -> first(store.columns().replications(scenario), upTo))
                        .toList();
                if (HalfWidths.reached(asked, first)) {
                    return n;
                }
            }
        }
    }

    /** The replications with a number below n. */
    private static Replications first(Replications all, int n) {
        int count =
                (int) Arrays.stream(all.numbers()).filter(number -> number < n).count();
        double[][] reached = Arrays.stream(all.reached())
                .map(days -> Arrays.copyOf(days, count))
                .toArray(double[][]::new);
        return new Replications(all.scenario(), Arrays.copyOf(all.numbers(), count), reached, Map.of());
    }

    @Test
    void stopsAtTheSameLookWhateverTheThreadsTheSpeedAndTheInterruptions() throws Exception {
        int n = expected(ASKED);
        assertThat(n).as("neither the first look nor the last").isBetween(201, 529);

        Manifest one = run("one", plan(ASKED, 5000, 1), Existing.REFUSE);
        Manifest many = run("many", plan(ASKED, 5000, 7), Existing.REFUSE);
        interrupt(256, Existing.REFUSE);
        interrupt(400, Existing.RESUME);
        Manifest interrupted = run("interrupted", plan(ASKED, 5000, 3), Existing.RESUME);

        for (Manifest manifest : List.of(one, many, interrupted)) {
            assertThat(manifest.replications()).isEqualTo(n);
            assertThat(manifest.status().complete()).isTrue();
            assertThat(manifest.status().done()).isEqualTo(2L * n);
            assertThat(manifest.stopping()).contains(new Manifest.Stopping(ASKED, 5000, true));
        }
        Map<String, String> bytes = export("one");
        assertThat(export("many")).isEqualTo(bytes);
        assertThat(export("interrupted")).isEqualTo(bytes);
    }

    private void interrupt(int done, Existing existing) {
        assertThatThrownBy(() -> Experiment.run(
                        plan(ASKED, 5000, 2),
                        StoppingRuleTest::simulate,
                        folder.resolve("interrupted"),
                        existing,
                        progress -> {
                            if (progress.done() >= done) {
                                Thread.currentThread().interrupt();
                            }
                        }))
                .isInstanceOf(InterruptedException.class)
                .hasMessageContaining("of at most 10000 replications");
    }

    @Test
    void runsNothingBeyondALookBeforeLooking() throws InterruptedException {
        AtomicInteger highest = new AtomicInteger();
        List<Integer> looked = new ArrayList<>();
        Plan plan = fixed(1000, 3).until(new StoppingRule(ASKED, all -> {
            looked.add(highest.get() + 1);
            return looked.size() == 3;
        }));
        Manifest manifest = Experiment.run(
                plan,
                (scenario, seed, replication) -> {
                    highest.accumulateAndGet(replication, Math::max);
                    return simulate(scenario, seed, replication);
                },
                folder.resolve("result"),
                Existing.REFUSE,
                progress -> {});
        assertThat(looked).containsExactly(200, 220, 250);
        assertThat(manifest.replications()).isEqualTo(250);
    }

    @Test
    void theMostThatAreAllowedEndItInAnyCase() throws InterruptedException {
        Manifest manifest = run("result", plan(asked(0.001), 230, 2), Existing.REFUSE);
        assertThat(manifest.replications()).isEqualTo(230);
        assertThat(manifest.status().complete()).isTrue();
        assertThat(manifest.stopping()).contains(new Manifest.Stopping(asked(0.001), 230, false));
        assertThat(run("result", plan(asked(0.001), 230, 1), Existing.RESUME)).isEqualTo(manifest);
        assertThat(run("result", plan(asked(0.001), 240, 1), Existing.RESUME).replications())
                .isEqualTo(240);
        assertThat(run("few", plan(asked(0.4), 7, 2), Existing.REFUSE)
                        .stopping()
                        .orElseThrow()
                        .reached())
                .as("short enough at the most")
                .isTrue();
    }

    @Test
    void goesOnFromAResultToWhatADirectRunComesTo() throws Exception {
        run("direct", plan(ASKED, 5000, 2), Existing.REFUSE);
        run("fixed", fixed(205, 2), Existing.REFUSE);
        run("fixed", plan(ASKED, 5000, 2), Existing.RESUME);
        run("wider", plan(asked(0.06), 5000, 2), Existing.REFUSE);
        run("wider", plan(ASKED, 5000, 2), Existing.RESUME);
        Map<String, String> direct = export("direct");
        assertThat(export("fixed")).isEqualTo(direct);
        assertThat(export("wider")).isEqualTo(direct);

        Manifest reached = new ResultFolder(folder.resolve("direct")).manifest();
        assertThat(run("direct", plan(ASKED, 6000, 1), Existing.RESUME)).isEqualTo(reached);
        Manifest more = run("direct", fixed(600, 2), Existing.RESUME);
        assertThat(more.replications()).isEqualTo(600);
        assertThat(more.stopping()).isEmpty();
    }

    @Test
    void progressSaysThatThereMayBeMoreUntilItHasStopped() throws InterruptedException {
        List<Progress> reports = new ArrayList<>();
        Experiment.run(
                plan(ASKED, 5000, 2),
                StoppingRuleTest::simulate,
                folder.resolve("result"),
                Existing.REFUSE,
                reports::add);
        assertThat(reports.get(0).total()).isEqualTo(400);
        assertThat(reports.get(0).more()).isTrue();
        Progress last = reports.get(reports.size() - 1);
        assertThat(last.more()).isFalse();
        assertThat(last.done()).isEqualTo(last.total());
    }
}
