package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinHypercubeTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void everyStratumOfEveryCoordinateHoldsOnePoint(int points) {
        double[][] design = LatinHypercube.design(points, 5, 3);
        assertThat(design).hasDimensions(points, 5);
        for (int d = 0; d < 5; d++) {
            int coordinate = d;
            assertThat(Arrays.stream(design)
                            .mapToInt(point -> (int) Math.floor(point[coordinate] * points))
                            .sorted())
                    .containsExactly(IntStream.range(0, points).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void anyRowsOfALongDesignAreThoseOfTheWhole() {
        double[][] all = LatinHypercube.design(3000, 3, 5);
        LatinHypercube design = new LatinHypercube(3000, 3, 5);
        assertThat(design.rows(2048, 3000)).isDeepEqualTo(Arrays.copyOfRange(all, 2048, 3000));
        assertThat(design.rows(1000, 1001)).isDeepEqualTo(Arrays.copyOfRange(all, 1000, 1001));
        double[][] sequence = SobolSequence.design(3000, 7, 5);
        assertThat(new SobolSequence(7, 5).rows(1024, 2048)).isDeepEqualTo(Arrays.copyOfRange(sequence, 1024, 2048));
    }

    @Test
    void theSeedAloneDecides() {
        assertThat(LatinHypercube.design(20, 3, 7)).isDeepEqualTo(LatinHypercube.design(20, 3, 7));
        assertThat(Arrays.deepEquals(LatinHypercube.design(20, 3, 7), LatinHypercube.design(20, 3, 8)))
                .isFalse();
    }

    /** The correlation of two random permutations of 1000 has standard deviation 0.03: false alarm below 1 in 10⁵ each. */
    @Test
    void coordinatesAreJoinedAtRandom() {
        double[][] design = LatinHypercube.design(1000, 4, 1);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < a; b++) {
                int one = a;
                int other = b;
                double product = Arrays.stream(design)
                        .mapToDouble(point -> (point[one] - 0.5) * (point[other] - 0.5))
                        .average()
                        .orElseThrow();
                assertThat(12 * product).isCloseTo(0, within(0.14));
            }
        }
    }

    @Test
    void withoutPointsOrDimensionsThereIsNoDesign() {
        assertThatIllegalArgumentException().isThrownBy(() -> LatinHypercube.design(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LatinHypercube.design(1, 0, 1));
        assertThat(LatinHypercube.design(1, 1, 1)).hasDimensions(1, 1);
    }
}
