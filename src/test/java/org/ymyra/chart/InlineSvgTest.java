package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A figure as a part of another document. */
class InlineSvgTest {
    private static Figure figure() {
        return EscalationChart.of(Examples.captions(Language.RU, 4), Examples.probabilities(4, 180, 1));
    }

    private static Element root(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    @Test
    void itIsAnImageNamedAndDescribed() throws Exception {
        Figure figure = figure();
        Element root = root(figure.svg("fig-1", 170));
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("lang")).isEqualTo("ru");
        assertThat(root.getAttribute("width")).isEqualTo("170.0mm");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("fig-1-title");
        assertThat(root.getAttribute("aria-describedby")).isEqualTo("fig-1-desc");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(figure.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(figure.description());
    }

    @Test
    void everyIdBeginsWithItsOwnAndEveryReferenceIsFound() {
        String svg = figure().svg("fig-1", 170);
        List<String> ids = found(svg, " id=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10).allMatch(id -> id.startsWith("fig-1"));
        List<String> references = new ArrayList<>(found(svg, "href=\"#([^\"]*)\""));
        references.addAll(found(svg, "url\\(#([^)]*)\\)"));
        assertThat(references).isNotEmpty().isSubsetOf(ids);
        assertThatThrownBy(() -> figure().svg("1 2", 170)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void titleAndProvenanceAreLeftOutAndTheFigureStaysAsItWas() throws Exception {
        Figure figure = figure();
        int natural = Svg.bytes(figure, 180, figure.heightMm()).length;
        byte[] before = Svg.bytes(figure, 180, figure.heightMm());
        String svg = figure.svg("a", 180);
        assertThat(Svg.bytes(figure, 180, figure.heightMm())).isEqualTo(before);
        assertThat(figure.svg("a", 180)).isEqualTo(svg);
        assertThat(svg.length()).isLessThan(natural);
        assertThat(mm(svg)).isBetween(figure.heightMm() - 30, figure.heightMm() - 12);
        assertThat(mm(figure.svg("a", 120))).as("the legend needs more lines").isGreaterThan(mm(svg));
    }

    private static double mm(String svg) {
        return Double.parseDouble(found(svg, " height=\"([0-9.]+)mm\"").get(0));
    }

    @Test
    void rulesTurnEveryColourForADarkPage() {
        String svg = figure().svg("a", 170);
        Color background = new Color(0x16181C);
        String rules = Look.over(background).rules(List.of(svg, svg));
        List<String> used = found(svg, "(?:fill|stroke)=\"(#[0-9a-f]{6})\"");
        assertThat(rules.lines()).hasSize(2 * (int) used.stream().distinct().count());
        for (String colour : used) {
            String turned = found(rules, Pattern.quote("fill=\"" + colour + "\"]{fill:") + "(#[0-9a-f]{6})")
                    .get(0);
            double paper = Look.luminance(Color.decode(colour));
            double dark = Look.luminance(Color.decode(turned));
            if (paper > 0.95) {
                assertThat(turned).isEqualTo("#16181c");
            } else if (paper < 0.3) {
                assertThat((dark + 0.05) / (Look.luminance(background) + 0.05))
                        .as(colour)
                        .isGreaterThan(3);
            }
        }
        assertThat(Look.PAPER.rules(List.of(svg))).contains("svg[role=img] [fill=\"#1f1f1f\"]{fill:#1f1f1f}");
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
