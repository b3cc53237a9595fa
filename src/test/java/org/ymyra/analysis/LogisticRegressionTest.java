package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    /**
     * 20,000 rows drawn from known coefficients. The standard errors are about 0.025, 0.024 and 0.005; a bound of five of them is left once
     * in 1.7 million seeds for each.
     */
    @Test
    void recoversWhatTheRowsWereDrawnFrom() {
        Random random = new Random(5);
        double[][] rows = new double[20_000][3];
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = random.nextGaussian();
            rows[i][1] = 10 + 5 * random.nextGaussian();
            rows[i][2] = 7;
            double logit = -1 + 0.8 * rows[i][0] - 0.1 * (rows[i][1] - 10);
            event[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit));
        }
        LogisticRegression model = LogisticRegression.fit(rows, event);
        assertThat(model.coefficients()[0]).isCloseTo(0.8, within(0.11));
        assertThat(model.coefficients()[1]).isCloseTo(-0.1, within(0.022));
        assertThat(model.coefficients()[2]).isZero();
        assertThat(model.means()[1]).isCloseTo(10, within(0.2));
        assertThat(model.intercept()).isCloseTo(-1, within(0.12));
    }

    /** A table of two by two: the log odds are those of its columns, but for the ridge. */
    @Test
    void agreesWithTheOddsOfATable() {
        int[][] table = {{300, 700}, {600, 400}};
        double[][] rows = new double[2000][1];
        boolean[] event = new boolean[2000];
        int next = 0;
        for (int x = 0; x < 2; x++) {
            for (int k = 0; k < 1000; k++) {
                rows[next][0] = x;
                event[next++] = k < table[x][0];
            }
        }
        LogisticRegression model = LogisticRegression.fit(rows, event);
        assertThat(model.coefficients()[0]).isCloseTo(Math.log(600.0 / 400) - Math.log(300.0 / 700), within(0.01));
        assertThat(model.probability(new double[] {0})).isCloseTo(0.3, within(0.002));
        assertThat(model.probability(new double[] {1})).isCloseTo(0.6, within(0.002));
    }

    @Test
    void theUnknownCountsAsTheMean() {
        double[][] rows = {{1}, {2}, {Double.NaN}, {3}, {2}, {4}};
        boolean[] event = {false, false, true, true, false, true};
        LogisticRegression model = LogisticRegression.fit(rows, event);
        assertThat(model.means()[0]).isCloseTo(2.4, within(1e-12));
        assertThat(model.probability(new double[] {Double.NaN}))
                .isEqualTo(model.probability(new double[] {model.means()[0]}));
        assertThat(model.coefficients()[0]).isPositive();
    }

    @Test
    void withoutAnythingThatVariesItIsTheBaseRate() {
        boolean[] event = {true, false, false, false};
        assertThat(LogisticRegression.fit(new double[4][0], event).probability(new double[0]))
                .isEqualTo(0.25);
        assertThat(LogisticRegression.fit(new double[4][2], event).probability(new double[] {3, 3}))
                .isEqualTo(0.25);
        assertThatIllegalArgumentException().isThrownBy(() -> LogisticRegression.fit(new double[2][1], new boolean[2]));
    }

    @Test
    void rowsThatCanBeToldApartWithoutErrorHaveFiniteCoefficients() {
        LogisticRegression model =
                LogisticRegression.fit(new double[][] {{1}, {2}, {3}, {4}}, new boolean[] {false, false, true, true});
        assertThat(model.coefficients()[0]).isFinite().isPositive();
    }
}
