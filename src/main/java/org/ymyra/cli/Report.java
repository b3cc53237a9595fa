package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.results.Manifest;
import org.ymyra.results.Precision;
import org.ymyra.results.Store;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Localised;
import org.ymyra.scenario.Scenario;
import picocli.CommandLine.Help.Ansi;

/** Prints what an experiment came to. */
final class Report {
    /** Confidence level of all intervals that the command line gives. */
    static final double CONFIDENCE = 0.95;

    private final PrintWriter out;
    private final Manifest manifest;
    private final Analysis analysis;

    /**
     * A report.
     *
     * @param out where to print it
     * @param manifest what was run
     * @param analysis its estimates
     */
    Report(PrintWriter out, Manifest manifest, Analysis analysis) {
        this.out = out;
        this.manifest = manifest;
        this.analysis = analysis;
    }

    /**
     * Prints the probability of each level, by scenario, and what the levels are.
     *
     * @param scenarios the scenarios of the experiment
     */
    void probabilities(List<Scenario> scenarios) {
        List<LevelProbability> rows = analysis.levelProbabilities();
        Estimate first = rows.get(0).probability();
        out.println("Probability that a level is reached anywhere in the district within " + horizon() + ".");
        out.println(wrapped(Numbers.count(manifest.replications(), "replication") + " of each scenario"
                + overSets(manifest)
                + ", seed " + manifest.seed() + "; " + first.method() + " intervals at " + Numbers.confidence(first)
                + "."));
        if (!manifest.settings().isEmpty()) {
            out.println(wrapped("With " + String.join(", ", manifest.settings()) + "."));
        }
        out.println();
        TextTable table = new TextTable("scenario", "level", ">reached", ">probability", ">interval");
        String before = "";
        for (LevelProbability row : rows) {
            Estimate p = row.probability();
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    Words.name(row.level()),
                    Numbers.count(p.events()) + "/" + Numbers.count(p.total()),
                    Numbers.percent(p),
                    Numbers.percentInterval(p));
            before = row.scenario();
        }
        table.print(out);
        out.println();
        out.println(wrapped(levels(scenarios)));
        if (analysis.isEnsemble()) {
            new RobustTable(manifest, analysis).printSpreads(out);
        }
    }

    /** Says over how many parameter sets the replications are spread, if they are. */
    static String overSets(Manifest manifest) {
        int sets = manifest.ensemble().size();
        return sets == 0 ? "" : " over " + Numbers.count(sets, "parameter set");
    }

    /** Returns what the levels are, in one sentence; with their thresholds if all scenarios have the same. */
    static String levels(List<Scenario> scenarios) {
        Set<Integer> gathering = scenarios.stream()
                .map(s -> s.rules().mobilisation().gathering())
                .collect(Collectors.toSet());
        Set<Integer> damage =
                scenarios.stream().map(s -> s.rules().violence().riotDamage()).collect(Collectors.toSet());
        return "protest: "
                + (gathering.size() == 1
                        ? "at least " + Numbers.count(gathering.iterator().next(), "household")
                        : "households")
                + " on the street in one hour; brawl: a person injured; riot: "
                + (damage.size() == 1
                        ? "at least " + Numbers.count(damage.iterator().next(), "home or shop", "homes or shops")
                        : "homes or shops")
                + " damaged; deadly: a riot with a person killed.";
    }

    /** Prints how each scenario differs from the first. */
    void contrasts() {
        List<Contrast> rows = analysis.contrasts(manifest.scenarios().get(0).key());
        Estimate difference = rows.get(0).difference();
        out.println();
        out.println("Against " + title(rows.get(0).baseline()) + ", over replications that share their luck.");
        out.println(wrapped("Difference in percentage points (" + difference.method() + ") and ratio ("
                + rows.get(0).ratio().method() + "), intervals at " + Numbers.confidence(difference) + "."));
        out.println();
        TextTable table =
                new TextTable("scenario", "level", ">pairs", ">difference", ">interval", ">ratio", ">interval");
        String before = "";
        for (Contrast row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    Words.name(row.level()),
                    Numbers.count(row.difference().total()),
                    Numbers.points(row.difference()),
                    Numbers.percentInterval(row.difference()),
                    Numbers.ratio(row.ratio()),
                    Numbers.ratioInterval(row.ratio()));
            before = row.scenario();
        }
        table.print(out);
    }

    /** Prints in how many parameter sets each scenario helps to avert the levels, all if none is named, if there are such sets. */
    void robustness(Level... levels) {
        if (analysis.isEnsemble()) {
            new RobustTable(manifest, analysis).printEffects(out, levels.length == 0 ? Level.values() : levels);
        }
    }

    /** Prints what each scenario but the first changes, and how fast. */
    void levers() {
        new LeverTable(manifest, analysis).print(out);
    }

    /** Prints what each scenario costs and what it averts, if any lever has a cost. */
    void costs() {
        if (!analysis.hasCosts()) {
            return;
        }
        List<CostEffect> rows = analysis.costEffects(manifest.scenarios().get(0).key(), Level.RIOT);
        CostEffect last = rows.get(rows.size() - 1);
        out.println();
        out.println("Cost of levers over " + horizon() + " in "
                + currency(manifest, analysis).en() + ", against "
                + title(rows.get(0).scenario()) + ", and probability of a riot.");
        out.println(wrapped("Mean cost and difference (" + last.costDifference().method()
                + "), cost of a percentage point of risk averted ("
                + last.costPerPoint().method()
                + "), intervals at " + Numbers.confidence(last.costDifference())
                + ". Dominated: another costs no more and is no riskier, or a mix of two others is better."));
        out.println();
        TextTable table = new TextTable(
                "scenario",
                ">cost",
                ">difference",
                ">interval",
                ">riot",
                ">per point averted",
                ">interval",
                "dominated");
        for (CostEffect row : rows) {
            boolean priced = !Double.isNaN(row.costPerPoint().value());
            table.row(
                    title(row.scenario()),
                    Numbers.amount(row.cost()),
                    Numbers.signedAmount(row.costDifference()),
                    Numbers.amountInterval(row.costDifference()),
                    Numbers.percent(row.probability()),
                    Numbers.amount(row.costPerPoint()),
                    priced ? Numbers.amountInterval(row.costPerPoint()) : unpriced(row),
                    switch (row.dominance()) {
                        case NONE -> "";
                        case EXTENDED -> "by a mix";
                        case STRONG -> "yes";
                    });
        }
        table.print(out);
    }

    /** Prints what each scenario costs, by itself, if any lever has a cost. */
    void ownCosts() {
        if (!analysis.hasCosts()) {
            return;
        }
        out.println();
        analysis.costs()
                .forEach((scenario, cost) -> out.println(title(scenario) + ": levers cost " + Numbers.amount(cost) + " "
                        + manifest.scenario(scenario).currency().en() + " over " + horizon() + " in the mean, "
                        + Numbers.amountInterval(cost) + " (" + cost.method() + ", " + Numbers.confidence(cost)
                        + ")."));
    }

    /** Says why a point of risk averted has no price. */
    private static String unpriced(CostEffect row) {
        return row.difference().low() == row.difference().high()
                ? ""
                : row.difference().low() > 0 ? "the risk rises" : "the difference may be 0";
    }

    /** Returns the unit of costs: that of the first scenario that has any. */
    static Localised currency(Manifest manifest, Analysis analysis) {
        Map<String, Estimate> costs = analysis.costs();
        return manifest.scenarios().stream()
                .filter(entry -> costs.get(entry.key()).value() > 0)
                .findFirst()
                .orElse(manifest.scenarios().get(0))
                .currency();
    }

    /** Says why an experiment that stops by itself has stopped. */
    void stopping() {
        manifest.stopping().ifPresent(stopping -> {
            Precision asked = stopping.precision();
            HalfWidth width = HalfWidth.of(asked);
            String what = Numbers.confidence(asked.confidence()) + " interval of the "
                    + (asked.difference() ? "difference to the baseline in the probability of " : "probability of ")
                    + Words.with(asked.level());
            out.println();
            out.println(wrapped("Stopped after " + Numbers.count(manifest.replications(), "replication")
                    + " of each scenario"
                    + (stopping.reached()
                            ? " because every " + what + " is within " + width.text()
                            : ", the most allowed, although not every " + what + " is within " + width.text())
                    + "; the widest is " + width.text(analysis.widest(asked)) + "."));
        });
    }

    /** Says what the intervals cover and what they do not. */
    void closing() {
        out.println();
        if (analysis.isEnsemble()) {
            out.println("The intervals cover simulation error and that there are no more parameter sets than "
                    + Numbers.count(manifest.ensemble().size()) + ".");
            out.println(
                    "They do not cover what the sets do not vary: how far the rules are from those of any real place.");
            return;
        }
        out.println(
                "The intervals cover simulation error only: how far the figures may be off because no more replications"
                        + " were run.");
        out.println("They do not cover how far parameters and rules are from those of any real place.");
    }

    /**
     * Prints what failed, if anything did.
     *
     * @param err where to
     * @return whether anything failed
     */
    boolean failures(PrintWriter err) {
        Set<String> lines = new LinkedHashSet<>();
        long failed = 0;
        for (Manifest.Entry scenario : manifest.scenarios()) {
            int count = analysis.failed(scenario.key());
            if (count > 0) {
                lines.add("  " + scenario.key() + ": " + Numbers.count(count) + " of "
                        + Numbers.count(manifest.replications()));
            }
            failed += count;
        }
        if (failed > 0) {
            err.println(
                    Ansi.AUTO.string("@|bold,red " + Numbers.count(failed, "REPLICATION", "REPLICATIONS") + " FAILED|@")
                            + " and take part in no figure:");
            lines.forEach(err::println);
        }
        return failed > 0;
    }

    /** Says if not all replications of a result have ended yet. */
    static void incomplete(PrintWriter err, Manifest manifest, Store store) {
        long total = (long) manifest.replications() * manifest.scenarios().size();
        long done = store.done();
        if (done < total) {
            err.println(Ansi.AUTO.string("@|bold,red INCOMPLETE|@") + ": " + Numbers.count(done) + " of "
                    + Numbers.count(total) + " replications have ended; run or compare with --resume goes on");
        }
    }

    private String horizon() {
        return Numbers.span(manifest.scenarios().get(0).horizon());
    }

    /** Breaks a text into lines of at most 100 characters, at blanks. */
    static String wrapped(String text) {
        return text.replaceAll("(?=.{101})(.{1,100}) ", "$1" + System.lineSeparator());
    }

    private String title(String scenario) {
        return manifest.scenario(scenario).title().en();
    }
}
