package org.ymyra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** CITATION.cff is a file of the Citation File Format 1.2.0 and says what the build says. */
class CitationTest {
    private static Map<?, ?> citation() throws IOException {
        Object read =
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("CITATION.cff")));
        return (Map<?, ?>) read;
    }

    /** The keys and types of the schema, as far as they are used. */
    @Test
    void isInTheFormat() throws IOException {
        Map<?, ?> citation = citation();

        assertThat(citation.get("cff-version")).isEqualTo("1.2.0");
        assertThat(citation.get("type")).isEqualTo("software");
        for (String key : List.of("message", "title", "abstract", "version", "license")) {
            assertThat(citation.get(key))
                    .as(key)
                    .isInstanceOf(String.class)
                    .asString()
                    .isNotBlank();
        }
        assertThat(citation.get("authors")).isEqualTo(List.of(Map.of("name", "The Ymyra developers")));
        assertThat((List<?>) citation.get("keywords"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(String.class::isInstance);
        assertThat(citation.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "cff-version",
                        "message",
                        "type",
                        "title",
                        "abstract",
                        "authors",
                        "version",
                        "license",
                        "keywords");
    }

    @Test
    void saysWhatTheBuildSays() throws IOException {
        String project = Files.readString(Path.of("pom.xml")).split("<properties>")[0];

        assertThat(project)
                .contains("<version>" + citation().get("version") + "</version>")
                .contains("<name>" + citation().get("license") + "</name>");
    }
}
