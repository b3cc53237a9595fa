package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.experiment.Replication;
import org.ymyra.experiment.Simulator;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The commands that run experiments and use their results, from end to end on shipped scenarios made small. */
class ExperimentCommandsTest {
    private static final String[] SMALL = {
        "--set", "settlements.Crossford.households=150", "--set", "run.horizon=90 days", "--set", "run.spin-up=0 days"
    };

    @TempDir
    static Path results;

    private static Path compared;
    private static Invocation compare;

    @BeforeAll
    static void compareThreeScenarios() {
        compared = results.resolve("compared");
        compare = small(
                Replication::run,
                "compare",
                "scenarios/slow-complaint-handling.yaml",
                "scenarios/language-courses.yaml",
                "scenarios/complaint-reform.yaml",
                "--replications",
                "6",
                "--out",
                compared.toString());
    }

    private static Invocation small(Simulator simulator, String... args) {
        return Invocation.with(
                simulator, Stream.concat(Stream.of(args), Stream.of(SMALL)).toArray(String[]::new));
    }

    @Test
    void comparisonIsATableWithCountsIntervalsAndMethods() {
        assertThat(compare.err()).isEmpty();
        assertThat(compare.code()).isZero();
        assertThat(compare.out())
                .contains("within 90 days", "6 replications of each scenario, seed 1; Wilson score intervals at 95%")
                .contains("With settlements.Crossford.households=150, run.horizon=90 days, run.spin-up=0 days.")
                .containsIgnoringWhitespaces(
                        "protest: at least 25 households on the street in one hour; brawl: a person"
                                + " injured; riot: at least 5 homes or shops damaged; deadly: a riot with a person killed.")
                .contains("Slow complaint handling", "Language courses", "Complaint reform")
                .containsPattern("protest +\\d/6 +\\d+% +\\[\\d+, \\d+]")
                .contains("Against Slow complaint handling", "Newcombe", "Bonett-Price", "simulation error only");
        assertThat(compare.out().lines().filter(line -> line.matches(" +deadly .*")))
                .hasSize(3 + 2);
    }

    @Test
    void levelsHaveNumbersOnlyIfAllScenariosHaveTheSame() throws ScenarioException {
        Scenario ten = ScenarioReader.read(Path.of("scenarios/typical.yaml"), List.of())
                .scenario();
        Scenario one = ScenarioReader.read(
                        Path.of("scenarios/typical.yaml"),
                        List.of("rules.mobilisation.gathering=20", "rules.violence.riot-damage=1"))
                .scenario();
        assertThat(Report.levels(LanguageOption.ENGLISH, List.of(one)))
                .startsWith("protest: at least 20 households on the street")
                .contains("riot: at least 1 home or shop damaged;");
        assertThat(Report.levels(LanguageOption.ENGLISH, List.of(ten, one)))
                .isEqualTo("protest: households on the street in one hour; brawl: a person injured;"
                        + " riot: homes or shops damaged; deadly: a riot with a person killed.");
    }

    @Test
    void comparisonIsDataAndCharts() throws IOException {
        assertThat(Files.readAllLines(compared.resolve("tables/probabilities.csv")))
                .hasSize(1 + 3 * 4)
                .first()
                .isEqualTo("scenario,level,estimate,low,high,events,total,method,confidence");
        assertThat(Files.readAllLines(compared.resolve("tables/contrasts.csv"))).hasSize(1 + 2 * 4 * 2);
        for (String chart :
                List.of("escalation", "icons", "contrasts", "time-dots", "survival-riot", "fan-grievance")) {
            assertThat(compared.resolve("charts/" + chart + ".png")).isNotEmptyFile();
            assertThat(compared.resolve("charts/" + chart + ".svg"))
                    .content()
                    .contains("<svg", "settings settlements.Crossford.households=150, run.horizon=90 days");
        }
        assertThat(Files.readAllLines(compared.resolve("tables/indicators.csv")))
                .as("quantiles have their intervals; 0.05 of six has no lower bound")
                .anyMatch(line -> line.matches(".*,quantile 0.05,[\\d.E-]+,-inf,[\\d.E-]+,,6,order statistics,0.95"))
                .anyMatch(
                        line -> line.matches(".*,quantile 0.5,[\\d.E-]+,[\\d.E-]+,[\\d.E-]+,,6,order statistics,0.95"));
        int tables = 5;
        int charts = 2 * (4 + 4 + 4);
        assertThat(compared.resolve("tables"))
                .isDirectory()
                .satisfies(t -> assertThat(t.toFile().list()).hasSize(tables));
        assertThat(compare.out()).contains((tables + charts) + " files of tables and charts");
        assertThat(Files.readString(Path.of("README.md")))
                .as(
                        "the README shows a comparison of as many, and of the effects within 1 and 3 years: a table and a chart")
                .contains((tables + charts + 3) + " files of tables and charts");
        assertThat(compared.resolve("manifest.json")).exists();
        assertThat(compared.resolve("scenarios/complaint-reform.yaml")).exists();
    }

    @Test
    void anExistingResultIsLeftAloneAndTheFlagsAreNamed() {
        Invocation again = small(
                Replication::run, "run", "scenarios/typical.yaml", "--replications", "1", "--out", compared.toString());

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("--resume", "--overwrite", "--out").doesNotContain("\tat ");
        assertThat(again.err().lines()).hasSize(1);
    }

    @Test
    void aResumedResultExportsTheSameBytes() throws IOException {
        String whole = results.resolve("whole").toString();
        String grown = results.resolve("grown").toString();
        String scenario = "scenarios/stressed.yaml";
        assertThat(small(Replication::run, "run", scenario, "--replications", "5", "--out", whole, "--threads", "1")
                        .code())
                .isZero();
        assertThat(small(Replication::run, "run", scenario, "--replications", "2", "--out", grown, "--threads", "2")
                        .code())
                .isZero();
        Invocation resumed =
                small(Replication::run, "run", scenario, "--replications", "5", "--out", grown, "--resume");
        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).contains("/5 ");
        assertThat(small(Replication::run, "run", scenario, "--out", grown, "--resume")
                        .out())
                .as("resumed without saying how many replications")
                .contains("/5 ");

        assertThat(Invocation.of("export", whole, "--format", "csv").code()).isZero();
        assertThat(Invocation.of("export", grown, "--format", "csv").code()).isZero();
        for (String table : List.of("replication", "crisis", "event", "sample")) {
            assertThat(results.resolve("grown/export/" + table + ".csv"))
                    .hasSameBinaryContentAs(results.resolve("whole/export/" + table + ".csv"));
        }
    }

    @Test
    void resumingWithAnotherScenarioIsRefused() {
        Invocation other = small(
                Replication::run,
                "run",
                "scenarios/typical.yaml",
                "--replications",
                "9",
                "--out",
                compared.toString(),
                "--resume");

        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("cannot be resumed").doesNotContain("\tat ");
    }

    @Test
    void aReplicationRunAgainComesToTheSame() {
        Invocation rerun =
                Invocation.of("rerun", compared.toString(), "--replication", "3", "--scenario", "complaint-reform");

        assertThat(rerun.err()).isEmpty();
        assertThat(rerun.code()).isZero();
        assertThat(rerun.out())
                .contains("Replication 3 of Complaint reform, seed 1, 90 days", "disputes", "It came to the same");
        assertThat(compared.resolve("charts/timeline-complaint-reform-3.png")).isNotEmptyFile();
    }

    @Test
    void rerunTellsWhatRulesDecided() {
        Path out = results.resolve("monitored");
        small(
                Replication::run,
                "run",
                "scenarios/monitored.yaml",
                "--set",
                "levers.language-courses.when={indicator: language-assessment, below: 0.95, delay: 5 days, runs: 30 days}",
                "--replications",
                "1",
                "--out",
                out.toString());
        Invocation rerun = Invocation.of("rerun", out.toString(), "--replication", "0");

        assertThat(rerun.code()).isZero();
        assertThat(rerun.out())
                .containsPattern("lever on day +settlement +lever +decision +reading")
                .containsPattern("35.0 +Crossford +language-courses +started +language assessment 0\\.[78]\\d")
                .containsPattern("65.0 +Crossford +language-courses +ended +–")
                .contains("It came to the same");
    }

    @Test
    void theTimelineIsDrawnInTheLanguageAskedFor() {
        Invocation rerun = Invocation.of(
                "rerun",
                compared.toString(),
                "--replication",
                "2",
                "--scenario",
                "slow-complaint-handling",
                "--lang",
                "kk");

        assertThat(rerun.code()).isZero();
        assertThat(contentOf(compared.resolve("charts-kk/timeline-slow-complaint-handling-2.svg")
                        .toFile()))
                .contains("Арыз-шағымды баяу қарау");
        assertThat(compared.resolve("charts/timeline-slow-complaint-handling-2.svg"))
                .doesNotExist();
    }

    @Test
    void aReplicationThatComesToSomethingElseIsAFailure() {
        Simulator other = (scenario, seed, replication) -> Replication.run(scenario, seed + 1, replication);
        Invocation rerun = Invocation.with(
                other, "rerun", compared.toString(), "--replication", "3", "--scenario", "language-courses");

        assertThat(rerun.code()).isEqualTo(1);
        assertThat(rerun.err()).contains("IT CAME TO SOMETHING ELSE", "totals");
    }

    @Test
    void rerunSaysWhatThereIsToChooseFrom() {
        Invocation scenario = Invocation.of("rerun", compared.toString(), "--replication", "0");
        assertThat(scenario.code()).isEqualTo(2);
        assertThat(scenario.err()).contains("slow-complaint-handling, language-courses, complaint-reform");

        Invocation number =
                Invocation.of("rerun", compared.toString(), "--replication", "6", "--scenario", "complaint-reform");
        assertThat(number.code()).isEqualTo(2);
        assertThat(number.err()).contains("0 to 5");
    }

    @Test
    void aFailedReplicationIsSaidLoudlyAndMakesTheCommandFail() {
        Path out = results.resolve("failing");
        Simulator failing = (scenario, seed, replication) -> {
            if (replication == 1) {
                throw new IllegalStateException("as planned");
            }
            return Replication.run(scenario, seed, replication);
        };
        Invocation run =
                small(failing, "run", "scenarios/typical.yaml", "--replications", "3", "--out", out.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("/2 ");
        assertThat(run.err())
                .contains("1 REPLICATION FAILED", "typical: 1 of 3")
                .doesNotContain("\tat ");
        assertThat(out.resolve("charts/escalation.png")).isNotEmptyFile();
        assertThat(contentOf(out.resolve("charts/escalation.svg").toFile()))
                .as("the figures are made of two")
                .contains("replications typical=2 of 3");

        Invocation rerun = Invocation.of("rerun", out.toString(), "--replication", "1");
        assertThat(rerun.code()).isEqualTo(1);
        assertThat(rerun.out()).contains("as planned");
    }

    @Test
    void whereEveryReplicationFailsThereAreNoChartsAndNoFigures() {
        Path out = results.resolve("all-failing");
        Simulator failing = (scenario, seed, replication) -> {
            throw new IllegalStateException("as planned");
        };
        Invocation run =
                small(failing, "run", "scenarios/typical.yaml", "--replications", "2", "--out", out.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("0/0").doesNotContain("NaN");
        assertThat(run.err()).contains("2 REPLICATIONS FAILED");
        assertThat(out.resolve("charts")).doesNotExist();
    }

    @Test
    void incompleteResultsAreUsedButSaidToBeSo(@TempDir Path folder) {
        String out = folder.resolve("out").toString();
        Simulator running = (scenario, seed, replication) -> {
            if (replication == 2) {
                throw new OutOfMemoryError("as planned");
            }
            return Replication.run(scenario, seed, replication);
        };
        small(running, "run", "scenarios/typical.yaml", "--replications", "1500", "--threads", "1", "--out", out);

        Invocation chart = Invocation.of("chart", out);
        assertThat(chart.code()).isZero();
        assertThat(chart.err()).contains("INCOMPLETE: 2 of 1,500 replications");
        assertThat(contentOf(folder.resolve("out/charts/escalation.svg").toFile()))
                .contains("replications typical=2 of 1500");
        Invocation export = Invocation.of("export", out, "--format", "csv");
        assertThat(export.code()).isZero();
        assertThat(export.err()).contains("INCOMPLETE: 2 of 1,500 replications");
        assertThat(Invocation.of("chart", compared.toString(), "--out", folder.toString())
                        .err())
                .isEmpty();
    }

    @Test
    void outOfMemorySaysWhatToDo() {
        Simulator greedy = (scenario, seed, replication) -> {
            throw new OutOfMemoryError("as planned");
        };
        Path out = results.resolve("greedy");
        Invocation run = small(greedy, "run", "scenarios/typical.yaml", "--replications", "2", "--out", out.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("out of memory", "--threads", "-Xmx", "--resume")
                .doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void anErrorOfJavaIsOneLineAsWell() {
        Simulator broken = (scenario, seed, replication) -> {
            throw new ExceptionInInitializerError(
                    new RuntimeException(new UnsatisfiedLinkError("libx.so:\n no such file")));
        };
        String[] rerun = {"rerun", compared.toString(), "--replication", "3", "--scenario", "language-courses"};
        Invocation plain = Invocation.with(broken, rerun);
        assertThat(plain.code()).isEqualTo(1);
        assertThat(plain.err().strip())
                .isEqualTo("error: UnsatisfiedLinkError: libx.so: no such file (--debug shows where)");

        Invocation debug = Invocation.with(
                broken, Stream.concat(Stream.of(rerun), Stream.of("--debug")).toArray(String[]::new));
        assertThat(debug.code()).isEqualTo(1);
        assertThat(debug.err()).contains("\tat ", "UnsatisfiedLinkError");
    }

    @Test
    void allFaultsAreNamedAndNothingIsWritten(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "office:\n  capacity: -1\n");
        Path out = folder.resolve("out");
        Invocation run = Invocation.of(
                "compare",
                "scenarios/typical.yaml",
                bad.toString(),
                "--replications",
                "0",
                "--threads",
                "0",
                "--set",
                "office.capasity=1",
                "--out",
                out.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("--replications: 0 is less than 1", "--threads: 0 is less than 1")
                .contains(bad + ":1:1: title", bad + ":2:13: office.capacity")
                .contains("office.capasity", "office.capacity?")
                .doesNotContain("\tat ");
        assertThat(run.err().lines().filter(line -> line.contains("capasity"))).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void scenariosOfAnExperimentHaveOneHorizon(@TempDir Path folder) throws IOException {
        String typical = Path.of("scenarios/typical.yaml").toAbsolutePath().toString();
        Path shorter = Files.writeString(
                folder.resolve("shorter.yaml"), "extends: " + typical + "\nrun:\n  horizon: 1 years\n");
        Path out = folder.resolve("out");
        Invocation compare = Invocation.of("compare", typical, shorter.toString(), "--out", out.toString());

        assertThat(compare.code()).isEqualTo(2);
        assertThat(compare.err()).contains("run.horizon", "3 years, 1 year");
        assertThat(out).doesNotExist();
    }

    @Test
    void chartsAreDrawnInTheLanguageAskedFor(@TempDir Path folder) {
        Invocation chart = Invocation.of(
                "chart",
                compared.toString(),
                "--lang",
                "kk",
                "--out",
                folder.resolve("kk").toString());

        assertThat(chart.code()).isZero();
        assertThat(chart.out()).contains("escalation.png", "contrasts.svg");
        assertThat(contentOf(folder.resolve("kk/escalation.svg").toFile())).contains("Арыз-шағымды баяу қарау");

        assertThat(Invocation.of("chart", compared.toString(), "--lang", "ru").code())
                .isZero();
        assertThat(contentOf(compared.resolve("charts-ru/escalation.svg").toFile()))
                .contains("xml:lang=\"ru\"");
        assertThat(contentOf(compared.resolve("charts/escalation.svg").toFile()))
                .as("the English charts are left alone")
                .contains("Slow complaint handling");

        Invocation unknown = Invocation.of("chart", compared.toString(), "--lang", "tr");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("tr", "en, ru, kk");
    }

    @Test
    void exportsAreNotOverwritten(@TempDir Path folder) {
        String[] export = {"export", compared.toString(), "--format", "parquet", "--out", folder.toString()};
        assertThat(Invocation.of(export).code()).isZero();
        assertThat(folder.resolve("replication.parquet")).isNotEmptyFile();

        Invocation again = Invocation.of(export);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("exists already", "--out");

        Invocation format = Invocation.of("export", compared.toString(), "--format", "xls");
        assertThat(format.code()).isEqualTo(2);
        assertThat(format.err()).contains("xls", "csv, parquet");
    }

    @Test
    void aResultThatIsNotThereIsNamed() {
        List<String[]> commands = new ArrayList<>();
        commands.add(new String[] {"chart", "absent"});
        commands.add(new String[] {"export", "absent", "--format", "csv"});
        commands.add(new String[] {"rerun", "absent", "--replication", "1"});
        for (String[] command : commands) {
            Invocation invocation = Invocation.of(command);
            assertThat(invocation.code()).isEqualTo(2);
            assertThat(invocation.err()).contains("results/absent").doesNotContain("\tat ");
            assertThat(invocation.err().lines()).hasSize(1);
        }
    }
}
