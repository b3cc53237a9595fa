package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Proportions;
import org.ymyra.analysis.SettlementProbability;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;

/** A map says what it is on its face, and what is not known well does not look as if it were. */
class HazardMapTest {
    private static final double GREATEST = 0.5;
    private static final double RADIUS = 24;

    private static Estimate estimate(double low, double value, double high) {
        return new Estimate(value, low, high, 1, 10, "made up", 0.95);
    }

    /** The map as SVG with its words as text, 500 by 400 points. */
    private static Element drawn(Scenario scenario, List<Estimate> estimates, Language language, double width) {
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null);
        SVGGraphics2D g2 = new SVGGraphics2D(document);
        DistrictMap map =
                new DistrictMap(scenario, estimates, Suppressing.upTo(0.4), GREATEST, RADIUS, new Texts(language));
        map.plot().draw(g2, new Rectangle2D.Double(0, 0, width, 400), null, null, null);
        return g2.getRoot();
    }

    private static List<String> words(Element svg) {
        List<String> words = new ArrayList<>();
        NodeList texts = svg.getElementsByTagNameNS("*", "text");
        for (int k = 0; k < texts.getLength(); k++) {
            words.add(texts.item(k).getTextContent());
        }
        return words;
    }

    private static List<Double> radii(Element svg) {
        List<Double> radii = new ArrayList<>();
        NodeList circles = svg.getElementsByTagNameNS("*", "circle");
        for (int k = 0; k < circles.getLength(); k++) {
            radii.add(Double.parseDouble(((Element) circles.item(k)).getAttribute("r")));
        }
        return radii;
    }

    private static List<Estimate> seven(Estimate estimate) {
        return java.util.Collections.nCopies(7, estimate);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itSaysOnItsFaceWhatItIsNot(Language language) {
        for (double width : new double[] {200, 500}) {
            Element svg = drawn(PlacesTest.villages(), seven(estimate(0.1, 0.2, 0.3)), language, width);
            assertThat(String.join(" ", words(svg))).contains(HazardMap.caveat(language));
        }
    }

    @Test
    void everySettlementHasItsNumberWithTheInterval() {
        List<String> words = words(drawn(PlacesTest.villages(), seven(estimate(0.1, 0.2, 0.3)), Language.EN, 500));
        assertThat(words).contains("Millbrook", "Cedar Well", "20% [10, 30]", "6 km", "5 km; north is up");
        assertThat(words.stream().filter("20% [10, 30]"::equals)).hasSize(7);
    }

    @Test
    void withoutPositionsThereIsNoScale() {
        List<String> words = words(
                drawn(PlacesTest.without(PlacesTest.villages()), seven(estimate(0.1, 0.2, 0.3)), Language.EN, 500));
        assertThat(words)
                .contains("Places are derived from the lengths of roads; not to scale")
                .noneMatch(line -> line.contains("north"));
    }

    /** Rim, its edge, disc and line of each settlement. */
    @Test
    void areasAreInProportionToLowerEndEstimateAndUpperEnd() {
        Estimate one = estimate(0.08, 0.2, 0.45);
        List<Double> radii = radii(drawn(PlacesTest.villages(), seven(one), Language.EN, 500));
        for (double p : new double[] {one.low(), one.value(), one.high()}) {
            assertThat(radii)
                    .anySatisfy(r -> assertThat(Math.PI * r * r / (Math.PI * RADIUS * RADIUS))
                            .isCloseTo(p / GREATEST, within(1e-3)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.1", "0.41, 0.2", "1, 0.25", "0.0008, 0.0002", "0.09, 0.025", "0.05, 0.02"})
    void classesHaveRoundBounds(double greatest, double step) {
        assertThat(Suppressing.upTo(greatest).step()).isCloseTo(step, within(1e-12));
    }

    @Test
    void coloursTellNoMoreThanTheInterval() {
        Suppressing colours = Suppressing.upTo(0.4);
        assertThat(colours.of(estimate(0.12, 0.15, 0.2)))
                .isEqualTo(colours.classes().get(1));
        assertThat(colours.of(estimate(0.32, 0.4, 0.41)))
                .isEqualTo(colours.classes().get(3));
        assertThat(colours.of(estimate(0.05, 0.15, 0.2)))
                .isEqualTo(colours.rough().get(0));
        assertThat(colours.of(estimate(0.15, 0.25, 0.35)))
                .isEqualTo(colours.rough().get(1));
        assertThat(colours.of(estimate(0, 0.1, 0.25))).isEqualTo(Suppressing.UNKNOWN);
    }

    /** Lightness falls from class to class, so that the order is seen in grey too. */
    @Test
    void classesDarken() {
        List<java.awt.Color> classes = Suppressing.upTo(1).classes();
        for (int k = 1; k < classes.size(); k++) {
            assertThat(Look.luminance(classes.get(k))).isLessThan(0.75 * Look.luminance(classes.get(k - 1)));
        }
    }

    @Test
    void aSettlementWithoutAFigureIsRefused() {
        Captions captions = Examples.captions(Language.EN, 1);
        List<SettlementProbability> rows =
                List.of(new SettlementProbability("s0", "Millbrook", Level.RIOT, Proportions.wilson(1, 10, 0.95)));
        assertThatThrownBy(() -> HazardMap.of(captions, Map.of("s0", PlacesTest.villages()), Level.RIOT, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Stonebridge");
        assertThatThrownBy(() -> HazardMap.of(captions, Map.of("s0", PlacesTest.villages()), Level.BRAWL, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to draw");
    }
}
