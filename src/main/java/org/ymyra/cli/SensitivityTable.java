package org.ymyra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Response;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Figure;
import org.ymyra.chart.Language;
import org.ymyra.chart.Texts;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.WholeFile;

/** What one outcome is sensitive to. */
interface SensitivityTable {
    /** Rows that are printed; the file has all. */
    int MOST = 30;

    /** The outcome. */
    Response response();

    /** Prints the parameters that matter most, and what noise leaves to be told. */
    void print(PrintWriter out);

    /** The heading of the data: outcome and parameter come before it. */
    String heading();

    /** The data, one line for each parameter. */
    List<String> lines();

    /** The charts by name. */
    Map<String, Figure> figures(Captions captions);

    /** Writes data and charts and returns the files. */
    static List<Path> write(
            ResultFolder folder, SensitivityRun run, Language language, List<? extends SensitivityTable> tables)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("outcome,parameter,unit,from,to," + tables.get(0).heading());
        for (SensitivityTable table : tables) {
            table.lines().forEach(line -> lines.add(table.response().name() + "," + line));
        }
        Path data = Files.createDirectories(folder.path().resolve("tables")).resolve("sensitivity.csv");
        List<Path> files = new ArrayList<>(List.of(WholeFile.write(data, lines)));
        Path charts = Files.createDirectories(folder.path().resolve(ChartSet.folder(language)));
        String scenario = run.replications().scenario();
        Map<String, Integer> ended = Map.of(scenario, run.replications().numbers().length);
        Captions captions = ChartSet.captions(run.manifest(), ended, language);
        for (SensitivityTable table : tables) {
            for (Map.Entry<String, Figure> figure : table.figures(captions).entrySet()) {
                files.addAll(ChartFile.write(figure.getValue(), charts.resolve(figure.getKey())));
            }
        }
        return files;
    }

    /** An estimate as data. */
    static String csv(Estimate e) {
        return EstimateFiles.number(e.value()) + "," + EstimateFiles.number(e.low()) + ","
                + EstimateFiles.number(e.high());
    }

    /** Says where the rest is if not all rows were printed. */
    static void rest(PrintWriter out, Texts texts, int rows) {
        if (rows > MOST) {
            out.println(texts.count("sensitivity.rest", rows - MOST));
        }
    }
}
