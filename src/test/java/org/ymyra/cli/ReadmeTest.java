package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.experiment.Replication;
import picocli.CommandLine;

/** Holds what the README says against what there is. */
class ReadmeTest {
    private static final String BUILD = "mvn -B -q -DskipTests package && ";
    private static final String JAR = "java -jar target/ymyra.jar ";

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of all shell blocks, in order. */
    private static List<String> shell() {
        return Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map((MatchResult block) -> block.group(1))
                .flatMap(String::lines)
                .toList();
    }

    static Stream<String> commands() {
        return shell().stream()
                .filter(line -> line.contains(JAR) || line.startsWith("ymyra "))
                .map(line -> line.replace(BUILD, "").replace(JAR, "ymyra ").substring("ymyra ".length()));
    }

    @Test
    void beginsWithTwoCommands() throws IOException {
        assertThat(shell().get(0)).startsWith(BUILD + JAR + "compare scenarios/slow-complaint-handling.yaml ");
        assertThat(shell().get(1)).isEqualTo("mvn -B verify");
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains(shell().get(1));
        assertThat(readme().indexOf(shell().get(1))).isLessThan(readme().indexOf("## A tour"));
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>ymyra</finalName>");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsOneAndItsFilesAreThere(String command) {
        CommandLine line = Ymyra.commandLine(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Replication::run);
        String[] words = command.split(" ");

        assertThatCode(() -> line.parseArgs(words)).doesNotThrowAnyException();
        assertThat(Arrays.stream(words).filter(word -> word.endsWith(".yaml") && !word.contains("*")))
                .allMatch(word -> Files.isRegularFile(Path.of(word)));
    }

    @Test
    void everyScenarioThatItShowsCanBeRead(@TempDir Path folder) throws IOException {
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSizeGreaterThan(1);
        for (String block : blocks) {
            String scenarios = Path.of("scenarios").toAbsolutePath() + "/";
            Path file = Files.writeString(
                    folder.resolve("shown.yaml"), block.replace("extends: ", "extends: " + scenarios));
            assertThat(Invocation.of("check", file.toString()).code()).as(block).isZero();
        }
    }

    @Test
    void whatItShowsOfExplainIsWhatExplainSays() {
        assertThat(readme())
                .contains(Invocation.of("explain", "office.capacity").out());
    }

    /** If this fails because results change, the tables of the README are to be made anew as well. */
    @Test
    void whatItShowsOfAReplicationIsWhatHappensInIt(@TempDir Path folder) {
        String typical = folder.resolve("typical").toString();
        Invocation.of("run", "scenarios/typical.yaml", "--replications", "1", "--out", typical);
        Invocation rerun = Invocation.of("rerun", typical, "--replication", "0", "--quiet");

        assertThat(rerun.code()).isZero();
        assertThat(readme()).contains(rerun.out().strip());
    }

    @Test
    void everyFileThatItNamesIsThere() {
        assertThat(Pattern.compile("]\\(([^)#:]+)\\)")
                        .matcher(readme())
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(link -> Files.exists(Path.of(link)));
    }

    @Test
    void theNoticeNamesEveryLibraryOfTheJar() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        String dependencies = Files.readString(Path.of("pom.xml"))
                .split("</dependencyManagement>")[1]
                .split("<build>")[0];
        for (String dependency : dependencies.split("<dependency>")) {
            if (dependency.contains("<artifactId>") && !dependency.contains("<scope>test</scope>")) {
                assertThat(notice).contains(dependency.split("</?artifactId>")[1]);
            }
        }
        assertThat(Pattern.compile("[\\w.-]+\\.(txt|html)")
                        .matcher(notice)
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allMatch(text -> Files.isRegularFile(Path.of("src/main/resources/META-INF/licenses", text)));
    }
}
