package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ymyra.cli.ProgressLine.Form;
import org.ymyra.experiment.Progress;

class ProgressLineTest {
    private static final Progress HALF = new Progress(
            1_500,
            3_000,
            false,
            2,
            35.2,
            3_725,
            List.of(new Progress.Count("slow", 164, 500), new Progress.Count("reform", 0, 0)));

    private static String shown(Form form, int width) {
        StringWriter text = new StringWriter();
        try (ProgressLine line = new ProgressLine(new PrintWriter(text, true), form, width, LanguageOption.ENGLISH)) {
            line.onProgress(HALF);
            line.onProgress(HALF);
        }
        return text.toString();
    }

    @Test
    void saysHowFarHowFastHowLongAndTheRunningProbability() {
        // Wilson score interval of 164/500 by hand: (167.84 − 0.96 √(…))/503.84
        assertThat(ProgressLine.text(LanguageOption.ENGLISH, HALF, 100))
                .isEqualTo("1,500/3,000, 2 failed, 35/s, 1:02:05 left; riot 32.8% [28.8, 37.0], ?");
    }

    @Test
    void saysThatThereMayBeMoreAfterTheNextLook() {
        assertThat(ProgressLine.text(LanguageOption.ENGLISH, new Progress(150, 200, true, 0, 10, 5, List.of()), 100))
                .isEqualTo("150/200, 10/s, 0:05 to the next look");
    }

    @Test
    void whereThereIsNoRoomForAllScenariosTheFirstAreShownWhole() {
        Progress four = new Progress(
                1_500,
                6_000,
                false,
                0,
                35.2,
                125,
                List.of(
                        new Progress.Count("slow", 164, 500),
                        new Progress.Count("reform", 164, 500),
                        new Progress.Count("council", 164, 500),
                        new Progress.Count("courses", 164, 500)));
        assertThat(ProgressLine.text(LanguageOption.ENGLISH, four, 80))
                .isEqualTo("1,500/6,000, 35/s, 2:05 left; riot 32.8% [28.8, 37.0], 32.8% [28.8, 37.0], …")
                .hasSizeLessThan(80);
        assertThat(ProgressLine.text(LanguageOption.ENGLISH, four, 200))
                .endsWith("[28.8, 37.0]")
                .hasSizeBetween(100, 200);
    }

    @Test
    void writesOneLineOverAndOverOnATerminalAndNeverWiderThanIt() {
        String text = shown(Form.LINE, 40);

        assertThat(text).contains("\r").endsWith(System.lineSeparator());
        assertThat(text.lines()).hasSize(1 + 2); // the carriage return counts as an end of line for Java
        assertThat(text.replace("\033[K", "").lines()).allMatch(line -> line.length() < 40);
    }

    @Test
    void isRareElsewhereAndSilentIfQuiet() {
        assertThat(shown(Form.PLAIN, 100)).isEmpty();
        assertThat(shown(Form.NONE, 100)).isEmpty();
    }
}
