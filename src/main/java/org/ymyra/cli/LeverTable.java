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
import org.ymyra.results.Manifest;
import org.ymyra.scenario.Level;

/** By how much each scenario of a result changes the probability of a riot within some years. */
final class LeverTable {
    private static final List<Integer> YEARS = List.of(1, 3, 8);

    private final Manifest manifest;
    private final Analysis analysis;
    private final String baseline;
    private final List<Integer> years;

    /** Effects by scenario, then by year. */
    private final Map<String, List<Estimate>> effects = new LinkedHashMap<>();

    /**
     * The table of a result whose first scenario is the baseline.
     *
     * @param manifest what was run
     * @param analysis its estimates
     */
    LeverTable(Manifest manifest, Analysis analysis) {
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
            out.println(
                    "The horizon, " + Numbers.span(manifest.scenarios().get(0).horizon())
                            + ", is too short to tell what a lever does within a year.");
            return;
        }
        Estimate any = effects.values().iterator().next().get(0);
        out.println(
                "Change in the probability of a riot anywhere in the district, in percentage points, by each lever.");
        out.println(Report.wrapped(Numbers.count(manifest.replications(), "replication") + " each"
                + Report.overSets(manifest) + " that share their luck, seed " + manifest.seed() + "; " + any.method()
                + " intervals at " + Numbers.confidence(any) + "."));
        out.println(Report.wrapped("With " + String.join(", ", manifest.settings()) + "."));
        out.println();
        List<String> heads = new ArrayList<>(List.of("lever"));
        for (int year : years) {
            heads.add(">" + Numbers.span(days(year)));
            heads.add(">interval");
        }
        heads.add("told from none");
        TextTable table = new TextTable(heads.toArray(String[]::new));
        table.row(withoutLevers());
        Comparator<List<Estimate>> byLast =
                Comparator.comparingDouble(row -> row.get(years.size() - 1).value());
        effects.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(byLast))
                .forEach(row -> table.row(row(row.getKey(), row.getValue())));
        table.print(out);
        out.println();
        out.println(Report.wrapped("Of " + Numbers.count((long) effects.size() * years.size()) + " intervals at "
                + Numbers.confidence(any)
                + " a few exclude 0 by chance. Every lever has its default intensity, which need"
                + " not be its best: ymyra explain KIND tells what its values are and where they come from."));
    }

    private String[] withoutLevers() {
        List<String> cells = new ArrayList<>(List.of("(none: probability)"));
        for (int year : years) {
            Estimate probability = analysis.levelProbabilities(days(year)).stream()
                    .filter(row -> row.scenario().equals(baseline) && row.level() == Level.RIOT)
                    .map(LevelProbability::probability)
                    .findFirst()
                    .orElseThrow();
            cells.add(Numbers.percent(probability));
            cells.add(Numbers.percentInterval(probability));
        }
        cells.add("");
        return cells.toArray(String[]::new);
    }

    private String[] row(String scenario, List<Estimate> row) {
        List<String> cells =
                new ArrayList<>(List.of(manifest.scenario(scenario).title().en()));
        String since = "no";
        for (int k = years.size() - 1; k >= 0; k--) {
            Estimate effect = row.get(k);
            cells.addAll(1, List.of(Numbers.points(effect), Numbers.percentInterval(effect)));
            if (effect.high() < 0 || effect.low() > 0) {
                since = "within " + Numbers.span(days(years.get(k)));
            }
        }
        cells.add(since);
        return cells.toArray(String[]::new);
    }
}
