package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds every row of the command that has an exact result. Rows with simulation error are taken at a level of 1 − 0.01/m, m
 * being their number, so that a right program fails one seed in a hundred.
 */
class DockingTest {
    private static final List<Finding> FINDINGS = new ArrayList<>();
    private static long simulated;

    @BeforeAll
    static void measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Study study = new Study(Path.of("scenarios"), 2, 1, 2)) {
            for (Family family : Validation.families(Group.DOCKING)) {
                rows.addAll(family.measure(study));
            }
        }
        simulated = rows.stream().filter(Row::joint).count();
        rows.forEach(row -> FINDINGS.add(row.finding(Group.DOCKING, 1 - 0.01 / simulated)));
    }

    @Test
    void everyRowIsMet() {
        assertThat(FINDINGS)
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.MET));
    }

    @Test
    void rowsAreToldApartAndHaveASource() {
        assertThat(FINDINGS.stream().map(finding -> finding.subject() + finding.what()))
                .doesNotHaveDuplicates();
        assertThat(FINDINGS).allSatisfy(finding -> assertThat(finding.source()).isNotBlank());
    }

    /** The values in the literature and those that were computed apart from this program, to six digits. */
    @Test
    void theQueuesAreThoseOfTheTables() {
        assertThat(expected(finding -> finding.subject().equals("complaint queue")))
                .containsExactly(
                        "0.5",
                        "1",
                        "0.303265",
                        "0.18394",
                        "0.8",
                        "4",
                        "0.654985",
                        "0.536256",
                        "0.711111",
                        "1.77778",
                        "0.476672",
                        "0.319523",
                        "0.817061",
                        "2.72354",
                        "0.605294",
                        "0.448413",
                        "2.5",
                        "6");
    }

    @Test
    void theFunctionOfIshigamiIsThatOfTheTable() {
        assertThat(expected(finding -> finding.subject().equals("Sobol indices")))
                .containsExactly("13.8446", "0.313905", "0.442411", "0", "0.557589", "0.442411", "0.243684");
    }

    private static List<String> expected(Predicate<Finding> of) {
        return FINDINGS.stream()
                .filter(of)
                .map(finding -> finding.target().text())
                .toList();
    }
}
