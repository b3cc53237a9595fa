package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario that the project ships (targets of calibrations are none) can be read, has its title in three languages, and survives being written. */
class ShippedScenariosTest {
    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.startsWith("scenarios/calibration"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void reads(Path file) throws ScenarioException {
        Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
        Localised title = scenario.title();
        assertThat(List.of(title.en(), title.ru(), title.kk())).doesNotHaveDuplicates();
        assertThat(scenario.description().en()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void readsBackWhatWasWritten(Path file, @org.junit.jupiter.api.io.TempDir Path folder)
            throws ScenarioException, IOException {
        ResolvedScenario read = ScenarioReader.read(file, List.of());
        Path written = Files.writeString(folder.resolve("written.yaml"), read.yaml());
        ResolvedScenario again = ScenarioReader.read(written, List.of());
        assertThat(again.scenario()).isEqualTo(read.scenario());
        assertThat(again.yaml()).isEqualTo(read.yaml());
        assertThat(again.hash()).isEqualTo(read.hash());
    }
}
