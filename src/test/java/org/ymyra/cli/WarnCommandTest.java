package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.scenario.Monitoring;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.Warning;
import org.ymyra.scenario.WatchedIndicator;

/** Early warning on the command line, in a small settlement in which riots are frequent. */
class WarnCommandTest {
    private static final Path STRESSED = Path.of("scenarios/stressed.yaml").toAbsolutePath();

    @TempDir
    private Path folder;

    private Invocation warn(Path scenario, Path out, String... more) {
        List<String> args = new ArrayList<>(List.of("warn", scenario.toString(), "--out", out.toString()));
        args.addAll(List.of(
                "--replications", "16",
                "--set", "settlements.*.households=250",
                "--set", "run.spin-up=60 days",
                "--set", "run.horizon=300 days",
                "--set", "sparks.crimes=250",
                "--set", "rules.violence.riot-damage=1"));
        args.addAll(List.of(more));
        return Invocation.of(args.toArray(String[]::new));
    }

    @Test
    void tellsTriesAndWritesWarnings() throws IOException, ScenarioException {
        Path out = folder.resolve("out");
        Invocation run = warn(STRESSED, out);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Early warning in Stressed settlement: 16 replications of 300 days, seed 1.")
                .contains("the last 90 days, known after 7 days, error 10%.")
                .contains("A riot within 30 days: fitted to", "base rate", "survey-trust", "all counts", "AUC (when)")
                .containsPattern(
                        "a\\s+sensitivity\\s+of\\s+70%\\s+and\\s+a\\s+specificity\\s+of\\s+90%\\s+it\\s+is\\s+99\\.");
        assertThat(Files.readString(out.resolve("warning.txt"))).contains("A riot within 90 days");
        for (String chart : List.of("roc.png", "precision.svg", "calibration.png")) {
            assertThat(out.resolve("charts").resolve(chart)).isNotEmptyFile();
        }
        List<String> readings = Files.readAllLines(out.resolve("tables/readings.csv"));
        assertThat(readings.get(0))
                .isEqualTo(
                        "replication,set,settlement,day,backlog,waiting,complaints,lapsed,disputes,self-help,incidents,"
                                + "injured,rumour-reach,survey-trust,survey-grievance,language-assessment,riot within 7 days,"
                                + "riot within 30 days,riot within 90 days");
        assertThat(readings.get(1)).startsWith("0,1,Crossford,0.0,,");
        // the fitted warning is part of a scenario that others extend
        Path rule = Files.writeString(folder.resolve("rule.yaml"), """
                extends: out/warning-30.yaml
                levers:
                  courses:
                    lever: language-courses
                    when: {indicator: warning, above: 0.1}
                """);
        Scenario scenario = ScenarioReader.read(rule, List.of()).scenario();
        Warning warning = scenario.levers().stream()
                .filter(Monitoring.class::isInstance)
                .map(lever -> ((Monitoring) lever).warning().orElseThrow())
                .findFirst()
                .orElseThrow();
        assertThat(warning.terms()).extracting(Warning.WarningTerm::indicator).contains(WatchedIndicator.LAPSED);
        Invocation again = Invocation.of(
                "run",
                rule.toString(),
                "--replications",
                "2",
                "--out",
                folder.resolve("run").toString());
        assertThat(again.code()).isZero();
    }

    @Test
    void overCircumstancesItTellsWhereFromWhen() throws IOException {
        Path out = folder.resolve("out");
        Invocation run = Invocation.of(
                "warn",
                STRESSED.toString(),
                "--out",
                out.toString(),
                "--replications",
                "16",
                "--set",
                "settlements.*.households=250",
                "--set",
                "run.spin-up=60 days",
                "--set",
                "run.horizon=300 days",
                "--set",
                "rules.violence.riot-damage=1",
                "--set",
                "sparks.crimes=250",
                "--ensemble",
                "ranges",
                "--sets",
                "8",
                "--parameters",
                "office,layout",
                "--lang",
                "kk");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "16 қайталау, 8 параметр жиынтығы бойынша, бақылау мерзімі 300 күн, бастапқы сан 1.",
                        " қашан ",
                        " қайда ");
        assertThat(run.out()).startsWith(Files.readString(out.resolve("warning.txt")));
        assertThat(out.resolve("charts-kk").resolve("roc.png")).isNotEmptyFile();
        assertThat(Files.readAllLines(out.resolve("sets.csv"))).hasSize(9);
    }

    @Test
    void namesFaultsAndWritesNothing() throws IOException {
        Path out = folder.resolve("out");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "extends: " + STRESSED + "\noffice: {capacty: 2}\n");
        Invocation faulty =
                Invocation.of("warn", bad.toString(), "--replications", "1", "--threads", "0", "--out", out.toString());
        assertThat(faulty.code()).isEqualTo(2);
        assertThat(faulty.err())
                .contains(
                        "--replications: 1 is less than 2",
                        "--threads is 0",
                        "did you mean office.capacity?",
                        "3 faults");
        assertThat(out).doesNotExist();
        Files.createDirectory(out);
        Files.writeString(out.resolve("mine.txt"), "keep");
        Invocation there = warn(STRESSED, out);
        assertThat(there.code()).isEqualTo(2);
        assertThat(there.err()).contains("exists already: --overwrite replaces it");
        Invocation other = warn(STRESSED, out, "--overwrite");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("is no result of warn and is not replaced");
    }

    @Test
    void withoutRiotsThereIsNothingToTellAndTheExitCodeSaysSo() {
        Path out = folder.resolve("out");
        Invocation run = Invocation.of(
                "warn",
                STRESSED.toString(),
                "--replications",
                "2",
                "--out",
                out.toString(),
                "--set",
                "run.spin-up=0 days",
                "--set",
                "run.horizon=20 days");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("of 2 replications too few have a riot");
        assertThat(out).doesNotExist();
    }
}
