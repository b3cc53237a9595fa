package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of parameters is what the declarations say. After a change of declarations, {@code mvn test
 * -Dtest=ParameterTableTest -Dymyra.update=true} writes it anew.
 */
class ParameterTableTest {
    @Test
    void isTheCommittedPage() throws IOException {
        Path page = Path.of("src", "site", "markdown", "parameters.md");
        if (Boolean.getBoolean("ymyra.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, ParameterTable.markdown());
        }
        assertThat(Files.readString(page))
                .as("run mvn test -Dtest=ParameterTableTest -Dymyra.update=true to write %s anew", page)
                .isEqualTo(ParameterTable.markdown());
    }
}
