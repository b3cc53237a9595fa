package org.ymyra.chart;

import org.jfree.chart.JFreeChart;

/**
 * A finished chart with the words that go with it.
 *
 * @param chart what is drawn; sizes within are points of 1/72 inch
 * @param title title in the language of the chart
 * @param description the chart in words and numbers, for readers who cannot see it
 * @param captions language and provenance
 * @param widthMm natural width in mm
 * @param heightMm natural height in mm, which leaves enough room for every label
 */
public record Figure(
        JFreeChart chart, String title, String description, Captions captions, double widthMm, double heightMm) {
    /** Width of the text of an A4 page. */
    static final double PAGE_MM = 180;

    static final double POINTS_PER_MM = 72 / 25.4;

    private static final double FOOT_WIDTH = PAGE_MM * POINTS_PER_MM - 16;
    private static final double FOOT_LINE = 7.5;

    /** A figure of page width whose height is given in points; what the foot needs beyond its first line is added. */
    static Figure of(JFreeChart chart, String title, String description, Captions captions, double heightPoints) {
        long lines = captions.provenance()
                .foot(captions.texts())
                .lines()
                .flatMap(line -> Theme.wrap(line, Theme.FOOTER, FOOT_WIDTH).lines())
                .count();
        double height = heightPoints + (lines - 1) * FOOT_LINE;
        return new Figure(chart, title, description, captions, PAGE_MM, Math.ceil(height / POINTS_PER_MM));
    }
}
