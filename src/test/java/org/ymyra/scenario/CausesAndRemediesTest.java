package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of causes and remedies says nothing that the program does not hold, and leaves none out. */
class CausesAndRemediesTest {
    private static final Path PAGE = Path.of("src/site/markdown/causes-and-remedies.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Map<String, String> FILES = new HashMap<>();

    @TempDir
    Path folder;

    /** A row: its number, and the code in its columns. */
    record Item(String number, List<String> classes, List<String> pieces, List<String> tests) {
        @Override
        public String toString() {
            return number;
        }
    }

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                FILES.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    static List<Item> items() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| [CR]\\d+ .*"))
                .map(line -> line.split(" \\| "))
                .map(cells -> new Item(cells[0].substring(2), code(cells[2]), code(cells[3]), code(cells[4])))
                .toList();
    }

    private static List<String> code(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyCauseAndEveryRemedyHasItsRow() throws IOException {
        List<String> expected = new ArrayList<>();
        IntStream.rangeClosed(1, 16).forEach(n -> expected.add("C" + n));
        IntStream.rangeClosed(1, 28).forEach(n -> expected.add("R" + n));
        assertThat(items()).extracting(Item::number).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyPieceIsReadAndChangesTheScenario(Item item) throws IOException, ScenarioException {
        String without = ScenarioReader.read(Path.of("scenarios/stressed.yaml"), List.of())
                .hash();
        assertThat(item.pieces()).isNotEmpty();
        for (String piece : item.pieces()) {
            if (piece.endsWith(".yaml")) {
                assertThat(ScenarioReader.read(Path.of(piece), List.of()).hash())
                        .isNotEqualTo(without);
            } else if (piece.startsWith("{")) {
                Path base = Path.of("scenarios/stressed.yaml").toAbsolutePath();
                Path file = Files.writeString(
                        folder.resolve("piece.yaml"), "{extends: \"" + base + "\", " + piece.substring(1));
                assertThat(ScenarioReader.read(file, List.of()).hash())
                        .as(piece)
                        .isNotEqualTo(without);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyClassAndEveryTestExists(Item item) {
        assertThat(item.classes()).isNotEmpty().allMatch(name -> FILES.containsKey(name + ".java"));
        assertThat(item.tests()).isNotEmpty().allMatch(exists());
    }

    private static Predicate<String> exists() {
        return name -> {
            String[] parts = name.split("\\.");
            return FILES.getOrDefault(parts[0] + ".java", "").contains("void " + parts[1] + "(");
        };
    }

    @Test
    void everyKindOfLeverIsDocumented() throws IOException {
        List<String> documented = Pattern.compile("lever: ([a-z-]+)")
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(Parameters.levers());
    }

    @Test
    void noLeverNamesACommunity() {
        assertThat(Arrays.stream(Lever.class.getPermittedSubclasses())
                        .flatMap(kind -> Declaration.of(kind).stream())
                        .map(Declaration::key))
                .isNotEmpty()
                .noneMatch(key -> key.contains("communit"));
    }
}
