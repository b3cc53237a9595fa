package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.scenario.Level;

/** Colours can be told apart, and mean more where they stand out more. */
class MapColoursTest {
    @ParameterizedTest
    @EnumSource(Scale.class)
    void moreStandsOutMoreFromTheGround(Scale scale) {
        for (boolean dark : new boolean[] {false, true}) {
            int[] table = scale.table(dark);
            double ground = MapColours.lightness(MapColours.of(dark).block());
            for (int k = 1; k < table.length; k++) {
                double before = Math.abs(MapColours.lightness(new Color(table[k - 1])) - ground);
                double now = Math.abs(MapColours.lightness(new Color(table[k])) - ground);
                assertThat(now).as(scale + ", step " + k).isGreaterThan(before - 0.004);
            }
            double range = MapColours.lightness(new Color(table[0]))
                    - MapColours.lightness(new Color(table[table.length - 1]));
            assertThat(Math.abs(range)).isGreaterThan(0.6);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void communitiesHaveColoursOfTheirOwnAndNoneThatAlarms(boolean dark) {
        MapColours colours = MapColours.of(dark);
        Set<Color> seen = new HashSet<>();
        for (int g = 0; g < 8; g++) {
            Color colour = colours.community(g);
            assertThat(seen.add(colour)).as("community " + g).isTrue();
            assertThat(distance(colour, MapColours.ALARM)).isGreaterThan(100);
            for (Level level : Level.values()) {
                assertThat(distance(colour, colours.level(level)))
                        .as(level + " and " + g)
                        .isGreaterThan(20);
            }
            assertThat(Math.abs(MapColours.lightness(colour) - MapColours.lightness(colours.block())))
                    .isGreaterThan(0.08);
        }
    }

    /** No community looks more important than another: the first six are about as vivid as each other. */
    @Test
    void communitiesDependOnTheirOrderOnly() {
        MapColours colours = MapColours.of(false);
        assertThat(colours.community(0)).isEqualTo(MapColours.of(false).community(0));
        assertThat(colours.community(1)).isNotEqualTo(colours.community(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsCanBeReadOnTheirGround(boolean dark) {
        MapColours colours = MapColours.of(dark);
        for (Color ground : new Color[] {colours.ground(), colours.block(), colours.halo()}) {
            assertThat(contrast(colours.ink(), ground)).isGreaterThan(7);
            assertThat(contrast(colours.soft(), ground)).isGreaterThan(4.5);
        }
    }

    private static double distance(Color a, Color b) {
        return Math.sqrt(Math.pow(a.getRed() - b.getRed(), 2)
                + Math.pow(a.getGreen() - b.getGreen(), 2)
                + Math.pow(a.getBlue() - b.getBlue(), 2));
    }

    /** The contrast of WCAG 2. */
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        double l = MapColours.lightness(colour);
        return l > 0.08 ? Math.pow((l + 0.16) / 1.16, 3) : l / 9.033;
    }
}
