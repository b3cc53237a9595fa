package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.analysis.SampleSizes;
import org.ymyra.chart.Numerals;
import org.ymyra.experiment.StoppingRule;
import org.ymyra.results.ResultFolder;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioReader;

class AdviseCommandTest {
    private static final String TYPICAL = "scenarios/typical.yaml";
    private static final String STRESSED = "scenarios/stressed.yaml";

    @TempDir
    Path folder;

    private static Invocation advise(String... args) {
        return Invocation.with(UntilHalfWidthTest::simulate, args);
    }

    private static String plain(double number) {
        return Numerals.ENGLISH.number(number, 0);
    }

    @Test
    void saysTheNumberBeforeAnyRun() {
        Invocation advise = advise("advise", "--half-width", "0.02");
        assertThat(advise.code()).as(advise.err()).isZero();
        assertThat(advise.out())
                .contains("95% interval within ±2 percentage points")
                .containsPattern("50% +2,398 +at worst")
                .containsPattern("10% or 90% +868");
        assertThat(advise("advise", "--half-width", "0.02", "--confidence", "0.99")
                        .out())
                .contains("99% interval")
                .containsPattern("50% +4,141 +at worst");
        assertThat(advise("advise", "--half-width", "20%").out())
                .containsPattern(" 1% +9,597")
                .contains("without bound")
                .doesNotContain("worst.");
    }

    @Test
    void saysTheNumberFromAPilotAndKeepsNothing() throws Exception {
        Path results = Path.of("results");
        long before = Files.walk(results).count();
        Invocation advise = advise("advise", TYPICAL, STRESSED, "--half-width", "0.02", "--pilot", "150");

        assertThat(advise.code()).as(advise.err()).isZero();
        Scenario typical = ScenarioReader.read(Path.of(TYPICAL), List.of()).scenario();
        long riots = IntStream.range(0, 150)
                .filter(r -> Double.isFinite(
                        UntilHalfWidthTest.simulate(typical, 1, r).reached()[0]))
                .count();
        Estimate number = SampleSizes.probability(Proportions.wilson(riots, 150, 0.95), 0.02, false);
        assertThat(advise.out())
                .contains("150 replications of each, seed 1")
                .containsPattern("Typical settlement .* " + plain(number.value()) + " +\\[" + plain(number.low()) + ", "
                        + plain(number.high()) + "]")
                .contains("At worst, at a probability of 50%, 2,398 are needed.")
                .contains("For its difference to Typical settlement in percentage points within ±2 percentage points.")
                .containsPattern("Stressed settlement .* \\d+%\n");
        assertThat(Files.walk(results).count()).isEqualTo(before);
    }

    /** What is advised from a result is what a run then takes: it stops at a look within the range. */
    @Test
    void runsTakeAsManyAsWereAdvised() {
        String result = folder.resolve("result").toString();
        Invocation.with(UntilHalfWidthTest::simulate, "run", TYPICAL, "--replications", "100", "--out", result);
        Invocation advise = advise("advise", result, "--half-width", "0.03");
        assertThat(advise.code()).as(advise.err()).isZero();
        MatchResult range = Pattern.compile("\\[([0-9,]+), ([0-9,]+)] +\\d+:\\d\\d +\\d+:\\d\\d")
                .matcher(advise.out())
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(advise.out()).contains("those of all scenarios that are not run yet");

        Invocation run = Invocation.with(
                UntilHalfWidthTest::simulate,
                "run",
                TYPICAL,
                "--until-half-width",
                "0.03",
                "--resume",
                "--out",
                result);
        assertThat(run.code()).as(run.err()).isZero();
        int n = new ResultFolder(Path.of(result)).manifest().replications();
        assertThat(n)
                .isBetween(
                        Integer.parseInt(range.group(1).replace(",", "")),
                        StoppingRule.look(Integer.parseInt(range.group(2).replace(",", ""))));
        assertThat(advise("advise", result, "--half-width", "0.03").out())
                .as("now there are enough")
                .containsPattern("] +0:00");
    }

    @Test
    void whereNothingHappensThereIsNoBoundRelativeToIt() {
        String out = advise("advise", TYPICAL, STRESSED, "--half-width", "20%", "--pilot", "1")
                .out();
        assertThat(out).contains("∞]").contains("The rarer it is").contains("For a difference give a probability");
    }

    @Test
    void namesAllFaultsAndRunsNothing() {
        Invocation advise = Invocation.with(
                (scenario, seed, replication) -> {
                    throw new AssertionError("ran");
                },
                "advise",
                TYPICAL,
                "scenarios/none.yaml",
                "--half-width",
                "0.02",
                "--confidence",
                "95",
                "--pilot",
                "0");
        assertThat(advise.code()).isEqualTo(2);
        assertThat(advise.err())
                .contains("--confidence: 95.0 is not between 0 and 1")
                .contains("--pilot: 0 is less than 1")
                .contains("none.yaml");
        assertThat(advise("advise", "--half-width", "0.02", "--set", "run.horizon=1 year")
                        .code())
                .isEqualTo(2);
        assertThat(advise("advise", "no-such-result", "--half-width", "0.02").err())
                .contains("there is no result at");
        assertThat(advise("advise", TYPICAL, "--half-width", "2").code()).isEqualTo(2);
        assertThat(advise("advise", TYPICAL).code()).isEqualTo(2);
    }
}
