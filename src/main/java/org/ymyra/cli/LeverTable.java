package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Level;

/** By how much each scenario of a result changes the probability of a riot within some years. */
final class LeverTable {
    private static final List<Integer> YEARS = List.of(1, 3, 8);

    private final Manifest manifest;
    private final Analysis analysis;
    private final Texts texts;
    private final Numerals numerals;
    private final String baseline;
    private final List<Integer> years;

    /** Effects by scenario, then by year. */
    private final Map<String, List<Estimate>> effects = new LinkedHashMap<>();

    /**
     * The table of a result whose first scenario is the baseline.
     *
     * @param manifest what was run
     * @param analysis its estimates
     * @param texts words and numbers
     */
    LeverTable(Manifest manifest, Analysis analysis, Texts texts) {
        this.texts = texts;
        numerals = texts.numerals();
        this.manifest = manifest;
        this.analysis = analysis;
        baseline = manifest.scenarios().get(0).key();
        years = years(manifest);
        effects(manifest, analysis)
                .forEach(row -> effects.computeIfAbsent(row.scenario(), key -> new ArrayList<>())
                        .add(row.difference()));
    }

    /** Returns the effects of all scenarios but the first on riots after each of the years within the horizon. */
    static List<Contrast> effects(Manifest manifest, Analysis analysis) {
        String baseline = manifest.scenarios().get(0).key();
        return years(manifest).stream()
                .flatMap(year -> analysis.contrasts(baseline, days(year)).stream())
                .filter(row -> row.level() == Level.RIOT)
                .toList();
    }

    /** Returns the years, of 1, 3 and 8, that are within the horizon of a result. */
    private static List<Integer> years(Manifest manifest) {
        double horizon = manifest.scenarios().get(0).horizon();
        return YEARS.stream().filter(year -> days(year) <= horizon).toList();
    }

    /** Returns the ends of the years within the horizon of a result and the end of the horizon, in days. */
    static List<Double> days(Manifest manifest) {
        double horizon = manifest.scenarios().get(0).horizon();
        return Stream.concat(years(manifest).stream().map(LeverTable::days), Stream.of(horizon))
                .distinct()
                .toList();
    }

    private static double days(int years) {
        return years * 365.0;
    }

    /** Prints the table, the greatest decrease within the last of the years first. */
    void print(PrintWriter out) {
        if (years.isEmpty()) {
            out.println(texts.get(
                    "levers.short", texts.span(manifest.scenarios().get(0).horizon())));
            return;
        }
        Estimate any = effects.values().iterator().next().get(0);
        out.println(Report.line(texts, texts.get("levers")));
        out.println(Report.wrapped(texts.count(
                "levers.run",
                manifest.replications(),
                Report.overSets(texts, manifest),
                String.valueOf(manifest.seed()),
                Report.method(texts, any),
                numerals.confidence(any.confidence()))));
        out.println(Report.wrapped(texts.get("settings", String.join(", ", manifest.settings()))));
        out.println();
        List<String> heads = new ArrayList<>(List.of(texts.get("head.lever")));
        for (int year : years) {
            heads.add(">" + texts.span(days(year)));
            heads.add(">" + texts.get("head.interval"));
        }
        heads.add(texts.get("levers.told"));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        table.row(withoutLevers());
        Comparator<List<Estimate>> byLast =
                Comparator.comparingDouble(row -> row.get(years.size() - 1).value());
        effects.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(byLast))
                .forEach(row -> table.row(row(row.getKey(), row.getValue())));
        table.print(out);
        out.println();
        out.println(Report.wrapped(texts.get(
                "levers.closing",
                numerals.count((long) effects.size() * years.size()),
                numerals.confidence(any.confidence()))));
    }

    private String[] withoutLevers() {
        List<String> cells = new ArrayList<>(List.of(texts.get("levers.none")));
        for (int year : years) {
            Estimate probability = analysis.levelProbabilities(days(year)).stream()
                    .filter(row -> row.scenario().equals(baseline) && row.level() == Level.RIOT)
                    .map(LevelProbability::probability)
                    .findFirst()
                    .orElseThrow();
            cells.add(numerals.percent(probability));
            cells.add(numerals.percentInterval(probability));
        }
        cells.add("");
        return cells.toArray(String[]::new);
    }

    private String[] row(String scenario, List<Estimate> row) {
        List<String> cells =
                new ArrayList<>(List.of(texts.of(manifest.scenario(scenario).title())));
        String since = texts.get("levers.untold");
        for (int k = years.size() - 1; k >= 0; k--) {
            Estimate effect = row.get(k);
            cells.addAll(1, List.of(numerals.points(effect), numerals.percentInterval(effect)));
            if (effect.high() < 0 || effect.low() > 0) {
                since = texts.get("levers.within", texts.span(days(years.get(k))));
            }
        }
        cells.add(since);
        return cells.toArray(String[]::new);
    }
}
