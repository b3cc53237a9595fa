package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ymyra.results.Outcome;
import org.ymyra.results.Watched;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** What monitoring reads is kept as it was read, whatever the number of threads. */
class LookoutTest {
    private static ResolvedScenario scenario() throws ScenarioException {
        return ScenarioReader.read(
                Path.of("scenarios/stressed.yaml"),
                List.of(
                        "settlements.*.households=250",
                        "run.spin-up=60 days",
                        "run.horizon=200 days",
                        "sparks.crimes=250",
                        "rules.violence.riot-damage=1",
                        "levers={watch: {lever: monitoring, interval: 7 days, window: 30 days, lag: 7 days, error: 0.2},"
                                + " ask: {lever: survey, size: 50, interval: 60 days}}"));
    }

    private static List<Watched> watch(int threads) throws ScenarioException, InterruptedException {
        Plan plan = Plan.of(List.of(scenario()), 5, 12, threads, List.of());
        return Lookout.watch(plan, progress -> {});
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws ScenarioException, InterruptedException {
        List<Watched> one = watch(1);
        List<Watched> three = watch(3);
        assertThat(one).hasSize(12);
        for (int r = 0; r < one.size(); r++) {
            assertThat(three.get(r).riot()).isEqualTo(one.get(r).riot());
            assertThat(three.get(r).replication()).isEqualTo(r);
            assertThat(Arrays.deepEquals(three.get(r).values(), one.get(r).values()))
                    .isTrue();
        }
    }

    /** To watch changes nothing: riots come when they come in a run of the same number without a lookout. */
    @Test
    void seesTheFirstRiotOfTheRun() throws ScenarioException, InterruptedException {
        List<Watched> watched = watch(2);
        for (int r = 0; r < watched.size(); r++) {
            Outcome outcome = Replication.run(scenario().scenario(), 5, r);
            assertThat(watched.get(r).riot()).isEqualTo(outcome.reached()[Level.RIOT.ordinal()]);
        }
        assertThat(watched).anyMatch(each -> Double.isFinite(each.riot()));
    }

    @Test
    void readsAtIntervalsFromTheStartOfTheHorizon() throws ScenarioException, InterruptedException {
        double[] days = watch(1).get(3).days();
        assertThat(days).startsWith(0, 7, 14).hasSize(29);
    }
}
