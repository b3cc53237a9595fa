package org.ymyra.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ymyra.analysis.Analysis;
import org.ymyra.analysis.Contrast;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.LevelProbability;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultFolder;

/** Writes the figures of the tables as data: CSV with every estimate, its interval, counts, method and confidence level. */
final class EstimateFiles {
    private static final String ESTIMATE = "estimate,low,high,events,total,method,confidence";

    private EstimateFiles() {}

    /** Writes the files under {@code tables} of a result and returns them. */
    static List<Path> write(ResultFolder folder, Analysis analysis, Manifest manifest, boolean contrasts)
            throws IOException {
        Path tables = Files.createDirectories(folder.path().resolve("tables"));
        List<String> lines = new ArrayList<>(List.of("scenario,level," + ESTIMATE));
        for (LevelProbability row : analysis.levelProbabilities()) {
            lines.add(row.scenario() + "," + name(row.level()) + "," + csv(row.probability()));
        }
        List<Path> files = new ArrayList<>();
        files.add(Files.write(tables.resolve("probabilities.csv"), lines));
        if (contrasts) {
            lines = new ArrayList<>(List.of("baseline,scenario,level,measure," + ESTIMATE));
            for (Contrast row : analysis.contrasts(manifest.scenarios().get(0).key())) {
                String start = row.baseline() + "," + row.scenario() + "," + name(row.level()) + ",";
                lines.add(start + "difference," + csv(row.difference()));
                lines.add(start + "ratio," + csv(row.ratio()));
            }
            files.add(Files.write(tables.resolve("contrasts.csv"), lines));
        }
        return files;
    }

    private static String csv(Estimate estimate) {
        return number(estimate.value()) + "," + number(estimate.low()) + "," + number(estimate.high()) + ","
                + (estimate.events() < 0 ? "" : estimate.events()) + "," + estimate.total() + "," + estimate.method()
                + "," + estimate.confidence();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.isInfinite(value) ? "inf" : Double.toString(value);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
