package org.ymyra.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/**
 * The settlements of a district on a map, with the probability of a level in each: by area, by colour, in numbers, and each with its interval. A settlement of
 * which little is known looks so: a small disc in a wide pale ring, in a colour that tells no more than the interval.
 *
 * <p>Settlements lie at their {@link Places}. There is no map of any land beneath them.
 */
public final class HazardMap {
    private static final double WIDTH = 494;
    private static final double AROUND = 128;
    private static final double GAP = 14;

    private final Captions captions;
    private final Texts texts;
    private final Map<String, Scenario> districts;
    private final List<SettlementProbability> rows;
    private final Suppressing colours;
    private final double greatest;
    private final double radius;

    private HazardMap(Captions captions, Map<String, Scenario> districts, List<SettlementProbability> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        this.captions = captions;
        this.districts = districts;
        this.rows = rows;
        texts = captions.texts();
        greatest =
                rows.stream().mapToDouble(row -> row.probability().high()).max().orElse(0);
        double most = rows.stream()
                .mapToDouble(row -> row.probability().value())
                .max()
                .orElse(0);
        colours = Suppressing.upTo(most > 0 ? most : greatest);
        radius = scenarios().size() == 1 ? 24 : 16;
    }

    /**
     * Draws the probability that a level is reached in each settlement within the horizon; a map for each scenario.
     *
     * @param captions words; a title for each scenario shown
     * @param districts the scenarios by their keys in the result
     * @param level the level; rows of other levels are left out
     * @param probabilities for each scenario shown, every settlement
     * @throws IllegalArgumentException if there is nothing to draw, or a title or settlement is missing
     */
    public static Figure of(
            Captions captions,
            Map<String, Scenario> districts,
            Level level,
            List<SettlementProbability> probabilities) {
        HazardMap map = new HazardMap(
                captions,
                districts,
                probabilities.stream().filter(row -> row.level() == level).toList());
        Texts texts = captions.texts();
        return map.figure(
                texts.get("map.title", texts.word(level), texts.span(captions.horizon())),
                texts.get("map.probability"));
    }

    /**
     * Draws the mean vulnerability of each settlement over the horizon; a map for each scenario.
     *
     * @param captions words; a title for each scenario shown
     * @param districts the scenarios by their keys in the result
     * @param vulnerabilities for each scenario shown, every settlement
     * @throws IllegalArgumentException if there is nothing to draw, or a title or settlement is missing
     */
    public static Figure ofVulnerability(
            Captions captions, Map<String, Scenario> districts, List<SettlementProbability> vulnerabilities) {
        Texts texts = captions.texts();
        return new HazardMap(captions, districts, vulnerabilities)
                .figure(
                        texts.get("map.vulnerability.title", texts.span(captions.horizon())),
                        texts.get("map.vulnerability"));
    }

    /** Returns what every map says of itself: that it shows what the model does, and no forecast for any place. */
    public static String caveat(Language language) {
        return new Texts(language).get("map.caveat");
    }

    private List<String> scenarios() {
        Set<String> shown = rows.stream().map(SettlementProbability::scenario).collect(Collectors.toSet());
        return captions.order(shown);
    }

    private Figure figure(String title, String what) {
        List<String> scenarios = scenarios();
        int columns = scenarios.size() == 1 ? 1 : 2;
        double width = (WIDTH - (columns - 1) * GAP) / columns;
        double shape = scenarios.stream()
                .mapToDouble(key -> DistrictMap.shape(districts.get(key)))
                .max()
                .orElse(0.5);
        double height = (columns == 1 ? 92 : 72) + shape * (width - (columns == 1 ? 140 : 96));
        List<PanelGrid.Panel> panels = new ArrayList<>();
        for (String key : scenarios) {
            Scenario scenario = districts.get(key);
            DistrictMap map = new DistrictMap(scenario, estimates(key, scenario), colours, greatest, radius, texts);
            panels.add(new PanelGrid.Panel(scenarios.size() == 1 ? "" : captions.title(key), map.plot(), height));
        }
        List<Estimate> all =
                rows.stream().map(SettlementProbability::probability).toList();
        String subtitle = texts.get("map.subtitle", what, Intervals.named(texts, all), captions.error());
        int lines = (panels.size() + columns - 1) / columns;
        return Figure.of(
                Theme.frame(captions, title, subtitle, new PanelGrid(panels, columns, 0), legend()),
                title,
                rows.stream()
                                .map(row -> captions.title(row.scenario()) + ", " + row.settlement() + ": "
                                        + texts.percent(row.probability()))
                                .collect(Collectors.joining("; "))
                        + ". " + texts.get("map.caveat"),
                captions,
                AROUND + lines * (height + 26));
    }

    private List<Estimate> estimates(String key, Scenario scenario) {
        return scenario.settlements().stream()
                .map(settlement -> rows.stream()
                        .filter(row ->
                                row.scenario().equals(key) && row.settlement().equals(settlement.name()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no figure for " + settlement.name()))
                        .probability())
                .toList();
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        Shape dot = new Ellipse2D.Double(-4.5, -4.5, 9, 9);
        for (int k = 0; k < colours.classes().size(); k++) {
            items.add(Theme.markerKey(range(k, 1), dot, colours.classes().get(k)));
        }
        Set<Color> shown =
                rows.stream().map(row -> colours.of(row.probability())).collect(Collectors.toSet());
        for (int k = 0; k < colours.rough().size(); k++) {
            if (shown.contains(colours.rough().get(k))) {
                items.add(Theme.markerKey(
                        texts.get("map.rough", range(k, 2)),
                        dot,
                        colours.rough().get(k)));
            }
        }
        if (shown.contains(Suppressing.UNKNOWN)) {
            items.add(Theme.markerKey(texts.get("map.unknown"), dot, Suppressing.UNKNOWN));
        }
        return items;
    }

    /** Returns the bounds of a class, as in "10–20%". */
    private String range(int index, int steps) {
        double width = steps * colours.step();
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(100 * colours.step()) - 1e-9));
        decimals += Math.abs(100 * colours.step() * Math.pow(10, decimals) % 1) > 1e-9 ? 1 : 0;
        return texts.number(100 * index * width, decimals) + "–"
                + texts.percentFormat(decimals).format((index + 1) * width);
    }
}
