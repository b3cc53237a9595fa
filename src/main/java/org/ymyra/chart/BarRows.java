package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.ymyra.analysis.Estimate;

/** Rows of one or more bars from zero, each with its interval and its numbers in a column on the right. */
final class BarRows extends AbstractCategoryItemRenderer {
    /** How many rows a chart shows at most. */
    static final int MOST = 20;

    static final double BAR = 10;
    private static final double LABEL_WIDTH = 190;
    private static final double PAD = 0.35;
    private static final double CAP = 1.6;
    private static final double GAP = 8;
    private static final double AROUND = 130;

    /**
     * A bar.
     *
     * @param estimate its end and interval
     * @param colour of its outline, interval and, unless hollow, of its area
     * @param hollow whether it is only an outline
     * @param tick where a short line is drawn across it; NaN for none
     */
    record Bar(Estimate estimate, Color colour, boolean hollow, double tick) {}

    private final transient List<List<Bar>> rows;
    private final transient Function<Estimate, String> numbers;

    private BarRows(List<List<Bar>> rows, Function<Estimate, String> numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    /**
     * Returns the plot.
     *
     * @param keys what each row is called
     * @param rows the bars of each row, as many in each
     * @param axis axis of the values
     * @param numbers writes an estimate in the right column
     */
    static CategoryPlot plot(
            List<String> keys, List<List<Bar>> rows, NumberAxis axis, Function<Estimate, String> numbers) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        double width = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int bar = 0; bar < rows.get(row).size(); bar++) {
                Estimate estimate = rows.get(row).get(bar).estimate();
                data.addValue(estimate.value(), Integer.valueOf(bar), keys.get(row));
                width = Math.max(width, Theme.width(numbers.apply(estimate), Theme.SMALL));
            }
        }
        CategoryPlot plot = new CategoryPlot(data, DotPlot.rows(BarRows::label), axis, new BarRows(rows, numbers));
        DotPlot.style(plot);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.addRangeMarker(new ValueMarker(0, Theme.INK, new BasicStroke(1)));
        plot.setInsets(new RectangleInsets(4, 0, 0, width + 12));
        return plot;
    }

    /** Height in points that leaves room for every row. */
    static double height(List<String> keys, int bars) {
        long lines =
                keys.stream().mapToLong(key -> label(key).lines().count()).max().orElse(1);
        return AROUND + keys.size() * (Math.max(lines * 8.6, bars * BAR) + 4);
    }

    private static String label(String key) {
        return Theme.width(key, Theme.LABEL) <= LABEL_WIDTH
                ? key
                : Theme.wrap(key.replace(".", ". "), Theme.LABEL, LABEL_WIDTH).replace(". ", ".");
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis categories,
            ValueAxis values,
            CategoryDataset dataset,
            int series,
            int row,
            int pass) {
        Bar bar = rows.get(row).get(series);
        Estimate estimate = bar.estimate();
        RectangleEdge edge = plot.getRangeAxisEdge();
        RectangleEdge rowEdge = plot.getDomainAxisEdge();
        double top = categories.getCategoryStart(row, dataset.getColumnCount(), area, rowEdge);
        double bottom = categories.getCategoryEnd(row, dataset.getColumnCount(), area, rowEdge);
        double height = (bottom - top) / (dataset.getRowCount() + PAD);
        double start = top + height * (PAD / 2 + series);
        double y = start + height / 2;
        double zero = values.valueToJava2D(0, area, edge);
        double value = values.valueToJava2D(estimate.value(), area, edge);
        double low = values.valueToJava2D(estimate.low(), area, edge);
        double high = values.valueToJava2D(estimate.high(), area, edge);
        Rectangle2D box = new Rectangle2D.Double(
                Math.min(zero, value), start + 0.15 * height, Math.abs(value - zero), 0.7 * height);
        g2.setPaint(bar.hollow() ? Color.WHITE : Theme.tint(bar.colour(), 0.35));
        g2.fill(box);
        g2.setPaint(bar.colour());
        g2.setStroke(new BasicStroke(0.7f));
        g2.draw(box);
        g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g2.draw(new Line2D.Double(low, y, high, y));
        g2.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
        g2.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
        if (bar.tick() > 0) {
            double tick = values.valueToJava2D(bar.tick(), area, edge);
            g2.setPaint(Theme.INK);
            g2.draw(new Line2D.Double(tick, start + 0.05 * height, tick, start + 0.95 * height));
        }
        g2.setFont(Theme.SMALL);
        g2.setPaint(Theme.INK);
        var clip = g2.getClip();
        g2.setClip(null); // the numbers beside the plot reach beyond the data area
        TextUtils.drawAlignedString(
                numbers.apply(estimate), g2, (float) (area.getMaxX() + GAP), (float) y, TextAnchor.CENTER_LEFT);
        g2.setClip(clip);
    }
}
