package org.ymyra.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.LengthConstraintType;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

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
    private static final RectangleInsets RIM = new RectangleInsets(1, 1, 1, 1);
    private static final double FOOT_LINE = 7.5;
    private static final double ABOVE = 85;

    /**
     * A figure of page width whose height is given in points; what the foot needs beyond its first line, and title,
     * subtitle and legend beyond a usual height, is added.
     */
    static Figure of(JFreeChart chart, String title, String description, Captions captions, double heightPoints) {
        long lines = captions.provenance()
                .foot(captions.texts())
                .lines()
                .flatMap(line -> Theme.wrap(line, Theme.FOOTER, FOOT_WIDTH).lines())
                .count();
        double height = heightPoints
                + (lines - 1) * FOOT_LINE
                + Math.max(0, height(chart, part -> part.getPosition() == RectangleEdge.TOP) - ABOVE);
        return new Figure(chart, title, description, captions, PAGE_MM, Math.ceil(height / POINTS_PER_MM));
    }

    /** A figure of page width whose plot has a height given in points. */
    static Figure around(JFreeChart chart, String title, String description, Captions captions, double plotPoints) {
        RectangleInsets padding = chart.getPadding();
        RectangleInsets insets = chart.getPlot().getInsets();
        double height = plotPoints
                + height(chart, any -> true)
                + padding.getTop()
                + padding.getBottom()
                + insets.getTop()
                + insets.getBottom();
        return new Figure(chart, title, description, captions, PAGE_MM, Math.ceil(height / POINTS_PER_MM));
    }

    private static double height(JFreeChart chart, Predicate<Title> which) {
        return chart.getSubtitles().stream()
                .map(Title.class::cast)
                .filter(which)
                .mapToDouble(part -> height(part, PAGE_MM, chart.getPadding()))
                .sum();
    }

    /** Returns what is said below the title: what is drawn, which intervals, and what they cover. */
    public String subtitle() {
        return words().get(1).getText();
    }

    /**
     * Returns the figure as an {@code svg} element to stand in a web page or another document that says title, subtitle and
     * provenance itself: they are not in the picture; the legend is. The background is clear.
     *
     * <p>Text is drawn as outlines, so that a browser and a maker of PDF show the same without the font. For readers who do not see
     * it, the element is an image ({@code role="img"}) named by its {@code title} and described by its {@code desc}, the
     * {@link #title()} and {@link #description()}. Colours are those on paper, each as an attribute {@code fill="#rrggbb"} or
     * {@code stroke="#rrggbb"}, so that rules of a style sheet can replace them: {@link Look#rules} makes those for a dark page.
     *
     * @param id id of the element, unique in the document: every id within begins with it; a letter, then letters, digits or
     *     hyphens
     * @param widthMm width in mm; text has its size in print at it (6.5 to 7.5 points). The natural width is 180; below 120 labels
     *     leave little room for anything else. Attributes {@code width} and {@code height} say the size in mm; a style sheet may
     *     scale it.
     * @return the element in XML syntax, without a declaration; the same figure gives the same text
     * @throws IllegalArgumentException if the id is not such
     */
    public String svg(String id, double widthMm) {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("no id for a picture: " + id);
        }
        String[] svg = new String[1];
        bare(widthMm, height -> svg[0] = Svg.within(this, id, widthMm, height));
        return svg[0];
    }

    /** Draws the chart without words around it; what draws is given the height in mm that leaves room for the rest. */
    void bare(double widthMm, DoubleConsumer draw) {
        RectangleInsets padding = chart.getPadding();
        Paint background = chart.getBackgroundPaint();
        double height =
                heightMm + (legends(widthMm, RIM) - legends(this.widthMm, padding) - heads(padding)) / POINTS_PER_MM;
        try {
            words().forEach(title -> title.setVisible(false));
            chart.setPadding(RIM);
            chart.setBackgroundPaint(null);
            draw.accept(Math.ceil(height));
        } finally {
            words().forEach(title -> title.setVisible(true));
            chart.setPadding(padding);
            chart.setBackgroundPaint(background);
        }
    }

    /** Title, subtitle, what it is not, and provenance. */
    private List<TextTitle> words() {
        return titles().filter(TextTitle.class::isInstance)
                .map(TextTitle.class::cast)
                .toList();
    }

    private Stream<Title> titles() {
        return chart.getSubtitles().stream().map(Title.class::cast);
    }

    /** Height of the words and of the rim around, in points. */
    private double heads(RectangleInsets padding) {
        return padding.getTop()
                + padding.getBottom()
                - RIM.getTop()
                - RIM.getBottom()
                + words().stream()
                        .mapToDouble(title -> height(title, widthMm, padding))
                        .sum();
    }

    private double legends(double widthMm, RectangleInsets padding) {
        return titles().filter(title -> !(title instanceof TextTitle))
                .mapToDouble(title -> height(title, widthMm, padding))
                .sum();
    }

    private static double height(Title title, double widthMm, RectangleInsets padding) {
        double width = padding.trimWidth(widthMm * POINTS_PER_MM);
        Range all = new Range(0, 10_000);
        Graphics2D g2 = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        ChartFile.hints(g2);
        return title.arrange(
                        g2,
                        new RectangleConstraint(
                                width,
                                new Range(0, width),
                                LengthConstraintType.RANGE,
                                all.getUpperBound(),
                                all,
                                LengthConstraintType.RANGE))
                .getHeight();
    }
}
