package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches of a stored replication, from end to end. */
class WhatIfCommandTest {
    @TempDir
    static Path results;

    private static String stressed;

    @BeforeAll
    static void runOnce() {
        stressed = results.resolve("stressed").toString();
        assertThat(Invocation.of(
                                "run",
                                "scenarios/stressed.yaml",
                                "--set",
                                "run.horizon=120 days",
                                "--set",
                                "run.spin-up=0 days",
                                "--set",
                                "settlements.Crossford.households=150",
                                "--replications",
                                "2",
                                "--out",
                                stressed)
                        .code())
                .isZero();
    }

    private static Invocation whatIf(String... more) {
        return Invocation.of(Stream.concat(Stream.of("whatif", stressed, "--replication", "1"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void tellsBothBranchesAndTheDifferenceWithItsInterval() throws IOException {
        Invocation done = whatIf("--day", "30", "--lever", "rumour-control,response-protocol", "--pairs", "8");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out())
                .contains(
                        "on day 30: what if “Rumour control, Response protocol” began",
                        "As it was: ",
                        "With it, on the")
                .contains("within 90 days from that day on", "8 pairs of runs with fresh luck", "simulation error only")
                .containsPattern("Difference in percentage points: .* \\[.*]");
        Path base = Path.of(stressed, "whatif", "stressed-1-day-30-rumour-control+response-protocol");
        assertThat(Path.of(base + ".svg")).exists();
        assertThat(Files.readAllLines(Path.of(base + ".csv")))
                .hasSize(4)
                .first()
                .isEqualTo("measure,level,estimate,low,high,events,total,method,confidence");
        List<String> samples = Files.readAllLines(Path.of(base + "-samples.csv"));
        assertThat(samples).hasSize(1 + 2 * 121);
        assertThat(samples.get(1).replace("as it is", "changed")).isEqualTo(samples.get(122));
        assertThat(whatIf(
                                "--day",
                                "30",
                                "--lever",
                                "rumour-control,response-protocol",
                                "--pairs",
                                "8",
                                "--threads",
                                "1")
                        .out())
                .isEqualTo(done.out());
    }

    @Test
    void goesOnUnderAnotherScenario() throws IOException {
        Path other = Files.writeString(
                results.resolve("rumours.yaml"),
                "extends: " + Path.of("scenarios/stressed.yaml").toAbsolutePath()
                        + "\ntitle: {en: Answers, ru: Ответы, kk: Жауаптар}\nlevers: {answers: {lever: rumour-control}}\n");
        Invocation done = whatIf(
                "--day",
                "0",
                "--with",
                other.toString(),
                "--pairs",
                "2",
                "--within",
                "30",
                "--lang",
                "kk",
                "--level",
                "brawl");
        assertThat(done.err()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("Жауаптар", "30 күн");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--day 120 --lever survey | --day: 120 is not within the horizon, 0 to 120",
                "--day -1 --lever survey | --day: -1 is not within the horizon",
                "--day 5 --lever surveys | is not a kind of lever",
                "--day 5 --lever survey --pairs 0 | --pairs: 0 is less than 1",
                "--day 5 --lever survey --within 0 | --within: 0 is less than 1",
                "--day 5 --with scenarios/typical.yaml | differs in what is fixed at set-up, settlements.Crossford.communities",
                "--day 5 --lever survey --scenario none | has no scenario none",
                "--day 5 | --lever",
                "--day 5 --lever survey --with scenarios/typical.yaml | mutually exclusive",
            })
    void wrongUseIsTold(String options, String message) {
        Invocation wrong = whatIf(options.strip().split(" "));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains(message.strip());
    }

    @Test
    void aReplicationThatIsNotThereIsTold() {
        assertThat(Invocation.of("whatif", stressed, "--replication", "2", "--day", "5", "--lever", "survey")
                        .err())
                .contains("there is no replication 2");
    }
}
