package org.ymyra.gui;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import org.ymyra.gui.EventLog.Event;
import org.ymyra.results.WholeFile;

/** Asks where to save events, and saves them as a table in the background. */
final class EventLogSaver {
    private final SaveDialog dialog;
    private final Consumer<String> told;

    /**
     * A saver.
     *
     * @param told is told on the event thread what has been saved
     */
    EventLogSaver(SaveDialog dialog, Consumer<String> told) {
        this.dialog = dialog;
        this.told = told;
    }

    /** Asks for a file and has the events written to it. */
    void save(List<Event> events, EventTexts texts, Origin origin) {
        dialog.ask(texts.words(), "events.csv").ifPresent(file -> save(events, texts, origin, file));
    }

    private void save(List<Event> events, EventTexts texts, Origin origin, Path file) {
        new SwingWorker<Void, Void>() {
            @Override
            protected Void doInBackground() throws IOException {
                write(events, texts, origin, file);
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
                    dialog.failed(
                            texts.words(),
                            file,
                            e.getCause() instanceof IOException reason ? reason : new IOException(e.getCause()));
                }
            }
        }.execute();
    }

    /** Writes events to a file, wholly or not at all. */
    static void write(List<Event> events, EventTexts texts, Origin origin, Path file) throws IOException {
        WholeFile.write(file, part -> {
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                EventCsv.write(events, texts, origin, out);
            }
        });
    }
}
