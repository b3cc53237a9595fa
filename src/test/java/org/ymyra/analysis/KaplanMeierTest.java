package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Level;

/** What is published about remission under 6-mercaptopurine is held by the rows of {@code validate docking}. */
class KaplanMeierTest {
    @Test
    void withoutLossesItIsTheShareThatHasNotReachedTheLevel() {
        SplittableRandom random = new SplittableRandom(7);
        int n = 200;
        double[] days = new double[n];
        boolean[] reached = new boolean[n];
        for (int i = 0; i < n; i++) {
            reached[i] = random.nextInt(3) > 0;
            days[i] = reached[i] ? random.nextInt(100) : 100;
        }
        SurvivalCurve curve = KaplanMeier.curve("s", Level.BRAWL, days, reached, 100, 0.95);
        for (int i = 0; i < curve.days().length; i++) {
            double day = curve.days()[i];
            int left = 0;
            for (int j = 0; j < n; j++) {
                left += days[j] > day || !reached[j] ? 1 : 0;
            }
            assertThat(curve.survival()[i]).isCloseTo((double) left / n, within(1e-12));
            assertThat(curve.survival()[i]).isBetween(curve.low()[i], curve.high()[i]);
            if (i > 0) {
                assertThat(day).isGreaterThan(curve.days()[i - 1]);
                assertThat(curve.low()[i]).isLessThanOrEqualTo(curve.low()[i - 1]);
                assertThat(curve.high()[i]).isLessThanOrEqualTo(curve.high()[i - 1]);
            }
        }
    }

    @Test
    void doesNotDependOnTheOrder() {
        SurvivalCurve curve =
                KaplanMeier.curve("s", Level.RIOT, new double[] {5, 9, 3}, new boolean[] {true, false, true}, 9, 0.95);
        SurvivalCurve other =
                KaplanMeier.curve("s", Level.RIOT, new double[] {9, 3, 5}, new boolean[] {false, true, true}, 9, 0.95);
        assertThat(curve).usingRecursiveComparison().isEqualTo(other);
    }

    @Test
    void levelNeverReached() {
        SurvivalCurve curve =
                KaplanMeier.curve("s", Level.DEADLY, new double[] {90, 90, 90, 90}, new boolean[4], 90, 0.95);
        assertThat(curve.days()).containsExactly(0, 90);
        assertThat(curve.survival()).containsExactly(1, 1);
        assertThat(curve.high()).containsExactly(1, 1);
        double low = Proportions.wilson(4, 4, 0.95).low();
        assertThat(curve.low()).containsExactly(low, low);
        assertThat(curve.atRisk()).containsExactly(4, 4);
    }

    @Test
    void levelAlwaysReachedFromTheFirstMomentToTheLast() {
        SurvivalCurve curve =
                KaplanMeier.curve("s", Level.PROTEST, new double[] {0, 90}, new boolean[] {true, true}, 90, 0.95);
        assertThat(curve.days()).containsExactly(0, 90);
        assertThat(curve.survival()).containsExactly(0.5, 0);
        assertThat(curve.atRisk()).containsExactly(2, 1);
        assertThat(curve.low()[1]).isZero();
        assertThat(curve.high()[1]).isEqualTo(Proportions.wilson(0, 2, 0.95).high());
    }

    @Test
    void onceAllHaveReachedItNoneIsLeftUntilTheHorizon() {
        SurvivalCurve curve =
                KaplanMeier.curve("s", Level.PROTEST, new double[] {1, 2}, new boolean[] {true, true}, 90, 0.95);
        assertThat(curve.days()).containsExactly(0, 1, 2, 90);
        assertThat(curve.survival()).containsExactly(1, 0.5, 0, 0);
        assertThat(curve.atRisk()).containsExactly(2, 2, 1, 0);
        assertThat(curve.high()[3]).isEqualTo(Proportions.wilson(0, 2, 0.95).high());
    }

    @Test
    void noReplicationsTellNothing() {
        SurvivalCurve curve = KaplanMeier.curve("s", Level.RIOT, new double[0], new boolean[0], 90, 0.95);
        assertThat(curve.days()).containsExactly(0, 90);
        assertThat(curve.survival()).containsExactly(Double.NaN, Double.NaN);
        assertThat(curve.low()).containsExactly(0, 0);
        assertThat(curve.high()).containsExactly(1, 1);
        assertThat(curve.atRisk()).containsExactly(0, 0);
    }

    @Test
    void refusesTimesOutsideTheHorizon() {
        boolean[] one = {true};
        for (double day : new double[] {-1, 91, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KaplanMeier.curve("s", Level.RIOT, new double[] {day}, one, 90, 0.95));
        }
        for (double horizon : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> KaplanMeier.curve("s", Level.RIOT, new double[] {0}, one, horizon, 0.95));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.curve("s", Level.RIOT, new double[] {1, 2}, one, 90, 0.95));
    }
}
