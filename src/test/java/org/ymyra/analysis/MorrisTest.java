package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MorrisTest {
    private static final int INPUTS = 20;

    /**
     * The function of Morris (1991), section 5, without its small random remainder: 20 β w for the first ten inputs, −15 for
     * pairs of the first six, −10 for triples of the first five, 5 for the first four together.
     */
    private static double morris(double[] x) {
        double[] w = new double[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            boolean curved = i == 2 || i == 4 || i == 6;
            w[i] = 2 * ((curved ? 1.1 * x[i] / (x[i] + 0.1) : x[i]) - 0.5);
        }
        double y = 5 * w[0] * w[1] * w[2] * w[3];
        for (int i = 0; i < 10; i++) {
            y += 20 * w[i];
            for (int j = 0; j < i && i < 6; j++) {
                y -= 15 * w[i] * w[j];
                for (int l = 0; l < j && i < 5; l++) {
                    y -= 10 * w[i] * w[j] * w[l];
                }
            }
        }
        return y;
    }

    private static List<MorrisEffect> effects(int trajectories, long seed) {
        double[][] design = Morris.design(INPUTS, trajectories, 4, seed);
        double[] outcomes =
                Arrays.stream(design).mapToDouble(MorrisTest::morris).toArray();
        return Morris.effects(design, outcomes, 0.95, seed);
    }

    /** What the paper reads off its figure from four trajectories: three groups of inputs. */
    @Test
    void fourTrajectoriesTellTheGroupsOfMorris() {
        for (int seed = 1; seed <= 20; seed++) {
            List<MorrisEffect> effects = effects(4, seed);
            for (int i = 7; i < 10; i++) {
                assertThat(effects.get(i).muStar().value()).isCloseTo(40, within(1e-9));
                assertThat(effects.get(i).mu().value()).isCloseTo(40, within(1e-9));
                assertThat(effects.get(i).sigma()).isCloseTo(0, within(1e-6));
                assertThat(effects.get(i).direction()).isEqualTo(1);
                assertThat(effects.get(i).drowned()).isFalse();
            }
            for (int i = 0; i < 7; i++) {
                assertThat(effects.get(i).sigma()).as("σ of input %s", i + 1).isGreaterThan(5);
            }
            assertThat(effects.subList(10, INPUTS))
                    .allMatch(effect -> effect.muStar().value() == 0 && effect.drowned());
        }
    }

    /**
     * Against all elementary effects of the paper's grid: the effects of inputs 1 to 7 rest on the grid points of the first
     * seven only, 4^6 · 2 each. With 4,000 trajectories within 4 standard errors, which a right program misses once in 1,000
     * times (21 figures at 0.00006).
     */
    @Test
    @Tag("slow")
    void allElementaryEffectsOfTheGrid() {
        int trajectories = 4000;
        List<MorrisEffect> effects = effects(trajectories, 3);
        for (int i = 0; i < 7; i++) {
            double[] all = allEffects(i);
            double mu = Arrays.stream(all).average().orElseThrow();
            double muStar = Arrays.stream(all).map(Math::abs).average().orElseThrow();
            double sigma = Math.sqrt(
                    Arrays.stream(all).map(e -> (e - mu) * (e - mu)).average().orElseThrow());
            double error = sigma / Math.sqrt(trajectories);
            assertThat(effects.get(i).mu().value()).as("μ %s", i + 1).isCloseTo(mu, within(4 * error));
            assertThat(effects.get(i).muStar().value()).as("μ* %s", i + 1).isCloseTo(muStar, within(4 * error));
            assertThat(effects.get(i).sigma()).as("σ %s", i + 1).isCloseTo(sigma, within(0.05 * sigma));
        }
    }

    private static double[] allEffects(int input) {
        double[] effects = new double[2 * (1 << 12)];
        for (int n = 0; n < effects.length; n++) {
            double[] from = new double[INPUTS];
            for (int i = 0, code = n >> 1; i < 7; i++) {
                if (i == input) {
                    from[i] = (n & 1) / 3.0;
                } else {
                    from[i] = (code & 3) / 3.0;
                    code >>= 2;
                }
            }
            double[] to = from.clone();
            to[input] += 2 / 3.0;
            effects[n] = (morris(to) - morris(from)) / (2 / 3.0);
        }
        return effects;
    }

    @Test
    void everyStepMovesOneParameterByDelta() {
        double[][] design = Morris.design(5, 50, 6, 9);
        int[][] at = new int[5][6];
        for (int t = 0; t < 50; t++) {
            boolean[] moved = new boolean[5];
            for (int row = 6 * t; row < 6 * t + 5; row++) {
                int moves = 0;
                for (int i = 0; i < 5; i++) {
                    double step = Math.abs(design[row + 1][i] - design[row][i]);
                    if (step > 0) {
                        assertThat(step).isCloseTo(0.6, within(1e-12));
                        moved[i] = true;
                        moves++;
                    }
                    at[i][(int) Math.round(5 * design[row][i])]++;
                }
                assertThat(moves).isEqualTo(1);
            }
            assertThat(moved).doesNotContain(false);
        }
        assertThat(Arrays.stream(at).flatMapToInt(Arrays::stream)).allMatch(count -> count > 0);
        assertThat(Morris.design(5, 50, 6, 9)).isDeepEqualTo(design);
        assertThatIllegalArgumentException().isThrownBy(() -> Morris.design(5, 50, 5, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> Morris.design(0, 50, 4, 9));
    }

    /**
     * Luck alone, rare (3 %) and frequent (30 %), of replications that share nothing: the noise floor is the mean of μ*
     * within 5 %, and of 1,000 parameters at most 5 % and four standard errors are taken to matter.
     */
    @Test
    @Tag("slow")
    void luckAloneIsDrowned() {
        for (double probability : new double[] {0.03, 0.3}) {
            Random random = new Random(7);
            double[][] design = Morris.design(1000, 20, 4, 7);
            double[][] outcomes = new double[design.length][];
            Arrays.setAll(
                    outcomes,
                    row -> random.doubles(10).map(u -> u < probability ? 1 : 0).toArray());
            List<MorrisEffect> effects = Morris.effects(design, outcomes, 0.95, 7);
            double muStar = effects.stream()
                    .mapToDouble(e -> e.muStar().value())
                    .average()
                    .orElseThrow();
            double floor =
                    effects.stream().mapToDouble(MorrisEffect::floor).average().orElseThrow();
            assertThat(floor).isCloseTo(muStar, within(0.05 * muStar));
            long seen = effects.stream().filter(e -> !e.drowned()).count();
            assertThat(seen / 1000.0).isLessThan(0.05 + 4 * Math.sqrt(0.05 * 0.95 / 1000));
            assertThat(effects.stream()
                            .mapToDouble(MorrisEffect::sigma)
                            .average()
                            .orElseThrow())
                    .as("σ without noise, against %s with it", muStar)
                    .isLessThan(muStar / 2);
        }
    }

    /**
     * Luck that all trajectories share, in which every parameter does something else, in the mean nothing: the bootstrap over
     * trajectories alone would find a direction for most of 500 parameters. At most 5 % and four standard errors are told.
     */
    @Test
    @Tag("slow")
    void luckSharedByAllTrajectoriesIsNoEffect() {
        int parameters = 500;
        Random random = new Random(8);
        double[][] design = Morris.design(parameters, 20, 4, 8);
        double[][] lucky = new double[20][parameters];
        for (double[] replication : lucky) {
            Arrays.setAll(replication, i -> random.nextGaussian());
        }
        double[][] outcomes = new double[design.length][20];
        for (int row = 0; row < design.length; row++) {
            for (int r = 0; r < 20; r++) {
                for (int i = 0; i < parameters; i++) {
                    outcomes[row][r] += lucky[r][i] * design[row][i];
                }
            }
        }
        long told = Morris.effects(design, outcomes, 0.95, 8).stream()
                .filter(effect -> effect.direction() != 0)
                .count();
        assertThat(told / 500.0).isLessThan(0.05 + 4 * Math.sqrt(0.05 * 0.95 / 500));
    }

    /** Luck that is shared drops out: an effect of 0.1 shows through a standard deviation of 1. */
    @Test
    void sharedLuckDropsOut() {
        Random random = new Random(4);
        double[][] design = Morris.design(2, 10, 4, 4);
        double[][] outcomes = new double[design.length][];
        for (int t = 0; t < 10; t++) {
            double[] luck = random.doubles(20).map(u -> random.nextGaussian()).toArray();
            for (int row = 3 * t; row < 3 * t + 3; row++) {
                double effect = 0.1 * design[row][0];
                outcomes[row] = Arrays.stream(luck).map(y -> y + effect).toArray();
            }
        }
        List<MorrisEffect> effects = Morris.effects(design, outcomes, 0.95, 4);
        assertThat(effects.get(0).mu().value()).isCloseTo(0.1, within(1e-9));
        assertThat(effects.get(0).drowned()).isFalse();
        assertThat(effects.get(0).floor()).isLessThan(1e-9);
        assertThat(effects.get(1).drowned()).isTrue();
    }

    @Test
    void whatFailedIsLeftOut() {
        double[][] design = Morris.design(2, 8, 4, 4);
        double[][] outcomes = Arrays.stream(design)
                .map(x -> new double[] {3 * x[0], 3 * x[0], 3 * x[0]})
                .toArray(double[][]::new);
        outcomes[1][2] = Double.NaN;
        Arrays.fill(outcomes[4], Double.NaN);
        List<MorrisEffect> effects = Morris.effects(design, outcomes, 0.95, 4);
        assertThat(effects.get(0).mu().total()).isEqualTo(7);
        assertThat(effects.get(1).mu().total()).isEqualTo(7);
        assertThat(effects.get(0).mu().value()).isCloseTo(3, within(1e-9));
        assertThat(effects.get(0).mu().low()).isCloseTo(3, within(1e-9));
        assertThat(effects.get(0).mu().high()).isCloseTo(3, within(1e-9));
        Arrays.stream(outcomes).forEach(row -> Arrays.fill(row, Double.NaN));
        MorrisEffect none = Morris.effects(design, outcomes, 0.95, 4).get(0);
        assertThat(none.muStar().value()).isNaN();
        assertThat(none.drowned()).isTrue();
    }
}
