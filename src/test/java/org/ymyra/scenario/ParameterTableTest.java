package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void theLogOfAssumptionsIsFilled() throws IOException {
        holds("assumptions.md", AssumptionsLog.filled(Page.of("assumptions.md").text(), Page.of("odd.md")));
    }

    @ParameterizedTest
    @CsvSource({
        "assumption, ASSUMED",
        "assumption: half that of a mean dispute (Skogan 2006), ASSUMED",
        "fitted to pattern P6; Pettigrew and Tropp 2006, FITTED",
        "core-network surveys; from memory, REMEMBERED",
        "about 0.1 standard deviations (Lowe 2025), STUDY",
        "the load is 1.3 to 1.5, ARGUED",
    })
    void aSourceIsEmpiricalOnlyIfItNamesAStudyAndClaimsNoLess(String source, AssumptionsLog.Ground ground) {
        assertThat(AssumptionsLog.Ground.of("0", source)).isEqualTo(ground);
        assertThat(AssumptionsLog.Ground.of("", source)).isEqualTo(AssumptionsLog.Ground.OPEN);
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
