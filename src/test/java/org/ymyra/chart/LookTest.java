package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Level;

/** What is drawn can be told from the background: contrasts as WCAG 2 asks for. */
class LookTest {
    private static double contrast(Color one, Color other) {
        double a = Look.luminance(one) + 0.05;
        double b = Look.luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFFFFF, 0xF2F2F2, 0x3C3F41, 0x1E1F22})
    void textAndLinesCanBeRead(int background) {
        Color under = new Color(background);
        Look look = Look.over(under);
        assertThat(contrast(look.ink(), under)).isGreaterThan(7);
        assertThat(contrast(look.soft(), under)).isGreaterThan(4.5);
        for (int k = 0; k < 6; k++) {
            assertThat(contrast(look.community(k), under)).as("community %d", k).isGreaterThan(2.9);
        }
        for (Level level : Level.values()) {
            assertThat(contrast(look.level(level), under)).as(level.name()).isGreaterThan(2);
        }
    }
}
