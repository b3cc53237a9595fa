package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter is declared in full, and its declaration agrees with itself. */
class ParametersTest {
    /** Returns every declared component of every record that a scenario is made of. */
    static Stream<Declaration> declarations() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Scenario.class));
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isSealed()) {
                open.addAll(Declaration.kinds(type).values());
            } else if (records.add(type)) {
                Declaration.of(type).stream()
                        .filter(each -> each.parameter() == null)
                        .forEach(each -> open.add(each.type()));
            }
        }
        return records.stream().flatMap(type -> Declaration.of(type).stream());
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void isASectionOrDeclaredInFull(Declaration declaration) {
        if (declaration.parameter() == null) {
            assertThat(declaration.type().isRecord() || declaration.type().isSealed())
                    .as("needs @Parameter: %s", declaration.component())
                    .isTrue();
            return;
        }
        Parameter parameter = declaration.parameter();
        assertThat(parameter.text()).isNotBlank().doesNotEndWith(".");
        assertThat(parameter.source()).isNotBlank();
        boolean sized = List.of("int", "double", "Span", "When")
                .contains(declaration.type().getSimpleName());
        assertThat(parameter.min().isEmpty()).as("least value").isEqualTo(!sized);
        assertThat(parameter.max().isEmpty()).as("greatest value").isEqualTo(!sized);
        assertThat(parameter.low().isEmpty())
                .as("plausible range")
                .isEqualTo(parameter.high().isEmpty());
        boolean design = List.of(Timeline.class, Where.class, Cost.class, StartRule.class)
                .contains(declaration.component().getDeclaringRecord());
        boolean tunable = declaration.form() == Declaration.Form.VALUE
                && declaration.type() == double.class
                && !design
                && !parameter.value().isEmpty();
        assertThat(tunable && parameter.low().isEmpty())
                .as("a number with a default has a plausible range, unless it is for the scenario alone to decide")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void hasItsRangesInOrder(Declaration declaration) {
        Parameter parameter = declaration.parameter();
        if (parameter == null || parameter.min().isEmpty() || declaration.form() == Declaration.Form.VALUES) {
            return;
        }
        List<Double> ascending = Stream.of(
                        parameter.min(), parameter.low(), parameter.value(), parameter.high(), parameter.max())
                .filter(text -> !text.isEmpty())
                .map(text -> Values.size(Values.declared(declaration, text)))
                .toList();
        assertThat(ascending).isSorted();
    }

    @Test
    void listsEachParameterOnce() {
        List<String> keys =
                Parameters.all().stream().map(DeclaredParameter::key).toList();
        assertThat(keys)
                .doesNotHaveDuplicates()
                .contains(
                        "title",
                        "run.horizon",
                        "communities.*.share",
                        "office.capacity",
                        "settlements.*.households",
                        "roads.*.km",
                        "rules.encounters.friction",
                        "levers.*.from",
                        "levers.elders-council.seats")
                .doesNotContain("settlements.*.office.capacity", "levers.jobs-programme.from");
    }

    @ParameterizedTest
    @CsvSource({
        "office.capacity, office.capacity",
        "settlements.Millbrook.office.capacity, office.capacity",
        "settlements.Millbrook.communities.Meadow.share, communities.*.share",
        "communities.Hillside.language, communities.*.language",
        "levers.jobs-programme.boost, levers.jobs-programme.boost",
        "levers.my council.seats, levers.elders-council.seats",
        "complaint-reform, levers.complaint-reform.capacity",
        "complaint-reform, levers.*.until",
        "levers.complaint-reform, levers.complaint-reform.capacity",
        "seats, levers.language-courses.seats",
        "run, run.start",
        "settlements.Millbrook.office, office.lapse",
    })
    void findsWhatAKeyMeans(String key, String found) {
        assertThat(Parameters.find(key)).extracting(DeclaredParameter::key).contains(found);
    }

    @Test
    void findsNothingForAnUnknownKeyButTheNearest() {
        assertThat(Parameters.find("office.capcity")).isEmpty();
        assertThat(Parameters.nearest("office.capcity")).contains("office.capacity");
        assertThat(Parameters.nearest("frition")).contains("rules.encounters.friction");
        assertThat(Parameters.nearest("offices")).contains("office");
        assertThat(Parameters.nearest("complaint-reforms")).contains("complaint-reform");
        assertThat(Parameters.nearest("")).isEmpty();
        assertThat(Parameters.nearest("nothing like it at all")).isEmpty();
    }

    @Test
    void saysWhatEachLeverDoesInOneSentence() {
        for (String kind : Declaration.kinds(Lever.class).keySet()) {
            assertThat(Parameters.lever(kind).orElseThrow()).matches("[A-Z][^.]*\\.");
            assertThat(Parameters.lever("levers." + kind)).isEqualTo(Parameters.lever(kind));
        }
        assertThat(Parameters.lever("office")).isEmpty();
    }
}
