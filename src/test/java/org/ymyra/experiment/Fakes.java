package org.ymyra.experiment;

import java.nio.file.Path;
import java.util.List;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcomes;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** Plans over shipped scenarios, and a simulator that takes no time. */
final class Fakes {
    static final long SEED = 42;
    private static final List<ResolvedScenario> SCENARIOS =
            List.of(scenario("stressed"), scenario("joint-council"), scenario("typical"));

    private Fakes() {}

    static ResolvedScenario scenario(String name, String... settings) {
        try {
            return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of(settings));
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    static Plan plan(int replications, int threads) {
        List<ResolvedScenario> scenarios =
                List.of(scenario("stressed"), scenario("joint-council"), scenario("typical"));
        return Plan.of(scenarios, SEED, replications, threads, List.of());
    }

    static Outcome simulate(Scenario scenario, long seed, int replication) {
        if (replication % 10 == 7 && scenario.title().en().length() % 2 == 0) {
            throw new IllegalStateException("replication " + replication + " was made to fail");
        }
        return Outcomes.of(scenario.title().hashCode() + 31 * seed + replication);
    }
}
