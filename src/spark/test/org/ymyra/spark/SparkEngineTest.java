package org.ymyra.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.analysis.HalfWidths;
import org.ymyra.experiment.Engine;
import org.ymyra.experiment.Ensemble;
import org.ymyra.experiment.Existing;
import org.ymyra.experiment.Experiment;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;
import org.ymyra.experiment.StoppingRule;
import org.ymyra.experiment.WeightedReplications;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcomes;
import org.ymyra.results.Part;
import org.ymyra.results.Precision;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Row;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range.Column;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** Spark in this process: whatever the plan, it comes to the bytes of the local engine. */
class SparkEngineTest {
    private static final List<String> SETTINGS = List.of("run.horizon=200 days", "run.spin-up=20 days");
    private static final Map<String, String> SPARK = Map.of(
            "spark.master", "local[2]",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1");

    @TempDir
    Path folder;

    @BeforeEach
    void submitted() {
        SPARK.forEach(System::setProperty);
    }

    @AfterEach
    void notSubmitted() {
        SPARK.keySet().forEach(System::clearProperty);
    }

    private static List<ResolvedScenario> scenarios() throws ScenarioException {
        List<ResolvedScenario> scenarios = new ArrayList<>();
        for (String name : List.of("stressed", "joint-council")) {
            scenarios.add(ScenarioReader.read(Path.of("scenarios", name + ".yaml"), SETTINGS));
        }
        return scenarios;
    }

    private static Plan plan(int replications) throws ScenarioException {
        return Plan.of(scenarios(), 7, replications, 2, SETTINGS);
    }

    private static Plan ensemble(int replications, boolean commonLuck) throws ScenarioException {
        ParameterSets sets = ParameterSets.of(
                List.of(new Column("rules.encounters.friction", ""), new Column("answers.delay", "hours")),
                new double[][] {{0.001, 12}, {0.002, 24}, {0.004, 48.5}});
        List<Plan.Point> points = new ArrayList<>();
        for (Plan.Point point : plan(replications).points()) {
            points.add(Plan.Point.of(point.key(), point.scenario(), sets));
        }
        return new Plan(points, 7, replications, 2, SETTINGS, Optional.of(new Ensemble(sets, commonLuck)));
    }

    private Manifest run(Plan plan, Engine engine, String name, Existing existing) throws InterruptedException {
        return Experiment.run(plan, Simulator.MODEL, engine, folder.resolve(name), existing, progress -> {});
    }

    private Map<String, String> export(String name, Format format) throws IOException {
        Path files = folder.resolve(name + "-" + format);
        try (Store store = new ResultFolder(folder.resolve(name)).read()) {
            store.export(format, files);
        }
        return Exports.bytes(files);
    }

    private void assertSame(String one, String other) throws IOException {
        for (Format format : Format.values()) {
            assertThat(export(one, format)).isNotEmpty().isEqualTo(export(other, format));
        }
    }

    private void assertSameOnBoth(Plan plan) throws Exception {
        Manifest far = run(plan, new SparkEngine(), "far", Existing.REFUSE);
        Manifest near = run(plan, Engine.LOCAL, "near", Existing.REFUSE);

        assertThat(far.status().complete()).isTrue();
        assertThat(far.replications()).isEqualTo(near.replications());
        assertThat(far.stopping()).isEqualTo(near.stopping());
        assertSame("far", "near");
    }

    @Test
    void plainReplicationsAreTheSame() throws Exception {
        assertSameOnBoth(plan(30));
    }

    @Test
    void replicationsOverParameterSetsAreTheSame() throws Exception {
        assertSameOnBoth(ensemble(9, true));
    }

    @Test
    void replicationsOverParameterSetsWithLuckOfTheirOwnAreTheSame() throws Exception {
        assertSameOnBoth(ensemble(9, false));
    }

    @Test
    void replicationsUpToALevelAreTheSame() throws Exception {
        assertSameOnBoth(plan(20).upTo(Level.BRAWL));
    }

    @Test
    void aPartIsTheSame() throws Exception {
        assertSameOnBoth(plan(20).part(new Part(2, 3, 20, List.of("run"))));
    }

    @Test
    void aStoppingRuleStopsAtTheSameNumber() throws Exception {
        Precision precision = new Precision(0.07, false, false, Level.RIOT, 0.95);
        assertSameOnBoth(plan(5_000)
                .until(new StoppingRule(precision, replications -> HalfWidths.reached(precision, replications))));
    }

    @Test
    void whatIsBegunOnOneEngineGoesOnOnAnother() throws Exception {
        run(plan(5), Engine.LOCAL, "parts", Existing.REFUSE);
        run(plan(12), new SparkEngine(), "parts", Existing.RESUME);
        run(plan(16), Engine.LOCAL, "parts", Existing.RESUME);
        run(plan(16), Engine.LOCAL, "whole", Existing.REFUSE);

        assertSame("parts", "whole");
    }

    @Test
    void replicationsBySplittingAreTheSame() throws Exception {
        for (Engine engine : List.of(new SparkEngine(), Engine.LOCAL)) {
            run(plan(6), Engine.LOCAL, engine.name(), Existing.REFUSE);
            WeightedReplications.run(
                    plan(6), 6, Simulator.MODEL, engine, folder.resolve(engine.name()), progress -> {});
        }
        assertSame("spark", "local");
        assertThat(folder.resolve("spark-CSV").resolve("weight.csv")).isNotEmptyFile();
    }

    /** As far as the store can tell. */
    @Test
    void rowsOfAllKindsComeBackAsTheyWere() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(Row.of("some", i, Outcomes.of(i)));
        }
        rows.add(Row.of("some", 50, Outcomes.of(50).upTo(Level.BRAWL)));
        rows.add(Row.failed("some", 51, new IllegalStateException("it\nfailed: \"Жоба\"")));
        store("sent", rows);
        store("back", List.of(Answer.of(rows::stream).read(Row[].class)));

        assertSame("sent", "back");
    }

    private void store(String name, List<Row> rows) throws IOException {
        ResultFolder result = new ResultFolder(Files.createDirectory(folder.resolve(name)));
        try (Store store = Store.create(result.storeFile(), List.of("some"))) {
            store.append(rows);
        }
    }

    @Test
    void theEngineIsFoundByThoseWhoKnowNothingOfIt() {
        assertThat(ServiceLoader.load(Engine.class)).extracting(Engine::name).containsExactly("spark");
    }

    @Test
    void onlyTheModelRunsFarAway() throws Exception {
        Plan plan = plan(1);
        assertThatThrownBy(() -> new SparkEngine().begin(plan, Replication::run))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProgramThatWasNotSubmittedHasNoCluster() {
        notSubmitted();

        assertThatThrownBy(SparkEngine::new).hasMessageContaining("spark-submit");
    }

    @Test
    void aClusterThatIsNotThereIsToldWithWhatToDoNext() throws Exception {
        System.setProperty("spark.master", "nowhere");

        assertThatThrownBy(() -> run(plan(2), new SparkEngine(), "lost", Existing.REFUSE))
                .hasMessageContaining("stopped after 0 of 4")
                .hasMessageContaining("nowhere")
                .hasMessageContaining("--resume");
    }
}
