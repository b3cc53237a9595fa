package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Parameters;

/** The defaults of the fitted parameters are what the calibration proposes. */
class CalibratedDefaultsTest {
    @Test
    void theDefaultsAreThoseProposed() throws IOException {
        Map<String, Double> proposed = new LinkedHashMap<>();
        List<String> page = Files.readAllLines(Path.of("src/site/markdown/calibration.md"));
        page.subList(page.indexOf("<!-- measured -->"), page.indexOf("<!-- /measured -->")).stream()
                .filter(line -> line.startsWith("| rules.") && line.contains(" to "))
                .map(line -> line.split("\\s*\\|\\s*"))
                .forEach(cells -> proposed.put(cells[1], Double.parseDouble(cells[cells.length - 1])));
        assertThat(proposed).hasSize(7);
        proposed.forEach((key, value) -> assertThat(Double.parseDouble(
                        Parameters.find(key).get(0).declaration().value()))
                .as(key)
                .isEqualTo(value));
    }
}
