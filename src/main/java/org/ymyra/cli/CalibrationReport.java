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
 */
record CalibrationReport(Fit fit, List<Check> checks, Build build, long seed) {
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
        lines.add("Calibration of " + fit.resolved().original().name() + ": ymyra " + build.version() + ", commit "
                + build.commit() + (build.dirty() ? " with changes" : "") + "; seed " + seed + ".");
        if (!complete()) {
            lines.addAll(List.of(
                    "",
                    "**Not complete**: generation " + fit.generations().size() + " of at most "
                            + fit.resolved().targets().search().generations()
                            + ". This is no posterior, and nothing is proposed."));
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
                lines.add(name(targets.get(i)) + " could not be measured in " + Numbers.count(times) + " of "
                        + Numbers.count(sets) + " sets: what it counts did not happen");
            }
        }
        lines.add(
                lines.isEmpty()
                        ? "only the first generation is complete, and it takes every set: there is no posterior; allow more"
                                + " generations or a lower least-acceptance"
                        : "nothing is known beyond the ranges, so there is no posterior: give the scenarios more replications or a"
                                + " longer horizon, or leave such targets out");
        return lines;
    }

    /** Returns whether a target is missed under the proposed values or could not be measured under them. */
    boolean failed() {
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.MISSED || unmeasured(check));
    }

    /** Returns in one line how many targets the proposed values meet, and which they do not. */
    String outcome() {
        StringBuilder line =
                new StringBuilder("Of " + Numbers.count(checks.size(), "target") + " the proposed values meet "
                        + names(check -> check.verdict() == Verdict.MET).size());
        List<String> missed = names(check -> check.verdict() == Verdict.MISSED);
        List<String> open = names(check -> check.verdict() == Verdict.NOT_DECIDED && !unmeasured(check));
        List<String> unmeasured = names(CalibrationReport::unmeasured);
        line.append(missed.isEmpty() ? "" : "; missed: " + String.join(", ", missed));
        line.append(unmeasured.isEmpty() ? "" : "; not measured: " + String.join(", ", unmeasured));
        line.append(open.isEmpty() ? "" : "; not decided: " + String.join(", ", open));
        return line.append(".").toString();
    }

    private List<String> names(Predicate<Check> which) {
        return checks.stream().filter(which).map(check -> name(check.target())).toList();
    }

    private static String name(Targets.Target target) {
        return Words.text(target.measure()) + " in " + target.scenario();
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
                Numbers.count(generation.proposals()),
                Numbers.number(100 * generation.acceptance(), 1) + "%",
                Numbers.number(generation.particles().effectiveSize(), 0)
            });
        }
        return new Table(
                "Generations of " + fit.last().distances().length
                        + " particles; the tolerance is the greatest distance from a target, in units of its scale.",
                new String[] {">generation", ">tolerance", ">proposals", ">accepted", ">effective particles"},
                rows);
    }

    private Table posterior() {
        WeightedSample posterior = fit.posterior();
        double[] proposed = fit.proposed();
        List<String[]> rows = IntStream.range(0, ranges().size())
                .mapToObj(i -> new String[] {
                    ranges().get(i).parameter().toString(),
                    figure(ranges().get(i).low()) + " to "
                            + figure(ranges().get(i).high()),
                    figure(posterior.mean(i)),
                    figure(posterior.deviation(i)),
                    figure(posterior.quantile(i, 0.05)),
                    figure(posterior.quantile(i, 0.5)),
                    figure(posterior.quantile(i, 0.95)),
                    complete() ? figure(proposed[i]) : "–"
                })
                .toList();
        return new Table(
                (complete() ? "Posterior" : "Last complete generation")
                        + "; before anything is known, all values of a range are equally likely.",
                new String[] {"parameter", ">range", ">mean", ">sd", ">5%", ">median", ">95%", ">proposed"},
                rows);
    }

    private Table correlations() {
        WeightedSample posterior = fit.posterior();
        List<String> heads = new ArrayList<>(List.of("correlation"));
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < ranges().size(); i++) {
            String key = ranges().get(i).parameter().key();
            heads.add(">" + key.substring(key.lastIndexOf('.') + 1));
            List<String> cells = new ArrayList<>(List.of(key));
            for (int j = 0; j < ranges().size(); j++) {
                cells.add(j < i ? Numbers.number(posterior.correlation(i, j), 2) : "");
            }
            rows.add(cells.toArray(String[]::new));
        }
        return new Table("Correlations in the posterior.", heads.toArray(String[]::new), rows);
    }

    private Table checked() {
        List<String[]> rows = checks.stream()
                .map(check -> new String[] {
                    check.target().scenario(),
                    Words.text(check.target().measure()),
                    figure(check.target().low()) + " to "
                            + figure(check.target().high()),
                    check.target().source(),
                    figure(check.measured().value()),
                    "[" + figure(check.measured().low()) + ", "
                            + figure(check.measured().high()) + "]",
                    Words.text(check.verdict())
                })
                .toList();
        return new Table(
                "The proposed values, checked with "
                        + Numbers.count(fit.resolved().targets().search().check())
                        + " replications of each scenario under another seed.",
                new String[] {"scenario", "figure", ">target", "source", ">measured", ">interval", "verdict"},
                rows);
    }

    /** Says how near the sets come to the targets. */
    private String nearness() {
        double[] distances = fit.last().distances();
        long meeting =
                Arrays.stream(distances).filter(distance -> distance == 0).count();
        String tolerance = "The search ended at tolerance " + figure(fit.last().tolerance());
        if (fit.last().tolerance() == 0) {
            return tolerance + ": every set meets all targets.";
        }
        return meeting == 0
                ? tolerance + ": no set meets all targets; the nearest is "
                        + figure(Arrays.stream(distances).min().orElseThrow()) + " away."
                : tolerance + ": " + Numbers.count(meeting) + " of " + Numbers.count(distances.length)
                        + " sets meet all targets, the others all but for so much.";
    }

    private List<String> remarks() {
        if (!complete()) {
            return List.of();
        }
        String replications = String.join(
                " and ",
                fit.resolved().targets().scenarios().stream()
                        .map((Simulated s) -> Numbers.count(s.replications()) + " replications of " + s.name())
                        .toList());
        return List.of(
                nearness(),
                "The proposed value is the mean of the posterior, rounded to two digits.",
                "The figures of every set rest on " + replications
                        + ", with luck of their own. Their noise is part of what is fitted: it widens the posterior, and a set may be accepted by luck.",
                "The posterior says which values agree with the targets if the rules are right. It does not say that they are.");
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

    /** A figure with so many significant digits as tell values apart. */
    private static String figure(double value) {
        return Double.isFinite(value) && value != 0
                ? new BigDecimal(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('-', '−')
                : value == 0 ? "0" : Numbers.number(value, 0);
    }

    private static String number(double value) {
        return Double.isInfinite(value) ? "inf" : Double.toString(value);
    }
}
