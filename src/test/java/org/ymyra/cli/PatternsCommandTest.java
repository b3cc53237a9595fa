package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternsCommandTest {
    @Test
    void printsTheTableAndWritesItAsMarkdownAndCsv(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("table");

        Invocation run = Invocation.of("validate", "patterns", "--replications", "2", "--out", out.toString());

        assertThat(run.err()).contains("0/13 done, everyday", "7/13 done, P8: remedies …");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("seed 1", "2 replications", "P13", "without a formal fit", "Bonferroni", "P1 †");
        List<String> markdown = Files.readAllLines(out.resolve("patterns.md"));
        List<String> csv = Files.readAllLines(out.resolve("patterns.csv"));
        assertThat(markdown.get(0)).contains("commit", "seed 1", "2 replications");
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
        Path table = Files.writeString(folder.resolve("patterns.csv"), "mine");

        Invocation run = Invocation.of(
                "validate", "patterns", "--replications", "1", "--threads", "0", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--replications is 1", "--threads is 0", "--overwrite");
        assertThat(Files.readString(table)).isEqualTo("mine");
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
    void validateAloneIsWrongUse() {
        Invocation run = Invocation.of("validate");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("patterns");
    }
}
