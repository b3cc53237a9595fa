package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ymyra.analysis.Morris;
import org.ymyra.analysis.MorrisEffect;
import org.ymyra.analysis.Response;
import org.ymyra.analysis.SobolIndices;
import org.ymyra.results.Outcome.Total;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Parameters;

class SensitivityChartsTest {
    private static final Response RIOT = new Response(Level.RIOT);
    private static final Response DISPUTES = new Response(Total.CROSS_DISPUTES);
    private static final List<String> KEYS = Parameters.find("rules").stream()
            .filter(parameter -> !parameter.declaration().low().isEmpty())
            .map(parameter -> parameter.key())
            .toList();

    /** Parameters that matter less and less, every fourth downwards, the fifth with the second. */
    private static double outcome(double[] u) {
        double y = 0.3 + 0.3 * (u[4 % u.length] - 0.5) * (u[1 % u.length] - 0.5);
        for (int i = 0; i < u.length; i++) {
            y += (i % 4 == 3 ? -0.1 : 0.1) * Math.exp(-i / 4.0) * (u[i] - 0.5);
        }
        return y;
    }

    static Map<String, MorrisEffect> effects(int parameters, double scale) {
        double[][] design = Morris.design(parameters, 20, 4, 1);
        Random random = new Random(1);
        double[][] outcomes = Arrays.stream(design)
                .map(u -> random.doubles(20)
                        .map(r -> scale * (outcome(u) + 0.1 * (r - 0.5)))
                        .toArray())
                .toArray(double[][]::new);
        List<MorrisEffect> effects = Morris.effects(design, outcomes, 0.95, 1);
        Map<String, MorrisEffect> byKey = new LinkedHashMap<>();
        for (int i = 0; i < parameters; i++) {
            byKey.put(KEYS.get(i), effects.get(i));
        }
        return byKey;
    }

    static Map<String, SobolIndices.Index> indices(int parameters) {
        double[] outcomes = Arrays.stream(SobolIndices.design(parameters, 256, 1))
                .mapToDouble(SensitivityChartsTest::outcome)
                .toArray();
        List<SobolIndices.Index> indices =
                SobolIndices.of(outcomes, parameters, 0.95, 1).indices();
        Map<String, SobolIndices.Index> byKey = new LinkedHashMap<>();
        for (int i = 0; i < parameters; i++) {
            byKey.put(KEYS.get(i), indices.get(i));
        }
        return byKey;
    }

    static Map<String, Figure> figures(Captions captions, int parameters) {
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("tornado", TornadoChart.of(captions, RIOT, effects(parameters, 1)));
        all.put("tornado-disputes", TornadoChart.of(captions, DISPUTES, effects(parameters, 4000)));
        all.put("interactions", InteractionChart.of(captions, RIOT, effects(parameters, 1)));
        all.put("indices", IndexChart.of(captions, RIOT, 0.37, indices(parameters)));
        return all;
    }

    @ParameterizedTest
    @CsvSource({"EN, 2", "EN, 90", "RU, 12", "KK, 90"})
    void nothingIsCutOffAtTheRim(Language language, int parameters) {
        figures(Examples.captions(language, 1), parameters).forEach((name, figure) -> {
            int width = (int) (figure.widthMm() * Figure.POINTS_PER_MM);
            int height = (int) (figure.heightMm() * Figure.POINTS_PER_MM);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            ChartFile.draw(figure, image.createGraphics(), figure.widthMm(), figure.heightMm());
            for (int y = 0; y < height; y++) {
                for (int x : new int[] {0, 1, 2, width - 3, width - 2, width - 1}) {
                    assertThat(image.getRGB(x, y) & 0xFFFFFF)
                            .as("%s at %s, %s", name, x, y)
                            .isEqualTo(0xFFFFFF);
                }
            }
        });
    }

    @Test
    void everyChartNamesItsIntervalsAndWhatIsLeftOut() {
        figures(Examples.captions(Language.EN, 1), 90)
                .forEach((name, figure) -> assertThat(words(figure))
                        .as(name)
                        .startsWith(figure.title())
                        .contains("95% intervals (bootstrap)", "not a forecast for any place"));
        assertThat(words(TornadoChart.of(Examples.captions(Language.EN, 1), RIOT, effects(90, 1))))
                .contains("The first 20 of 90 parameters are shown.", "probability of “Riot” within 3 years");
        assertThat(words(IndexChart.of(Examples.captions(Language.EN, 1), RIOT, 0.37, indices(5))))
                .contains("made 37% of what varied")
                .doesNotContain("are shown");
    }

    @Test
    void rowsAreSortedAndProbabilitiesAreInPoints() {
        Figure figure = TornadoChart.of(Examples.captions(Language.EN, 1), RIOT, effects(12, 1));
        var data = ((CategoryPlot) figure.chart().getPlot()).getDataset();
        for (int row = 1; row < data.getColumnCount(); row++) {
            assertThat(data.getValue(0, row).doubleValue())
                    .isLessThanOrEqualTo(data.getValue(0, row - 1).doubleValue());
        }
        assertThat(data.getValue(0, 0).doubleValue()).isBetween(8.0, 30.0);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Captions captions = Examples.captions(Language.EN, 1);
        assertThatThrownBy(() -> TornadoChart.of(captions, RIOT, Map.of())).hasMessage("nothing to draw");
        assertThatThrownBy(() -> InteractionChart.of(captions, RIOT, Map.of())).hasMessage("nothing to draw");
        SobolIndices drowned = SobolIndices.of(new double[4 * 8], 2, 0.95, 1);
        Map<String, SobolIndices.Index> none = Map.of("a", drowned.indices().get(0));
        assertThatThrownBy(() -> IndexChart.of(captions, RIOT, 1, none)).hasMessage("nothing to draw");
    }

    private static String words(Figure figure) {
        return figure.chart().getSubtitles().stream()
                .filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText())
                .collect(Collectors.joining("|"));
    }
}
