package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ymyra.analysis.Estimate;
import org.ymyra.chart.Language;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.results.Build;
import org.ymyra.validation.Finding;
import org.ymyra.validation.Group;
import org.ymyra.validation.Verdict;

/**
 * The table of a validation as text, Markdown and CSV, group by group.
 *
 * @param findings its rows
 * @param build the program that measured them
 * @param seed seed of all replications
 * @param replications replications of each reference scenario for the patterns
 * @param texts words and numbers; the rows themselves are in English
 */
record ValidationReport(List<Finding> findings, Build build, long seed, int replications, Texts texts) {
    private static final String[] HEADS = {"subject", "what", "source", "expected", ">got", ">interval", ">n", "verdict"
    };
    private static final String[] PATTERN_HEADS = {
        "pattern", "what", "target", ">measured", ">interval", ">n", "independent", "verdict"
    };

    /** Prints the table with what must be known to read it. */
    void print(PrintWriter out) {
        out.println(Report.line(texts, header()));
        for (Group group : groups()) {
            out.println();
            if (groups().size() > 1) {
                out.println(
                        texts.get("group.title", Words.text(texts, group).toUpperCase(texts.locale()), title(group)));
                out.println();
            }
            TextTable table = new TextTable(heads(group).toArray(String[]::new));
            of(group).forEach(finding -> table.row(cells(finding)));
            table.print(out);
            out.println();
            notes(group).forEach(note -> out.println(Report.line(texts, note)));
        }
    }

    /** Returns the same as lines of Markdown. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of(header(), ""));
        for (Group group : groups()) {
            if (groups().size() > 1) {
                lines.addAll(List.of("## " + title(group), ""));
            }
            List<String> heads = heads(group);
            lines.add("| " + String.join(" | ", heads).replace(">", "") + " |");
            lines.add("| "
                    + String.join(
                            " | ",
                            heads.stream()
                                    .map(head -> head.startsWith(">") ? "---:" : "---")
                                    .toList())
                    + " |");
            of(group).forEach(finding -> lines.add("| " + String.join(" | ", cells(finding)) + " |"));
            lines.add("");
            notes(group).forEach(note -> Stream.of(note, "").forEach(lines::add));
        }
        lines.remove(lines.size() - 1);
        return lines;
    }

    /** Returns the findings as lines of CSV, with a header and the run in the last columns. */
    List<String> csv() {
        List<String> lines = new ArrayList<>();
        lines.add("group,subject,what,source,target,target_low,target_high,expected,value,low,high,events,total,method,"
                + "confidence,scale,independent,verdict,fitted,seed,version,commit");
        for (Finding finding : findings) {
            Estimate measured = finding.measured();
            lines.add(String.join(
                    ",",
                    Words.name(finding.group()),
                    quoted(finding.subject()),
                    quoted(finding.what()),
                    quoted(finding.source()),
                    quoted(finding.target().text()),
                    number(finding.target().low()),
                    number(finding.target().high()),
                    number(finding.target().expected()),
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

    /** Returns what was run. */
    String header() {
        String run = CalibrationReport.build(texts, build);
        if (!groups().contains(Group.PATTERNS)) {
            return texts.get("validation", run, String.valueOf(seed)) + inEnglish();
        }
        String key = groups().equals(List.of(Group.PATTERNS)) ? "validation.patterns" : "validation.with-patterns";
        return texts.count(key, replications, run, String.valueOf(seed)) + inEnglish();
    }

    private String inEnglish() {
        return texts.language() == Language.EN ? "" : " " + texts.get("validation.rows");
    }

    /** Returns the groups that have rows, in order. */
    List<Group> groups() {
        return findings.stream().map(Finding::group).distinct().toList();
    }

    /** Returns the rows of a group. */
    List<Finding> of(Group group) {
        return findings.stream().filter(finding -> finding.group() == group).toList();
    }

    /** Returns what a group is about. */
    String title(Group group) {
        return texts.get("title." + Words.name(group));
    }

    /** Returns the heads of the columns of a group; those with a {@code >} are aligned to the right. */
    List<String> heads(Group group) {
        return List.of(TextTable.heads(texts, group == Group.PATTERNS ? PATTERN_HEADS : HEADS));
    }

    /** Returns what must be known to read the rows of a group. */
    List<String> notes(Group group) {
        String counts = count(of(group));
        return switch (group) {
            case DOCKING, PUBLISHED -> List.of(counts, joint());
            case INVARIANTS -> List.of(counts, texts.get("validation.invariants", "95"));
            case PATTERNS ->
                List.of(
                        counts,
                        texts.get("validation.fitted"),
                        byChance(of(group).size()),
                        texts.get("validation.independent"));
        };
    }

    /** Returns how many rows have which verdict. */
    String count(List<Finding> rows) {
        long met = count(rows, Verdict.MET);
        long missed = count(rows, Verdict.MISSED);
        long open = count(rows, Verdict.NOT_DECIDED);
        boolean patterns = rows.stream().allMatch(row -> row.group() == Group.PATTERNS);
        long failed = rows.stream()
                .filter(row -> row.verdict() == Verdict.NOT_DECIDED && row.failed())
                .count();
        Numerals numerals = texts.numerals();
        return texts.get(
                "validation.count",
                numerals.count(met + missed + open),
                String.valueOf(met),
                String.valueOf(missed),
                String.valueOf(open),
                patterns ? "" : texts.get("validation.wide"),
                numerals.count(count(rows, Verdict.SHOWN)),
                failed == 0 ? "" : texts.count("validation.failed", failed));
    }

    private static long count(List<Finding> rows, Verdict verdict) {
        return rows.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private String joint() {
        List<Finding> joint = findings.stream()
                .filter(finding -> finding.group() == Group.DOCKING || finding.group() == Group.PUBLISHED)
                .filter(finding -> !finding.exact())
                .toList();
        String exact = texts.get("validation.exact") + " ";
        return joint.isEmpty()
                ? exact
                : exact
                        + texts.get(
                                "validation.joint",
                                String.valueOf(joint.size()),
                                texts.numerals()
                                        .number(100 * joint.get(0).measured().confidence(), 2),
                                "95");
    }

    private String byChance(int rows) {
        return texts.get(
                "validation.chance",
                String.valueOf(rows),
                "95",
                String.valueOf(Math.round(0.05 * rows)),
                texts.numerals().number(100 * (1 - 0.05 / rows), 2));
    }

    /** Returns the cells of a row. */
    String[] cells(Finding finding) {
        Numerals numerals = texts.numerals();
        Estimate measured = finding.measured();
        String value = finding.exact()
                ? numerals.exact(measured.value())
                : switch (finding.scale()) {
                    case NUMBER -> numerals.ratio(measured);
                    case PERCENT -> numerals.percent(measured);
                    case POINTS -> texts.get("validation.points", numerals.points(measured));
                };
        String interval = finding.exact()
                ? ""
                : switch (finding.scale()) {
                    case NUMBER -> numerals.ratioInterval(measured);
                    case PERCENT, POINTS -> numerals.percentInterval(measured);
                };
        String n = numerals.count(measured.total());
        String verdict = finding.verdict() == Verdict.SHOWN ? "" : Words.text(texts, finding.verdict());
        return finding.group() == Group.PATTERNS
                ? new String[] {
                    finding.subject() + (finding.fitted() ? " †" : ""),
                    finding.what(),
                    finding.target().text(),
                    value,
                    interval,
                    n,
                    finding.independent(),
                    verdict
                }
                : new String[] {
                    finding.subject(),
                    finding.what(),
                    finding.source(),
                    finding.target().text(),
                    value,
                    interval,
                    finding.exact() ? "" : n,
                    verdict
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
