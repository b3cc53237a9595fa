package org.ymyra.chart;

import java.awt.Color;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.MorrisEffect;
import org.ymyra.analysis.Response;

/** How much each parameter matters to an outcome, by Morris screening: μ* with intervals and noise floors, the greatest first. */
public final class TornadoChart {
    private static final Color MORE = Theme.colour(2);
    private static final Color LESS = Theme.colour(1);
    private static final Color EITHER = Theme.AXIS;

    private TornadoChart() {}

    /**
     * Draws the effects.
     *
     * @param captions words; the first scenario is the one screened
     * @param response the outcome
     * @param effects the effect of each parameter by its key; those without a finite interval are left out
     * @return the chart
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public static Figure of(Captions captions, Response response, Map<String, MorrisEffect> effects) {
        Texts texts = captions.texts();
        double scale = Sensitivities.scale(response);
        List<String> sorted = sorted(effects);
        List<String> keys = sorted.subList(0, Math.min(sorted.size(), BarRows.MOST));
        List<List<BarRows.Bar>> rows = keys.stream()
                .map(effects::get)
                .map(effect -> List.of(new BarRows.Bar(
                        Sensitivities.scaled(effect.muStar(), scale),
                        colour(effect),
                        effect.drowned(),
                        scale * effect.floor())))
                .toList();
        double greatest = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(bar -> Math.max(bar.tick(), bar.estimate().high()))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("nothing to draw"));
        NumberAxis axis = Axes.number(texts, greatest, 6);
        axis.setLabel(Sensitivities.unit(texts, response, "sensitivity.points", "sensitivity.number"));
        String title = Sensitivities.title(captions, response);
        Estimate any = effects.get(keys.get(0)).muStar();
        String subtitle = texts.get("tornado.subtitle", Intervals.named(texts, List.of(any)), any.total())
                + Sensitivities.rest(texts, keys.size(), effects.size());
        return Figure.of(
                Theme.frame(
                        captions,
                        title,
                        subtitle,
                        BarRows.plot(keys, rows, axis, texts::estimate),
                        legend(texts, effects.values())),
                title,
                keys.stream()
                        .map(key -> key + ": "
                                + texts.estimate(
                                        Sensitivities.scaled(effects.get(key).muStar(), scale))
                                + ", " + texts.get(word(effects.get(key))))
                        .collect(Collectors.joining("; ")),
                captions,
                BarRows.height(keys, 1));
    }

    /** The parameters with a finite interval, the greatest μ* first. */
    static List<String> sorted(Map<String, MorrisEffect> effects) {
        return effects.entrySet().stream()
                .filter(effect -> Double.isFinite(effect.getValue().muStar().high()))
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(effect -> -effect.muStar().value())))
                .map(Map.Entry::getKey)
                .toList();
    }

    static Color colour(MorrisEffect effect) {
        return effect.drowned() || effect.direction() == 0 ? EITHER : effect.direction() > 0 ? MORE : LESS;
    }

    private static String word(MorrisEffect effect) {
        return effect.drowned()
                ? "effect.drowned"
                : effect.direction() > 0 ? "effect.more" : effect.direction() < 0 ? "effect.less" : "effect.either";
    }

    private static LegendItemCollection legend(Texts texts, Collection<MorrisEffect> effects) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(Theme.areaKey(texts.get("effect.more"), Theme.tint(MORE, 0.35)));
        items.add(Theme.areaKey(texts.get("effect.less"), Theme.tint(LESS, 0.35)));
        items.add(Theme.areaKey(texts.get("effect.either"), Theme.tint(EITHER, 0.35)));
        items.add(Theme.outlineKey(texts.get("effect.drowned"), EITHER));
        if (effects.stream().anyMatch(effect -> effect.floor() > 0)) {
            items.add(Theme.tickKey(texts.get("effect.floor"), Theme.INK));
        }
        return items;
    }

    /** The key of markers with the colours of the bars. */
    static LegendItemCollection markers(Texts texts) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(Theme.markerKey(texts.get("effect.more"), Theme.dot(), MORE));
        items.add(Theme.markerKey(texts.get("effect.less"), Theme.dot(), LESS));
        items.add(Theme.markerKey(texts.get("effect.either"), Theme.dot(), EITHER));
        items.add(Theme.hollowKey(texts.get("effect.drowned"), Theme.dot(), EITHER));
        return items;
    }
}
