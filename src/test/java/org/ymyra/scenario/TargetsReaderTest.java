package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.scenario.TargetsReader.Resolved;

/** Targets are read as strictly as scenarios. */
class TargetsReaderTest {
    private static final Path SHIPPED = Path.of("scenarios/calibration/patterns.yaml");

    @TempDir
    private Path folder;

    @Test
    void readsWhatIsShipped() throws ScenarioException {
        Resolved resolved = TargetsReader.read(SHIPPED);
        assertThat(resolved.scenarios()).containsOnlyKeys("stressed", "typical");
        assertThat(resolved.ranges()).hasSize(7);
        Range threshold = resolved.ranges().get(0);
        assertThat(threshold.at(0)).isEqualTo(0.04);
        assertThat(threshold.at(1)).isEqualTo(0.06);
        assertThat(resolved.scenarios()
                        .get("typical")
                        .scenario()
                        .run()
                        .horizon()
                        .days())
                .isEqualTo(3650);
        assertThat(resolved.targets().targets())
                .extracting(Targets.Target::source)
                .contains("P1", "P2", "P3", "P4", "P5", "P13");
    }

    @Test
    void thePosteriorThatIsShippedHasTheseParametersWithinTheirRanges() throws ScenarioException {
        Resolved resolved = TargetsReader.read(SHIPPED);
        ParameterSets posterior = ParameterSets.read(SHIPPED.resolveSibling("posterior.csv"));
        assertThat(posterior.columns())
                .isEqualTo(resolved.ranges().stream().map(Range::parameter).toList());
        assertThat(posterior.size()).isEqualTo(resolved.targets().search().particles());
        for (int set = 0; set < posterior.size(); set++) {
            for (int i = 0; i < resolved.ranges().size(); i++) {
                assertThat(posterior.values(set)[i])
                        .isBetween(
                                resolved.ranges().get(i).low(),
                                resolved.ranges().get(i).high());
            }
        }
    }

    @Test
    void takesARangeOfItsOwn() throws IOException, ScenarioException {
        Resolved resolved = read(good().replace("threshold", "threshold\n    low: 0.03\n    high: 0.05"));
        assertThat(resolved.ranges().get(0).low()).isEqualTo(0.03);
        assertThat(resolved.ranges().get(0).high()).isEqualTo(0.05);
    }

    @Test
    void namesAllFaultsAtOnceWithTheirPlaces() throws IOException {
        assertThat(refusal("""
                title: Bad
                scenarios:
                  a:
                    file: a.yaml
                    replications: 1
                parameters:
                  - key: rules.mobilisation.treshold
                  - key: rules.violence.injured
                    low: 0.3
                targets:
                  - {scenario: b, measure: riots-per-yaer, low: 2, high: 1, source: x}
                search: {particles: 200, quantil: 0.5}
                """)).isEqualTo("""
                targets.yaml:3:3: scenarios.a: no target is measured in it
                targets.yaml:5:19: scenarios.a.replications: 1 is outside 2 to 100000
                targets.yaml:7:10: parameters[1].key: rules.mobilisation.treshold: no such parameter or section; did you mean rules.mobilisation.threshold?
                targets.yaml:9:10: parameters[2].low: 0.3 is not below high, 0.2
                targets.yaml:11:16: targets[1].scenario: there is no scenario b; the only one is a
                targets.yaml:11:28: targets[1].measure: "riots-per-yaer" is not known; did you mean riots-per-year?
                targets.yaml:11:49: targets[1].low: 2 is not below high, 1
                targets.yaml:12:26: search.quantil: unknown key; did you mean search.quantile?
                """);
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        assertThat(refusal("title: Empty\nscenarios: {}\n"))
                .contains("scenarios: at least one is needed")
                .contains("parameters: at least one is needed")
                .contains("targets: at least one is needed");
    }

    @Test
    void refusesASectionAndAParameterTwice() throws IOException {
        assertThat(refusal(good().replace("rules.mobilisation.threshold", "rules.violence")))
                .contains("parameters[1].key: rules.violence stands for");
        assertThat(refusal(good().replace("parameters:\n", "parameters:\n  - key: rules.mobilisation.threshold\n")))
                .contains("rules.mobilisation.threshold is fitted already");
    }

    @Test
    void namesFaultsOfTheScenariosThatItNames() throws IOException {
        assertThat(refusal(good().replace("stressed.yaml", "stresed.yaml")))
                .contains("no such file; did you mean stressed.yaml?");
        assertThat(refusal(good().replace("settings: []", "settings: [office.capasity=1]")))
                .contains("--set office.capasity=1: office.capasity: unknown key; did you mean office.capacity?");
    }

    @Test
    void refusesARangeThatTheModelDoesNotAllow() throws IOException {
        assertThat(refusal(good().replace("threshold", "threshold\n    low: -1")))
                .isEqualTo(
                        "targets.yaml:9:10: parameters[1].low: rules.mobilisation.threshold: -1 is outside 0 to 1\n");
        assertThat(refusal(good().replace("rules.mobilisation.threshold", "answers.reach\n    high: 7")))
                .isEqualTo("targets.yaml:9:11: parameters[1].high: answers.reach: 7 is outside 0 to 1\n");
    }

    private static String good() {
        return """
                title: Good
                scenarios:
                  a:
                    file: %s
                    replications: 10
                    settings: []
                parameters:
                  - key: rules.mobilisation.threshold
                targets:
                  - {scenario: a, measure: riot-probability, low: 0.2, high: 0.5, source: P2}
                """.formatted(Path.of("scenarios/stressed.yaml").toAbsolutePath());
    }

    private Resolved read(String text) throws IOException, ScenarioException {
        return TargetsReader.read(Files.writeString(folder.resolve("targets.yaml"), text));
    }

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("targets.yaml"), text);
        ScenarioException refusal = catchThrowableOfType(ScenarioException.class, () -> TargetsReader.read(file));
        assertThat(refusal).isNotNull();
        return refusal.getMessage().replace(folder + "/", "") + "\n";
    }
}
