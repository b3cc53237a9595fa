package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileTest {
    private static final int DOTS_PER_METRE = 11811;
    private static final String FORMAT = "javax_imageio_png_1.0";

    /** Noise fills many pieces of data; few colours, less than one. */
    @ParameterizedTest
    @CsvSource({"1, 1, 2", "7, 5, 16777216", "301, 199, 3", "400, 300, 16777216"})
    void isWhatTheWriterOfTheJdkMakes(int width, int height, int colours) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(colours) * 0x5a3c91);
            }
        }
        assertThat(ours(image, "Өрт болған жоқ")).isEqualTo(jdk(image, "Өрт болған жоқ"));
    }

    @Test
    void aChartIsWhatTheWriterOfTheJdkMakes() throws IOException {
        Figure figure = EscalationChart.of(Examples.captions(Language.KK, 2), Examples.probabilities(2, 180, 1));
        BufferedImage image = Png.image(figure, 180, 100);
        assertThat(ours(image, figure.title())).isEqualTo(jdk(image, figure.title()));
    }

    private static byte[] ours(BufferedImage image, String title) {
        PngFile file = new PngFile(image.getWidth(), image.getHeight(), DOTS_PER_METRE);
        file.text("Title", "kk", title);
        return file.finish(image);
    }

    private static byte[] jdk(BufferedImage image, String title) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromBufferedImageType(image.getType()), writer.getDefaultWriteParam());
            IIOMetadataNode root = new IIOMetadataNode(FORMAT);
            IIOMetadataNode physical = new IIOMetadataNode("pHYs");
            physical.setAttribute("pixelsPerUnitXAxis", String.valueOf(DOTS_PER_METRE));
            physical.setAttribute("pixelsPerUnitYAxis", String.valueOf(DOTS_PER_METRE));
            physical.setAttribute("unitSpecifier", "meter");
            root.appendChild(physical);
            IIOMetadataNode texts = new IIOMetadataNode("iTXt");
            IIOMetadataNode text = new IIOMetadataNode("iTXtEntry");
            text.setAttribute("keyword", "Title");
            text.setAttribute("compressionFlag", "FALSE");
            text.setAttribute("compressionMethod", "0");
            text.setAttribute("languageTag", "kk");
            text.setAttribute("translatedKeyword", "");
            text.setAttribute("text", title);
            texts.appendChild(text);
            root.appendChild(texts);
            metadata.mergeTree(FORMAT, root);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
