package org.ymyra.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.function.Function;
import org.jfree.chart.LegendItemCollection;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/** Differences from a baseline with their intervals: in the colour of the scenario, hollow and grey where the interval includes zero. */
class DifferenceRenderer extends WhiskerRenderer {
    static final Color MUTED = new Color(0x8A8A8A);

    private final transient Captions captions;

    DifferenceRenderer(Captions captions, Function<Estimate, String> text) {
        super(text);
        this.captions = captions;
    }

    /** Adds what the markers mean to a legend. */
    static void explain(LegendItemCollection items, Texts texts) {
        items.add(Theme.markerKey(texts.get("levers.shown"), Theme.dot(), Theme.INK));
        items.add(Theme.hollowKey(texts.get("levers.same"), Theme.dot(), MUTED));
    }

    @Override
    Color colour(Level level, String scenario, Estimate e) {
        return hollow(e) ? MUTED : captions.colour(scenario);
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
