package org.ymyra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.WeightedMeans;
import org.ymyra.chart.Numerals;
import org.ymyra.chart.Texts;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Weights;
import org.ymyra.results.WholeFile;
import org.ymyra.scenario.Level;

/** What replications by splitting came to, as text and as data. */
final class SplittingTable {
    private final Manifest manifest;
    private final Texts texts;
    private final Numerals numerals;
    private final Map<String, double[][]> weights = new LinkedHashMap<>();
    private final boolean contrasts;

    /** The table of a result; it is empty if the result has no replications by splitting. */
    SplittingTable(Manifest manifest, Store store, boolean contrasts, Texts texts) {
        this.manifest = manifest;
        this.texts = texts;
        numerals = texts.numerals();
        this.contrasts = contrasts;
        Map<String, List<Weights>> all = new LinkedHashMap<>();
        manifest.scenarios().forEach(entry -> all.put(entry.key(), store.weights(entry.key())));
        int pairs = all.values().stream().mapToInt(List::size).min().orElse(0);
        if (pairs > 0) {
            all.forEach((key, rows) -> weights.put(key, byLevel(rows.subList(0, pairs))));
        }
    }

    private static double[][] byLevel(List<Weights> rows) {
        return Arrays.stream(Level.values())
                .map(level -> rows.stream()
                        .mapToDouble(row -> row.levels()[level.ordinal()])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Prints the probabilities, and the contrasts if any are asked for; nothing if there is nothing to print. */
    void print(PrintWriter out) {
        if (weights.isEmpty()) {
            return;
        }
        Estimate first = probability(manifest.scenarios().get(0).key(), Level.RIOT);
        out.println();
        out.println(Report.wrapped(texts.get("splitting")));
        out.println(Report.wrapped(texts.count(
                "splitting.how", first.total(), Report.method(texts, first), numerals.confidence(first.confidence()))));
        out.println();
        TextTable table = TextTable.of(texts, "scenario", "level", ">probability", ">interval");
        for (String key : weights.keySet()) {
            for (Level level : Level.values()) {
                Estimate p = probability(key, level);
                table.row(
                        title(key, level), Words.text(texts, level), numerals.percent(p), numerals.percentInterval(p));
            }
        }
        table.print(out);
        if (contrasts) {
            printContrasts(out);
        }
    }

    private void printContrasts(PrintWriter out) {
        String baseline = manifest.scenarios().get(0).key();
        out.println();
        out.println(texts.get(
                "splitting.contrasts", texts.of(manifest.scenario(baseline).title())));
        out.println();
        TextTable table = TextTable.of(texts, "scenario", "level", ">difference", ">interval", ">ratio", ">interval");
        for (String key : weights.keySet()) {
            for (Level level : key.equals(baseline) ? new Level[0] : Level.values()) {
                Estimate difference = difference(key, baseline, level);
                Estimate ratio = ratio(key, baseline, level);
                table.row(
                        title(key, level),
                        Words.text(texts, level),
                        numerals.points(difference),
                        numerals.percentInterval(difference),
                        numerals.ratio(ratio),
                        numerals.ratioInterval(ratio));
            }
        }
        table.print(out);
    }

    /** Writes the same as data and returns the files: none if there is nothing to write. */
    List<Path> write(ResultFolder folder) throws IOException {
        if (weights.isEmpty()) {
            return List.of();
        }
        String baseline = manifest.scenarios().get(0).key();
        List<String> lines = new ArrayList<>(List.of("scenario,level,measure," + EstimateFiles.ESTIMATE));
        for (String key : weights.keySet()) {
            for (Level level : Level.values()) {
                String start = key + "," + Words.name(level) + ",";
                lines.add(start + "probability," + EstimateFiles.csv(probability(key, level)));
                if (contrasts && !key.equals(baseline)) {
                    lines.add(start + "difference," + EstimateFiles.csv(difference(key, baseline, level)));
                    lines.add(start + "ratio," + EstimateFiles.csv(ratio(key, baseline, level)));
                }
            }
        }
        Path tables = Files.createDirectories(folder.path().resolve("tables"));
        return List.of(WholeFile.write(tables.resolve("splitting.csv"), lines));
    }

    private String title(String key, Level level) {
        return level.ordinal() == 0 ? texts.of(manifest.scenario(key).title()) : "";
    }

    private double[] weights(String key, Level level) {
        return weights.get(key)[level.ordinal()];
    }

    private Estimate probability(String key, Level level) {
        return WeightedMeans.probability(weights(key, level), Report.CONFIDENCE);
    }

    private Estimate difference(String key, String baseline, Level level) {
        return WeightedMeans.difference(weights(key, level), weights(baseline, level), Report.CONFIDENCE);
    }

    private Estimate ratio(String key, String baseline, Level level) {
        return WeightedMeans.ratio(weights(key, level), weights(baseline, level), Report.CONFIDENCE);
    }
}
