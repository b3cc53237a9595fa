package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bad file of the corpus is refused with exactly the message beside it ({@code name.expected}). A file may begin with
 * settings, one a line, as {@code # --set key=value}.
 *
 * <p>After an intended change of messages, {@code mvn test -Dtest=BadScenariosTest -Dymyra.update=true} writes them anew;
 * read the difference before you commit it.
 */
class BadScenariosTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "ymyra", "scenario", "bad");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithTheExpectedMessage(Path file) throws IOException {
        List<String> settings = Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("# --set "))
                .map(line -> line.substring("# --set ".length()))
                .toList();
        ScenarioException refusal =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, settings));
        assertThat(refusal).as("refusal of %s", file).isNotNull();
        String message = refusal.getMessage().replace(FOLDER + "/", "") + "\n";
        Path expected = Path.of(file.toString().replace(".yaml", ".expected"));
        if (Boolean.getBoolean("ymyra.update")) {
            Files.writeString(expected, message);
        }
        assertThat(message).isEqualTo(Files.readString(expected));
    }

    @Test
    void refusesAFileThatIsTooLarge(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.yaml");
        Files.writeString(file, "title: A\n" + "# padding\n".repeat(1_000_000));
        assertThat(refusal(file)).isEqualTo(file + ": is larger than 4 MB");
    }

    @Test
    void refusesAFileOfManyBrackets(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("brackets.yaml");
        Files.writeString(file, "[".repeat(3_999_999));
        assertThat(refusal(file)).isEqualTo(file + ":1:21: nested more than 20 deep");
    }

    @Test
    void seesACircleThroughLinks(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "extends: link/a.yaml\n");
        Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThat(refusal(file)).isEqualTo(file + ":1:10: extends: goes round in a circle: a.yaml → a.yaml");
    }

    @Test
    void refusesMissingFilesAndDirectories(@TempDir Path folder) {
        assertThat(refusal(folder)).isEqualTo(folder + ": is a directory");
        assertThat(refusal(folder.resolve("none.yaml"))).isEqualTo(folder.resolve("none.yaml") + ": no such file");
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file, List.of()))
                .getMessage();
    }
}
