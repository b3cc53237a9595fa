package org.ymyra.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.image.BufferedImage;

/** PNG at 300 dots per inch, with resolution (pHYs) and words (iTXt) in the file. */
final class Png {
    private static final double DOTS_PER_INCH = 300;
    private static final double DOTS_PER_MM = DOTS_PER_INCH / 25.4;
    /** Dots per point. */
    static final double SCALE = DOTS_PER_INCH / 72;

    private Png() {}

    static byte[] bytes(Figure figure, double widthMm, double heightMm) {
        BufferedImage image = image(figure, widthMm, heightMm);
        PngFile file = new PngFile(image.getWidth(), image.getHeight(), (int) Math.round(DOTS_PER_MM * 1000));
        String language = figure.captions().language().tag();
        file.text("Title", language, figure.title());
        file.text("Description", language, figure.description());
        file.text("Source", "en", figure.captions().provenance().line());
        return file.finish(image);
    }

    static BufferedImage image(Figure figure, double widthMm, double heightMm) {
        int width = (int) Math.round(widthMm * DOTS_PER_MM);
        int height = (int) Math.round(heightMm * DOTS_PER_MM);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
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
}
