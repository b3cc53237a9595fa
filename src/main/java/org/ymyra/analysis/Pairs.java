package org.ymyra.analysis;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ymyra.results.Outcome.Total;
import org.ymyra.results.Replications;
import org.ymyra.scenario.Level;

/**
 * The replications of two scenarios paired by number: those that ended well in both.
 *
 * @param scenario replications of the one
 * @param baseline replications of the other
 * @param inScenario for each pair, its index in the one
 * @param inBaseline for each pair, its index in the other
 */
record Pairs(Replications scenario, Replications baseline, int[] inScenario, int[] inBaseline) {

    static Pairs of(Replications scenario, Replications baseline) {
        int[] inScenario = IntStream.range(0, scenario.numbers().length)
                .filter(i -> Arrays.binarySearch(baseline.numbers(), scenario.numbers()[i]) >= 0)
                .toArray();
        int[] inBaseline = Arrays.stream(inScenario)
                .map(i -> Arrays.binarySearch(baseline.numbers(), scenario.numbers()[i]))
                .toArray();
        return new Pairs(scenario, baseline, inScenario, inBaseline);
    }

    /** In how many pairs a level is reached by a day. */
    PairedProportions reached(Level level, double day) {
        long[] cells = new long[4];
        double[] days = days(level);
        double[] daysInBaseline = daysInBaseline(level);
        for (int i = 0; i < days.length; i++) {
            cells[(days[i] <= day ? 0 : 2) + (daysInBaseline[i] <= day ? 0 : 1)]++;
        }
        return new PairedProportions(cells[0], cells[1], cells[2], cells[3]);
    }

    /** The day on which the scenario reached a level; infinite if it did not. */
    double[] days(Level level) {
        return each(i -> scenario.reached()[level.ordinal()][inScenario[i]]);
    }

    /** The day on which the baseline reached a level; infinite if it did not. */
    double[] daysInBaseline(Level level) {
        return each(i -> baseline.reached()[level.ordinal()][inBaseline[i]]);
    }

    /** The cost of the scenario less that of the baseline. */
    double[] costDifferences() {
        double[] costs = scenario.totals().get(Total.COST);
        double[] baselineCosts = baseline.totals().get(Total.COST);
        return each(i -> costs[inScenario[i]] - baselineCosts[inBaseline[i]]);
    }

    /** The percentage points of risk that the scenario averts: 100 if only the baseline reached a level, −100 if only it did. */
    double[] pointsAverted(Level level) {
        double[] days = days(level);
        double[] daysInBaseline = daysInBaseline(level);
        return each(i -> 100 * ((Double.isFinite(daysInBaseline[i]) ? 1 : 0) - (Double.isFinite(days[i]) ? 1 : 0)));
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, inScenario.length).mapToDouble(value).toArray();
    }
}
