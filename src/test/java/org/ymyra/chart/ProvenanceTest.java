package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static Provenance of(Map<String, Integer> ended) {
        return new Provenance("0.1.0", Map.of(), 42, 1500, new TreeMap<>(ended));
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
}
