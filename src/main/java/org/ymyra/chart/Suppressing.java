package org.ymyra.chart;

import java.awt.Color;
import java.util.List;
import org.ymyra.analysis.Estimate;

/**
 * Colours that tell no more of a probability than its interval allows: four classes if the interval is no wider than a class, two if
 * it is no wider than two, and otherwise one, grey (value-suppressing uncertainty palettes, Correll, Moritz and Heer 2018).
 *
 * @param step width of a class; the classes begin at 0
 */
record Suppressing(double step) {
    private static final List<Color> CLASSES =
            List.of(new Color(0xFDD49E), new Color(0xFC8D59), new Color(0xD7301F), new Color(0x7F0000));
    private static final List<Color> ROUGH = List.of(new Color(0xD9BEA9), new Color(0xA4665E));
    static final Color UNKNOWN = new Color(0xB4B4B4);

    /** Returns the classes for probabilities up to a greatest one: the least width of 1, 2, 2.5 or 5 times a power of ten. */
    static Suppressing upTo(double greatest) {
        double least = Math.max(greatest, 1e-6) / CLASSES.size();
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double times : new double[] {1, 2, 2.5, 5}) {
            if (times * power >= least * (1 - 1e-9)) {
                return new Suppressing(times * power);
            }
        }
        return new Suppressing(10 * power);
    }

    /** Returns the colour of an estimate. */
    Color of(Estimate estimate) {
        double width = estimate.high() - estimate.low();
        if (width <= step) {
            return CLASSES.get(index(estimate, step, CLASSES.size()));
        }
        return width <= 2 * step ? ROUGH.get(index(estimate, 2 * step, ROUGH.size())) : UNKNOWN;
    }

    private static int index(Estimate estimate, double width, int classes) {
        return Math.min(classes - 1, (int) (estimate.value() / width));
    }

    List<Color> classes() {
        return CLASSES;
    }

    List<Color> rough() {
        return ROUGH;
    }
}
