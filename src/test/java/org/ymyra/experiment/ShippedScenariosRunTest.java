package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** Every scenario file of the project runs to the end of its horizon. */
class ShippedScenariosRunTest {
    @ParameterizedTest
    @MethodSource("org.ymyra.scenario.ShippedScenariosTest#scenarios")
    void runs(Path file) throws ScenarioException {
        Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
        Outcome outcome = Replication.run(scenario, 1, 0);
        double end = scenario.run().horizon().days();
        assertThat(outcome.totals().get(Total.DISPUTES)).isPositive();
        assertThat(outcome.samples()).last().extracting(Outcome.Sample::day).isEqualTo(end);
        assertThat(outcome.samples())
                .allSatisfy(sample -> assertThat(Arrays.stream(sample.values()))
                        .allMatch(value -> value >= 0 && Double.isFinite(value)));
        assertThat(outcome.crises()).allMatch(crisis -> crisis.opened() >= 0 && crisis.closed() <= end);
    }
}
