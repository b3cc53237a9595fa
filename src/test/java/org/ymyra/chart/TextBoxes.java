package org.ymyra.chart;

import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;

/** Notes where the text of a chart is drawn, and finds what is cut off or lies on other text. */
final class TextBoxes extends SVGGraphics2D {
    /** So much may stick out or overlap, in points: no eye sees it. */
    private static final double SLACK = 0.3;

    private record Box(String text, Rectangle2D bounds, Shape clip) {}

    private final List<Box> boxes = new ArrayList<>();

    TextBoxes() {
        super(
                SVGGeneratorContext.createDefault(GenericDOMImplementation.getDOMImplementation()
                        .createDocument("http://www.w3.org/2000/svg", "svg", null)),
                true);
        fmg.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        fmg.scale(Png.SCALE, Png.SCALE);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        Rectangle2D visual =
                font.createGlyphVector(getFontRenderContext(), text).getVisualBounds();
        if (visual.isEmpty()) {
            return;
        }
        AffineTransform place = new AffineTransform(getTransform());
        place.translate(x, y);
        Shape clip = getClip() == null ? null : getTransform().createTransformedShape(getClip());
        boxes.add(new Box(text, place.createTransformedShape(visual).getBounds2D(), clip));
    }

    @Override
    public void draw(Shape shape) {}

    @Override
    public void fill(Shape shape) {}

    int count() {
        return boxes.size();
    }

    /** Returns what is wrong with text on a page of such a size, in words. */
    List<String> faults(double width, double height) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (!new Rectangle2D.Double(0, 0, width, height).contains(shrunk(box))) {
                faults.add("off the page: " + words(box));
            }
            if (box.clip() != null && !new Area(box.clip()).contains(shrunk(box))) {
                faults.add("cut off: " + words(box));
            }
            for (Box other : boxes.subList(0, i)) {
                if (shrunk(box).intersects(shrunk(other))) {
                    faults.add("on each other: " + words(other) + " and " + words(box));
                }
            }
        }
        return faults;
    }

    private static Rectangle2D shrunk(Box box) {
        Rectangle2D b = box.bounds();
        return new Rectangle2D.Double(
                b.getX() + SLACK,
                b.getY() + SLACK,
                Math.max(0.1, b.getWidth() - 2 * SLACK),
                Math.max(0.1, b.getHeight() - 2 * SLACK));
    }

    private static String words(Box box) {
        return String.format(
                Locale.ROOT,
                "\u201c%s\u201d at %.0f, %.0f to %.0f, %.0f",
                box.text(),
                box.bounds().getMinX(),
                box.bounds().getMinY(),
                box.bounds().getMaxX(),
                box.bounds().getMaxY());
    }
}
