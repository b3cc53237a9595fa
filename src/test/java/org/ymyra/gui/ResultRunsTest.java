package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.experiment.Ensemble;
import org.ymyra.experiment.Existing;
import org.ymyra.experiment.Experiment;
import org.ymyra.experiment.Plan;
import org.ymyra.experiment.Replication;
import org.ymyra.model.District;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.results.Outcome;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioReader;

/** Replications of a result are watched exactly as they were run. */
class ResultRunsTest {
    private static final List<String> SMALL =
            List.of("run.horizon=60 days", "run.spin-up=30 days", "settlements.*.households=300");
    private static final int REPLICATIONS = 4;

    @TempDir
    Path folder;

    private Path run(boolean commonLuck) throws Exception {
        ParameterSets sets = ParameterSets.of(
                List.of(new Range.Column("rules.encounters.friction", "")), new double[][] {{0.001}, {0.004}});
        ResolvedScenario scenario = ScenarioReader.read(Path.of("scenarios/triggers/serious-crime.yaml"), SMALL);
        Plan plan = new Plan(
                List.of(Plan.Point.of("crime", scenario, sets)),
                5,
                REPLICATIONS,
                2,
                SMALL,
                Optional.of(new Ensemble(sets, commonLuck)));
        Path path = folder.resolve("result-" + commonLuck);
        Experiment.run(plan, Replication::run, path, Existing.REFUSE, progress -> {});
        return path;
    }

    @Test
    void runIsThatOfTheResult() throws Exception {
        for (boolean commonLuck : new boolean[] {false, true}) {
            Path path = run(commonLuck);
            ResultRuns runs = ResultRuns.open(path);
            assertThat(runs.scenarios()).extracting(entry -> entry.key()).containsExactly("crime");
            List<ResultRuns.Came> came = runs.came("crime");
            assertThat(came).hasSize(REPLICATIONS);
            try (Store store = new ResultFolder(path).read()) {
                for (int r = 0; r < REPLICATIONS; r++) {
                    Start start = runs.start("crime", r);
                    Outcome again = Replication.run(start.scenario().scenario(), start.seed(), start.replication());
                    assertThat(again.totals())
                            .isEqualTo(store.outcome("crime", r).totals());
                    assertThat(came.get(r).riot())
                            .isEqualTo(again.reached()[Level.RIOT.ordinal()] < Double.POSITIVE_INFINITY);
                    assertThat(came.get(r).injured())
                            .isEqualTo(Math.round(again.totals().get(Outcome.Total.INJURED)));
                    assertThat(came.get(r).day())
                            .isEqualTo(came.get(r)
                                    .highest()
                                    .map(level -> again.reached()[level.ordinal()])
                                    .orElse(Double.NaN));
                }
            }
        }
    }

    @Test
    void runComesToWhatIsStoredUnlessItIsAnother() throws Exception {
        ResultRuns runs = ResultRuns.open(run(true));
        assertThat(runs.otherBuild()).isEmpty();
        Start.Stored other = runs.start("crime", 1).stored().orElseThrow();
        for (int r : new int[] {0, 3}) {
            Start start = runs.start("crime", r);
            Start.Stored stored = start.stored().orElseThrow();
            assertThat(stored.number()).isEqualTo(r);
            assertThat(stored.set()).isPresent();
            District district = start.district();
            Repeat repeat = new Repeat(district);
            district.observe(new Observer() {
                @Override
                public void reached(Settlement settlement, double day, Level level) {
                    repeat.reached(day, level);
                }
            });
            district.runUntil(90);
            assertThat(repeat.same(district, stored.outcome())).isTrue();
            assertThat(repeat.same(district, other.outcome())).isFalse();
        }
    }

    @Test
    void whatWasChangedSinceIsNotWatched() throws Exception {
        Path path = run(false);
        ResultRuns runs = ResultRuns.open(path);
        assertThatThrownBy(() -> runs.start("crime", REPLICATIONS)).isInstanceOf(ResultException.class);
        assertThatThrownBy(() -> runs.start("none", 0)).isInstanceOf(ResultException.class);
        Path file = new ResultFolder(path).scenario("crime");
        Files.writeString(file, Files.readString(file).replaceFirst("horizon: .*", "horizon: 61 days"));
        assertThatThrownBy(() -> runs.start("crime", 0)).hasMessageContaining("is not the scenario that was run");
        assertThatThrownBy(() -> ResultRuns.open(folder)).isInstanceOf(ResultException.class);
    }

    /** Of replications that end at a level, injured and deaths are not known. */
    @Test
    void replicationsThatEndBeforeTheHorizonAreNotListed() throws Exception {
        ResolvedScenario scenario = ScenarioReader.read(
                Path.of("scenarios/typical.yaml"),
                List.of("run.horizon=10 days", "run.spin-up=0 days", "settlements.Crossford.households=50"));
        Path path = folder.resolve("ends");
        Plan plan = Plan.of(List.of(scenario), 1, 1, 1, List.of()).upTo(Level.RIOT);
        Experiment.run(plan, Replication::run, path, Existing.REFUSE, progress -> {});
        assertThatThrownBy(() -> ResultRuns.open(path)).hasMessageContaining("end at the level riot");
    }
}
