package org.ymyra.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGPath;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * SVG with text as outlines, so that every letter shows on machines without the font; each letter is held once. Title,
 * description and provenance are in the file as text, for search and for those who cannot see the chart.
 */
final class Svg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int DECIMALS = 2;

    private final Document document =
            GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    private final Figure figure;
    private final String prefix;
    private final Outlines g2;

    private Svg(Figure figure, String prefix) {
        this.figure = figure;
        this.prefix = prefix;
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String name) {
                return prefix + super.generateID(name);
            }
        });
        g2 = new Outlines(context);
    }

    /** Returns a file. */
    static byte[] bytes(Figure figure, double widthMm, double heightMm) throws IOException {
        Svg svg = new Svg(figure, "");
        ChartFile.draw(figure, svg.g2, widthMm, heightMm);
        Element root = svg.root(widthMm, heightMm);
        Element metadata = svg.document.createElementNS(SVG, "metadata");
        metadata.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:dc", DUBLIN_CORE);
        metadata.appendChild(svg.element(
                DUBLIN_CORE, "dc:source", figure.captions().provenance().line()));
        root.insertBefore(metadata, root.getFirstChild().getNextSibling().getNextSibling());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            svg.g2.stream(root, writer, false, false);
        }
        return bytes.toByteArray();
    }

    /** Returns an element for another document, all whose ids begin with the given one. */
    static String within(Figure figure, String id, double widthMm, double heightMm) {
        Svg svg = new Svg(figure, id + "-");
        ChartFile.draw(figure, svg.g2, widthMm, heightMm);
        Element root = svg.root(widthMm, heightMm);
        root.setAttributeNS(null, "id", id);
        root.setAttributeNS(null, "aria-labelledby", id + "-title");
        root.setAttributeNS(null, "aria-describedby", id + "-desc");
        root.setAttributeNS(null, "lang", figure.captions().language().tag());
        ((Element) root.getFirstChild()).setAttributeNS(null, "id", id + "-title");
        ((Element) root.getFirstChild().getNextSibling()).setAttributeNS(null, "id", id + "-desc");
        StringWriter writer = new StringWriter();
        try {
            svg.g2.stream(root, writer, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString().substring(writer.toString().indexOf("<svg"));
    }

    private Element root(double widthMm, double heightMm) {
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
        tidy(root);
        Node first = root.getFirstChild();
        root.insertBefore(element(SVG, "title", figure.title()), first);
        root.insertBefore(element(SVG, "desc", figure.description()), first);
        root.insertBefore(g2.letters, first);
        return root;
    }

    /** Writes every colour as #rrggbb, and drops definitions of nothing. */
    private void tidy(Element element) {
        for (String name : List.of("fill", "stroke")) {
            if (element.hasAttribute(name)) {
                element.setAttributeNS(null, name, hex(element.getAttribute(name)));
            }
        }
        for (Node node = element.getFirstChild(); node != null; ) {
            Node next = node.getNextSibling();
            if (node.getNodeName().equals("defs") && !node.hasChildNodes()) {
                element.removeChild(node);
            } else if (node instanceof Element child) {
                tidy(child);
            }
            node = next;
        }
    }

    private static String hex(String colour) {
        if (colour.startsWith("rgb(")) {
            String[] channels = colour.substring(4, colour.length() - 1).split(",");
            return hex(new Color(
                    Integer.parseInt(channels[0].strip()),
                    Integer.parseInt(channels[1].strip()),
                    Integer.parseInt(channels[2].strip())));
        }
        return switch (colour) {
            case "white" -> hex(Color.WHITE);
            case "black" -> hex(Color.BLACK);
            default -> colour;
        };
    }

    static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
    }

    private Element element(String namespace, String name, String text) {
        Element element = document.createElementNS(namespace, name);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    /** Measures text as the PNG does, without rounding to whole points. */
    private final class Outlines extends SVGGraphics2D {
        private final Element letters = document.createElementNS(SVG, "defs");
        private final Map<String, String> ids = new HashMap<>();

        Outlines(SVGGeneratorContext context) {
            super(context, true);
            fmg.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            fmg.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            fmg.scale(Png.SCALE, Png.SCALE);
        }

        @Override
        public void drawString(String text, float x, float y) {
            GlyphVector glyphs = getFont().createGlyphVector(getFontRenderContext(), text);
            Element line = document.createElementNS(SVG, "g");
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                Shape outline = glyphs.getGlyphOutline(i);
                if (outline.getBounds2D().isEmpty()) {
                    continue;
                }
                Point2D at = glyphs.getGlyphPosition(i);
                Element use = document.createElementNS(SVG, "use");
                use.setAttributeNS(XLINK, "xlink:href", "#" + letter(glyphs, i, outline, at));
                use.setAttributeNS(null, "x", generatorCtx.doubleString(x + at.getX()));
                use.setAttributeNS(null, "y", generatorCtx.doubleString(y + at.getY()));
                line.appendChild(use);
            }
            if (line.hasChildNodes()) {
                domGroupManager.addElement(line, DOMGroupManager.FILL);
            }
        }

        /** Returns the id of a letter in its font and size. */
        private String letter(GlyphVector glyphs, int i, Shape outline, Point2D at) {
            Font font = glyphs.getFont();
            String key = font.getFontName() + " " + font.getSize2D() + " " + glyphs.getGlyphCode(i);
            return ids.computeIfAbsent(key, k -> {
                String id = prefix + "l" + ids.size();
                Element path = document.createElementNS(SVG, "path");
                Shape atOrigin = AffineTransform.getTranslateInstance(-at.getX(), -at.getY())
                        .createTransformedShape(outline);
                path.setAttributeNS(null, "d", SVGPath.toSVGPathData(atOrigin, generatorCtx));
                path.setAttributeNS(null, "id", id);
                letters.appendChild(path);
                return id;
            });
        }
    }
}
