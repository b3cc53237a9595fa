package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Shape;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Level;

class ThemeTest {
    /** Lightness (CIE L*) is all that grey paper and some eyes keep of a colour. */
    @Test
    void levelsGrowDarkerByStepsThatShowInGrey() {
        double[] lightness = Stream.of(Level.values())
                .map(Theme::colour)
                .mapToDouble(ThemeTest::lightness)
                .toArray();
        for (int i = 1; i < lightness.length; i++) {
            assertThat(lightness[i - 1] - lightness[i])
                    .as("step to level %d", i)
                    .isGreaterThan(15);
        }
        assertThat(lightness[0]).as("lightest on white").isLessThan(70);
    }

    @Test
    void linesDifferInLightnessAndDashes() {
        double[] lightness = IntStream.range(0, Theme.LINES)
                .mapToDouble(i -> lightness(Theme.colour(i)))
                .toArray();
        assertThat(lightness).isSorted();
        assertThat(IntStream.range(0, Theme.LINES).mapToObj(Theme::stroke)).doesNotHaveDuplicates();
    }

    @Test
    void levelsDifferInShape() {
        assertThat(Stream.of(Level.values()).map(l -> outline(Theme.marker(l.ordinal()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void wrappedLinesFit() {
        String text = "Совместный совет старейшин с местами пропорционально численности общин";
        String wrapped = Theme.wrap(text, Theme.LABEL, 100);
        assertThat(wrapped.replace('\n', ' ')).isEqualTo(text);
        assertThat(wrapped.lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(Theme.LABEL
                                .getStringBounds(line, new java.awt.font.FontRenderContext(null, true, true))
                                .getWidth())
                        .isLessThanOrEqualTo(100));
    }

    private static String outline(Shape shape) {
        StringBuilder points = new StringBuilder();
        double[] at = new double[6];
        for (var i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            points.append(i.currentSegment(at))
                    .append(' ')
                    .append(at[0])
                    .append(' ')
                    .append(at[1])
                    .append(';');
        }
        return points.toString();
    }

    private static double lightness(Color colour) {
        double y = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return 116 * (y > 0.008856 ? Math.cbrt(y) : 7.787 * y + 16.0 / 116) - 16;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
