package org.ymyra.chart;

import java.awt.RenderingHints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * SVG with text as outlines, so that every letter shows on machines without the font. Title, description and provenance
 * are in the file as text, for search and for those who cannot see the chart.
 */
final class Svg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private Svg() {}

    static byte[] bytes(Figure figure, double widthMm, double heightMm) throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(3);
        SVGGraphics2D g2 = new Outlines(context);
        ChartFile.draw(figure, g2, widthMm, heightMm);
        Element root = g2.getRoot();
        root.setAttributeNS(null, "width", widthMm + "mm");
        root.setAttributeNS(null, "height", heightMm + "mm");
        root.setAttributeNS(
                null, "viewBox", "0 0 " + widthMm * Figure.POINTS_PER_MM + " " + heightMm * Figure.POINTS_PER_MM);
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(
                "http://www.w3.org/XML/1998/namespace",
                "xml:lang",
                figure.captions().language().tag());
        Element first = (Element) root.getFirstChild();
        root.insertBefore(element(document, SVG, "title", figure.title()), first);
        root.insertBefore(element(document, SVG, "desc", figure.description()), first);
        Element metadata = document.createElementNS(SVG, "metadata");
        metadata.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:dc", DUBLIN_CORE);
        metadata.appendChild(element(
                document,
                DUBLIN_CORE,
                "dc:source",
                figure.captions().provenance().line()));
        root.insertBefore(metadata, first);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            g2.stream(root, writer, false, false);
        }
        return bytes.toByteArray();
    }

    /** Measures text as the PNG does, without rounding to whole points. */
    private static final class Outlines extends SVGGraphics2D {
        Outlines(SVGGeneratorContext context) {
            super(context, true);
            fmg.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            fmg.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            fmg.scale(Png.SCALE, Png.SCALE);
        }
    }

    private static Element element(Document document, String namespace, String name, String text) {
        Element element = document.createElementNS(namespace, name);
        element.appendChild(document.createTextNode(text));
        return element;
    }
}
