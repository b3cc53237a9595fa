package org.ymyra.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ymyra.analysis.ResponseCells.Cell;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range;

class ResponseCellsTest {
    private static final int ROWS = 5000;

    private static RowOutcome row(int row, int ended, long riots) {
        Map<Enum<?>, Estimate> estimates = new HashMap<>();
        for (Level level : Level.values()) {
            estimates.put(level, Proportions.wilson(level == Level.RIOT ? riots : 0, ended, 0.95));
        }
        return new RowOutcome(row, ended, estimates);
    }

    private static ParameterSets design(int columns) {
        return ParameterSets.of(
                IntStream.range(0, columns)
                        .mapToObj(i -> new Range.Column("parameter-" + i, ""))
                        .toList(),
                SobolSequence.design(ROWS, columns, 1));
    }

    /** Against sums over all rows held at once. */
    @Test
    void aCellIsTheMeanOverItsRowsWithTheIntervalOfOne() {
        ParameterSets design = design(2);
        double[][] values = IntStream.range(0, ROWS).mapToObj(design::values).toArray(double[][]::new);
        ResponseCells cells = ResponseCells.of(design).orElseThrow();
        int[] riots = IntStream.range(0, ROWS)
                .map(i -> (int) Math.floor(20 * values[i][0] * values[i][1]))
                .toArray();
        for (int i = 0; i < ROWS; i++) {
            cells.add("one", row(i, i % 1000 == 999 ? 0 : 20, i % 1000 == 999 ? 0 : riots[i]));
        }
        List<Cell> found = cells.cells(Level.RIOT, 0.95);
        assertThat(found).hasSize(100);
        assertThat(found.stream().mapToInt(Cell::rows).sum()).isEqualTo(ROWS - 5);
        double[] low = {least(values, 0), least(values, 1)};
        double[] width = {(most(values, 0) - low[0]) / 10, (most(values, 1) - low[1]) / 10};
        Cell cell = found.get(37);
        int[] own = IntStream.range(0, ROWS)
                .filter(i -> i % 1000 != 999
                        && (int) ((values[i][0] - low[0]) / width[0]) == 3
                        && (int) ((values[i][1] - low[1]) / width[1]) == 7)
                .toArray();
        double mean =
                Arrays.stream(own).mapToDouble(i -> riots[i] / 20.0).average().orElseThrow();
        assertThat(cell.rows()).isEqualTo(own.length);
        assertThat(cell.probability().value()).isCloseTo(mean, within(1e-12));
        assertThat(cell.probability().total()).isEqualTo(20);
        assertThat(cell.probability().low()).isLessThan(mean);
        assertThat(cell.probability().high() - cell.probability().low()).isGreaterThan(0.2);
        assertThat(cell.values()[0]).isCloseTo(low[0] + 3.5 * width[0], within(width[0] / 10));
        assertThat(cells.cells(Level.DEADLY, 0.95))
                .allMatch(none -> none.probability().value() == 0);
    }

    @Test
    void oneParameterHasMoreCellsAndThreeHaveNone() {
        ResponseCells cells = ResponseCells.of(design(1)).orElseThrow();
        IntStream.range(0, ROWS).forEach(i -> cells.add("one", row(i, 1, i % 2)));
        assertThat(cells.cells(Level.RIOT, 0.95))
                .hasSize(40)
                .allMatch(cell -> cell.probability().total() == 1);
        assertThat(ResponseCells.of(design(3))).isEmpty();
    }

    private static double least(double[][] values, int column) {
        return Arrays.stream(values).mapToDouble(row -> row[column]).min().orElseThrow();
    }

    private static double most(double[][] values, int column) {
        return Arrays.stream(values).mapToDouble(row -> row[column]).max().orElseThrow();
    }
}
