package org.ymyra.cli;

import java.io.PrintWriter;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.SampleSizes;
import org.ymyra.experiment.StoppingRule;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Level;

/**
 * Prints how many replications are needed.
 *
 * @param out where to print it
 * @param width half-width that the intervals may have
 * @param confidence their confidence level
 * @param level the level whose probability matters
 */
record Advice(PrintWriter out, HalfWidth width, double confidence, Level level) {
    private static final double[] EITHER_SIDE = {0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01};
    private static final double[] FROM_RARE = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9};

    /** How fast replications ran, and how many there are already. */
    record Pace(double secondsEach, int threads, long had) {

        /** That of an experiment, in seconds for one replication of every scenario. */
        static Pace of(Manifest manifest, long had) {
            double rounds =
                    (double) manifest.status().done() / manifest.scenarios().size();
            return new Pace(
                    manifest.status().seconds() / rounds, manifest.status().threads(), had);
        }

        String time(double replications) {
            return Double.isNaN(replications) ? "?" : ProgressLine.time(Math.max(0, replications - had) * secondsEach);
        }
    }

    /** Before any run: by probabilities that are assumed. */
    void assumed() {
        out.println("Replications of each scenario for a " + interval() + " within " + width.text()
                + ", if the probability is as assumed.");
        out.println();
        TextTable table = new TextTable(">probability", ">replications", "");
        for (double p : width.relative() ? FROM_RARE : EITHER_SIDE) {
            boolean one = width.relative() || p == 0.5;
            double number = width.relative()
                    ? SampleSizes.relative(p, width.value(), confidence)
                    : SampleSizes.probability(p, width.value(), confidence);
            table.row(
                    percent(p) + (one ? "" : " or " + percent(1 - p)),
                    Numbers.number(number, 0),
                    width.relative() || p < 0.5 ? "" : "at worst");
        }
        table.print(out);
        if (width.relative()) {
            out.println();
            out.println("There is no worst case: the rarer it is, the more are needed, without bound.");
        }
    }

    /** From replications that have been run. */
    void estimated(Manifest manifest, Analysis analysis, Pace pace) {
        out.println("Replications of each scenario for a " + interval() + " of the probability of " + Words.with(level)
                + " within " + width.text() + ".");
        out.println(Report.wrapped("Estimated from " + Numbers.count(manifest.replications(), "replication")
                + " of each, seed " + manifest.seed()
                + "; the range is that over the interval of the probability. Time for "
                + (pace.had() == 0 ? "all scenarios" : "those of all scenarios that are not run yet") + ", at the "
                + Numbers.number(manifest.scenarios().size() / pace.secondsEach(), 1) + "/s measured on "
                + Numbers.count(pace.threads(), "thread") + "."));
        out.println();
        TextTable table =
                new TextTable("scenario", ">probability", ">interval", ">replications", ">range", ">time", ">at most");
        for (LevelProbability row : analysis.levelProbabilities()) {
            if (row.level() == level) {
                Estimate number = SampleSizes.probability(row.probability(), width.value(), width.relative());
                table.row(
                        manifest.scenario(row.scenario()).title().en(),
                        Numbers.percent(row.probability()),
                        Numbers.percentInterval(row.probability()),
                        Numbers.number(number.value(), 0),
                        range(number),
                        pace.time(number.value()),
                        pace.time(number.high()));
            }
        }
        table.print(out);
        out.println();
        out.println(
                width.relative()
                        ? "The rarer it is, the more are needed, without bound."
                        : "At worst, at a probability of 50%, "
                                + Numbers.number(SampleSizes.probability(0.5, width.value(), confidence), 0)
                                + " are needed.");
    }

    /** For the differences to the first scenario. */
    void differences(Manifest manifest, Analysis analysis, Pace pace) {
        Manifest.Entry baseline = manifest.scenarios().get(0);
        out.println();
        if (width.relative()) {
            out.println("For a difference give a probability: it may be 0, and no interval is short relative to that.");
            return;
        }
        out.println("For its difference to " + baseline.title().en() + " in percentage points within " + width.text()
                + ".");
        out.println(Report.wrapped(
                "Unpaired: how many of each would be needed if the two did not share their luck; saved: what"
                        + " is saved because they do."));
        out.println();
        TextTable table = new TextTable(
                "scenario",
                ">difference",
                ">interval",
                ">replications",
                ">range",
                ">time",
                ">at most",
                ">unpaired",
                ">saved");
        for (Manifest.Entry scenario :
                manifest.scenarios().subList(1, manifest.scenarios().size())) {
            PairedProportions pairs = analysis.pairs(scenario.key(), baseline.key(), level);
            Estimate difference = pairs.difference(confidence);
            Estimate number = SampleSizes.paired(pairs, width.value(), confidence);
            double unpaired = SampleSizes.unpaired(pairs, width.value(), confidence);
            table.row(
                    scenario.title().en(),
                    Numbers.points(difference),
                    Numbers.percentInterval(difference),
                    Numbers.number(number.value(), 0),
                    range(number),
                    pace.time(number.value()),
                    pace.time(number.high()),
                    Numbers.number(unpaired, 0),
                    Double.isNaN(unpaired) ? "–" : Numbers.number(100 * (1 - number.value() / unpaired), 0) + "%");
        }
        table.print(out);
    }

    /** How this goes with runs that stop by themselves. */
    void closing() {
        out.println();
        out.println("run and compare --until-half-width look first after " + StoppingRule.FIRST
                + " replications, then each time there are a tenth more.");
    }

    private String interval() {
        return Numbers.confidence(confidence) + " interval";
    }

    private static String percent(double p) {
        return Numbers.number(100 * p, 0) + "%";
    }

    private static String range(Estimate number) {
        return "[" + Numbers.number(number.low(), 0) + ", " + Numbers.number(number.high(), 0) + "]";
    }
}
