package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.analysis.Proportions;
import org.ymyra.scenario.Level;

class ResponseChartsTest {
    private static final String LONG = "rules.mobilisation.encouragement-of-bystanders [hours]";

    private static List<ResponsePoint> grid(Captions captions, int across, int up) {
        List<ResponsePoint> points = new ArrayList<>();
        for (String scenario : captions.titles().keySet()) {
            for (int x = 0; x < across; x++) {
                for (int y = 0; y < up; y++) {
                    int riots = (7 * x + 11 * y) % 101;
                    double[] values = up == 1 ? new double[] {0.001 * x} : new double[] {0.001 * x, 1000 * y};
                    points.add(new ResponsePoint(scenario, values, 1 + x, Proportions.wilson(riots, 100, 0.95)));
                }
            }
        }
        return points;
    }

    @ParameterizedTest
    @CsvSource({"EN, 1, 2, 2", "EN, 6, 12, 24", "RU, 2, 12, 5", "KK, 6, 3, 24"})
    void nothingIsCutOffAtTheRim(Language language, int scenarios, int across, int up) {
        Captions captions = Examples.captions(language, scenarios);
        String first = captions.titles().keySet().iterator().next();
        for (Figure figure : List.of(
                ResponseChart.of(captions, Level.RIOT, LONG, grid(captions, across, 1)),
                HeatMap.of(captions, first, Level.RIOT, List.of(LONG, LONG), grid(captions, across, up)))) {
            int width = (int) (figure.widthMm() * Figure.POINTS_PER_MM);
            int height = (int) (figure.heightMm() * Figure.POINTS_PER_MM);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            ChartFile.draw(figure, image.createGraphics(), figure.widthMm(), figure.heightMm());
            for (int y = 0; y < height; y++) {
                assertThat(image.getRGB(1, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                assertThat(image.getRGB(width - 2, y) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            }
            assertThat(figure.description()).contains("[");
        }
    }

    @Test
    void whatIsNoGridIsNoHeatMap() {
        Captions captions = Examples.captions(Language.EN, 2);
        List<ResponsePoint> whole = grid(captions, 3, 4);
        assertThat(HeatMap.holds(whole)).isTrue();
        assertThat(HeatMap.holds(whole.subList(1, whole.size()))).isFalse();
        assertThat(HeatMap.holds(grid(captions, 13, 2))).isFalse();
        assertThat(ResponseChart.holds(grid(captions, 2, 1))).isTrue();
        assertThat(ResponseChart.holds(grid(captions, 1, 1))).isFalse();
        assertThat(ResponseChart.holds(grid(Examples.captions(Language.EN, 7), 2, 1)))
                .isFalse();
        assertThatThrownBy(() -> ResponseChart.of(captions, Level.RIOT, LONG, grid(captions, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeatMap.of(captions, "x", Level.RIOT, List.of(LONG, LONG), whole.subList(1, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
