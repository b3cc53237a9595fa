package org.ymyra.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.scenario.Level;

/**
 * How probable a level is, for lay readers: a panel for each scenario with 100 houses, of which as many are filled as of 100 such
 * settlements reach the level. All panels are laid out alike, so that what differs is the difference.
 */
public final class IconChart {
    /** More panels than this do not fit on a page. */
    public static final int MOST = 9;

    private IconChart() {}

    /**
     * Draws icon arrays.
     *
     * @param captions words; a title for each scenario shown
     * @param level the level; probabilities of other levels are left out
     * @param probabilities at least one of the level; with more than {@value #MOST} scenarios only the first are shown
     * @param districts whether the scenarios are districts of several settlements
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw or a title is missing
     */
    public static Figure of(Captions captions, Level level, List<LevelProbability> probabilities, boolean districts) {
        Texts texts = captions.texts();
        Map<String, Estimate> estimates = new HashMap<>();
        probabilities.stream()
                .filter(p ->
                        p.level() == level && Double.isFinite(p.probability().value()))
                .forEach(p -> estimates.put(p.scenario(), p.probability()));
        List<String> keys = captions.order(estimates.keySet());
        List<String> shown = keys.subList(0, Math.min(keys.size(), MOST));
        List<IconGrid.Panel> panels = new ArrayList<>();
        for (String key : shown) {
            OfHundred count = OfHundred.of(estimates.get(key));
            panels.add(new IconGrid.Panel(
                    captions.title(key),
                    count,
                    OfHundred.words(estimates.get(key), texts, districts),
                    captions.colour(key)));
        }
        String cases = texts.get(districts ? "icons.districts" : "icons.settlements");
        String title = texts.get("icons.title", texts.word(level), texts.span(captions.horizon()), cases);
        int sets = captions.provenance().ensemble().size();
        String subtitle = texts.get(
                "icons.subtitle",
                texts.get(districts ? "icons.district" : "icons.settlement"),
                Intervals.named(texts, shown.stream().map(estimates::get).toList()),
                captions.error(),
                sets == 0 ? texts.get("icons.alike") : texts.get("icons.sets", sets));
        if (shown.size() < keys.size()) {
            subtitle += " " + texts.get("icons.first", keys.size(), shown.size());
        }
        IconGrid grid = new IconGrid(panels);
        return Figure.around(
                Theme.frame(captions, title, subtitle, grid, legend(texts)),
                title,
                texts.get("icons.model") + " "
                        + keys.stream()
                                .map(key -> captions.title(key) + ": "
                                        + OfHundred.words(estimates.get(key), texts, districts))
                                .collect(Collectors.joining("; ")),
                captions,
                grid.height());
    }

    private static LegendItemCollection legend(Texts texts) {
        LegendItemCollection items = new LegendItemCollection();
        for (IconGrid.Fill fill : IconGrid.Fill.values()) {
            items.add(Theme.icon(texts.word(fill), IconGrid.HOUSE, fill.area(Theme.INK), fill.outline(Theme.INK)));
        }
        return items;
    }
}
