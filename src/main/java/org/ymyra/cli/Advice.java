package org.ymyra.cli;

import java.io.PrintWriter;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.analysis.PairedProportions;
import org.ymyra.analysis.SampleSizes;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
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
 * @param texts words and numbers
 */
record Advice(PrintWriter out, HalfWidth width, double confidence, Level level, Texts texts) {
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
        out.println(Report.line(texts, texts.get("advice.assumed", interval(), width.text(texts))));
        out.println();
        TextTable table = TextTable.of(texts, ">probability", ">replications", "");
        for (double p : width.relative() ? FROM_RARE : EITHER_SIDE) {
            boolean one = width.relative() || p == 0.5;
            double number = width.relative()
                    ? SampleSizes.relative(p, width.value(), confidence)
                    : SampleSizes.probability(p, width.value(), confidence);
            table.row(
                    one ? percent(p) : texts.get("advice.either", percent(p), percent(1 - p)),
                    numerals().number(number, 0),
                    width.relative() || p < 0.5 ? "" : texts.get("advice.worst"));
        }
        table.print(out);
        if (width.relative()) {
            out.println();
            out.println(Report.line(texts, texts.get("advice.no-worst")));
        }
    }

    /** From replications that have been run. */
    void estimated(Manifest manifest, Analysis analysis, Pace pace) {
        out.println(Report.line(
                texts, texts.get("advice.estimated", interval(), Words.with(texts, level), width.text(texts))));
        out.println(Report.wrapped(texts.count("advice.from", manifest.replications(), String.valueOf(manifest.seed()))
                + " "
                + texts.count(
                        pace.had() == 0 ? "advice.time" : "advice.rest",
                        pace.threads(),
                        numerals().number(manifest.scenarios().size() / pace.secondsEach(), 1))));
        out.println();
        TextTable table = TextTable.of(
                texts, "scenario", ">probability", ">interval", ">replications", ">range", ">time", ">at-most");
        for (LevelProbability row : analysis.levelProbabilities()) {
            if (row.level() == level) {
                Estimate number = SampleSizes.probability(row.probability(), width.value(), width.relative());
                table.row(
                        texts.of(manifest.scenario(row.scenario()).title()),
                        numerals().percent(row.probability()),
                        numerals().percentInterval(row.probability()),
                        numerals().number(number.value(), 0),
                        range(number),
                        pace.time(number.value()),
                        pace.time(number.high()));
            }
        }
        table.print(out);
        out.println();
        out.println(Report.line(
                texts,
                width.relative()
                        ? texts.get("advice.rarer")
                        : texts.get(
                                "advice.at-worst",
                                numerals().number(SampleSizes.probability(0.5, width.value(), confidence), 0),
                                percent(0.5))));
    }

    /** For the differences to the first scenario. */
    void differences(Manifest manifest, Analysis analysis, Pace pace) {
        Manifest.Entry baseline = manifest.scenarios().get(0);
        out.println();
        if (width.relative()) {
            out.println(Report.line(texts, texts.get("advice.relative")));
            return;
        }
        out.println(Report.line(texts, texts.get("advice.differences", texts.of(baseline.title()), width.text(texts))));
        out.println(Report.wrapped(texts.get("advice.unpaired")));
        out.println();
        TextTable table = TextTable.of(
                texts,
                "scenario",
                ">difference",
                ">interval",
                ">replications",
                ">range",
                ">time",
                ">at-most",
                ">unpaired",
                ">saved");
        for (Manifest.Entry scenario :
                manifest.scenarios().subList(1, manifest.scenarios().size())) {
            PairedProportions pairs = analysis.pairs(scenario.key(), baseline.key(), level);
            Estimate difference = pairs.difference(confidence);
            Estimate number = SampleSizes.paired(pairs, width.value(), confidence);
            double unpaired = SampleSizes.unpaired(pairs, width.value(), confidence);
            table.row(
                    texts.of(scenario.title()),
                    numerals().points(difference),
                    numerals().percentInterval(difference),
                    numerals().number(number.value(), 0),
                    range(number),
                    pace.time(number.value()),
                    pace.time(number.high()),
                    numerals().number(unpaired, 0),
                    numerals().percent(1 - number.value() / unpaired, 0));
        }
        table.print(out);
    }

    /** How this goes with runs that stop by themselves. */
    void closing() {
        out.println();
        out.println(Report.line(texts, texts.get("advice.looks", numerals().count(StoppingRule.FIRST))));
    }

    private String interval() {
        return numerals().confidence(confidence);
    }

    private String percent(double p) {
        return numerals().percent(p, 0);
    }

    private String range(Estimate number) {
        return numerals()
                .interval(numerals().number(number.low(), 0), numerals().number(number.high(), 0));
    }

    private Numerals numerals() {
        return texts.numerals();
    }
}
