package org.ymyra.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No text is cut off or lies on other text, in any chart and language, with titles longer than any that is shipped. */
class OverflowTest {
    private static final double LEAST_WIDTH = 150;

    @ParameterizedTest
    @EnumSource
    void everyWordFits(Language language) {
        List<String> faults = new ArrayList<>();
        for (int scenarios : new int[] {1, 5, 9}) {
            Captions captions = Examples.captions(language, scenarios);
            faults.addAll(faults(ChartsTest.figures(captions, 1), true));
            faults.addAll(faults(ChartsTest.figures(Examples.longTitles(captions), 1), true));
        }
        faults.addAll(faults(ChartsTest.figures(Examples.longTitles(Examples.captions(language, 15)), 1), false));
        faults.addAll(
                faults(SensitivityChartsTest.figures(Examples.longTitles(Examples.captions(language, 1)), 30), true));
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(Map<String, Figure> figures, boolean within) {
        List<String> faults = new ArrayList<>();
        figures.forEach((name, figure) -> {
            faults(figure).forEach(fault -> faults.add(name + ": " + fault));
            if (within) {
                figure.bare(
                        LEAST_WIDTH,
                        height -> drawn(figure, LEAST_WIDTH, height)
                                .forEach(fault -> faults.add(name + " in another document: " + fault)));
            }
        });
        return faults;
    }

    private static List<String> faults(Figure figure) {
        return drawn(figure, figure.widthMm(), figure.heightMm());
    }

    private static List<String> drawn(Figure figure, double widthMm, double heightMm) {
        TextBoxes boxes = new TextBoxes();
        ChartFile.draw(figure, boxes, widthMm, heightMm);
        assertThat(boxes.count()).isGreaterThan(3);
        return boxes.faults(widthMm * Figure.POINTS_PER_MM, heightMm * Figure.POINTS_PER_MM);
    }

    @Test
    void whatDoesNotFitIsFound() {
        TextBoxes boxes = new TextBoxes();
        boxes.setFont(Theme.LABEL);
        boxes.drawString("far too long for the page", 60, 20);
        boxes.drawString("on each other", 10, 50);
        boxes.drawString("on each other", 15, 52);
        boxes.clip(new Rectangle(0, 60, 30, 30));
        boxes.drawString("fits", 10, 80);
        boxes.drawString("cut off by its surroundings", 10, 70);
        assertThat(boxes.faults(100, 100))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("off the page: “far"),
                        fault -> assertThat(fault).startsWith("on each other"),
                        fault -> assertThat(fault).startsWith("cut off: “cut"));
    }
}
