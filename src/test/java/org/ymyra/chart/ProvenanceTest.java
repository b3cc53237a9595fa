package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.results.Manifest;

class ProvenanceTest {
    private static Provenance of(Map<String, Integer> ended) {
        return new Provenance("0.1.0", Map.of(), List.of(), 42, 1500, new TreeMap<>(ended), Manifest.Ensemble.NONE);
    }

    @Test
    void replicationsAreThoseThatTheFiguresAreMadeOf() {
        Texts texts = new Texts(Language.EN);
        assertThat(of(Map.of("a", 1500, "b", 1500)).replications(texts)).isEqualTo("1,500");
        assertThat(of(Map.of("a", 988, "b", 988)).replications(texts)).isEqualTo("988 of 1,500");
        assertThat(of(Map.of("a", 988, "b", 1500)).replications(texts)).isEqualTo("a 988, b 1,500 of 1,500");
    }

    @Test
    void theLineNamesThemByScenario() {
        assertThat(of(Map.of("a", 988, "b", 1500)).line()).endsWith("seed 42; replications a=988,b=1500 of 1500");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 'with office.capacity=1.5, run.horizon=90 days'",
        "RU, 'с изменениями: office.capacity=1.5, run.horizon=90 days'",
        "KK, 'өзгерістер: office.capacity=1.5, run.horizon=90 days'"
    })
    void settingsAreInTheFootAndInTheLine(Language language, String words) {
        Provenance changed = new Provenance(
                "0.1.0",
                Map.of("a", "0123456789"),
                List.of("office.capacity=1.5", "run.horizon=90 days"),
                42,
                1500,
                Map.of("a", 1500),
                Manifest.Ensemble.NONE);
        assertThat(changed.foot(new Texts(language)).lines()).hasSize(2).last().isEqualTo(words);
        assertThat(changed.line()).contains("; settings office.capacity=1.5, run.horizon=90 days; seed 42;");
    }

    @Test
    void parameterSetsAreInTheFootAndInTheLine() {
        Provenance over = new Provenance(
                "0.1.0",
                Map.of("a", "0123456789"),
                List.of(),
                42,
                1500,
                Map.of("a", 1500),
                new Manifest.Ensemble(100, "fedcba9876543210", false));
        assertThat(over.foot(new Texts(Language.EN))).endsWith("of each · 100 parameter sets fedcba98");
        assertThat(over.line()).endsWith("; parameter sets 100 fedcba9876543210");
    }

    @Test
    void withoutSettingsThereIsNoWordOfThem() {
        Provenance plain = of(Map.of("a", 1500));
        assertThat(plain.foot(new Texts(Language.EN)).lines()).hasSize(1);
        assertThat(plain.line()).doesNotContain("settings");
    }
}
