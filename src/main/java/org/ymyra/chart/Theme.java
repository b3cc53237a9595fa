package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.ymyra.scenario.Action;
import org.ymyra.scenario.Level;

/**
 * The look of all charts. Sizes are points of 1/72 inch.
 *
 * <p>Colours come from sets that colour-blind readers can tell apart (inferno for ordered levels, the hues of Okabe and
 * Ito for scenarios), ordered so that lightness alone separates neighbours; shape or dash pattern tells the same again.
 */
final class Theme {
    static final Color INK = new Color(0x1F1F1F);
    static final Color SOFT = new Color(0x595959);
    static final Color GRID = new Color(0xE3E3E3);
    static final Color AXIS = new Color(0x8C8C8C);

    private static final Font REGULAR = load("DejaVuSansCondensed.ttf");
    private static final Font BOLD = load("DejaVuSansCondensed-Bold.ttf");
    static final Font TITLE = BOLD.deriveFont(11.5f);
    static final Font SUBTITLE = REGULAR.deriveFont(7.5f);
    static final Font LABEL = REGULAR.deriveFont(7.5f);
    static final Font STRONG = BOLD.deriveFont(7.5f);
    static final Font SMALL = REGULAR.deriveFont(6.5f);
    static final Font FOOTER = REGULAR.deriveFont(6f);

    private static final List<Color> LEVELS =
            List.of(new Color(0xE8912D), new Color(0xC8434E), new Color(0x7B1F72), new Color(0x1B0C41));
    private static final List<Color> SERIES = List.of(
            new Color(0x000000),
            new Color(0x00518F),
            new Color(0xC24A00),
            new Color(0x009E73),
            new Color(0x56B4E9),
            new Color(0xE5A200));
    private static final float[][] DASHES = {
        null, {5, 1.6f}, {1.6f, 1.6f}, {7, 2, 1.6f, 2}, {3, 1.6f}, {7, 1.6f, 1.6f, 1.6f, 1.6f, 1.6f}
    };
    /** How many lines one panel can hold and still be read. */
    static final int LINES = SERIES.size();

    private Theme() {}

    private static Font load(String file) {
        try (InputStream in = Theme.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font on the class path is damaged: " + file, e);
        }
    }

    static Color colour(Level level) {
        return LEVELS.get(level.ordinal());
    }

    static Color colour(int series) {
        return SERIES.get(series);
    }

    static BasicStroke stroke(int series) {
        return new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES[series], 0);
    }

    /** Returns the marker of a level, of about 5 points across. */
    static Shape marker(int index) {
        return switch (index) {
            case 0 -> new Ellipse2D.Double(-2.5, -2.5, 5, 5);
            case 1 -> new Rectangle2D.Double(-2.3, -2.3, 4.6, 4.6);
            case 2 -> polygon(0, -3, 2.8, 2.3, -2.8, 2.3);
            default -> polygon(0, -3.3, 3.3, 0, 0, 3.3, -3.3, 0);
        };
    }

    /** Returns the marker of what happens to a lever. */
    static Shape marker(Action action) {
        return switch (action) {
            case STARTED -> polygon(-2.2, -2.8, 3, 0, -2.2, 2.8);
            case STRENGTHENED -> marker(2);
            case ENDED -> marker(1);
            case POSTPONED, FOUND_JUST -> marker(0);
            case ARRIVED, FOUND_UNJUST -> marker(3);
        };
    }

    /** Returns a marker that stands for no level: a dot of about 4 points across. */
    static Shape dot() {
        return new Ellipse2D.Double(-2, -2, 4, 4);
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
    }

    /** Returns the colour mixed with white; the share of white is given. */
    static Color tint(Color colour, double white) {
        return new Color(mix(colour.getRed(), white), mix(colour.getGreen(), white), mix(colour.getBlue(), white));
    }

    private static int mix(int channel, double white) {
        return (int) Math.round(channel * (1 - white) + 255 * white);
    }

    /** Returns a chart with title and subtitle above, the legend below them, and the provenance at the foot. */
    static JFreeChart frame(Captions captions, String title, String subtitle, Plot plot, LegendItemCollection legend) {
        Texts texts = captions.texts();
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 8, 6, 8));
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.setTextAntiAlias(true);
        chart.addSubtitle(text(title, TITLE, INK, RectangleEdge.TOP, 2));
        chart.addSubtitle(text(subtitle, SUBTITLE, SOFT, RectangleEdge.TOP, 1));
        chart.addSubtitle(text(texts.get("model"), SUBTITLE, SOFT, RectangleEdge.TOP, 5));
        if (legend.getItemCount() > 0) {
            chart.addSubtitle(legend(legend));
        }
        chart.addSubtitle(text(captions.provenance().foot(texts), FOOTER, SOFT, RectangleEdge.BOTTOM, 0));
        return chart;
    }

    private static TextTitle text(String words, Font font, Color colour, RectangleEdge edge, double below) {
        TextTitle title = new TextTitle(
                words,
                font,
                colour,
                edge,
                HorizontalAlignment.LEFT,
                org.jfree.chart.ui.VerticalAlignment.TOP,
                new RectangleInsets(edge == RectangleEdge.BOTTOM ? 5 : 0, 0, below, 0));
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(true);
        return title;
    }

    /** Returns a line of words above a chart on the screen. */
    static TextTitle heading(String words, Font font, Color colour) {
        return text(words, font, colour, RectangleEdge.TOP, 0);
    }

    private static LegendTitle legend(LegendItemCollection items) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(LABEL);
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setMargin(0, 0, 3, 0);
        legend.setPadding(0, 0, 0, 0);
        legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 10));
        legend.setLegendItemGraphicPadding(new RectangleInsets(1, 0, 1, 0));
        return legend;
    }

    static LegendItem markerKey(String words, Shape shape, Color colour) {
        return new LegendItem(words, null, null, null, shape, colour);
    }

    static LegendItem hollowKey(String words, Shape shape, Color colour) {
        return new LegendItem(words, null, null, null, shape, Color.WHITE, new BasicStroke(1.2f), colour);
    }

    static LegendItem icon(String words, Shape shape, Color area, Color outline) {
        return new LegendItem(words, null, null, null, shape, area, new BasicStroke(0.7f), outline);
    }

    static LegendItem lineKey(String words, BasicStroke stroke, Color colour) {
        Shape line = new java.awt.geom.Line2D.Double(-11, 0, 11, 0);
        return new LegendItem(words, null, null, null, line, stroke, colour);
    }

    static LegendItem areaKey(String words, Color colour) {
        return markerKey(words, new Rectangle2D.Double(-7, -3.5, 14, 7), colour);
    }

    static LegendItem outlineKey(String words, Color colour) {
        return hollowKey(words, new Rectangle2D.Double(-7, -3.5, 14, 7), colour);
    }

    static LegendItem tickKey(String words, Color colour) {
        Shape tick = new java.awt.geom.Line2D.Double(0, -4, 0, 4);
        return new LegendItem(words, null, null, null, tick, new BasicStroke(1.2f), colour);
    }

    static void axis(ValueAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(SOFT);
        axis.setTickLabelFont(LABEL);
        axis.setTickLabelPaint(SOFT);
        axis.setAxisLinePaint(AXIS);
        axis.setTickMarkPaint(AXIS);
        axis.setTickMarkOutsideLength(2);
        axis.setAutoRange(false);
    }

    static void plot(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.6f));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** Returns the width of a line of text in points. */
    static double width(String line, Font font) {
        return font.getStringBounds(line, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** Returns the text, cut with an ellipsis if it is wider than so many points. */
    static String shortened(String text, Font font, double width) {
        String shortened = text;
        while (width(shortened, font) > width) {
            shortened = shortened.substring(0, shortened.length() - 2).strip() + "…";
        }
        return shortened;
    }

    /** Returns the text broken into lines of at most the given width in points; a single longer word stays whole. */
    static String wrap(String text, Font font, double width) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || font.getStringBounds(longer, context).getWidth() <= width) {
                line = longer;
            } else {
                lines.append(line).append('\n');
                line = word;
            }
        }
        return lines.append(line).toString();
    }
}
