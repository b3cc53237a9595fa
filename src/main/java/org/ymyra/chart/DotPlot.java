package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.Function;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/** Scenarios as rows, levels as markers with intervals within a row, and the numbers in a column on the right. */
final class DotPlot {
    private static final double LABEL_WIDTH = 130;
    private static final double ROW = 9.5;
    private static final double ROW_GAP = 8;
    private static final double AROUND = 125;

    private DotPlot() {}

    /** Returns the plot of the estimates over the axis; {@code numbers} writes an estimate in the right column. */
    static CategoryPlot of(
            Captions captions, EstimateDataset data, ValueAxis axis, Function<Estimate, String> numbers) {
        CategoryPlot plot =
                new CategoryPlot(data, rows(key -> label(captions, key)), axis, new Rows(captions, numbers));
        style(plot);
        plot.setInsets(new RectangleInsets(4, 0, 0, numbersWidth(data, numbers) + 12));
        return plot;
    }

    /** Makes a plot one of rows with a grid between them. */
    static void style(CategoryPlot plot) {
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(Theme.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.6f));
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePosition(CategoryAnchor.START);
        plot.setDomainGridlinePaint(Theme.AXIS);
        plot.setDomainGridlineStroke(new BasicStroke(0.4f));
    }

    /** Room that the column of numbers takes, in points. */
    static double numbersWidth(EstimateDataset data, Function<Estimate, String> numbers) {
        return data.all().stream()
                .mapToDouble(e -> Theme.width(numbers.apply(e), Theme.SMALL))
                .max()
                .orElse(0);
    }

    static LegendItemCollection legend(Texts texts, EstimateDataset data) {
        LegendItemCollection items = new LegendItemCollection();
        for (Level level : data.getRowKeys()) {
            items.add(Theme.markerKey(
                    texts.get("reached." + level.name().toLowerCase(Locale.ROOT)),
                    Theme.marker(level.ordinal()),
                    Theme.colour(level)));
        }
        return items;
    }

    /** Height in points that leaves room for every row and its label. */
    static double height(Captions captions, EstimateDataset data) {
        int lines = data.getColumnKeys().stream()
                .mapToInt(key -> (int) label(captions, key).lines().count())
                .max()
                .orElse(1);
        double row = Math.max(data.getRowCount() * ROW, lines * 9.0) + ROW_GAP;
        return AROUND + data.getColumnCount() * row;
    }

    /** An axis of rows under these labels. */
    static CategoryAxis rows(Function<String, String> labels) {
        CategoryAxis axis = new CategoryAxis() {
            @Override
            @SuppressWarnings("rawtypes")
            protected TextBlock createLabel(Comparable key, float width, RectangleEdge edge, Graphics2D g2) {
                TextBlock block = TextUtils.createTextBlock(labels.apply((String) key), Theme.LABEL, Theme.INK);
                block.setLineAlignment(HorizontalAlignment.RIGHT);
                return block;
            }
        };
        axis.setTickLabelFont(Theme.LABEL);
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        axis.setMaximumCategoryLabelWidthRatio(0.6f);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Color.WHITE);
        axis.setAxisLineVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0);
        return axis;
    }

    /** Each row begins with the colour of its scenario. */
    private static final class Rows extends WhiskerRenderer {
        private static final double STRIP = 2.5;
        private final transient Captions captions;

        Rows(Captions captions, Function<Estimate, String> numbers) {
            super(numbers);
            this.captions = captions;
        }

        @Override
        void row(Graphics2D g2, String scenario, Rectangle2D row) {
            g2.setPaint(captions.colour(scenario));
            g2.fill(new Rectangle2D.Double(row.getX(), row.getY() + 2, STRIP, row.getHeight() - 4));
        }
    }

    private static String label(Captions captions, String scenario) {
        return Theme.wrap(captions.title(scenario), Theme.LABEL, LABEL_WIDTH);
    }
}
