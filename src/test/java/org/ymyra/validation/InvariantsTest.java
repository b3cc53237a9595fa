package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows of the command on invariants; tests of package {@code model} go further into each. */
class InvariantsTest {
    @Test
    void everyRowIsMetAndWasCheckedOften() throws Exception {
        List<Finding> findings = new ArrayList<>();
        try (Study study = new Study(Path.of("scenarios"), 2, 1, 2)) {
            for (Family family : Validation.families(Group.INVARIANTS)) {
                family.measure(study).forEach(row -> findings.add(row.finding(Group.INVARIANTS, 0.95)));
            }
        }

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.MET);
            assertThat(finding.measured().total()).as(finding.what()).isGreaterThanOrEqualTo(8);
        });
        assertThat(findings)
                .filteredOn(finding -> finding.subject().equals("levels"))
                .allSatisfy(finding -> assertThat(finding.measured().total()).isGreaterThan(300));
    }
}
