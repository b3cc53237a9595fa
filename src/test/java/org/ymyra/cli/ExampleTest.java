package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands in {@code results/example/README.md} still make what is kept there. {@code mvn test -Dtest=ExampleTest
 * -Dymyra.update=true} makes it anew.
 */
class ExampleTest {
    private static final Path KEPT = Path.of("results/example");
    private static final String JAR = "java -jar target/ymyra.jar ";
    private static final String MADE =
            "the commands of results/example/README.md make something else now; if that is meant,"
                    + " run mvn -B test -Dtest=ExampleTest -Dymyra.update=true";

    @TempDir
    Path folder;

    @Test
    void theCommandsStillMakeIt() throws IOException {
        Path made = folder.resolve("my-example");
        for (String line : Files.readAllLines(KEPT.resolve("README.md"))) {
            if (line.startsWith(JAR)) {
                String[] words = Arrays.stream(line.substring(JAR.length()).split(" "))
                        .map(word -> word.equals("my-example") ? made.toString() : word)
                        .toArray(String[]::new);
                Invocation run = Invocation.of(words);
                assertThat(run.code()).as(line + "\n" + run.err()).isZero();
            }
        }
        Set<String> files = files(made);
        assertThat(files).anyMatch(file -> file.endsWith("-kk.pdf")).anyMatch(file -> file.endsWith(".svg"));
        if (Boolean.getBoolean("ymyra.update")) {
            for (String file : files(KEPT)) {
                Files.delete(KEPT.resolve(file));
            }
            for (String file : files) {
                Files.createDirectories(KEPT.resolve(file).getParent());
                Files.copy(made.resolve(file), KEPT.resolve(file));
            }
        }
        assertThat(files(KEPT)).as(MADE).isEqualTo(files);
        for (String file : files) {
            // not isEqualTo, whose message would hold whole pages
            assertThat(text(made.resolve(file)).equals(text(KEPT.resolve(file))))
                    .as(file + ": " + MADE)
                    .isTrue();
        }
    }

    /** What is kept: all but what differs from run to run, and what is large. */
    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file ->
                            !file.matches("README\\.md|manifest\\.json|results\\.duckdb|tables/indicators\\.csv"))
                    .filter(file -> !file.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What a file says, but for the commit that it was made by. */
    private static String text(Path file) throws IOException {
        String text;
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                assertThat(document.getNumberOfPages()).as(file.toString()).isBetween(2, 4);
                text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            }
        } else {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
        return text.replaceAll(
                "(Ymyra \\S+, (?:commit|коммит) )[0-9a-z]+(?: with changes| с изменениями|, өзгерістері бар)?", "$1");
    }
}
