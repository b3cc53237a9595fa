package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.CostEffect;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.chart.Language;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
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
    private final Texts texts;
    private final Numerals numerals;

    /**
     * A report.
     *
     * @param out where to print it
     * @param manifest what was run
     * @param analysis its estimates
     * @param texts words and numbers
     */
    Report(PrintWriter out, Manifest manifest, Analysis analysis, Texts texts) {
        this.out = out;
        this.manifest = manifest;
        this.analysis = analysis;
        this.texts = texts;
        numerals = texts.numerals();
    }

    /**
     * Prints the probability of each level, by scenario, and what the levels are.
     *
     * @param scenarios the scenarios of the experiment
     */
    void probabilities(List<Scenario> scenarios) {
        List<LevelProbability> rows = analysis.levelProbabilities();
        Estimate first = rows.get(0).probability();
        out.println(line(texts, texts.get("probabilities", horizon())));
        out.println(wrapped(texts.count(
                "run",
                manifest.replications(),
                overSets(texts, manifest),
                String.valueOf(manifest.seed()),
                method(texts, first),
                numerals.confidence(first.confidence()))));
        if (!manifest.settings().isEmpty()) {
            out.println(wrapped(texts.get("settings", String.join(", ", manifest.settings()))));
        }
        out.println();
        TextTable table = TextTable.of(texts, "scenario", "level", ">reached", ">probability", ">interval");
        String before = "";
        for (LevelProbability row : rows) {
            Estimate p = row.probability();
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    Words.text(texts, row.level()),
                    numerals.count(p.events()) + "/" + numerals.count(p.total()),
                    numerals.percent(p),
                    numerals.percentInterval(p));
            before = row.scenario();
        }
        table.print(out);
        out.println();
        out.println(wrapped(levels(texts, scenarios)));
        if (analysis.isEnsemble()) {
            new RobustTable(manifest, analysis, texts).printSpreads(out);
        }
    }

    /** Says over how many parameter sets the replications are spread, if they are. */
    static String overSets(Texts texts, Manifest manifest) {
        int sets = manifest.ensemble().size();
        return sets == 0 ? "" : texts.count("sets", sets);
    }

    /** Returns the name of the method of an interval: in English as data has it. */
    static String method(Texts texts, Estimate estimate) {
        return texts.language() == Language.EN ? estimate.method() : texts.method(estimate.method());
    }

    /** Returns what the levels are, in one sentence; with their thresholds if all scenarios have the same. */
    static String levels(Texts texts, List<Scenario> scenarios) {
        return texts.get(
                "levels",
                threshold(
                        texts,
                        "gathering",
                        scenarios,
                        s -> s.rules().mobilisation().gathering()),
                threshold(texts, "damage", scenarios, s -> s.rules().violence().riotDamage()));
    }

    private static String threshold(
            Texts texts, String key, List<Scenario> scenarios, Function<Scenario, Integer> threshold) {
        Set<Integer> values = scenarios.stream().map(threshold).collect(Collectors.toSet());
        return values.size() == 1 ? texts.count(key, values.iterator().next()) : texts.get(key);
    }

    /** Prints how each scenario differs from the first. */
    void contrasts() {
        List<Contrast> rows = analysis.contrasts(manifest.scenarios().get(0).key());
        Estimate difference = rows.get(0).difference();
        out.println();
        out.println(line(texts, texts.get("contrasts", title(rows.get(0).baseline()))));
        out.println(wrapped(texts.get(
                "contrasts.how",
                method(texts, difference),
                method(texts, rows.get(0).ratio()),
                numerals.confidence(difference.confidence()))));
        out.println();
        TextTable table =
                TextTable.of(texts, "scenario", "level", ">pairs", ">difference", ">interval", ">ratio", ">interval");
        String before = "";
        for (Contrast row : rows) {
            table.row(
                    row.scenario().equals(before) ? "" : title(row.scenario()),
                    Words.text(texts, row.level()),
                    numerals.count(row.difference().total()),
                    numerals.points(row.difference()),
                    numerals.percentInterval(row.difference()),
                    numerals.ratio(row.ratio()),
                    numerals.ratioInterval(row.ratio()));
            before = row.scenario();
        }
        table.print(out);
    }

    /** Prints in how many parameter sets each scenario helps to avert the levels, all if none is named, if there are such sets. */
    void robustness(Level... levels) {
        if (analysis.isEnsemble()) {
            new RobustTable(manifest, analysis, texts).printEffects(out, levels.length == 0 ? Level.values() : levels);
        }
    }

    /** Prints what each scenario but the first changes, and how fast. */
    void levers() {
        new LeverTable(manifest, analysis, texts).print(out);
    }

    /** Prints what each scenario costs and what it averts, if any lever has a cost. */
    void costs() {
        if (!analysis.totals().hasCosts()) {
            return;
        }
        List<CostEffect> rows = analysis.costEffects(manifest.scenarios().get(0).key(), Level.RIOT);
        CostEffect last = rows.get(rows.size() - 1);
        out.println();
        out.println(line(
                texts,
                texts.get(
                        "costs",
                        horizon(),
                        texts.of(currency(manifest, analysis)),
                        title(rows.get(0).scenario()))));
        out.println(wrapped(texts.get(
                "costs.how",
                method(texts, last.costDifference()),
                method(texts, last.costPerPoint()),
                numerals.confidence(last.costDifference().confidence()))));
        out.println();
        TextTable table = TextTable.of(
                texts, "scenario", ">cost", ">difference", ">interval", ">riot", ">averted", ">interval", "dominated");
        for (CostEffect row : rows) {
            boolean priced = !Double.isNaN(row.costPerPoint().value());
            table.row(
                    title(row.scenario()),
                    numerals.amount(row.cost()),
                    numerals.signedAmount(row.costDifference()),
                    numerals.amountInterval(row.costDifference()),
                    numerals.percent(row.probability()),
                    numerals.amount(row.costPerPoint()),
                    priced ? numerals.amountInterval(row.costPerPoint()) : unpriced(row),
                    switch (row.dominance()) {
                        case NONE -> "";
                        case EXTENDED -> texts.get("dominated.extended");
                        case STRONG -> texts.get("dominated.strong");
                    });
        }
        table.print(out);
    }

    /** Prints what each scenario costs, by itself, if any lever has a cost. */
    void ownCosts() {
        if (!analysis.totals().hasCosts()) {
            return;
        }
        out.println();
        analysis.totals()
                .costs()
                .forEach((scenario, cost) -> out.println(line(
                        texts,
                        texts.get(
                                "costs.own",
                                title(scenario),
                                numerals.amount(cost),
                                texts.of(manifest.scenario(scenario).currency()),
                                horizon(),
                                numerals.amountInterval(cost),
                                method(texts, cost),
                                numerals.confidence(cost.confidence())))));
    }

    /** Says why a point of risk averted has no price. */
    private String unpriced(CostEffect row) {
        return row.difference().low() == row.difference().high()
                ? ""
                : texts.get(row.difference().low() > 0 ? "costs.rises" : "costs.nought");
    }

    /** Returns the unit of costs: that of the first scenario that has any. */
    static Localised currency(Manifest manifest, Analysis analysis) {
        Map<String, Estimate> costs = analysis.totals().costs();
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
            String what = texts.get(
                    asked.difference() ? "stopping.difference" : "stopping.probability",
                    numerals.confidence(asked.confidence()),
                    Words.with(texts, asked.level()));
            out.println();
            out.println(wrapped(texts.count(
                    stopping.reached() ? "stopping.reached" : "stopping.most",
                    manifest.replications(),
                    what,
                    width.text(texts),
                    width.text(texts, analysis.widest(asked)))));
        });
    }

    /** Says what the intervals cover and what they do not. */
    void closing() {
        String kind = analysis.isEnsemble() ? "closing.sets" : "closing";
        out.println();
        out.println(line(
                texts,
                texts.get(kind + ".covered", numerals.count(manifest.ensemble().size()))));
        out.println(line(texts, texts.get(kind + ".left")));
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
                lines.add("  "
                        + texts.get(
                                "failures.row",
                                scenario.key(),
                                numerals.count(count),
                                numerals.count(manifest.replications())));
            }
            failed += count;
        }
        if (failed > 0) {
            err.println(Ansi.AUTO.string(texts.count("failures", failed)));
            lines.forEach(err::println);
        }
        return failed > 0;
    }

    /** Says if not all replications of a result have ended yet. */
    static void incomplete(PrintWriter err, Manifest manifest, Store store, Texts texts) {
        long total = (long) manifest.replications() * manifest.scenarios().size();
        long done = store.done();
        if (done < total) {
            err.println(Ansi.AUTO.string(texts.get(
                    "incomplete", texts.numerals().count(done), texts.numerals().count(total))));
        }
    }

    private String horizon() {
        return texts.span(manifest.scenarios().get(0).horizon());
    }

    /** Breaks a text into lines of at most 100 characters, at blanks. */
    static String wrapped(String text) {
        return text.replaceAll("(?=.{101})(.{1,100}) ", "$1" + System.lineSeparator());
    }

    /** Leaves a sentence on one line in English; elsewhere, where the same takes more letters, breaks it as the others. */
    static String line(Texts texts, String sentence) {
        return texts.language() == Language.EN ? sentence : wrapped(sentence);
    }

    private String title(String scenario) {
        return texts.of(manifest.scenario(scenario).title());
    }
}
