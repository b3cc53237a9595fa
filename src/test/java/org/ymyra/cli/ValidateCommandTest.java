package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.analysis.Estimate;
import org.ymyra.results.Build;
import org.ymyra.validation.Finding;
import org.ymyra.validation.Group;
import org.ymyra.validation.Scale;
import org.ymyra.validation.Target;
import org.ymyra.validation.Verdict;

class ValidateCommandTest {
    @Test
    void printsTheTableAndWritesItAsPageMarkdownAndCsv(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("table");

        Invocation run = Invocation.of("validate", "patterns", "--replications", "2", "--out", out.toString());

        assertThat(run.err()).contains("0/13 done, everyday", "7/13 done, P8: remedies …");
        List<String> csv = Files.readAllLines(out.resolve("validation.csv"));
        assertThat(run.code()).isEqualTo(String.join("", csv).contains(",missed,") ? 1 : 0);
        assertThat(run.out()).contains("seed 1", "2 replications", "P13", "by calibration", "Bonferroni", "P1 †");
        List<String> markdown = Files.readAllLines(out.resolve("validation.md"));
        assertThat(markdown.get(0)).contains("commit", "seed 1", "2 replications");
        assertThat(out.resolve("validation.html")).isNotEmptyFile();
        long rows = markdown.stream().filter(line -> line.startsWith("| ")).count() - 2;
        assertThat(csv).hasSize((int) rows + 1);
        int columns = csv.get(0).split(",").length;
        assertThat(csv)
                .allSatisfy(line -> assertThat(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .hasSize(columns));
        assertThat(markdown.stream().filter(line -> line.startsWith("| ")))
                .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(10));
    }

    @Test
    void allWrongUseIsNamedAtOnceAndNothingIsWritten(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("validation.csv"), "mine");

        Invocation run = Invocation.of(
                "validate", "patterns", "--replications", "1", "--threads", "0", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--replications is 1", "--threads is 0", "--overwrite");
        assertThat(Files.readString(table)).isEqualTo("mine");
    }

    @Test
    void aPlaceUnderAFileIsRefusedBeforeAnythingIsMeasured(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Invocation run = Invocation.of(
                "validate", "patterns", "--out", file.resolve("f/x").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("file is not a folder").doesNotContain("done");
    }

    @Test
    void saysThatItWasInterrupted(@TempDir Path folder) {
        Thread.currentThread().interrupt();

        Invocation run = Invocation.of(
                "validate", "patterns", "--out", folder.resolve("table").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("stopped; nothing was written");
    }

    @Test
    void missingScenariosAreNamed(@TempDir Path folder) {
        Path out = folder.resolve("table");

        Invocation run = Invocation.of(
                "validate",
                "patterns",
                "--replications",
                "2",
                "--scenarios",
                folder.toString(),
                "--out",
                out.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("typical.yaml");
        assertThat(out).doesNotExist();
    }

    @Test
    void groupsThatAreNoneAreNamedTogetherWithThoseThereAre(@TempDir Path folder) {
        Path out = folder.resolve("table");

        Invocation run = Invocation.of("validate", "pattern", "docking", "all", "--out", out.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("\"pattern\"", "\"all\"", "docking, published, invariants, patterns")
                .doesNotContain("\"docking\"");
        assertThat(out).doesNotExist();
    }

    private static Finding finding(Group group, Verdict verdict) {
        Estimate estimate = new Estimate(0.5, 0.4, 0.6, -1, 10, "Wald", 0.99);
        Target target = new Target("0.5", 0.5, 0.4, 0.6);
        return new Finding(group, "queue", "a < b & c", "Erlang", target, estimate, Scale.NUMBER, "", verdict);
    }

    @Test
    void theExitCodeIsOneIfARowIsMissedOrThoseOfFixedReplicationsAreNotDecided() {
        assertThat(exit(Group.PATTERNS, Verdict.MET, Verdict.SHOWN, Verdict.NOT_DECIDED))
                .isZero();
        assertThat(exit(Group.PATTERNS, Verdict.MET, Verdict.MISSED)).isEqualTo(1);
        assertThat(exit(Group.DOCKING, Verdict.MET, Verdict.SHOWN)).isZero();
        for (Group fixed : List.of(Group.DOCKING, Group.PUBLISHED, Group.INVARIANTS)) {
            assertThat(exit(fixed, Verdict.MET, Verdict.NOT_DECIDED)).isEqualTo(1);
        }
        assertThat(report(List.of()).count(List.of(finding(Group.PUBLISHED, Verdict.NOT_DECIDED))))
                .contains("1 not decided", "1 count as failed");
    }

    private static ValidationReport report(List<Finding> findings) {
        return new ValidationReport(findings, Build.current(), 7, 10, LanguageOption.ENGLISH);
    }

    private static int exit(Group group, Verdict... verdicts) {
        return ValidateCommand.exitCode(
                Stream.of(verdicts).map(verdict -> finding(group, verdict)).toList());
    }

    @Test
    void severalGroupsStandOneAfterTheOtherWithSourcesOnThePage() {
        ValidationReport report =
                report(List.of(finding(Group.DOCKING, Verdict.MET), finding(Group.INVARIANTS, Verdict.MISSED)));

        assertThat(report.markdown())
                .contains("## Parts of the model against exact results", "## What holds of every run")
                .contains("| queue | a < b & c | Erlang | 0.5 | 0.50 | [0.40, 0.60] | 10 | met |");
        assertThat(String.join("\n", report.markdown())).contains("each at 99.00 %, so that all 1", "1 missed");
        String page = String.join("\n", new ValidationPage(report).html());
        assertThat(page)
                .contains("<caption>What holds of every run</caption>", "<th scope=\"col\">source</th>")
                .contains("<td>a &lt; b &amp; c</td>", "<td class=\"missed\">missed</td>", "lang=\"en\"")
                .doesNotContain("http", "src=", "<script");
        assertThat(page.split("<table>", -1)).hasSize(3);
    }
}
