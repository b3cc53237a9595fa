package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Response;
import org.ymyra.analysis.SobolIndices;
import org.ymyra.analysis.SobolIndices.Index;
import org.ymyra.chart.Captions;
import org.ymyra.chart.Figure;
import org.ymyra.chart.IndexChart;

/**
 * The Sobol indices of all parameters for an outcome.
 *
 * @param run the experiment
 * @param response the outcome
 * @param result the indices
 */
record SobolTable(SensitivityRun run, Response response, SobolIndices result) implements SensitivityTable {
    /** The share of luck in what varies that is little. */
    private static final double LITTLE = 0.2;

    static SobolTable of(SensitivityRun run, Response response) {
        return new SobolTable(
                run,
                response,
                SobolIndices.of(
                        run.outcomes(response),
                        run.ranges().size(),
                        Report.CONFIDENCE,
                        run.manifest().seed()));
    }

    /** The parameters, the one with the greatest total index first. */
    private List<Integer> sorted() {
        return IntStream.range(0, result.indices().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> -result.indices().get(i).total().value()))
                .toList();
    }

    @Override
    public void print(PrintWriter out) {
        Estimate variance = result.variance();
        out.println(Report.wrapped("What the variance of " + run.words(response) + " is due to: Sobol indices, "
                + Numbers.count(variance.total(), "row") + "; " + run.size() + "."));
        if (result.drowned()) {
            out.println();
            out.println(Report.wrapped(noise()));
            return;
        }
        out.println(
                Report.wrapped("Share of the variance that goes if the parameter is known (first), and that stays if"
                        + " all others are known (total), with intervals (" + variance.method() + ", "
                        + Numbers.confidence(variance) + ")."));
        out.println();
        TextTable table = new TextTable("parameter", ">first", ">interval", ">total", ">interval", "");
        List<Integer> sorted = sorted();
        sorted.stream().limit(MOST).forEach(i -> {
            Index index = result.indices().get(i);
            table.row(
                    run.key(i),
                    Numbers.amount(index.first()),
                    Numbers.amountInterval(index.first()),
                    Numbers.amount(index.total()),
                    Numbers.amountInterval(index.total()),
                    index.drowned() ? "(total not told from 0)" : "");
        });
        table.print(out);
        SensitivityTable.rest(out, sorted.size());
        out.println();
        out.println(Report.wrapped(noise()));
    }

    /** Says how much of what varies is luck and how many replications would help. */
    private String noise() {
        if (!(result.variance().high() + result.luck() > 0)) {
            return "The outcome does not vary: nothing can be said of any parameter.";
        }
        String share =
                Numbers.number(100 * result.noise(), 0) + "% of what varies over the points is luck of replications";
        String deviation = Numbers.number(
                (response.isProbability() ? 100 : 1)
                        * Math.sqrt(Math.max(0, result.variance().value())),
                2);
        String needed = Numbers.count((long) result.replications(LITTLE, run.each())) + " replications of each point";
        if (result.drowned()) {
            return "NOISE DROWNS THE INDICES: " + share + ", and the rest is not told from none. It takes at least "
                    + needed + " to bring luck down to " + Numbers.number(100 * LITTLE, 0)
                    + "%, and more rows to tell how the rest divides.";
        }
        String text = share + " and is taken off. Without it the standard deviation is " + deviation
                + (response.isProbability() ? " percentage points." : ".");
        return result.noise() <= LITTLE
                ? text
                : text + " About " + needed + " would bring luck down to " + Numbers.number(100 * LITTLE, 0)
                        + "%; more rows narrow the intervals as well.";
    }

    @Override
    public String heading() {
        return "first,first_low,first_high,total,total_low,total_high,luck";
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i : sorted()) {
            Index index = result.indices().get(i);
            lines.add(run.csv(i) + "," + SensitivityTable.csv(index.first()) + "," + SensitivityTable.csv(index.total())
                    + "," + EstimateFiles.number(result.noise()));
        }
        return lines;
    }

    @Override
    public Map<String, Figure> figures(Captions captions) {
        Map<String, Index> shown = new LinkedHashMap<>();
        for (int i : sorted()) {
            if (Double.isFinite(result.indices().get(i).total().high())) {
                shown.put(run.key(i), result.indices().get(i));
            }
        }
        return shown.isEmpty()
                ? Map.of()
                : Map.of("indices-" + response.name(), IndexChart.of(captions, response, result.noise(), shown));
    }
}
