package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiscriminationTest {

    private static final double Z = 1.959963984540054;

    /** Ten forecasts; counted by hand, 21 of the 24 pairs are in the right order. */
    @Test
    void toy() {
        double[] scores = {0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.35, 0.3, 0.2, 0.1};
        boolean[] event = {true, true, false, true, false, true, false, false, false, false};
        Estimate area = Discrimination.area(scores, event, 0.95);
        assertThat(area.value()).isCloseTo(0.875, within(1e-12));
        assertThat(area.events()).isEqualTo(4);
        assertThat(area.total()).isEqualTo(10);
        assertThat(area.method()).isEqualTo("Newcombe area under the curve");
    }

    /**
     * Ratings of 109 images in table I of Hanley and McNeil, Radiology 143 (1982) 29–36: area 0.893, standard error 0.032.
     * At a low confidence level the interval is the value ± z standard errors.
     */
    @Test
    void agreesWithHanleyAndMcNeil() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        double[] scores = new double[109];
        boolean[] event = new boolean[109];
        int next = 0;
        for (int rating = 0; rating < 5; rating++) {
            for (int i = 0; i < normal[rating] + abnormal[rating]; i++) {
                scores[next] = rating;
                event[next++] = i >= normal[rating];
            }
        }
        Estimate area = Discrimination.area(scores, event, 0.95);
        assertThat(area.value()).isCloseTo(0.893, within(5e-4));
        Estimate narrow = Discrimination.area(scores, event, 0.01);
        double z = Confidence.z(0.01);
        assertThat((narrow.high() - narrow.low()) / (2 * z)).isCloseTo(0.032, within(5e-4));
        for (double end : new double[] {area.low(), area.high()}) {
            double others = 53.5;
            double variance =
                    end * (1 - end) * (1 + others * (1 - end) / (2 - end) + others * end / (1 + end)) / (58 * 51);
            assertThat(Math.abs(area.value() - end)).isCloseTo(Z * Math.sqrt(variance), within(1e-9));
        }
    }

    @Test
    void perfectScoreStillHasAnInterval() {
        double[] scores = {1, 2, 3, 4, 5, 6};
        boolean[] event = {false, false, false, true, true, true};
        Estimate area = Discrimination.area(scores, event, 0.95);
        assertThat(area.value()).isEqualTo(1);
        assertThat(area.high()).isEqualTo(1);
        assertThat(area.low()).isBetween(0.3, 0.9);
        Estimate reversed =
                Discrimination.area(Arrays.stream(scores).map(x -> -x).toArray(), event, 0.95);
        assertThat(reversed.value()).isZero();
        assertThat(reversed.low()).isZero();
        assertThat(reversed.high()).isCloseTo(1 - area.low(), within(1e-12));
    }

    @Test
    void equalScoresTellNothing() {
        Estimate area = Discrimination.area(new double[6], new boolean[] {true, false, true, false, true, false}, 0.95);
        assertThat(area.value()).isEqualTo(0.5);
        assertThat(area.low() + area.high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void withoutBothKindsThereIsNone() {
        for (boolean[] event : new boolean[][] {{}, {true}, {false, false}}) {
            Estimate area = Discrimination.area(new double[event.length], event, 0.95);
            assertThat(area.value()).isNaN();
            assertThat(area.low()).isZero();
            assertThat(area.high()).isEqualTo(1);
        }
    }

    @Test
    void refusesWhatDoesNotMatch() {
        assertThatIllegalArgumentException().isThrownBy(() -> Discrimination.area(new double[2], new boolean[3], 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discrimination.area(new double[] {Double.NaN}, new boolean[1], 0.95));
    }
}
