package org.ymyra.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.ParameterSets;

/**
 * The response to one or two parameters over a long design, gathered in cells of equal width, of which each is the mean over its
 * rows; no row is held.
 */
public final class ResponseCells {
    /** Cells along a parameter, if one is varied, and if two are. */
    private static final int[] CELLS = {40, 10};

    private final ParameterSets rows;
    private final int[] varied;
    private final double[] low;
    private final double[] high;
    /** By parameter and cell along it, sum and number of the values there. */
    private final double[][][] axes;

    private final Map<String, Sums[]> sums = new LinkedHashMap<>();

    /**
     * A cell.
     *
     * @param scenario key of the scenario
     * @param values by parameter, the mean of the values in cells that lie beside each other
     * @param rows how many rows are in it
     * @param probability the mean over them of the probability of a level. Its interval is the Wilson score interval of as many
     *     replications as the row with the fewest has: rows share their luck, and the mean over them varies no more than one
     */
    public record Cell(String scenario, double[] values, int rows, Estimate probability) {}

    private static final class Sums {
        private final double[] levels = new double[Level.values().length];
        private int rows;
        private int ended = Integer.MAX_VALUE;
    }

    private ResponseCells(ParameterSets rows, int[] varied, double[] low, double[] high) {
        this.rows = rows;
        this.varied = varied;
        this.low = low;
        this.high = high;
        axes = new double[varied.length][along()][2];
    }

    /** Returns the empty cells of a design; none unless one or two parameters are varied in it. */
    public static Optional<ResponseCells> of(ParameterSets rows) {
        double[] low = rows.values(0);
        double[] high = low.clone();
        for (int row = 1; row < rows.size(); row++) {
            double[] values = rows.values(row);
            for (int i = 0; i < values.length; i++) {
                low[i] = Math.min(low[i], values[i]);
                high[i] = Math.max(high[i], values[i]);
            }
        }
        int[] varied = IntStream.range(0, low.length)
                .filter(column -> low[column] < high[column])
                .toArray();
        return varied.length == 1 || varied.length == 2
                ? Optional.of(new ResponseCells(rows, varied, low, high))
                : Optional.empty();
    }

    private int along() {
        return CELLS[varied.length - 1];
    }

    /** The parameters that are varied, by their place in the design. */
    public int[] varied() {
        return varied.clone();
    }

    /** Adds a row. */
    public void add(String scenario, RowOutcome row) {
        if (row.ended() == 0) {
            return;
        }
        double[] values = rows.values(row.row());
        int cell = 0;
        for (int i = 0; i < varied.length; i++) {
            int column = varied[i];
            double share = (values[column] - low[column]) / (high[column] - low[column]);
            int at = Math.min(along() - 1, (int) (share * along()));
            axes[i][at][0] += values[column];
            axes[i][at][1]++;
            cell = cell * along() + at;
        }
        Sums[] all = sums.computeIfAbsent(scenario, key -> new Sums[(int) Math.pow(along(), varied.length)]);
        Sums own = all[cell] == null ? all[cell] = new Sums() : all[cell];
        own.rows++;
        own.ended = Math.min(own.ended, row.ended());
        for (Level level : Level.values()) {
            own.levels[level.ordinal()] += row.estimates().get(level).value();
        }
    }

    /** The cells with any rows in them, by scenario and values. */
    public List<Cell> cells(Level level, double confidence) {
        List<Cell> cells = new ArrayList<>();
        sums.forEach((scenario, all) -> {
            for (int cell = 0; cell < all.length; cell++) {
                if (all[cell] != null) {
                    double mean = all[cell].levels[level.ordinal()] / all[cell].rows;
                    int ended = all[cell].ended;
                    Estimate probability = Proportions.score(mean * ended, ended, Confidence.z(confidence), confidence);
                    cells.add(new Cell(scenario, values(cell), all[cell].rows, probability));
                }
            }
        });
        return cells;
    }

    private double[] values(int cell) {
        int[] at = varied.length == 1 ? new int[] {cell} : new int[] {cell / along(), cell % along()};
        double[] values = new double[at.length];
        Arrays.setAll(values, i -> axes[i][at[i]][0] / axes[i][at[i]][1]);
        return values;
    }
}
