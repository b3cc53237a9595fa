package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.Manifest;
import org.ymyra.results.Outcome;
import org.ymyra.results.Replications;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ResolvedScenario;

/** Replications that end at a level. */
class UpToTest {
    private static final ResolvedScenario SCENARIO = Fakes.scenario(
            "stressed",
            "settlements.Crossford.households=200",
            "run.horizon=200.5 days",
            "sparks.provocations=12",
            "rules.encounters.rate=3",
            "rules.violence.riot-damage=2",
            "rules.violence.deaths=0.3");

    @TempDir
    Path folder;

    /** Whatever the level, the days on which it and those below were reached are those of a full run, and no other is told. */
    @Test
    void levelsAreThoseOfFullReplications() {
        int[] reached = new int[Level.values().length];
        int missed = 0;
        for (int r = 0; r < 40; r++) {
            Outcome whole = Replication.run(SCENARIO.scenario(), 3, r);
            for (Level level : Level.values()) {
                Outcome part = Replication.runUpTo(level, SCENARIO.scenario(), 3, r);
                int known = level.ordinal() + 1;
                assertThat(Arrays.copyOf(part.reached(), known)).isEqualTo(Arrays.copyOf(whole.reached(), known));
                assertThat(Arrays.stream(part.reached()).skip(known)).allMatch(day -> Double.isNaN(day));
                assertThat(part.totals().values()).allMatch(total -> Double.isNaN(total));
                assertThat(part.samples()).isEmpty();
                assertThat(part.suffered()).isEmpty();
                reached[level.ordinal()] += Double.isFinite(part.reached()[level.ordinal()]) ? 1 : 0;
            }
            missed += Double.isInfinite(whole.reached()[0]) ? 1 : 0;
        }
        assertThat(reached).as("cases of every level").doesNotContain(0);
        assertThat(missed).as("cases of none").isPositive();
    }

    @Test
    void anExperimentKeepsWhereItsReplicationsEndAndGoesOnSo() throws Exception {
        List<String> none = List.of();
        Plan plan = Plan.of(List.of(SCENARIO), 3, 20, 2, none).upTo(Level.BRAWL);
        Manifest manifest =
                Experiment.run(plan, Simulator.MODEL, folder.resolve("ends"), Existing.REFUSE, progress -> {});
        assertThat(manifest.upTo()).contains(Level.BRAWL);
        Plan more = Plan.of(List.of(SCENARIO), 3, 40, 1, none).upTo(Level.BRAWL);
        Experiment.run(more, Replication::run, folder.resolve("ends"), Existing.RESUME, progress -> {});
        ResultFolder result = ResultFolder.open(folder.resolve("ends"));
        assertThatThrownBy(() -> ResultFolder.openWhole(result.path())).hasMessageContaining("end at the level brawl");
        assertThat(result.manifest().upTo()).isEqualTo(Optional.of(Level.BRAWL));
        try (Store store = result.read()) {
            Replications stored = store.columns().replications("stressed");
            List<Double> whole = new ArrayList<>();
            for (int r = 0; r < 40; r++) {
                whole.add(Replication.run(SCENARIO.scenario(), 3, r).reached()[Level.BRAWL.ordinal()]);
            }
            assertThat(stored.reached()[Level.BRAWL.ordinal()])
                    .containsExactly(
                            whole.stream().mapToDouble(Double::doubleValue).toArray());
            assertThat(stored.reached()[Level.RIOT.ordinal()]).containsOnly(Double.NaN);
            stored.totals().values().forEach(total -> assertThat(total).containsOnly(Double.NaN));
        }
    }
}
