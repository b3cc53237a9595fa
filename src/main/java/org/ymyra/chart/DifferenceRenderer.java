package org.ymyra.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.function.Function;
import org.jfree.chart.LegendItemCollection;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/** Differences from a baseline with their intervals: coloured by direction, hollow where the interval includes zero. */
class DifferenceRenderer extends WhiskerRenderer {
    static final Color MUTED = new Color(0x8A8A8A);

    private static final Color LESS = Theme.colour(1);
    private static final Color MORE = Theme.colour(2);

    DifferenceRenderer(Function<Estimate, String> text) {
        super(text);
    }

    /** Adds what the markers mean to a legend. */
    static void explain(LegendItemCollection items, Texts texts) {
        items.add(Theme.markerKey(texts.get("levers.less"), Theme.dot(), LESS));
        items.add(Theme.markerKey(texts.get("levers.greater"), Theme.dot(), MORE));
        items.add(Theme.hollowKey(texts.get("levers.same"), Theme.dot(), MUTED));
    }

    @Override
    Color colour(Level level, Estimate e) {
        return e.high() < 0 ? LESS : e.low() > 0 ? MORE : MUTED;
    }

    @Override
    Shape marker(Level level) {
        return Theme.dot();
    }

    @Override
    boolean hollow(Estimate e) {
        return e.low() <= 0 && e.high() >= 0;
    }
}
