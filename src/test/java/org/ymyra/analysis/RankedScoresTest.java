package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedScoresTest {
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.6, 0.55, 0.4, 0.35, 0.3, 0.2, 0.1};
    private static final boolean[] EVENT = {true, true, false, true, false, true, false, false, false, false};

    private static RankedScores.Curves curves(double[] scores, boolean[] event, int[] stratum, double... shares) {
        return new RankedScores(scores, event, new int[scores.length], stratum, true)
                .curves(RankedScores.ones(1), shares);
    }

    /** By hand: 21 of 24 pairs in order; precision 1, 1, 3/4 and 4/6 at the events. */
    @Test
    void toy() {
        RankedScores.Curves curves = curves(SCORES, EVENT, new int[10], 0, 1.0 / 6, 0.3, 0.5, 1);
        assertThat(curves.area()).isCloseTo(0.875, within(1e-12));
        assertThat(curves.precision()).isCloseTo((1 + 1 + 0.75 + 4.0 / 6) / 4, within(1e-12));
        assertThat(curves.sensitivity()).usingComparatorWithPrecision(1e-12).containsExactly(0.5, 0.75, 0.75, 1, 1);
        assertThat(curves.precisions()).usingComparatorWithPrecision(1e-12).containsExactly(1, 1, 1, 1, 4.0 / 6);
        assertThat(curves.when()).isCloseTo(0.875, within(1e-12));
        assertThat(curves.where()).isNaN();
    }

    /**
     * The example of the manual of scikit-learn 1.5 for {@code average_precision_score} and {@code roc_auc_score}: labels 0, 0, 1, 1, scores 0.1, 0.4, 0.35,
     * 0.8.
     */
    @Test
    void agreesWithAPublishedExample() {
        RankedScores.Curves curves =
                curves(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true}, new int[4]);
        assertThat(curves.precision()).isCloseTo(0.8333333333, within(1e-9));
        assertThat(curves.area()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void aScoreThatTellsNothingHasHalfTheAreaAndThePrecisionOfTheBaseRate() {
        RankedScores.Curves curves = curves(new double[10], EVENT, new int[10], 0, 0.5, 1);
        assertThat(curves.area()).isEqualTo(0.5);
        assertThat(curves.precision()).isCloseTo(0.4, within(1e-12));
        assertThat(curves.sensitivity()).containsExactly(0, 0, 1);
    }

    /** A score that is the number of the place tells where and not when. */
    @Test
    void tellsWhereFromWhen() {
        double[] scores = {1, 1, 1, 1, 2, 2, 2, 2};
        boolean[] event = {false, false, false, true, true, true, true, false};
        RankedScores.Curves curves = curves(scores, event, new int[] {0, 0, 0, 0, 1, 1, 1, 1});
        assertThat(curves.when()).isEqualTo(0.5);
        // of 10 pairs of different places 9 have the event in the higher one
        assertThat(curves.where()).isCloseTo(0.9, within(1e-12));
        assertThat(curves.area()).isCloseTo((3 * 0.5 + 3 * 0.5 + 9) / 16, within(1e-12));
    }

    /** With ties, and with clusters drawn as often as their weights: the area is that of the rows written out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void weightsAreAsGoodAsCopies(int seed) {
        Random random = new Random(seed);
        int n = 60;
        double[] scores = new double[n];
        boolean[] event = new boolean[n];
        int[] cluster = new int[n];
        int[] weights = {2, 0, 1, 3};
        int copies = 0;
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextInt(10);
            event[i] = random.nextInt(10) < scores[i];
            cluster[i] = random.nextInt(4);
            copies += weights[cluster[i]];
        }
        double[] copiedScores = new double[copies];
        boolean[] copiedEvent = new boolean[copies];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < weights[cluster[i]]; k++) {
                copiedScores[next] = scores[i];
                copiedEvent[next++] = event[i];
            }
        }
        RankedScores.Curves curves =
                new RankedScores(scores, event, cluster, new int[n], false).curves(weights, new double[] {0.2});
        RankedScores.Curves copied = curves(copiedScores, copiedEvent, new int[copies], 0.2);
        assertThat(curves.area()).isCloseTo(copied.area(), within(1e-12));
        assertThat(curves.area())
                .isCloseTo(Discrimination.area(copiedScores, copiedEvent, 0.95).value(), within(1e-12));
        assertThat(curves.precision()).isCloseTo(copied.precision(), within(1e-12));
        assertThat(curves.sensitivity()).isEqualTo(copied.sensitivity());
    }

    @Test
    void theThresholdKeepsTheShareOfFalseAlarms() {
        RankedScores ranked = new RankedScores(SCORES, EVENT, new int[10], new int[10], true);
        assertThat(ranked.threshold(0)).isEqualTo(0.8);
        assertThat(ranked.threshold(0.2)).isEqualTo(0.6);
        assertThat(ranked.threshold(1)).isEqualTo(0.1);
        assertThat(new RankedScores(new double[4], new boolean[4], new int[4], new int[4], true).threshold(0.1))
                .isInfinite();
    }
}
