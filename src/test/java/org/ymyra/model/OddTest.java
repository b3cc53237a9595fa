package org.ymyra.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ymyra.Page;
import sim.engine.Steppable;

/**
 * The description after the ODD protocol is complete and agrees with the code. A class of the model is a submodel if its
 * Javadoc names a section of the description; every part of the day and every agent on the schedule has to be one. What no
 * other class of the model uses is not part of it, but runs a part by itself.
 */
class OddTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "ymyra", "model");
    private static final Pattern SUBMODEL = Pattern.compile("submodels? (7\\.\\d+)");
    private static final Page ODD = Page.of("odd.md");

    /** Returns the names of the classes of the model, without those nested in others. */
    static List<String> classes() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(each -> !each.endsWith("package-info.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources.keySet().stream()
                .filter(name -> sources.entrySet().stream()
                        .anyMatch(other -> !other.getKey().equals(name)
                                && Pattern.compile("\\b" + name + "\\b")
                                        .matcher(other.getValue())
                                        .find()))
                .toList();
    }

    private static List<String> linked(String text) {
        return Page.links(text).stream()
                .filter(link -> link.endsWith(".java"))
                .map(link -> Path.of(link).getFileName().toString().replace(".java", ""))
                .toList();
    }

    @Test
    void hasTheElementsOfTheProtocolInTheirOrder() {
        assertThat(ODD.headings())
                .filteredOn(heading -> heading.level() == 2)
                .extracting(Page.Heading::text)
                .containsExactly(
                        "1. Purpose and patterns",
                        "2. Entities, state variables and scales",
                        "3. Process overview and scheduling",
                        "4. Design concepts",
                        "5. Initialisation",
                        "6. Input data",
                        "7. Submodels");
    }

    @Test
    void hasAllDesignConceptsInTheirOrder() {
        List<String> concepts = List.of(
                "Basic principles",
                "Emergence",
                "Adaptation",
                "Objectives",
                "Learning",
                "Prediction",
                "Sensing",
                "Interaction",
                "Stochasticity",
                "Collectives",
                "Observation");
        assertThat(ODD.headings())
                .filteredOn(heading -> heading.level() == 3)
                .extracting(Page.Heading::text)
                .startsWith(concepts.toArray(String[]::new));
        assertThat(concepts)
                .allSatisfy(concept -> assertThat(ODD.section(concept)).isNotBlank());
    }

    @Test
    void namesEveryPattern() {
        assertThat(ODD.section("1.").lines().filter(line -> line.matches("\\| P\\d+ .*")))
                .extracting(line -> line.split(" ")[1])
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 13).mapToObj(n -> "P" + n).toList());
    }

    @Test
    void linksEveryClassOfTheModelOnce() throws IOException {
        assertThat(linked(ODD.text()))
                .as("a class is linked in its section of 7 if it is a submodel, in section 2 or 5 if it is not")
                .containsExactlyInAnyOrderElementsOf(classes());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aSubmodelIsInTheSectionThatItsJavadocNames(String name) throws IOException, ClassNotFoundException {
        Class<?> type = Class.forName("org.ymyra.model." + name);
        Matcher named = SUBMODEL.matcher(Files.readString(SOURCES.resolve(name + ".java")));
        boolean scheduled = type != Submodel.class && Submodel.class.isAssignableFrom(type)
                || Steppable.class.isAssignableFrom(type);
        if (named.find()) {
            assertThat(linked(ODD.section(named.group(1) + " "))).contains(name);
        } else {
            assertThat(scheduled).as("names no section of the description").isFalse();
            assertThat(linked(ODD.section("7."))).doesNotContain(name);
        }
    }

    @Test
    void everySubmodelLinksToItsEquations() {
        List<Page.Heading> submodels = ODD.headings().stream()
                .filter(heading -> heading.text().matches("7\\.\\d+ .*"))
                .toList();
        assertThat(submodels).hasSize(13).allSatisfy(heading -> {
            String number = heading.text().split(" ")[0];
            assertThat(Page.links(ODD.section(number + " ")))
                    .filteredOn(link -> link.startsWith("model.md#" + number.replace(".", "") + "-"))
                    .hasSize(1);
        });
    }

    @Test
    void theScheduleIsThatOfTheProgram() throws IOException {
        List<String> classes = classes();
        String day = ODD.section("3.").split("```text\nevery day")[1].split("\nevery hour")[0];
        assertThat(day.lines().map(line -> line.strip().split(" ")[0]).filter(classes::contains))
                .containsExactlyElementsOf(new District(Scenarios.typical(), 1, 0)
                        .settlements().get(0).submodels().stream()
                                .map(part -> part.getClass().getSimpleName())
                                .toList());
    }
}
