package org.ymyra.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
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
        return reached(level, day, i -> 0, 1).get(0);
    }

    /** The same by parameter set, in the order of {@link #differences}; sets without pairs are left out. */
    List<PairedProportions> reached(Level level, double day, int[] sets) {
        return reached(level, day, i -> sets[scenario.numbers()[inScenario[i]] % sets.length], sets.length).stream()
                .filter(table -> table.pairs() > 0)
                .toList();
    }

    private List<PairedProportions> reached(Level level, double day, IntUnaryOperator group, int groups) {
        long[][] cells = new long[groups][4];
        double[] days = days(level);
        double[] daysInBaseline = daysInBaseline(level);
        for (int i = 0; i < days.length; i++) {
            cells[group.applyAsInt(i)][(days[i] <= day ? 0 : 2) + (daysInBaseline[i] <= day ? 0 : 1)]++;
        }
        return Arrays.stream(cells)
                .map(cell -> new PairedProportions(cell[0], cell[1], cell[2], cell[3]))
                .toList();
    }

    /** By how much the scenario differs from the baseline in whether a level is reached by a day, −1 to 1, by parameter set. */
    SetMeans differences(Level level, double day, int[] sets) {
        double[] days = days(level);
        double[] daysInBaseline = daysInBaseline(level);
        return bySet(i -> (days[i] <= day ? 1 : 0) - (daysInBaseline[i] <= day ? 1 : 0), sets);
    }

    /**
     * Widens the interval of a risk ratio, on the scale of its logarithm, as the parameter sets make the logarithm of the ratio
     * of their means less certain.
     */
    Estimate widened(Estimate ratio, Level level, double day, int[] sets) {
        double[] days = days(level);
        double[] daysInBaseline = daysInBaseline(level);
        double risk = bySet(i -> days[i] <= day ? 1 : 0, sets).mean();
        double baselineRisk = bySet(i -> daysInBaseline[i] <= day ? 1 : 0, sets).mean();
        double value = baselineRisk > 0 ? risk / baselineRisk : Double.NaN;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double factor = value > 0
                ? bySet(i -> (days[i] <= day ? 1 / risk : 0) - (daysInBaseline[i] <= day ? 1 / baselineRisk : 0), sets)
                        .factor(ratio.confidence())
                : differences(level, day, sets).factor(ratio.confidence());
        if (value > 0 && Double.isFinite(factor)) {
            low = value * Math.pow(ratio.low() / ratio.value(), factor);
            high = value * Math.pow(ratio.high() / ratio.value(), factor);
        } else if (value == 0) {
            high = ratio.high() * factor * factor;
        }
        return new Estimate(value, low, high, -1, ratio.total(), ratio.method() + SetMeans.METHOD, ratio.confidence());
    }

    private SetMeans bySet(IntToDoubleFunction value, int[] sets) {
        int[] numbers =
                Arrays.stream(inScenario).map(i -> scenario.numbers()[i]).toArray();
        return SetMeans.of(numbers, each(value), sets);
    }

    /** Means over the parameter sets of a value for each pair, {@link SetMeans#linearised}; the values themselves without such. */
    double[] means(double[] values, int[] sets) {
        return sets.length == 0 ? values : bySet(i -> values[i], sets).linearised();
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
