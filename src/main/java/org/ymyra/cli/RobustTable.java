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
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Level;

/**
 * What differs between the parameter sets of a result.
 *
 * @param manifest what was run
 * @param analysis its estimates
 */
record RobustTable(Manifest manifest, Analysis analysis) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Prints how far the probabilities of the levels at the horizon differ between the sets. */
    void printSpreads(PrintWriter out) {
        List<LevelSpread> rows = analysis.spreads(horizon());
        out.println();
        out.println("How far the probability differs between the parameter sets, in per cent.");
        out.println(Report.wrapped(legend()));
        out.println();
        TextTable table = new TextTable(
                "scenario", "level", ">mean", ">interval", ">deviation", ">interval", ">nine in ten", ">one set");
        String before = "";
        for (LevelSpread row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    Words.name(row.level()),
                    Numbers.percent(row.probability().mean()),
                    Numbers.percentInterval(row.probability().mean()),
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
        out.println("In how many of the " + Numbers.count(manifest.ensemble().size(), "parameter set")
                + " each scenario makes " + (single ? "a " + Words.name(levels[0]) : "a level")
                + " less or more probable within " + Numbers.span(horizon()) + " than " + title(baseline) + ".");
        out.println(
                Report.wrapped("Less, equal, more: sets whose own difference is below 0, 0, above 0; in brackets those"
                        + " where that is sure, as its interval at " + Numbers.confidence(mean)
                        + " lies on that side. Luck is in"
                        + " these: without any effect as many sets have less as more, and about one in forty is surely"
                        + " less. Effect: mean over the sets in percentage points (" + mean.method() + "). "
                        + legend()));
        out.println();
        TextTable table = new TextTable(
                "scenario",
                single ? "" : "level",
                ">less",
                ">equal",
                ">more",
                ">effect",
                ">interval",
                ">deviation",
                ">interval",
                ">nine in ten",
                ">one set");
        String before = "";
        for (Robustness row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    single ? "" : Words.name(row.level()),
                    count(row.less(), row.surelyLess()),
                    Numbers.count(row.equal()),
                    count(row.more(), row.surelyMore()),
                    Numbers.points(row.effect().mean()),
                    Numbers.percentInterval(row.effect().mean()),
                    deviation(row.effect()),
                    interval(row.effect()),
                    range(row.effect()),
                    margin(row.effect()));
            before = row.scenario();
        }
        table.print(out);
    }

    private static String legend() {
        return "Deviation: standard deviation between sets, luck taken off. Nine in ten: where so many sets lie in normal"
                + " approximation, with that deviation. One set: how far the figure of a single set may be off by luck.";
    }

    private static String count(int sets, int surely) {
        return Numbers.count(sets) + " (" + Numbers.count(surely) + ")";
    }

    private static String deviation(BetweenSets between) {
        return points(between.deviation().value());
    }

    private static String interval(BetweenSets between) {
        Estimate deviation = between.deviation();
        return "[" + points(deviation.low()) + ", " + points(deviation.high()) + "]";
    }

    private static String range(BetweenSets between) {
        double low = between.quantile(LOW);
        return Double.isNaN(low) ? "–" : "[" + points(low) + ", " + points(between.quantile(HIGH)) + "]";
    }

    private static String margin(BetweenSets between) {
        return Double.isNaN(between.margin()) ? "–" : "±" + points(between.margin());
    }

    private static String points(double share) {
        return Numbers.number(100 * share, 1);
    }

    private double horizon() {
        return manifest.scenarios().get(0).horizon();
    }

    private String title(String scenario) {
        return manifest.scenario(scenario).title().en();
    }
}
