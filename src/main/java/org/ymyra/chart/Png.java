package org.ymyra.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** PNG at 300 dots per inch, with resolution (pHYs) and words (iTXt) in the file. */
final class Png {
    private static final double DOTS_PER_INCH = 300;
    private static final double DOTS_PER_MM = DOTS_PER_INCH / 25.4;
    /** Dots per point. */
    static final double SCALE = DOTS_PER_INCH / 72;

    private static final String FORMAT = "javax_imageio_png_1.0";

    private Png() {}

    static byte[] bytes(Figure figure, double widthMm, double heightMm) throws IOException {
        BufferedImage image = image(figure, widthMm, heightMm);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromBufferedImageType(image.getType()), writer.getDefaultWriteParam());
            metadata.mergeTree(FORMAT, tree(figure));
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static BufferedImage image(Figure figure, double widthMm, double heightMm) {
        int width = (int) Math.round(widthMm * DOTS_PER_MM);
        int height = (int) Math.round(heightMm * DOTS_PER_MM);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB) {
            @Override
            public Raster getData(Rectangle area) {
                return getRaster(); // the writer asks for each row, and would be given a copy
            }
        };
        Graphics2D g2 = image.createGraphics();
        g2.setColor(Color.WHITE);
        g2.fillRect(0, 0, width, height);
        g2.scale(SCALE, SCALE);
        Paint background = figure.chart().getBackgroundPaint();
        if (background.equals(Color.WHITE)) {
            figure.chart().setBackgroundPaint(null); // there already, and slow to fill with smooth edges
        }
        ChartFile.draw(figure, g2, widthMm, heightMm);
        figure.chart().setBackgroundPaint(background);
        g2.dispose();
        return image;
    }

    private static IIOMetadataNode tree(Figure figure) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        String perMetre = String.valueOf(Math.round(DOTS_PER_MM * 1000));
        physical.setAttribute("pixelsPerUnitXAxis", perMetre);
        physical.setAttribute("pixelsPerUnitYAxis", perMetre);
        physical.setAttribute("unitSpecifier", "meter");
        root.appendChild(physical);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        String language = figure.captions().language().tag();
        texts.appendChild(text("Title", language, figure.title()));
        texts.appendChild(text("Description", language, figure.description()));
        texts.appendChild(text("Source", "en", figure.captions().provenance().line()));
        root.appendChild(texts);
        return root;
    }

    private static IIOMetadataNode text(String keyword, String language, String text) {
        IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
        node.setAttribute("keyword", keyword);
        node.setAttribute("compressionFlag", "FALSE");
        node.setAttribute("compressionMethod", "0");
        node.setAttribute("languageTag", language);
        node.setAttribute("translatedKeyword", "");
        node.setAttribute("text", text);
        return node;
    }
}
