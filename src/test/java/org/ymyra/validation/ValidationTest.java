package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.ScenarioException;

class ValidationTest {
    private static final Path SCENARIOS = Path.of("scenarios");
    private static final List<String> PROGRESS = new ArrayList<>();
    private static List<Finding> findings;

    @BeforeAll
    static void measure() throws Exception {
        findings = Validation.measure(Set.of(Group.PATTERNS), SCENARIOS, 4, 1, 2, (family, done, total) -> {
            assertThat(total).isEqualTo(13);
            assertThat(done).isEqualTo(PROGRESS.size());
            PROGRESS.add(family);
        });
    }

    @Test
    void everyPatternIsMeasuredInOrder() {
        List<String> expected = Stream.concat(
                        Stream.of("everyday"), IntStream.rangeClosed(1, 13).mapToObj(number -> "P" + number))
                .toList();

        assertThat(findings.stream().map(Finding::subject).distinct()).containsExactlyElementsOf(expected);
        assertThat(PROGRESS).doesNotHaveDuplicates().hasSize(13);
    }

    @Test
    void everyPatternHasATarget() {
        assertThat(findings.stream()
                        .filter(finding -> finding.verdict() != Verdict.SHOWN)
                        .map(Finding::subject)
                        .distinct())
                .hasSize(14);
    }

    @Test
    void rowsAreToldApartByPatternAndText() {
        assertThat(findings.stream().map(finding -> finding.subject() + finding.what()))
                .doesNotHaveDuplicates();
    }

    @Test
    void fittedPatternsSaySo() {
        assertThat(findings.stream()
                        .filter(Finding::fitted)
                        .map(Finding::subject)
                        .distinct())
                .containsExactly("P1", "P2", "P3", "P4", "P5", "P13");
    }

    @Test
    void everyRemedyIsComparedWithTheStressedSettlement() {
        for (String remedy : List.of(
                "complaint-reform",
                "complaint-speed",
                "language-courses",
                "joint-council",
                "one-sided-council",
                "rumour-control",
                "equal-justice",
                "response-protocol",
                "more-police",
                "jobs",
                "combination",
                "all-together")) {
            assertThat(findings).extracting(Finding::what).contains(remedy + " − S: riot within three years");
        }
    }

    @Test
    void symmetryIsExact() {
        List<Finding> exact = findings.stream()
                .filter(finding -> finding.subject().equals("P10")
                        && finding.target().text().startsWith("exact"))
                .toList();

        assertThat(exact).hasSize(2);
        assertThat(exact).allSatisfy(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.MET));
    }

    @Test
    void aComparisonOfOutcomesSeesADifference() throws Exception {
        try (Study study = new Study(SCENARIOS, 2, 1, 1)) {
            List<Replica> replicas = study.replicas(study.scenario("typical", "run.horizon=90 days"), 2);

            assertThat(Symmetry.differ(
                            replicas.get(0).outcome(), replicas.get(0).outcome()))
                    .isFalse();
            assertThat(Symmetry.differ(
                            replicas.get(0).outcome(), replicas.get(1).outcome()))
                    .isTrue();
        }
    }

    @Test
    void threadsDoNotChangeTheFindings() throws Exception {
        try (Study one = new Study(SCENARIOS, 6, 3, 1);
                Study three = new Study(SCENARIOS, 6, 3, 3)) {
            assertThat(findings(new Danger(), three)).isEqualTo(findings(new Danger(), one));
            assertThat(findings(new Rumours(), three)).isEqualTo(findings(new Rumours(), one));
        }
    }

    private static List<Finding> findings(Family family, Study study) throws Exception {
        return family.measure(study).stream()
                .map(row -> row.finding(family.group(), Study.CONFIDENCE))
                .toList();
    }

    @Test
    void noIntervalLeavesWhatIsPossibleNorPretendsToKnowFromNothing() {
        for (Finding finding : findings) {
            Estimate measured = finding.measured();
            if (finding.scale() == Scale.PERCENT) {
                assertThat(measured.low()).as(finding.what()).isBetween(0.0, 1.0);
                assertThat(finding.what().contains("per settlement-year") || measured.high() <= 1)
                        .as(finding.what())
                        .isTrue();
            } else if (finding.scale() == Scale.POINTS) {
                assertThat(measured.low()).as(finding.what()).isGreaterThanOrEqualTo(-1);
                assertThat(measured.high()).as(finding.what()).isLessThanOrEqualTo(1);
            } else if (finding.what().contains("per year") && !finding.what().contains(" − ")) {
                assertThat(measured.low()).as(finding.what()).isNotNegative();
            }
            if (measured.events() >= 0) {
                assertThat(measured.high() - measured.low()).as(finding.what()).isPositive();
            }
        }
    }

    @Test
    void aMissingScenarioIsNamed(@TempDir Path empty) {
        assertThatThrownBy(
                        () -> Validation.measure(Set.of(Group.PATTERNS), empty, 2, 1, 1, (family, done, total) -> {}))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("typical.yaml");
    }
}
