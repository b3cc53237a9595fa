package org.ymyra.gui;

import java.awt.Component;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.SwingWorker;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.ymyra.gui.EventLog.Event;

/** Asks where to save the log, and saves it: in full, unless only what is shown is asked for. */
final class EventLogSaver {
    private final EventLog log;
    private final EventTexts texts;
    private final Component parent;
    private final Consumer<String> told;

    /**
     * A saver.
     *
     * @param parent over which dialogs appear
     * @param told is told how it went
     */
    EventLogSaver(EventLog log, EventTexts texts, Component parent, Consumer<String> told) {
        this.log = log;
        this.texts = texts;
        this.parent = parent;
        this.told = told;
    }

    /** Asks for a file and writes it. */
    void ask(List<Event> shown) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File("events.csv"));
        chooser.setFileFilter(new FileNameExtensionFilter("CSV", "csv"));
        JCheckBox onlyShown = new JCheckBox(texts.words().get("log.save.shown", shown.size()));
        chooser.setAccessory(onlyShown);
        if (chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION) {
            Path file = chooser.getSelectedFile().toPath();
            if (!Files.exists(file) || replaces(file)) {
                save(onlyShown.isSelected() ? shown : log.from(0, Integer.MAX_VALUE), file);
            }
        }
    }

    private boolean replaces(Path file) {
        return JOptionPane.showConfirmDialog(
                        parent,
                        texts.words().get("log.save.replace", file.getFileName()),
                        texts.words().get("log.save"),
                        JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }

    private void save(List<Event> events, Path file) {
        new SwingWorker<Void, Void>() {
            @Override
            protected Void doInBackground() throws IOException {
                write(events, file);
                return null;
            }

            @Override
            protected void done() {
                try {
                    get();
                    told.accept(texts.words().count("log.saved", events.size(), file.getFileName()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException e) {
                    told.accept(texts.words()
                            .get("log.save.failed", file, e.getCause().getMessage()));
                }
            }
        }.execute();
    }

    /** Writes events to a file. */
    void write(List<Event> events, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            EventCsv.write(events, texts, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
