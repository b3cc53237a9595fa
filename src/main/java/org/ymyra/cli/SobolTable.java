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
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;

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
        out.println(Report.wrapped(
                texts().get("sobol", run.words(response), texts().count("rows", variance.total()), run.size())));
        if (result.drowned()) {
            out.println();
            out.println(Report.wrapped(noise()));
            return;
        }
        out.println(Report.wrapped(texts().get(
                        "sobol.how",
                        Report.method(texts(), variance),
                        numerals().confidence(variance.confidence()))));
        out.println();
        TextTable table = TextTable.of(texts(), "parameter", ">first", ">interval", ">total", ">interval", "");
        List<Integer> sorted = sorted();
        sorted.stream().limit(MOST).forEach(i -> {
            Index index = result.indices().get(i);
            table.row(
                    run.key(i),
                    numerals().amount(index.first()),
                    numerals().amountInterval(index.first()),
                    numerals().amount(index.total()),
                    numerals().amountInterval(index.total()),
                    index.drowned() ? texts().get("sobol.untold") : "");
        });
        table.print(out);
        SensitivityTable.rest(out, texts(), sorted.size());
        out.println();
        out.println(Report.wrapped(noise()));
    }

    /** Says how much of what varies is luck and how many replications would help. */
    private String noise() {
        if (!(result.variance().high() + result.luck() > 0)) {
            return texts().get("sobol.same");
        }
        String share = numerals().percent(result.noise(), 0);
        String needed = numerals().count((long) result.replications(LITTLE, run.each()));
        String little = numerals().percent(LITTLE, 0);
        if (result.drowned()) {
            return texts().get("sobol.drowned", needed, share, little);
        }
        boolean points = response.isProbability();
        String deviation = numerals()
                .number(
                        (points ? 100 : 1)
                                * Math.sqrt(Math.max(0, result.variance().value())),
                        2);
        String text = texts().get(points ? "sobol.luck.points" : "sobol.luck.number", share, deviation);
        return result.noise() <= LITTLE ? text : text + " " + texts().get("sobol.needed", needed, little);
    }

    private Texts texts() {
        return run.texts();
    }

    private Numerals numerals() {
        return texts().numerals();
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
