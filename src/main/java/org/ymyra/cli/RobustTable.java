package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.BetweenSets;
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
        TextTable table = new TextTable("scenario", "level", ">mean", ">interval", ">between sets", ">one set");
        String before = "";
        for (LevelSpread row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    Words.name(row.level()),
                    Numbers.percent(row.probability().mean()),
                    Numbers.percentInterval(row.probability().mean()),
                    range(row.probability()),
                    margin(row.probability()));
            before = row.scenario();
        }
        table.print(out);
    }

    /** Prints in what share of the sets each scenario but the first helps to avert levels; of a single level in the order of effects. */
    void printEffects(PrintWriter out, Level... levels) {
        String baseline = manifest.scenarios().get(0).key();
        List<Robustness> rows = new ArrayList<>(analysis.robustness(baseline, horizon()));
        rows.removeIf(row -> !Set.of(levels).contains(row.level()));
        boolean single = levels.length == 1;
        if (single) {
            rows.sort(Comparator.comparingDouble(row -> row.effect().mean().value()));
        }
        out.println();
        out.println("In what share of the parameter sets each scenario makes "
                + (single ? "a " + Words.name(levels[0]) : "a level") + " less probable within "
                + Numbers.span(horizon()) + " than " + title(baseline) + ".");
        out.println(Report.wrapped("Helps: share of the sets in which it does, luck taken off (normal; Weerahandi"
                + " intervals at " + Numbers.confidence(rows.get(0).helps())
                + "). Effect: mean over the sets in percentage"
                + " points (" + rows.get(0).effect().mean().method() + "). " + legend()
                + " Own effect: sets whose own difference is below/above 0, and in brackets those whose own interval is;"
                + " luck is not taken off."));
        out.println();
        TextTable table = new TextTable(
                "scenario",
                single ? "" : "level",
                ">helps",
                ">interval",
                ">effect",
                ">interval",
                ">between sets",
                ">one set",
                ">own effect");
        String before = "";
        for (Robustness row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    single ? "" : Words.name(row.level()),
                    Numbers.percent(row.helps()),
                    Numbers.percentInterval(row.helps()),
                    Numbers.points(row.effect().mean()),
                    Numbers.percentInterval(row.effect().mean()),
                    range(row.effect()),
                    margin(row.effect()),
                    row.less() + "/" + row.more() + " (" + row.surelyLess() + "/" + row.surelyMore() + ")");
            before = row.scenario();
        }
        table.print(out);
    }

    private static String legend() {
        return "Between sets: from where 5% of the sets lie below to where 5% lie above, luck taken off (normal). One set:"
                + " how far the figure of a single set may be off by luck.";
    }

    private static String range(BetweenSets between) {
        return "[" + points(between.quantile(LOW)) + ", " + points(between.quantile(HIGH)) + "]";
    }

    private static String margin(BetweenSets between) {
        return "±" + points(between.margin());
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
