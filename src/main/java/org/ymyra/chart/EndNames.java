package org.ymyra.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Names to the right of a plot, each beside the end of its line, in the order of the ends and never on each other. */
final class EndNames extends AbstractXYAnnotation {
    /** Height of a line of words. */
    static final double LINE = 7.8;

    private static final double SAMPLE = 12;
    private static final double START = 17;
    private static final double APART = 3;

    /**
     * A name.
     *
     * @param words lines of words
     * @param value where its line ends
     * @param stroke how its line is drawn
     * @param colour colour of its line
     */
    record Name(List<String> words, double value, BasicStroke stroke, Color colour) {
        Name {
            words = List.copyOf(words);
        }

        double height() {
            return LINE * words.size();
        }
    }

    private final transient List<Name> names;

    EndNames(List<Name> names) {
        this.names = names.stream()
                .sorted(Comparator.comparingDouble(Name::value).reversed())
                .toList();
    }

    /** Returns the room that names need to the right of the plot, in points. */
    static double width(List<Name> names) {
        return START
                + 2
                + names.stream()
                        .flatMap(name -> name.words().stream())
                        .mapToDouble(line -> Theme.width(line, Theme.SMALL))
                        .max()
                        .orElse(0);
    }

    /** Returns the height that names need, in points. */
    static double height(List<Name> names) {
        return names.stream().mapToDouble(name -> name.height() + APART).sum();
    }

    /**
     * Returns the tops of boxes, each as close to its place as the others allow.
     *
     * @param centres the places, from above
     * @param heights the heights of the boxes
     * @param top upper limit
     * @param bottom lower limit
     */
    static double[] tops(List<Double> centres, List<Double> heights, double top, double bottom) {
        double[] tops = new double[centres.size()];
        double free = top;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, centres.get(i) - heights.get(i) / 2);
            free = tops[i] + heights.get(i);
        }
        double floor = bottom;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], floor - heights.get(i));
            floor = tops[i];
        }
        return tops;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis up,
            int renderer,
            PlotRenderingInfo info) {
        List<Double> centres = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (Name name : names) {
            centres.add(up.valueToJava2D(name.value(), area, plot.getRangeAxisEdge()));
            heights.add(name.height() + APART);
        }
        double[] tops = tops(centres, heights, area.getMinY() - LINE, area.getMaxY() + LINE);
        Shape clip = g2.getClip();
        g2.setClip(null); // names stand beside the data area
        for (int i = 0; i < tops.length; i++) {
            Name name = names.get(i);
            double x = area.getMaxX() + 3;
            g2.setPaint(name.colour());
            g2.setStroke(name.stroke());
            double middle = tops[i] + APART / 2 + LINE * 0.5;
            g2.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
            g2.setPaint(Theme.INK);
            g2.setFont(Theme.SMALL);
            for (int line = 0; line < name.words().size(); line++) {
                g2.drawString(name.words().get(line), (float) (area.getMaxX() + START), (float)
                        (tops[i] + APART / 2 + LINE * (line + 0.78)));
            }
        }
        g2.setClip(clip);
    }
}
