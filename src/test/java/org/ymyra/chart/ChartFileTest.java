package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartFileTest {
    @TempDir
    private Path folder;

    private static Figure figure() {
        return EscalationChart.of(Examples.captions(Language.KK, 2), Examples.probabilities(2, 180, 1));
    }

    @Test
    void theSameResultsGiveTheSameBytesInAnyLocale() throws IOException {
        List<Path> first = ChartFile.write(figure(), folder.resolve("a"));
        Locale usual = Locale.getDefault();
        List<Path> second;
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            second = ChartFile.write(figure(), folder.resolve("b"));
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(first).containsExactly(folder.resolve("a.png"), folder.resolve("a.svg"));
        assertThat(second.get(0)).hasSameBinaryContentAs(first.get(0));
        assertThat(second.get(1)).hasSameBinaryContentAs(first.get(1));
    }

    @Test
    void thePngKnowsItsResolutionAndWhereItCameFrom() throws IOException {
        Figure figure = figure();
        Path png = ChartFile.write(figure, folder.resolve("a"), 180, 100).get(0);
        try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(Math.round(180 / 25.4f * 300));
            assertThat(reader.getHeight(0)).isEqualTo(Math.round(100 / 25.4f * 300));
            Element tree = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            Element physical = (Element) tree.getElementsByTagName("pHYs").item(0);
            assertThat(physical.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
            assertThat(physical.getAttribute("unitSpecifier")).isEqualTo("meter");
            NodeList texts = tree.getElementsByTagName("iTXtEntry");
            assertThat(text(texts, "Title")).isEqualTo(figure.title());
            assertThat(text(texts, "Description")).isEqualTo(figure.description());
            assertThat(text(texts, "Source"))
                    .isEqualTo(figure.captions().provenance().line())
                    .contains(
                            "ymyra 0.1.0",
                            "s1=" + figure.captions().provenance().hashes().get("s1"),
                            "seed 42");
        }
    }

    @Test
    void theSvgHasItsWordsAsTextAndItsLettersAsOutlines() throws Exception {
        Figure figure = figure();
        Path svg = ChartFile.write(figure, folder.resolve("a"), 180, 100).get(1);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = factory.newDocumentBuilder().parse(svg.toFile());
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("180.0mm");
        assertThat(root.getAttribute("xml:lang")).isEqualTo("kk");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(figure.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(figure.description());
        assertThat(root.getElementsByTagName("dc:source").item(0).getTextContent())
                .isEqualTo(figure.captions().provenance().line());
        assertThat(root.getElementsByTagName("text").getLength()).isZero();
        assertThat(root.getElementsByTagName("path").getLength()).isGreaterThan(30);
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path nowhere = folder.resolve("missing/a");
        assertThatThrownBy(() -> ChartFile.write(figure(), nowhere)).isInstanceOf(IOException.class);
        ChartFile.write(figure(), folder.resolve("a"));
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("a.png", "a.svg");
        }
    }

    private static String text(NodeList texts, String keyword) {
        for (int i = 0; i < texts.getLength(); i++) {
            Element entry = (Element) texts.item(i);
            if (entry.getAttribute("keyword").equals(keyword)) {
                return entry.getAttribute("text");
            }
        }
        throw new AssertionError("no text " + keyword);
    }
}
