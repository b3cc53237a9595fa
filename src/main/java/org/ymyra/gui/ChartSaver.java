package org.ymyra.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Figure;
import org.ymyra.chart.Provenance;
import org.ymyra.chart.TimeChart;
import org.ymyra.results.Build;
import org.ymyra.results.WholeFile;

/** Asks where to save a chart, and saves it: as a picture in the look of print, or its values. */
final class ChartSaver {
    private static final String PNG = ".png";

    private final SaveDialog dialog;
    private final Words words;

    ChartSaver(SaveDialog dialog, Words words) {
        this.dialog = dialog;
        this.words = words;
    }

    /** Asks for a name and writes a PNG and an SVG of it. */
    void picture(TimeChart chart, Topic topic, Origin origin) {
        dialog.ask(words, name(topic) + PNG)
                .ifPresent(file -> run(file, () -> {
                    String name = file.getFileName().toString();
                    Path base = file.resolveSibling(name.substring(0, name.length() - PNG.length()));
                    ChartFile.write(figure(chart, origin, words), base);
                }));
    }

    private static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    /** Asks for a file and writes the values. */
    void data(TimeChart chart, Topic topic, Origin origin) {
        dialog.ask(words, name(topic) + ".csv").ifPresent(file -> run(file, () -> write(chart, origin, words, file)));
    }

    /** Returns a chart as a figure that says which run it shows. A run that was changed by hand does not bear the scenario's hash. */
    static Figure figure(TimeChart chart, Origin origin, Words words) {
        Start start = origin.start();
        String key = origin.byHand() ? "changed-by-hand" : "run";
        Captions captions = new Captions(
                words.language(),
                Map.of(key, start.scenario().scenario().title()),
                start.scenario().scenario().run().horizon(),
                new Provenance(
                        Build.current().version(),
                        Map.of(key, origin.byHand() ? "" : start.scenario().hash()),
                        List.of(),
                        start.seed(),
                        1,
                        Map.of(key, 1)));
        return chart.figure(
                captions, words.get("ChartSaver.run", origin.title(words), String.valueOf(start.replication())));
    }

    /** Writes the values of a chart as CSV, with columns that say which run it is. */
    static void write(TimeChart chart, Origin origin, Words words, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : chart.table()) {
            List<String> all = new ArrayList<>(row);
            all.addAll(rows.isEmpty() ? Origin.COLUMNS : origin.cells(words));
            rows.add(all);
        }
        WholeFile.write(file, part -> {
            try (CSVPrinter printer = CSVFormat.RFC4180.print(Files.newBufferedWriter(part))) {
                printer.printRecords(rows);
            }
        });
    }

    /** Writes files. */
    private interface Writing {
        void write() throws IOException;
    }

    private void run(Path file, Writing writing) {
        new SwingWorker<Void, Void>() {
            @Override
            protected Void doInBackground() throws IOException {
                writing.write();
                return null;
            }

            @Override
            protected void done() {
                try {
                    get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    dialog.failed(
                            words,
                            file,
                            e.getCause() instanceof IOException reason ? reason : new IOException(e.getCause()));
                }
            }
        }.execute();
    }
}
