package org.ymyra.gui;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingWorker;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ymyra.chart.Captions;
import org.ymyra.chart.ChartFile;
import org.ymyra.chart.Figure;
import org.ymyra.chart.Provenance;
import org.ymyra.chart.TimeChart;
import org.ymyra.results.Build;

/** Asks where to save a chart, and saves it: as a picture in the look of print, or its values. */
final class ChartSaver {
    private final Component parent;
    private final Words words;

    /** A saver whose dialogs appear over a component. */
    ChartSaver(Component parent, Words words) {
        this.parent = parent;
        this.words = words;
    }

    /** Asks for a name and writes a PNG and an SVG of it. */
    void picture(TimeChart chart, Topic topic, Start start) {
        Path file = ask(topic, ".png");
        if (file != null) {
            Path base = without(file, ".png");
            run(file, () -> ChartFile.write(figure(chart, start, words), base));
        }
    }

    /** Asks for a file and writes the values. */
    void data(TimeChart chart, Topic topic) {
        Path file = ask(topic, ".csv");
        if (file != null) {
            run(file, () -> write(chart, file));
        }
    }

    /** Returns a chart as a figure that says which run it shows. */
    static Figure figure(TimeChart chart, Start start, Words words) {
        String key = "run";
        Captions captions = new Captions(
                words.language(),
                Map.of(key, start.scenario().scenario().title()),
                start.scenario().scenario().run().horizon(),
                new Provenance(
                        Build.current().version(),
                        Map.of(key, start.scenario().hash()),
                        List.of(),
                        start.seed(),
                        1,
                        Map.of(key, 1)));
        return chart.figure(
                captions,
                words.get(
                        "ChartSaver.run",
                        words.of(start.scenario().scenario().title()),
                        String.valueOf(start.replication())));
    }

    /** Writes the values of a chart as CSV. */
    static void write(TimeChart chart, Path file) throws IOException {
        try (CSVPrinter printer = CSVFormat.RFC4180.print(Files.newBufferedWriter(file))) {
            printer.printRecords(chart.table());
        }
    }

    private Path ask(Topic topic, String extension) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File(topic.name().toLowerCase(Locale.ROOT) + extension));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return null;
        }
        Path file = chooser.getSelectedFile().toPath();
        Path named =
                without(file, extension).resolveSibling(without(file, extension).getFileName() + extension);
        return !Files.exists(named) || replaces(named) ? named : null;
    }

    private static Path without(Path file, String extension) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(extension)
                ? file.resolveSibling(name.substring(0, name.length() - extension.length()))
                : file;
    }

    private boolean replaces(Path file) {
        return JOptionPane.showConfirmDialog(
                        parent,
                        words.get("ChartSaver.replace", file.getFileName()),
                        words.get("ChartPane.more"),
                        JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
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
                    JOptionPane.showMessageDialog(
                            parent,
                            words.get("ChartSaver.failed", file, e.getCause().getMessage()),
                            words.get("ChartPane.more"),
                            JOptionPane.ERROR_MESSAGE);
                }
            }
        }.execute();
    }
}
