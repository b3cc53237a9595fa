package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.ymyra.analysis.Estimate;
import org.ymyra.scenario.Level;

/**
 * Draws each estimate of an {@link EstimateDataset} in a horizontal plot as a marker on its interval, and its numbers in
 * a column to the right of the plot.
 */
class WhiskerRenderer extends AbstractCategoryItemRenderer {
    private static final double CAP = 1.6;
    private static final double GAP = 8;
    /** Room above and below the markers of a scenario, as a share of the room of one. */
    private static final double PAD = 0.35;

    private final transient Function<Estimate, String> numbers;

    WhiskerRenderer(Function<Estimate, String> numbers) {
        this.numbers = numbers;
    }

    /** Marks the row of a scenario, before anything else is drawn in it. */
    void row(Graphics2D g2, String scenario, Rectangle2D row) {}

    /** Returns the colour of an estimate. */
    Color colour(Level level, String scenario, Estimate estimate) {
        return Theme.colour(level);
    }

    /** Returns the marker of a level. */
    Shape marker(Level level) {
        return Theme.marker(level.ordinal());
    }

    /** Returns whether an estimate has a hollow marker. */
    boolean hollow(Estimate estimate) {
        return false;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis rows,
            ValueAxis values,
            CategoryDataset dataset,
            int row,
            int column,
            int pass) {
        EstimateDataset data = (EstimateDataset) dataset;
        RectangleEdge rowEdge = plot.getDomainAxisEdge();
        double top = rows.getCategoryStart(column, data.getColumnCount(), area, rowEdge);
        double bottom = rows.getCategoryEnd(column, data.getColumnCount(), area, rowEdge);
        if (row == 0) {
            row(
                    g2,
                    data.getColumnKey(column),
                    new Rectangle2D.Double(area.getMinX(), top, area.getWidth(), bottom - top));
        }
        Estimate estimate = data.estimate(row, column);
        if (estimate == null) {
            return;
        }
        RectangleEdge edge = plot.getRangeAxisEdge();
        double y = top + (bottom - top) * (PAD + row + 0.5) / (data.getRowCount() + 2 * PAD);
        double low = values.valueToJava2D(estimate.low(), area, edge);
        double high = values.valueToJava2D(estimate.high(), area, edge);
        double value = values.valueToJava2D(estimate.value(), area, edge);
        Level level = data.getRowKey(row);
        Shape clip = g2.getClip();
        g2.setClip(null); // a marker at 0 and the numbers beside the plot reach beyond the data area
        g2.setPaint(colour(level, data.getColumnKey(column), estimate));
        g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g2.draw(new Line2D.Double(low, y, high, y));
        g2.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
        g2.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
        if (Double.isFinite(value)) { // from no replications there is an interval, but no estimate
            Shape marker = AffineTransform.getTranslateInstance(value, y).createTransformedShape(marker(level));
            g2.fill(marker);
            if (hollow(estimate)) {
                g2.setPaint(Color.WHITE);
                g2.fill(AffineTransform.getTranslateInstance(value, y)
                        .createTransformedShape(
                                AffineTransform.getScaleInstance(0.55, 0.55).createTransformedShape(marker(level))));
            }
        }
        g2.setFont(Theme.SMALL);
        g2.setPaint(Theme.INK);
        TextUtils.drawAlignedString(
                numbers.apply(estimate), g2, (float) (area.getMaxX() + GAP), (float) y, TextAnchor.CENTER_LEFT);
        g2.setClip(clip);
    }
}
