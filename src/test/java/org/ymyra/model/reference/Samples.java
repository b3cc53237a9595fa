package org.ymyra.model.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.experiment.Simulator;
import org.ymyra.results.Outcome;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** Independent replications of a scenario of this folder. */
final class Samples {
    /** The plain model; its seeds have nothing to do with those of the fast one. */
    static final Simulator PLAIN =
            (scenario, seed, replication) -> new PlainDistrict(scenario, 1_000_003 * seed + replication).run();

    private Samples() {}

    static Scenario scenario(String name, String... settings) throws ScenarioException {
        Path file = Path.of("src/test/resources/org/ymyra/model/reference", name + ".yaml");
        return ScenarioReader.read(file, List.of(settings)).scenario();
    }

    static List<Outcome> draw(Simulator simulator, Scenario scenario, long seed, int replications) {
        return IntStream.range(0, replications)
                .parallel()
                .mapToObj(replication -> simulator.run(scenario, seed, replication))
                .toList();
    }
}
