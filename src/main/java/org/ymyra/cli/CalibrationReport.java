package org.ymyra.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ymyra.analysis.PopulationMonteCarlo.Generation;
import org.ymyra.analysis.WeightedSample;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.results.Build;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.Targets;
import org.ymyra.scenario.Targets.Simulated;
import org.ymyra.validation.Calibration.Check;
import org.ymyra.validation.Calibration.Fit;
import org.ymyra.validation.Verdict;

/**
 * What a calibration found, in words and tables.
 *
 * @param fit what was found
 * @param checks the targets under the proposed values; none if they have not been checked yet: then it is not complete and
 *     proposes nothing
 * @param build build of the program
 * @param seed seed of the calibration
 * @param texts words and numbers
 */
record CalibrationReport(Fit fit, List<Check> checks, Build build, long seed, Texts texts) {
    private static final int DIGITS = 3;

    /** A table; heads that start with {@code >} are those of numbers. */
    private record Table(String title, String[] heads, List<String[]> rows) {}

    /** Prints the tables. */
    void print(PrintWriter out) {
        for (Table table : tables()) {
            out.println(table.title);
            out.println();
            TextTable text = new TextTable(table.heads);
            table.rows.forEach(text::row);
            text.print(out);
            out.println();
        }
        remarks().forEach(remark -> out.println(Report.wrapped(remark)));
    }

    /** Returns the same as Markdown. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.get("calibration", fit.resolved().original().name(), build(texts, build), String.valueOf(seed)));
        if (!complete()) {
            lines.addAll(List.of(
                    "",
                    texts.get(
                            "calibration.incomplete",
                            String.valueOf(fit.generations().size()),
                            String.valueOf(fit.resolved().targets().search().generations()))));
        }
        for (Table table : tables()) {
            lines.addAll(List.of("", table.title, "", row(heads(table))));
            lines.add(row(Arrays.stream(table.heads)
                    .map(head -> head.startsWith(">") ? "---:" : "---")
                    .toArray(String[]::new)));
            table.rows.forEach(cells -> lines.add(row(cells)));
        }
        remarks().forEach(remark -> lines.addAll(List.of("", remark)));
        if (complete()) {
            lines.addAll(List.of("", outcome()));
        }
        return lines;
    }

    /** Returns which build it was. */
    static String build(Texts texts, Build build) {
        return texts.get(build.dirty() ? "build.dirty" : "build", build.version(), build.commit());
    }

    /** Returns all particles of all generations as CSV. */
    List<String> particles() {
        List<String> lines = new ArrayList<>();
        lines.add("generation,tolerance,weight,distance,"
                + String.join(
                        ",",
                        ranges().stream()
                                .map(range -> range.parameter().toString())
                                .toList()));
        for (int g = 0; g < fit.generations().size(); g++) {
            Generation generation = fit.generations().get(g);
            WeightedSample values = fit.values(generation);
            for (int i = 0; i < values.points().length; i++) {
                lines.add((g + 1) + "," + number(generation.tolerance()) + "," + values.weights()[i] + ","
                        + number(generation.distances()[i]) + ","
                        + String.join(
                                ",",
                                Arrays.stream(values.points()[i])
                                        .mapToObj(Double::toString)
                                        .toList()));
            }
        }
        return lines;
    }

    /** Returns what is to be said if no set was chosen by its distance. */
    List<String> nothingFound() {
        List<String> lines = new ArrayList<>();
        List<Targets.Target> targets = fit.resolved().targets().targets();
        int sets = fit.generations().get(0).distances().length;
        for (int i = 0; i < targets.size(); i++) {
            int times = fit.unmeasured().get(i);
            if (times > 0) {
                lines.add(texts.get(
                        "calibration.unmeasured",
                        name(targets.get(i)),
                        numerals().count(times),
                        numerals().count(sets)));
            }
        }
        lines.add(texts.get(lines.isEmpty() ? "calibration.first" : "calibration.unknown"));
        return lines;
    }

    /** Returns whether a target is missed under the proposed values or could not be measured under them. */
    boolean failed() {
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.MISSED || unmeasured(check));
    }

    /** Returns in one line how many targets the proposed values meet, and which they do not. */
    String outcome() {
        return texts.count(
                "calibration.outcome",
                checks.size(),
                numerals().count(names(check -> check.verdict() == Verdict.MET).size()),
                named("calibration.missed", check -> check.verdict() == Verdict.MISSED)
                        + named("calibration.not-measured", CalibrationReport::unmeasured)
                        + named(
                                "calibration.open",
                                check -> check.verdict() == Verdict.NOT_DECIDED && !unmeasured(check)));
    }

    private String named(String key, Predicate<Check> which) {
        List<String> names = names(which);
        return names.isEmpty() ? "" : texts.get(key, String.join(", ", names));
    }

    private List<String> names(Predicate<Check> which) {
        return checks.stream().filter(which).map(check -> name(check.target())).toList();
    }

    private String name(Targets.Target target) {
        return texts.get("calibration.figure", Words.text(texts, target.measure()), target.scenario());
    }

    private static boolean unmeasured(Check check) {
        return Double.isNaN(check.measured().value());
    }

    private boolean complete() {
        return !checks.isEmpty();
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>(List.of(generations(), posterior()));
        if (ranges().size() > 1) {
            tables.add(correlations());
        }
        if (complete()) {
            tables.add(checked());
        }
        return tables;
    }

    private Table generations() {
        List<String[]> rows = new ArrayList<>();
        for (Generation generation : fit.generations()) {
            rows.add(new String[] {
                String.valueOf(rows.size() + 1),
                figure(generation.tolerance()),
                numerals().count(generation.proposals()),
                numerals().percent(generation.acceptance(), 1),
                numerals().number(generation.particles().effectiveSize(), 0)
            });
        }
        return new Table(
                texts.get("calibration.generations", String.valueOf(fit.last().distances().length)),
                heads(">generation", ">tolerance", ">proposals", ">accepted", ">effective"),
                rows);
    }

    private Table posterior() {
        WeightedSample posterior = fit.posterior();
        double[] proposed = fit.proposed();
        List<String[]> rows = IntStream.range(0, ranges().size())
                .mapToObj(i -> new String[] {
                    ranges().get(i).parameter().toString(),
                    range(ranges().get(i).low(), ranges().get(i).high()),
                    figure(posterior.mean(i)),
                    figure(posterior.deviation(i)),
                    figure(posterior.quantile(i, 0.05)),
                    figure(posterior.quantile(i, 0.5)),
                    figure(posterior.quantile(i, 0.95)),
                    complete() ? figure(proposed[i]) : "–"
                })
                .toList();
        return new Table(
                texts.get(complete() ? "calibration.posterior" : "calibration.last"),
                new String[] {
                    texts.get("head.parameter"),
                    ">" + texts.get("head.range"),
                    ">" + texts.get("head.mean"),
                    ">" + texts.get("head.sd"),
                    ">" + numerals().percent(0.05, 0),
                    ">" + texts.get("head.median"),
                    ">" + numerals().percent(0.95, 0),
                    ">" + texts.get("head.proposed")
                },
                rows);
    }

    private Table correlations() {
        WeightedSample posterior = fit.posterior();
        List<String> heads = new ArrayList<>(List.of(texts.get("head.correlation")));
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < ranges().size(); i++) {
            String key = ranges().get(i).parameter().key();
            heads.add(">" + key.substring(key.lastIndexOf('.') + 1));
            List<String> cells = new ArrayList<>(List.of(key));
            for (int j = 0; j < ranges().size(); j++) {
                cells.add(j < i ? numerals().number(posterior.correlation(i, j), 2) : "");
            }
            rows.add(cells.toArray(String[]::new));
        }
        return new Table(texts.get("calibration.correlations"), heads.toArray(String[]::new), rows);
    }

    private Table checked() {
        List<String[]> rows = checks.stream()
                .map(check -> new String[] {
                    check.target().scenario(),
                    Words.text(texts, check.target().measure()),
                    range(check.target().low(), check.target().high()),
                    check.target().source(),
                    figure(check.measured().value()),
                    numerals()
                            .interval(
                                    figure(check.measured().low()),
                                    figure(check.measured().high())),
                    Words.text(texts, check.verdict())
                })
                .toList();
        return new Table(
                texts.count(
                        "calibration.checked", fit.resolved().targets().search().check()),
                heads("scenario", "figure", ">target", "source", ">measured", ">interval", "verdict"),
                rows);
    }

    /** Says how near the sets come to the targets. */
    private String nearness() {
        double[] distances = fit.last().distances();
        long meeting =
                Arrays.stream(distances).filter(distance -> distance == 0).count();
        String tolerance = figure(fit.last().tolerance());
        if (fit.last().tolerance() == 0) {
            return texts.get("calibration.every", tolerance);
        }
        return meeting == 0
                ? texts.get(
                        "calibration.no-set",
                        tolerance,
                        figure(Arrays.stream(distances).min().orElseThrow()))
                : texts.get(
                        "calibration.some",
                        tolerance,
                        numerals().count(meeting),
                        numerals().count(distances.length));
    }

    private List<String> remarks() {
        if (!complete()) {
            return List.of();
        }
        String replications = String.join(
                texts.get("calibration.and"),
                fit.resolved().targets().scenarios().stream()
                        .map((Simulated s) -> texts.count("calibration.each", s.replications(), s.name()))
                        .toList());
        return List.of(
                nearness(),
                texts.get("calibration.mean"),
                texts.get("calibration.luck", replications),
                texts.get("calibration.closing"));
    }

    private List<Range> ranges() {
        return fit.resolved().ranges();
    }

    private static String[] heads(Table table) {
        return Arrays.stream(table.heads)
                .map(head -> head.replaceFirst("^>", ""))
                .toArray(String[]::new);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private String[] heads(String... names) {
        return TextTable.heads(texts, names);
    }

    private String range(double low, double high) {
        return texts.get("calibration.range", figure(low), figure(high));
    }

    private Numerals numerals() {
        return texts.numerals();
    }

    /** A figure with so many significant digits as tell values apart. */
    private String figure(double value) {
        return Double.isFinite(value) && value != 0
                ? numerals()
                        .written(new BigDecimal(value)
                                .round(new MathContext(DIGITS))
                                .stripTrailingZeros()
                                .toPlainString())
                : value == 0 ? "0" : numerals().number(value, 0);
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "inf" : Double.toString(value);
    }
}
