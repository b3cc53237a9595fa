package org.ymyra.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SegregationTest {
    /** Unequal groups in unequal units: 30 + 10 and 10 + 50. */
    @Test
    void indicesAreThoseByHand() {
        int[] a = {30, 10};
        int[] b = {10, 50};
        assertThat(Segregation.dissimilarity(a, b)).isCloseTo(0.75 - 1 / 6.0, within(1e-12));
        assertThat(Segregation.exposure(a, b)).isCloseTo(0.75 * 0.25 + 0.25 * 5 / 6, within(1e-12));
        assertThat(Segregation.isolation(a, b)).isCloseTo(0.75 * 0.75 + 0.25 / 6, within(1e-12));
        assertThat(Segregation.eta2(a, b)).isCloseTo((0.75 * 0.75 + 0.25 / 6 - 0.4) / 0.6, within(1e-12));
    }

    @Test
    void communitiesApartAreAtOneAndMixedOnesAtNone() {
        int[] a = {10, 0};
        int[] b = {0, 30};
        assertThat(Segregation.dissimilarity(a, b)).isEqualTo(1);
        assertThat(Segregation.eta2(a, b)).isEqualTo(1);
        assertThat(Segregation.dissimilarity(a, new int[] {30, 0})).isZero();
        assertThat(Segregation.eta2(new int[] {10, 20}, new int[] {30, 60})).isCloseTo(0, within(1e-12));
    }

    /** On a chequered torus of 4 × 4 cells the four diagonal neighbours are alike and the four others are not. */
    @Test
    void emptyCellsAreNobodysNeighbours() {
        int[][] neighbours = Torus.of(4, 1, Torus.Shape.SQUARE).sight();
        byte[] groups = new byte[16];
        for (int cell = 0; cell < 16; cell++) {
            groups[cell] = (byte) ((cell / 4 + cell) % 2);
        }
        assertThat(Segregation.alike(groups, neighbours)).isEqualTo(0.5);
        groups[0] = -1;
        assertThat(Segregation.alike(groups, neighbours)).isEqualTo(0.5);
        groups[1] = 0;
        assertThat(Segregation.alike(groups, neighbours)).isCloseTo((56 - 8 + 6) / 112.0, within(1e-12));
    }

    /** Cells in sight at a reach of 7: a circle, a diamond and a square, each without its centre, on a torus. */
    @Test
    void shapesHaveTheirSizes() {
        assertThat(Torus.of(40, 7, Torus.Shape.CIRCLE).sight()[0]).hasSize(148).doesNotHaveDuplicates();
        assertThat(Torus.of(40, 7, Torus.Shape.DIAMOND).sight()[5]).hasSize(112).doesNotHaveDuplicates();
        assertThat(Torus.of(40, 7, Torus.Shape.SQUARE).sight()[39]).hasSize(224).doesNotHaveDuplicates();
        assertThat(Torus.of(40, 1, Torus.Shape.DIAMOND).sight()[0]).containsExactlyInAnyOrder(1, 39, 40, 1560);
    }
}
