package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ymyra.experiment.Simulator;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The text made beforehand is what would be made now; {@code mvn test -Dtest=UsageTest -Dymyra.update=true} writes it anew. */
class UsageTest {
    private static final Path FILE = Path.of("src/main/resources/org/ymyra/cli/usage.txt");

    private static final CommandLine LINE = Ymyra.commandLine(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Simulator.MODEL);

    @Test
    void isWhatTheCommandsSay() throws IOException {
        String coloured = LINE.getUsageMessage(Ansi.ON).replace(System.lineSeparator(), "\n");
        if (Boolean.getBoolean("ymyra.update")) {
            Files.writeString(FILE, coloured);
        }
        assertThat(Files.readString(FILE))
                .as("run mvn test -Dtest=UsageTest -Dymyra.update=true to write %s anew", FILE)
                .isEqualTo(coloured);
    }

    @Test
    void withoutColoursItIsWhatTheCommandsSayWithoutColours() {
        String plain = LINE.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n");
        assertThat(Usage.plain(Usage.coloured())).isEqualTo(plain).doesNotContain("\033");
    }

    @Test
    void allCommandsAreMadeUnlessTheArgumentsBeginWithOne() {
        assertThat(Commands.NAMES)
                .containsExactlyElementsOf(LINE.getSubcommands().keySet());
        assertThat(Commands.named("run", "compare", "--help")).containsExactly("run");
        assertThat(Commands.named("--help", "run")).isEqualTo(Commands.NAMES);
        assertThat(Commands.named("ruin")).isEqualTo(Commands.NAMES);
        assertThat(Commands.named("generate-completion")).isEqualTo(Commands.NAMES);
        assertThat(Commands.named()).isEqualTo(Commands.NAMES);
    }
}
