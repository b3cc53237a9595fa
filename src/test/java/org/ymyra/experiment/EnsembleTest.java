package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioReader;

/** Replications are spread over parameter sets. */
class EnsembleTest {
    private static final List<String> SMALL =
            List.of("settlements.Crossford.households=60", "run.horizon=30 days", "run.spin-up=0 days");
    private static final ParameterSets SETS = ParameterSets.of(
            List.of(new Range.Column("rules.encounters.friction", "")), new double[][] {{0.001}, {0.002}, {0.004}});

    @TempDir
    Path folder;

    @Test
    void replicationRRunsWithSetRModSize() throws Exception {
        for (boolean commonLuck : new boolean[] {false, true}) {
            Plan plan = plan(SETS, 7, commonLuck);
            Path path = folder.resolve("" + commonLuck);
            Experiment.run(plan, Replication::run, path, Existing.REFUSE, progress -> {});
            List<Scenario> variants = SETS.scenarios(plan.points().get(0).scenario());
            try (Store store = new ResultFolder(path).read()) {
                for (int r = 0; r < 7; r++) {
                    assertThat(store.outcome("typical", r).totals())
                            .isEqualTo(Replication.run(variants.get(r % 3), 5, commonLuck ? r / 3 : r)
                                    .totals());
                }
            }
            assertThat(ParameterSets.read(new ResultFolder(path).setsFile()).hash())
                    .isEqualTo(SETS.hash());
        }
    }

    @Test
    void anEnsembleIsResumedWithTheSameSetsOnly() throws Exception {
        Path path = folder.resolve("some");
        Experiment.run(plan(SETS, 3, false), Replication::run, path, Existing.REFUSE, progress -> {});
        ParameterSets others = ParameterSets.of(SETS.columns(), new double[][] {{0.001}, {0.002}, {0.003}});
        assertThatThrownBy(() ->
                        Experiment.run(plan(others, 6, false), Replication::run, path, Existing.RESUME, progress -> {}))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("hash of the parameter sets");
        assertThatThrownBy(() ->
                        Experiment.run(plan(SETS, 6, true), Replication::run, path, Existing.RESUME, progress -> {}))
                .hasMessageContaining("common luck");
        Experiment.run(plan(SETS, 6, false), Replication::run, path, Existing.RESUME, progress -> {});
        Path whole = folder.resolve("whole");
        Experiment.run(plan(SETS, 6, false), Replication::run, whole, Existing.REFUSE, progress -> {});
        try (Store resumed = new ResultFolder(path).read();
                Store once = new ResultFolder(whole).read()) {
            List<Object> one = new ArrayList<>();
            List<Object> other = new ArrayList<>();
            for (int r = 0; r < 6; r++) {
                one.add(resumed.outcome("typical", r).totals());
                other.add(once.outcome("typical", r).totals());
            }
            assertThat(one).isEqualTo(other);
        }
    }

    @Test
    void everyScenarioNeedsVariants() throws Exception {
        ResolvedScenario scenario = ScenarioReader.read(Path.of("scenarios/typical.yaml"), SMALL);
        assertThatThrownBy(() -> new Plan(
                        List.of(new Plan.Point("typical", scenario)),
                        1,
                        1,
                        1,
                        List.of(),
                        Optional.of(new Ensemble(SETS, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Plan plan(ParameterSets sets, int replications, boolean commonLuck) throws Exception {
        ResolvedScenario scenario = ScenarioReader.read(Path.of("scenarios/typical.yaml"), SMALL);
        return new Plan(
                List.of(Plan.Point.of("typical", scenario, sets)),
                5,
                replications,
                2,
                SMALL,
                Optional.of(new Ensemble(sets, commonLuck)));
    }
}
