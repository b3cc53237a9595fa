package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.experiment.Replication;
import org.ymyra.scenario.Parameters;
import picocli.CommandLine;

class YmyraTest {
    static Stream<List<String>> commands() {
        CommandLine root = Ymyra.commandLine(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Replication::run);
        return Stream.concat(
                Stream.of(List.of()),
                root.getSubcommands().entrySet().stream()
                        .flatMap(command -> Stream.concat(
                                Stream.of(List.of(command.getKey())),
                                command.getValue().getSubcommands().keySet().stream()
                                        .map(nested -> List.of(command.getKey(), nested)))));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelpsWithAnExample(List<String> command) {
        Invocation help = Invocation.of(
                Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        String example = "  ymyra " + String.join(" ", command);
        assertThat(help.out()).contains("Examples:").contains(example.stripTrailing());
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void noCommandIsWrongUse() {
        Invocation nothing = Invocation.of();

        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).contains("name a command").contains("ymyra --help");
    }

    @Test
    void aWrongValueIsToldWithThoseThatAreTakenAsUsersWriteThem() {
        Invocation method = Invocation.of("run", "scenarios/typical.yaml", "--method", "none");

        assertThat(method.code()).isEqualTo(2);
        assertThat(method.err()).contains("'--method': expected one of auto, plain, splitting but was 'none'");
    }

    @Test
    void withoutSparkItsEngineIsRefusedBeforeAnythingIsWritten() {
        Invocation mistyped = Invocation.of("run", "scenarios/typical.yaml", "--engine", "sprak");

        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err()).contains("'--engine': expected one of local, spark but was 'sprak'");

        Invocation absent =
                Invocation.of("run", "scenarios/typical.yaml", "--engine", "spark", "--out", "target/absent");

        assertThat(absent.code()).isEqualTo(2);
        assertThat(absent.err())
                .contains("--engine spark: there is no Spark here")
                .contains("spark-submit");
        assertThat(Path.of("target/absent")).doesNotExist();
    }

    @Test
    void mistypedCommandsAndOptionsGetASuggestion() {
        Invocation command = Invocation.of("chek");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("Did you mean").contains("check");

        Invocation option = Invocation.of("check", "scenarios/typical.yaml", "--quite");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("--quiet").contains("ymyra check --help");
        assertThat(option.err()).doesNotContain("\tat ");
    }

    @Test
    void versionNamesCommitAndJava() {
        Invocation version = Invocation.of("--version");

        assertThat(version.code()).isZero();
        assertThat(version.out())
                .startsWith("ymyra ")
                .contains("commit ")
                .contains("Java " + Runtime.version().feature());
    }

    @Test
    void noColourWhereThereIsNoTerminal() {
        assertThat(Invocation.of("chek").err()).doesNotContain("\033");
        assertThat(Invocation.of("--help").out()).doesNotContain("\033");
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        Invocation completion = Invocation.of("generate-completion");

        assertThat(completion.code()).isZero();
        assertThat(completion.out()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_ymyra");
        commands()
                .filter(command -> !command.isEmpty())
                .forEach(command -> assertThat(completion.out()).contains(command.get(0)));
    }

    @Test
    void goodScenariosAreSaidToBeGoodUnlessQuiet() {
        Invocation check = Invocation.of("check", "scenarios/typical.yaml");
        assertThat(check.code()).isZero();
        assertThat(check.out()).contains("scenarios/typical.yaml: good").contains("1,000 households");

        Invocation quiet = Invocation.of("check", "scenarios/typical.yaml", "--quiet");
        assertThat(quiet).isEqualTo(new Invocation(0, "", ""));
    }

    @Test
    void allFaultsOfAllFilesAreNamedWithTheirPlaces(@TempDir Path folder) throws IOException {
        Path first = Files.writeString(folder.resolve("first.yaml"), "tittle: A\noffice:\n  capacity: -1\n");
        Path second = Files.writeString(folder.resolve("second.yaml"), "office: {diligence: NaN}\n");

        Invocation check = Invocation.of("check", first.toString(), second.toString(), "absent.yaml");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .contains(first + ":1:1: ", first + ":3:13: ", second + ":1:21: ", "absent.yaml: ")
                .containsPattern("\\d faults")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void explainTellsAllThatIsDeclared() {
        Invocation explain = Invocation.of("explain", "office.capacity");

        assertThat(explain.code()).isZero();
        assertThat(explain.out())
                .startsWith("office.capacity")
                .contains("cases/day per 1,000 households", "default    2", "allowed", "plausible", "κ", "source");
    }

    @Test
    void explainOfASectionOrOfNothingTellsAllInIt() {
        assertThat(Invocation.of("explain", "office").out()).contains("office.capacity", "office.diligence");
        String all = Invocation.of("explain").out();
        Parameters.all().forEach(parameter -> assertThat(all).contains("  " + parameter.key() + " "));
    }

    @Test
    void explainOfALeverTellsWhatItDoesAndItsParameters() {
        assertThat(Invocation.of("explain", "complaint-reform").out())
                .startsWith("Complaints are handled faster")
                .contains("levers.*.from", "levers.complaint-reform.capacity")
                .doesNotContain("levers.elders-council");
        assertThat(Invocation.of("explain", "").err()).contains("there is no parameter \"\"");
    }

    @Test
    void explainOfAnUnknownKeyNamesTheNearest() {
        Invocation explain = Invocation.of("explain", "office.capasity");

        assertThat(explain.code()).isEqualTo(2);
        assertThat(explain.out()).isEmpty();
        assertThat(explain.err()).contains("office.capasity").contains("did you mean office.capacity?");
        assertThat(Invocation.of("explain", "offfice").err()).contains("did you mean office?");
    }

    @Test
    void schemaGoesToTheOutputOrToAFile(@TempDir Path folder) throws IOException {
        Invocation schema = Invocation.of("schema");
        assertThat(schema.code()).isZero();
        assertThat(schema.out()).startsWith("{").contains("\"office\"");

        Path file = folder.resolve("scenario.schema.json");
        assertThat(Invocation.of("schema", "--quiet", "--out", file.toString())).isEqualTo(new Invocation(0, "", ""));
        assertThat(file).content().isEqualToIgnoringNewLines(schema.out());

        Invocation nowhere =
                Invocation.of("schema", "--out", folder.resolve("absent/x.json").toString());
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("x.json: no such file").doesNotContain("\tat ");
        assertThat(nowhere.err().lines()).hasSize(1);
    }

    @Test
    void resumeAndOverwriteExcludeEachOther() {
        Invocation both = Invocation.of("run", "scenarios/typical.yaml", "--resume", "--overwrite");

        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).startsWith("error: --resume, --overwrite").contains("mutually exclusive");
    }

    @Test
    void aStackTraceIsForDebuggingOnly() {
        String nowhere = Path.of("absent", "x.json").toString();

        assertThat(Invocation.of("schema", "--out", nowhere).err()).doesNotContain("\tat ");
        assertThat(Invocation.of("schema", "--out", nowhere, "--debug").err()).contains("\tat ", "NoSuchFileException");
    }
}
