package org.ymyra.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ymyra.results.WholeFile;

/** Writes figures as PNG at print resolution and as SVG. The same figure always gives the same bytes. */
public final class ChartFile {
    private ChartFile() {}

    /**
     * Writes a figure in its natural size.
     *
     * @param figure the figure
     * @param base path of the files without extension; the folder exists
     * @return the PNG and the SVG
     * @throws IOException if a file cannot be written; no file is left half written
     */
    public static List<Path> write(Figure figure, Path base) throws IOException {
        return write(figure, base, figure.widthMm(), figure.heightMm());
    }

    /**
     * Writes a figure. Files of the same name are replaced, each in one step.
     *
     * @param figure the figure
     * @param base path of the files without extension; the folder exists
     * @param widthMm width in mm, positive
     * @param heightMm height in mm, positive
     * @return the PNG and the SVG
     * @throws IOException if a file cannot be written; no file is left half written
     */
    public static List<Path> write(Figure figure, Path base, double widthMm, double heightMm) throws IOException {
        byte[] png = Png.bytes(figure, widthMm, heightMm);
        byte[] svg = Svg.bytes(figure, widthMm, heightMm);
        return List.of(replace(base, ".png", png), replace(base, ".svg", svg));
    }

    private static Path replace(Path base, String extension, byte[] bytes) throws IOException {
        return WholeFile.write(base.resolveSibling(base.getFileName() + extension), bytes);
    }

    /** Draws the figure on an area of the given size, in points. */
    static void draw(Figure figure, Graphics2D g2, double widthMm, double heightMm) {
        hints(g2);
        figure.chart()
                .draw(
                        g2,
                        new Rectangle2D.Double(0, 0, widthMm * Figure.POINTS_PER_MM, heightMm * Figure.POINTS_PER_MM));
    }

    /** Has text measured without rounding to whole points. */
    static void hints(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }
}
