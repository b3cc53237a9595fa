package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ymyra.scenario.Level;

class KaplanMeierTest {

    private static final double Z = 1.959963984540054;

    /**
     * Weeks of remission under 6-mercaptopurine, Freireich and others, Blood 21 (1963) 699–716; estimates and Greenwood
     * standard errors as tabulated in Lawless (1982) and Collett (2003), negative times censored.
     */
    private static final double[] FREIREICH = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    @Test
    void agreesWithFreireich() {
        double[] days = Arrays.stream(FREIREICH).map(Math::abs).toArray();
        boolean[] reached = new boolean[days.length];
        for (int i = 0; i < days.length; i++) {
            reached[i] = FREIREICH[i] > 0;
        }
        SurvivalCurve curve = KaplanMeier.curve("6-MP", Level.RIOT, days, reached, 35, 0.95);
        assertThat(curve.days()).containsExactly(0, 6, 7, 10, 13, 16, 22, 23, 35);
        assertThat(curve.atRisk()).containsExactly(21, 21, 17, 15, 12, 11, 7, 6, 1);
        double[] survival = {1, 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448, 0.448};
        double[] error = {0, 0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346, 0.1346};
        double[] low = {0, 0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881, 0.1881};
        double[] high = {0, 0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801, 0.6801};
        assertThat(curve.survival()).containsExactly(survival, within(5.1e-4));
        for (int i = 1; i < survival.length; i++) {
            double s = curve.survival()[i];
            double spread = Math.log(Math.log(curve.low()[i]) / Math.log(curve.high()[i])) / 2;
            assertThat(-s * Math.log(s) * spread / Z).isCloseTo(error[i], within(5.1e-5));
            assertThat(curve.low()[i]).isCloseTo(low[i], within(5.1e-5));
            assertThat(curve.high()[i]).isCloseTo(high[i], within(5.1e-5));
        }
    }

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
