package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ymyra.analysis.Estimate;
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
 */
record ValidationReport(List<Finding> findings, Build build, long seed, int replications) {
    private static final List<String> HEADS =
            List.of("subject", "what", "source", "expected", ">got", ">interval", ">n", "verdict");
    private static final List<String> PATTERN_HEADS =
            List.of("pattern", "what", "target", ">measured", ">interval", ">n", "independent", "verdict");

    /** Prints the table with what must be known to read it. */
    void print(PrintWriter out) {
        out.println(header());
        for (Group group : groups()) {
            out.println();
            if (groups().size() > 1) {
                out.println(Words.text(group).toUpperCase(java.util.Locale.ROOT) + ": " + title(group));
                out.println();
            }
            TextTable table = new TextTable(heads(group).toArray(String[]::new));
            of(group).forEach(finding -> table.row(cells(finding)));
            table.print(out);
            out.println();
            notes(group).forEach(out::println);
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
        String head = groups().equals(List.of(Group.PATTERNS)) ? "Patterns of the model" : "Validation of the model";
        String run = head + ": ymyra " + build.version() + ", commit " + build.commit()
                + (build.dirty() ? " with changes" : "") + "; seed " + seed;
        return groups().contains(Group.PATTERNS)
                ? run + ", " + Numbers.count(replications, "replication")
                        + " of each reference scenario. T is scenarios/typical.yaml, S is scenarios/stressed.yaml."
                : run + ".";
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
    static String title(Group group) {
        return switch (group) {
            case DOCKING -> "Parts of the model against exact results";
            case PUBLISHED -> "Published models";
            case INVARIANTS -> "What holds of every run";
            case PATTERNS -> "Patterns of the model description";
        };
    }

    /** Returns the heads of the columns of a group; those with a {@code >} are aligned to the right. */
    static List<String> heads(Group group) {
        return group == Group.PATTERNS ? PATTERN_HEADS : HEADS;
    }

    /** Returns what must be known to read the rows of a group. */
    List<String> notes(Group group) {
        String counts = count(of(group));
        return switch (group) {
            case DOCKING, PUBLISHED -> List.of(counts, joint());
            case INVARIANTS ->
                List.of(
                        counts,
                        "What was got is the share of checks that found a breach; a single one misses the row. The intervals, at 95 % each, tell how frequent breaches might be that were"
                                + " not met with.");
            case PATTERNS ->
                List.of(
                        counts,
                        "† no test: θ, w_p, v0, i0, d0, p_d and r0 were fitted to P1 to P5 and P13 by calibration, and the hours on the"
                                + " street by eye to P5.",
                        byChance(of(group).size()),
                        "The independent program was written first, from the same description; where it says \"earlier form\","
                                + " its rules of crises were not yet those of this model.");
        };
    }

    /** Returns how many rows have which verdict. */
    static String count(List<Finding> rows) {
        long met = count(rows, Verdict.MET);
        long missed = count(rows, Verdict.MISSED);
        long open = count(rows, Verdict.NOT_DECIDED);
        boolean patterns = rows.stream().allMatch(row -> row.group() == Group.PATTERNS);
        String why = patterns ? "" : ", or is too wide to tell";
        long failed = rows.stream()
                .filter(row -> row.verdict() == Verdict.NOT_DECIDED && row.failed())
                .count();
        String counted = failed == 0
                ? ""
                : " Of those not decided " + Numbers.count(failed)
                        + " count as failed, because the program itself fixes their replications.";
        return Numbers.count(met + missed + open) + " rows with a target: " + met + " met, " + missed + " missed, "
                + open + " not decided (the interval straddles the target" + why + "). "
                + Numbers.count(count(rows, Verdict.SHOWN))
                + " rows are only shown." + counted;
    }

    private static long count(List<Finding> rows, Verdict verdict) {
        return rows.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private String joint() {
        List<Finding> joint = findings.stream()
                .filter(finding -> finding.group() == Group.DOCKING || finding.group() == Group.PUBLISHED)
                .filter(finding -> !finding.exact())
                .toList();
        String exact = "Rows without an interval have no simulation error. ";
        return joint.isEmpty()
                ? exact
                : exact + "Intervals cover simulation error only, each at "
                        + Numbers.number(100 * joint.get(0).measured().confidence(), 2) + " %, so that all "
                        + joint.size()
                        + " in this table hold at once with 95 % (Bonferroni). Met means that the interval holds the expected"
                        + " value and is as narrow as was asked for beforehand; wider, it decides nothing, which counts as failed.";
    }

    private static String byChance(int rows) {
        return "Intervals are at 95 % each and cover simulation error only. Of " + rows + " of them about "
                + Math.round(0.05 * rows)
                + " miss the true value by chance; all hold at once with 95 % only if each is taken at "
                + Numbers.number(100 * (1 - 0.05 / rows), 2)
                + " % (Bonferroni). Rows of one scenario share their replications.";
    }

    /** Returns the cells of a row. */
    static String[] cells(Finding finding) {
        Estimate measured = finding.measured();
        String value = finding.exact()
                ? Numbers.exact(measured.value())
                : switch (finding.scale()) {
                    case NUMBER -> Numbers.ratio(measured);
                    case PERCENT -> Numbers.percent(measured);
                    case POINTS -> Numbers.points(measured) + " points";
                };
        String interval = finding.exact()
                ? ""
                : switch (finding.scale()) {
                    case NUMBER -> Numbers.ratioInterval(measured);
                    case PERCENT, POINTS -> Numbers.percentInterval(measured);
                };
        String n = Numbers.count(measured.total());
        String verdict = finding.verdict() == Verdict.SHOWN ? "" : Words.text(finding.verdict());
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
