package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.ymyra.Page;

/**
 * What pages say of parameters is what the declarations say. After a change of declarations, {@code mvn test
 * -Dtest=ParameterTableTest -Dymyra.update=true} writes it anew.
 */
class ParameterTableTest {
    @Test
    void isTheCommittedPage() throws IOException {
        holds("parameters.md", ParameterTable.markdown());
    }

    @Test
    void theTablesOfTheDescriptionAreFilled() throws IOException {
        holds("odd.md", OddTables.filled(Page.of("odd.md").text()));
    }

    @Test
    void everyParameterStandsInTheTablesOfTheDescription() {
        assertThat(OddTables.sections(Page.of("odd.md")).keySet())
                .containsExactlyInAnyOrderElementsOf(Parameters.all());
    }

    private static void holds(String name, String text) throws IOException {
        Page page = Page.of(name);
        if (Boolean.getBoolean("ymyra.update")) {
            Files.writeString(page.file(), text);
        }
        assertThat(Files.readString(page.file()))
                .as("run mvn test -Dtest=ParameterTableTest -Dymyra.update=true to write %s anew", name)
                .isEqualTo(text);
    }
}
