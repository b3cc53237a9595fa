package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.BetweenSets;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelSpread;
import org.ymyra.analysis.Robustness;
import org.ymyra.chart.Texts;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Level;

/**
 * What differs between the parameter sets of a result.
 *
 * @param manifest what was run
 * @param analysis its estimates
 * @param texts words and numbers
 */
record RobustTable(Manifest manifest, Analysis analysis, Texts texts) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Prints how far the probabilities of the levels at the horizon differ between the sets. */
    void printSpreads(PrintWriter out) {
        List<LevelSpread> rows = analysis.spreads(horizon());
        out.println();
        out.println(Report.line(texts, texts.get("spreads")));
        out.println(Report.wrapped(texts.get("robust.legend")));
        out.println();
        TextTable table = TextTable.of(
                texts, "scenario", "level", ">mean", ">interval", ">deviation", ">interval", ">nine", ">one-set");
        String before = "";
        for (LevelSpread row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    Words.text(texts, row.level()),
                    texts.numerals().percent(row.probability().mean()),
                    texts.numerals().percentInterval(row.probability().mean()),
                    deviation(row.probability()),
                    interval(row.probability()),
                    range(row.probability()),
                    margin(row.probability()));
            before = row.scenario();
        }
        table.print(out);
    }

    /** Prints in how many sets each scenario but the first makes levels less probable; of a single level in the order of effects. */
    void printEffects(PrintWriter out, Level... levels) {
        String baseline = manifest.scenarios().get(0).key();
        List<Robustness> rows = new ArrayList<>(analysis.robustness(baseline, horizon()));
        rows.removeIf(row -> !Set.of(levels).contains(row.level()));
        boolean single = levels.length == 1;
        if (single) {
            rows.sort(Comparator.comparingDouble(row -> row.effect().mean().value()));
        }
        Estimate mean = rows.get(0).effect().mean();
        out.println();
        out.println(Report.line(
                texts,
                texts.get(
                        "robust",
                        texts.numerals().count(manifest.ensemble().size()),
                        texts.get("robust." + (single ? Words.name(levels[0]) : "level")),
                        texts.span(horizon()),
                        title(baseline))));
        out.println(Report.wrapped(texts.get(
                "robust.how",
                texts.numerals().confidence(mean.confidence()),
                Report.method(texts, mean),
                texts.get("robust.legend"))));
        out.println();
        TextTable table = TextTable.of(
                texts,
                "scenario",
                single ? "" : "level",
                ">less",
                ">equal",
                ">more",
                ">effect",
                ">interval",
                ">deviation",
                ">interval",
                ">nine",
                ">one-set");
        String before = "";
        for (Robustness row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    single ? "" : Words.text(texts, row.level()),
                    count(row.less(), row.surelyLess()),
                    texts.numerals().count(row.equal()),
                    count(row.more(), row.surelyMore()),
                    texts.numerals().points(row.effect().mean()),
                    texts.numerals().percentInterval(row.effect().mean()),
                    deviation(row.effect()),
                    interval(row.effect()),
                    range(row.effect()),
                    margin(row.effect()));
            before = row.scenario();
        }
        table.print(out);
    }

    private String count(int sets, int surely) {
        return texts.numerals().count(sets) + " (" + texts.numerals().count(surely) + ")";
    }

    private String deviation(BetweenSets between) {
        return points(between.deviation().value());
    }

    private String interval(BetweenSets between) {
        Estimate deviation = between.deviation();
        return texts.numerals().interval(points(deviation.low()), points(deviation.high()));
    }

    private String range(BetweenSets between) {
        double low = between.quantile(LOW);
        return Double.isNaN(low) ? "–" : texts.numerals().interval(points(low), points(between.quantile(HIGH)));
    }

    private String margin(BetweenSets between) {
        return Double.isNaN(between.margin()) ? "–" : "±" + points(between.margin());
    }

    private String points(double share) {
        return texts.numerals().number(100 * share, 1);
    }

    private double horizon() {
        return manifest.scenarios().get(0).horizon();
    }

    private String title(String scenario) {
        return texts.of(manifest.scenario(scenario).title());
    }
}
