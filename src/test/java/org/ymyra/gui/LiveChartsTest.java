package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ymyra.analysis.Proportions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Language;
import org.ymyra.chart.Look;
import org.ymyra.chart.Texts;
import org.ymyra.chart.TimeChart;
import org.ymyra.chart.TimeChart.Layer;
import org.ymyra.chart.TimeChart.Window;
import org.ymyra.model.District;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The charts beside the map say what the history says, in three languages, light and dark, at every moment of a run. */
class LiveChartsTest {
    private static Start start;
    private static History early;
    private static History history;

    @BeforeAll
    static void run() throws ScenarioException {
        start = new Start(
                ScenarioReader.read(
                        Path.of("scenarios/stressed.yaml"),
                        List.of(
                                "run.spin-up=98 days",
                                "run.horizon=400 days",
                                "sparks.crimes=100",
                                "levers={courses: {lever: language-courses, from: 20 days, until: 90 days}}")),
                7,
                0);
        District district = start.district();
        early = new History(start.district());
        history = new History(district);
        district.runUntil(450);
        history.now(district);
    }

    private static TimeChart chart(Topic topic, History of, Language language) {
        List<Answer> answers = List.of(
                new Answer(0, Proportions.wilson(0, 100, 0.95)), new Answer(100, Proportions.wilson(30, 100, 0.95)));
        return new LiveCharts(
                        of,
                        new VulnerabilityWatch.Known(answers, true, null),
                        -1,
                        Stretch.ALL.window(of),
                        new Words(language))
                .of(topic);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void drawEverythingInThreeLanguagesLightAndDark(Language language) {
        for (Color background : List.of(new Color(0xF2F2F2), new Color(0x3C3F41))) {
            for (Topic topic : Topic.values()) {
                for (History of : List.of(early, history)) {
                    TimeChart chart = chart(topic, of, language);
                    BufferedImage image = new BufferedImage(360, 180, BufferedImage.TYPE_INT_RGB);
                    Graphics2D g2 = image.createGraphics();
                    Rectangle2D values = chart.draw(
                            g2, new Rectangle2D.Double(0, 0, 360, 180), Look.over(background), new Texts(language));
                    g2.dispose();
                    assertThat(values.getWidth()).isGreaterThan(200);
                    assertThat(values.getHeight()).isGreaterThan(100);
                    assertThat(new Color(image.getRGB(359, 179))).isEqualTo(background);
                }
            }
        }
    }

    @Test
    void disputesAreStackedWithoutLoss() {
        TimeChart chart = chart(Topic.DISPUTES, history, Language.EN);
        double stacked = 0;
        for (Layer layer : chart.layers()) {
            Layer.Bars bars = (Layer.Bars) layer;
            for (int i = 0; i < bars.days().length; i++) {
                stacked += (bars.high()[i] - bars.low()[i]) * (bars.until()[i] - bars.days()[i]) / History.WEEK;
            }
        }
        double last = chart.layers().stream()
                .mapToDouble(layer -> ((Layer.Bars) layer).until()[((Layer.Bars) layer).until().length - 1])
                .max()
                .orElseThrow();
        double[] days = history.days(History.Count.DISPUTES);
        double[] counts = history.count(History.Count.DISPUTES, -1);
        double counted = 0;
        for (int i = 0; i < days.length && days[i] <= last; i++) {
            counted += counts[i];
        }
        assertThat(stacked).isBetween(counted - 1e-6, counted + 1e-6);
    }

    @Test
    void saysWhatIsPointedAt() {
        TimeChart chart = chart(Topic.TRUST, history, Language.EN);
        Texts texts = new Texts(Language.EN);
        assertThat(chart.at(20, 0.01, texts))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("Riverside: 0."))
                .contains("Begins: Language courses (courses)");
    }

    @Test
    void timeGrowsWithTheRun() {
        assertThat(Stretch.ALL.window(early)).isEqualTo(new Window(-98, 0));
        Window later = Stretch.ALL.window(history);
        assertThat(later.to()).isEqualTo(365);
        assertThat(later.from()).isNegative().isGreaterThan(-100);
        assertThat(Stretch.WEEK.window(history).to()).isEqualTo(history.latest());
    }

    @Test
    void savesAsPictureAndData(@TempDir Path folder) throws IOException {
        TimeChart chart = chart(Topic.HOSTILITY, history, Language.KK);
        Words words = new Words(Language.KK);
        Origin run = new Origin(start, false);
        ChartFile.write(ChartSaver.figure(chart, run, words), folder.resolve("chart"));
        assertThat(folder.resolve("chart.png")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("chart.svg")))
                .contains(chart.title(), start.scenario().hash());
        ChartSaver.write(chart, run, words, folder.resolve("chart.csv"));
        List<String> lines = Files.readAllLines(folder.resolve("chart.csv"));
        assertThat(lines.get(0)).isEqualTo("series,day,until,value,low,high,scenario,seed,replication,changed-by-hand");
        assertThat(lines).hasSize(1 + 2 * history.days(History.Attitude.HOSTILITY).length);
        assertThat(lines.get(1)).endsWith(",7,0,no");
    }

    @Test
    void aRunThatWasChangedByHandIsNotTheScenarios(@TempDir Path folder) throws IOException {
        TimeChart chart = chart(Topic.TRUST, history, Language.EN);
        Words words = new Words(Language.EN);
        Origin run = new Origin(start, true);
        assertThat(run.title(words)).endsWith(" (changed by hand)");
        ChartFile.write(ChartSaver.figure(chart, run, words), folder.resolve("chart"));
        assertThat(Files.readString(folder.resolve("chart.svg")))
                .contains("changed-by-hand")
                .doesNotContain(start.scenario().hash());
        ChartSaver.write(chart, run, words, folder.resolve("chart.csv"));
        assertThat(Files.readAllLines(folder.resolve("chart.csv")).get(1)).endsWith(" (changed by hand),7,0,yes");
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        Words words = new Words(Language.EN);
        Window window = Stretch.ALL.window(history);
        TimeChart impossible = new LiveCharts(
                        history, new VulnerabilityWatch.Known(List.of(), false, null), -1, window, words)
                .of(Topic.VULNERABILITY);
        assertThat(impossible.empty()).isEqualTo(words.get("LiveCharts.not-possible"));
        TimeChart failed = new LiveCharts(
                        history, new VulnerabilityWatch.Known(List.of(), true, "reason"), -1, window, words)
                .of(Topic.VULNERABILITY);
        assertThat(failed.unit()).contains("reason");
    }
}
