package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ymyra.analysis.Estimate;
import org.ymyra.results.Build;
import org.ymyra.validation.Finding;
import org.ymyra.validation.Verdict;

/**
 * The table of patterns as text, Markdown and CSV.
 *
 * @param findings its rows
 * @param build the program that measured them
 * @param seed seed of all replications
 * @param replications replications of each reference scenario
 */
record PatternReport(List<Finding> findings, Build build, long seed, int replications) {
    private static final String[] HEADS = {
        "pattern", "what", "target", "measured", "interval", "n", "independent", "verdict"
    };

    /** Prints the table with what must be known to read it. */
    void print(PrintWriter out) {
        header().forEach(out::println);
        out.println();
        TextTable table = new TextTable(
                HEADS[0], HEADS[1], HEADS[2], ">" + HEADS[3], ">" + HEADS[4], ">" + HEADS[5], HEADS[6], HEADS[7]);
        findings.forEach(finding -> table.row(cells(finding)));
        table.print(out);
        out.println();
        notes().forEach(out::println);
    }

    /** Returns the same as lines of Markdown. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>(header());
        lines.add("");
        lines.add("| " + String.join(" | ", HEADS) + " |");
        lines.add("| --- | --- | --- | ---: | ---: | ---: | --- | --- |");
        for (Finding finding : findings) {
            lines.add("| " + String.join(" | ", cells(finding)) + " |");
        }
        lines.add("");
        notes().forEach(note -> Stream.of(note, "").forEach(lines::add));
        lines.remove(lines.size() - 1);
        return lines;
    }

    /** Returns the findings as lines of CSV, with a header and the run in the last columns. */
    List<String> csv() {
        List<String> lines = new ArrayList<>();
        lines.add("pattern,what,target,target_low,target_high,value,low,high,events,total,method,confidence,scale,"
                + "independent,verdict,fitted,seed,version,commit");
        for (Finding finding : findings) {
            Estimate measured = finding.measured();
            lines.add(String.join(
                    ",",
                    finding.pattern(),
                    quoted(finding.what()),
                    quoted(finding.target().text()),
                    number(finding.target().low()),
                    number(finding.target().high()),
                    number(measured.value()),
                    number(measured.low()),
                    number(measured.high()),
                    measured.events() < 0 ? "" : String.valueOf(measured.events()),
                    String.valueOf(measured.total()),
                    measured.method(),
                    String.valueOf(measured.confidence()),
                    Words.name(finding.scale()),
                    quoted(finding.independent()),
                    Words.name(finding.verdict()),
                    String.valueOf(finding.fitted()),
                    String.valueOf(seed),
                    build.version(),
                    build.commit() + (build.dirty() ? " with changes" : "")));
        }
        return lines;
    }

    private List<String> header() {
        return List.of("Patterns of the model: ymyra " + build.version() + ", commit " + build.commit()
                + (build.dirty() ? " with changes" : "") + "; seed " + seed + ", "
                + Numbers.count(replications, "replication")
                + " of each reference scenario. T is scenarios/typical.yaml,"
                + " S is scenarios/stressed.yaml.");
    }

    private List<String> notes() {
        long rows = count(Verdict.MET) + count(Verdict.MISSED) + count(Verdict.NOT_DECIDED);
        return List.of(
                Numbers.count(rows) + " rows with a target: " + count(Verdict.MET) + " met, " + count(Verdict.MISSED)
                        + " missed, " + count(Verdict.NOT_DECIDED)
                        + " not decided (the interval straddles the target). "
                        + Numbers.count(count(Verdict.SHOWN)) + " rows are only shown.",
                "† no test: θ, w_p, v0 and the hours on the street were chosen, without a formal fit, so that an independent"
                        + " program came near P1, P2, P4 and P5.",
                "Intervals are at 95 % each and cover simulation error only. Of " + findings.size() + " of them about "
                        + Math.round(0.05 * findings.size())
                        + " miss the true value by chance; all hold at once with 95 %"
                        + " only if each is taken at " + Numbers.number(100 * (1 - 0.05 / findings.size()), 2)
                        + " % (Bonferroni). Rows of one scenario share their replications.",
                "The independent program was written first, from the same description; where it says \"earlier form\", its rules of"
                        + " crises were not yet those of this model.");
    }

    private long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String[] cells(Finding finding) {
        Estimate measured = finding.measured();
        String value = switch (finding.scale()) {
            case NUMBER -> Numbers.ratio(measured);
            case PERCENT -> Numbers.percent(measured);
            case POINTS -> Numbers.points(measured) + " points";
        };
        String interval = switch (finding.scale()) {
            case NUMBER -> Numbers.ratioInterval(measured);
            case PERCENT, POINTS -> Numbers.percentInterval(measured);
        };
        return new String[] {
            finding.pattern() + (finding.fitted() ? " †" : ""),
            finding.what(),
            finding.target().text(),
            value,
            interval,
            Numbers.count(measured.total()),
            finding.independent(),
            finding.verdict() == Verdict.SHOWN ? "" : Words.text(finding.verdict())
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
    }
}
