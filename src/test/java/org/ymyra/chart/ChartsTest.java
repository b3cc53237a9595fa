package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.analysis.Bands;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.analysis.Means;
import org.ymyra.analysis.Proportions;
import org.ymyra.analysis.Quantiles;
import org.ymyra.analysis.SurvivalCurve;
import org.ymyra.results.Outcome;
import org.ymyra.results.Outcome.Indicator;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;

class ChartsTest {
    /** Every kind of chart for few and many scenarios, with and without events. */
    static Map<String, Figure> figures(Captions captions, double scale) {
        int scenarios = captions.titles().size();
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("escalation", EscalationChart.of(captions, Examples.probabilities(scenarios, 400, scale)));
        all.put("icons", IconChart.of(captions, Level.RIOT, Examples.probabilities(scenarios, 400, scale), false));
        all.put(
                "vulnerability",
                VulnerabilityChart.of(captions, Examples.vulnerabilities(scenarios, false, scale), 100));
        all.put(
                "vulnerability by settlement",
                VulnerabilityChart.ofSettlements(captions, Examples.vulnerabilities(7, true, scale), 100));
        all.put("map", Examples.map(captions, scenarios, 400, scale));
        all.put("roc", RocChart.of(captions, Examples.WARNINGS));
        all.put("precision", PrecisionChart.of(captions, Examples.WARNINGS));
        all.put("calibration", CalibrationChart.of(captions, Examples.WARNINGS));
        all.put("posterior", Examples.posterior(captions, scenarios));
        all.put("survival", SurvivalChart.of(captions, Level.RIOT, Examples.curves(scenarios, 400, scale)));
        all.put("time-dots", TimeDotChart.of(captions, Level.RIOT, Examples.curves(scenarios, 400, scale)));
        all.put("fan", FanChart.of(captions, Indicator.BACKLOG, Examples.bands(scenarios, Indicator.BACKLOG, 30)));
        if (scenarios > 1) {
            all.put("contrast", ContrastChart.of(captions, Examples.contrasts(scenarios)));
            all.put("cost", CostEffectChart.of(captions, Level.RIOT, "₸", Examples.costs(scenarios)));
            all.put("robust-dots", EffectDotChart.of(captions, Level.RIOT, Examples.robustness(scenarios)));
            all.put("robust", RobustChart.of(captions, Level.RIOT, Examples.robustness(scenarios)));
            all.put("levers", LeverChart.of(captions, Level.RIOT, Examples.levers(scenarios - 1)));
        } else {
            Outcome outcome = scale == 0
                    ? new Outcome(
                            new double[4], Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                    : Examples.outcome(3);
            all.put("timeline", TimelineChart.of(captions, "s0", Examples.levers(), 17, outcome));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"EN, 1, 0", "EN, 15, 1", "RU, 1, 1", "RU, 5, 1", "KK, 1, 1", "KK, 4, 0", "KK, 15, 1"})
    void nothingIsCutOffAtTheRim(Language language, int scenarios, double scale) {
        figures(Examples.captions(language, scenarios), scale).forEach((name, figure) -> {
            int width = (int) (figure.widthMm() * Figure.POINTS_PER_MM);
            int height = (int) (figure.heightMm() * Figure.POINTS_PER_MM);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            ChartFile.draw(figure, image.createGraphics(), figure.widthMm(), figure.heightMm());
            int rim = 3;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    boolean inside = x >= rim && x < width - rim && y >= rim && y < height - rim;
                    if (!inside && (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                        throw new AssertionError(name + " has ink at the rim: " + x + ", " + y);
                    }
                }
            }
        });
    }

    @Test
    void everyChartSaysWhatItIsAndWhereItCameFrom() {
        figures(Examples.captions(Language.EN, 2), 1)
                .forEach(
                        (name, figure) -> assertThat(figure.chart().getSubtitles().stream()
                                        .filter(TextTitle.class::isInstance)
                                        .map(t -> ((TextTitle) t).getText())
                                        .collect(Collectors.joining("|")))
                                .as(name)
                                .startsWith(figure.title())
                                .contains(
                                        name.equals("posterior")
                                                ? List.of(
                                                        "the middle 90% of the posterior", "The noise of replications")
                                                : List.of(
                                                        "95% intervals (",
                                                        "simulation error only; parameters are held fixed"))
                                .contains("not a forecast for any place")
                                .endsWith(
                                        "Ymyra 0.1.0 · scenarios: s0 9e3779b9, s1 3c6ef372 · seed 42 · 1,000 replications of each"));
    }

    @ParameterizedTest
    @EnumSource
    void theDescriptionNamesEveryScenarioWithNumbers(Language language) {
        Captions captions = Examples.captions(language, 3);
        Map<String, Figure> all = figures(captions, 1);
        all.keySet()
                .removeAll(Set.of("vulnerability by settlement", "roc", "precision", "calibration")); // of one scenario
        all.forEach((name, figure) -> {
            List<String> named = name.equals("posterior")
                    ? List.of("answers.delay", "policing.risk-without-officers1")
                    : captions.titles().keySet().stream()
                            .skip(
                                    Set.of("contrast", "levers", "robust", "robust-dots")
                                                    .contains(name)
                                            ? 1
                                            : 0)
                            .map(captions::title)
                            .toList();
            assertThat(figure.description()).as(name).contains(named).containsPattern("\\d");
            assertThat(figure.svg("a", Figure.PAGE_MM)).contains("<title", "<desc", named.get(0));
        });
    }

    @Test
    void dotsOfATimeAreQuantilesOfTheCurve() {
        SurvivalCurve curve = Examples.curves(1, 400, 1).get(0);
        double[] times = TimeDotChart.times(curve);
        long reached = Arrays.stream(times).filter(Double::isFinite).count();
        double end = 1 - curve.survival()[curve.days().length - 1];
        assertThat(times).hasSize(20).isSorted();
        assertThat(reached).isEqualTo(Math.round(20 * end));
        for (int i = 0; i < reached; i++) {
            double share = (i + 0.5) / 20;
            assertThat(times[i]).as("-900 ln(1 - share)").isCloseTo(-900 * Math.log(1 - share), within(10.0));
        }
        assertThat(TimeDotChart.times(Examples.curves(1, 400, 0).get(0))).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Test
    void aScenarioHasOneColourInAllCharts() {
        Captions few = Examples.captions(Language.EN, 6);
        assertThat(few.titles().keySet().stream().map(few::colour)).doesNotHaveDuplicates();
        Captions many = Examples.captions(Language.EN, 7);
        assertThat(many.colour("s0")).isEqualTo(few.colour("s0"));
        assertThat(many.titles().keySet().stream().skip(1).map(many::colour).distinct())
                .containsExactly(few.colour("s1"));
        assertThatThrownBy(() -> few.colour("s9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyProbabilityHasAnInterval() {
        Figure figure = EscalationChart.of(Examples.captions(Language.EN, 3), Examples.probabilities(3, 180, 0));
        EstimateDataset data = (EstimateDataset) ((CategoryPlot) figure.chart().getPlot()).getDataset();
        for (int row = 0; row < data.getRowCount(); row++) {
            for (int column = 0; column < data.getColumnCount(); column++) {
                assertThat(data.getValue(row, column).doubleValue()).isZero();
                assertThat(data.getStartValue(row, column).doubleValue()).isZero();
                assertThat(data.getEndValue(row, column).doubleValue()).isGreaterThan(0.02);
            }
        }
    }

    @Test
    void survivalIsTurnedRoundWithItsInterval() {
        SurvivalCurve curve = Examples.curves(1, 400, 1).get(0);
        Figure figure = SurvivalChart.of(Examples.captions(Language.EN, 1), Level.RIOT, List.of(curve));
        YIntervalSeriesCollection data =
                (YIntervalSeriesCollection) panel(figure, 0).getDataset();
        int end = curve.days().length - 1;
        assertThat(data.getYValue(0, end)).isEqualTo(1 - curve.survival()[end]);
        assertThat(data.getStartYValue(0, end)).isEqualTo(1 - curve.high()[end]);
        assertThat(data.getEndYValue(0, end)).isEqualTo(1 - curve.low()[end]);
    }

    @Test
    void leversAreSortedByTheLastDayInEveryColumn() {
        List<Contrast> contrasts = Examples.levers(19);
        Figure figure = LeverChart.of(Examples.captions(Language.EN, 20), Level.RIOT, contrasts);
        List<EstimateDataset> columns = columns(figure);
        assertThat(columns).hasSize(3);
        List<String> rows = columns.get(2).getColumnKeys();
        assertThat(columns).allSatisfy(c -> assertThat(c.getColumnKeys()).isEqualTo(rows));
        assertThat(rows).hasSize(19);
        for (int row = 1; row < rows.size(); row++) {
            assertThat(columns.get(2).estimate(0, row).value())
                    .isGreaterThanOrEqualTo(columns.get(2).estimate(0, row - 1).value());
        }
        Contrast one = contrasts.get(4);
        assertThat(one.day()).isEqualTo(1095);
        assertThat(columns.get(1).estimate(0, rows.indexOf(one.scenario()))).isEqualTo(one.difference());
    }

    @Test
    void ofVeryManyLeversTheFirstAndTheLastAreShownAndTheChartSaysSo() {
        Figure figure = LeverChart.of(Examples.captions(Language.EN, 191), Level.RIOT, Examples.levers(190));
        EstimateDataset column = columns(figure).get(0);
        assertThat(column.getColumnCount()).isEqualTo(LeverChart.MOST + 1);
        assertThat(column.estimate(0, LeverChart.MOST / 2)).isNull();
        assertThat(figure.chart().getSubtitles().stream()
                        .filter(TextTitle.class::isInstance)
                        .map(t -> ((TextTitle) t).getText())
                        .collect(Collectors.joining("|")))
                .contains("Of 190, the first 15 and the last 15 are shown.")
                .contains("scenarios: s0 9e3779b9 and 190 others");
        assertThat(figure.description().split("; ")).hasSize(570);
    }

    private static List<EstimateDataset> columns(Figure figure) {
        List<EstimateDataset> columns = new ArrayList<>();
        for (Object plot : ((CombinedDomainCategoryPlot) figure.chart().getPlot()).getSubplots()) {
            columns.add((EstimateDataset) ((CategoryPlot) plot).getDataset());
        }
        return columns;
    }

    @Test
    void whatRulesDecideStandsOnTheTimeline() {
        Figure figure =
                TimelineChart.of(Examples.captions(Language.EN, 1), "s0", Examples.levers(), 17, Examples.outcome(3));
        XYPlot lane = panel(figure, 4);
        XYIntervalSeriesCollection bars = (XYIntervalSeriesCollection) lane.getDataset(0);
        XYDataset marks = lane.getDataset(1);
        assertThat(bars.getItemCount(0)).as("two by date, two by rule").isEqualTo(4);
        assertThat(bars.getStartXValue(0, 1)).isEqualTo(200);
        assertThat(bars.getEndXValue(0, 1)).isEqualTo(420);
        assertThat(bars.getEndXValue(0, 3)).as("goes on").isEqualTo(1095);
        assertThat(bars.getItemCount(1)).as("acts a little otherwise").isEqualTo(1);
        assertThat(marks.getSeriesCount()).isEqualTo(Action.values().length);
        assertThat(marks.getXValue(Action.POSTPONED.ordinal(), 0)).isEqualTo(600);
    }

    @Test
    void manyScenariosGetPanelsOfTheirOwnOnOneScale() {
        Figure figure = SurvivalChart.of(Examples.captions(Language.EN, 9), Level.RIOT, Examples.curves(9, 400, 1));
        PanelGrid grid = (PanelGrid) figure.chart().getPlot();
        assertThat(grid.panels()).hasSize(9);
        assertThat(grid.panels().stream()
                        .map(p -> p.plot().getRangeAxis().getRange())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void bandsAreNamedByTheirQuantiles() {
        Figure figure = FanChart.of(
                Examples.captions(Language.EN, 2), Indicator.TRUST, Examples.bands(2, Indicator.TRUST, 0.4));
        assertThat(figure.chart().getSubtitles().stream()
                        .filter(org.jfree.chart.title.LegendTitle.class::isInstance)
                        .flatMap(t -> Arrays.stream(((org.jfree.chart.title.LegendTitle) t).getSources()))
                        .flatMap(s -> {
                            var items = s.getLegendItems();
                            return java.util.stream.IntStream.range(0, items.getItemCount())
                                    .mapToObj(i -> items.get(i).getLabel());
                        }))
                .containsExactly(
                        "10–90% of replications", "25–75% of replications", "Median", "Mean with its interval");
    }

    @Test
    void theMeanOfOneReplicationIsLeftOutBecauseItHasNoInterval() {
        Bands b = Examples.bands(1, Indicator.TRUST, 0.4).get(0);
        Estimate[] lone = Arrays.stream(b.mean())
                .map(e -> Means.studentT(new double[] {e.value()}, 0.95))
                .toArray(Estimate[]::new);
        Bands one = new Bands(b.scenario(), b.indicator(), b.days(), lone, b.probabilities(), b.quantiles());
        Captions captions = Examples.captions(Language.EN, 1);
        Figure with = FanChart.of(captions, Indicator.TRUST, List.of(b));
        Figure without = FanChart.of(captions, Indicator.TRUST, List.of(one));
        assertThat(panel(with, 0).getSeriesCount()).isEqualTo(4);
        assertThat(panel(without, 0).getSeriesCount()).isEqualTo(3);
        assertThat(panel(without, 0).getRangeAxis().getUpperBound()).isLessThan(1);
    }

    @Test
    void theDescriptionSaysTheNumbers() {
        List<LevelProbability> probabilities =
                List.of(new LevelProbability("s0", Level.RIOT, Proportions.wilson(59, 180, 0.95)));
        assertThat(EscalationChart.of(Examples.captions(Language.EN, 1), probabilities)
                        .description())
                .isEqualTo("Slow complaint handling, Riot: 33% [26, 40], 59/180");
        assertThat(EscalationChart.of(Examples.captions(Language.KK, 1), probabilities)
                        .description())
                .isEqualTo("Шағымдарды баяу қарау, Тәртіпсіздік: 33\u00a0% [26; 40], 59/180");
    }

    @Test
    void bandsOfOneReplicationAndOfNone() {
        Estimate mean = Means.studentT(new double[] {0.3}, 0.95);
        double[] probabilities = {0.05, 0.5, 0.95};
        Estimate median = Quantiles.orderStatistics(new double[] {0.3}, 0.5, 0.95);
        Bands one = new Bands(
                "s0",
                Indicator.TRUST,
                new double[] {0, 10},
                new Estimate[] {mean, mean},
                probabilities,
                new Estimate[][] {{median, median}, {median, median}, {median, median}});
        Bands none =
                new Bands("s1", Indicator.TRUST, new double[0], new Estimate[0], probabilities, new Estimate[3][0]);
        Figure figure = FanChart.of(Examples.captions(Language.EN, 2), Indicator.TRUST, List.of(one, none));
        assertThat(panel(figure, 0).getRangeAxis().getUpperBound()).isBetween(0.3, 0.5);
        XYDataset data = panel(figure, 0).getDataset();
        assertThat(data.getYValue(data.getSeriesCount() - 1, 1)).isEqualTo(0.3);
        assertThat(panel(figure, 1).getDataset().getItemCount(0)).isZero();
        assertThat(figure.description()).endsWith("Complaint reform: –");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Captions captions = Examples.captions(Language.EN, 2);
        assertThatThrownBy(() -> EscalationChart.of(captions, List.of())).hasMessage("nothing to draw");
        assertThatThrownBy(() -> EscalationChart.of(captions, Examples.probabilities(3, 10, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no title for scenario s2");
        Contrast one = Examples.contrasts(2).get(0);
        Contrast other = new Contrast("s1", "s0", one.level(), one.day(), one.difference(), one.ratio());
        assertThatThrownBy(() -> ContrastChart.of(captions, List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baselines");
        assertThatThrownBy(() -> LeverChart.of(captions, one.level(), List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baselines");
        assertThatThrownBy(() -> LeverChart.of(captions, Level.DEADLY, Examples.levers(1)))
                .hasMessage("nothing to draw");
        List<Bands> bands = Examples.bands(2, Indicator.TRUST, 0.4);
        Bands b = bands.get(1);
        Bands odd = new Bands(
                b.scenario(),
                b.indicator(),
                b.days(),
                b.mean(),
                new double[] {0.05, 0.25, 0.5, 0.75, 0.95},
                b.quantiles());
        assertThatThrownBy(() -> FanChart.of(captions, Indicator.TRUST, List.of(bands.get(0), odd)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quantiles");
    }

    private static XYPlot panel(Figure figure, int i) {
        return ((PanelGrid) figure.chart().getPlot()).panels().get(i).plot();
    }
}
