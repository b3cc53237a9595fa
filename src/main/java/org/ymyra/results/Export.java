package org.ymyra.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ymyra.results.Store.Format;

/** Writes the tables of a {@link Store} as files. */
final class Export {
    private Export() {}

    /** Writes them all or none; throws as {@link Store#export}. */
    static void write(Database database, Format format, Path folder) {
        String extension = "." + Tables.name(format);
        List<String[]> tables = new ArrayList<>(Tables.ORDERS);
        tables.add(Tables.WEIGHT_ORDER);
        tables.removeIf(order -> !database.has(order[0]));
        List<String> faults = tables.stream()
                .map(order -> folder.resolve(order[0] + extension))
                .filter(Files::exists)
                .map(file -> file + " exists already: --out writes to another place")
                .toList();
        if (!faults.isEmpty()) {
            throw new ResultException(faults);
        }
        Map<Path, Path> drafts = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (String[] order : tables) {
                Path file = folder.resolve(order[0] + extension);
                Path draft = WholeFile.draft(file);
                drafts.put(draft, file);
                database.execute("COPY (SELECT * FROM " + order[0] + " ORDER BY " + order[1] + ") TO "
                        + Database.quoted(draft) + " (FORMAT " + Tables.name(format) + ")");
            }
            for (Map.Entry<Path, Path> file : drafts.entrySet()) {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            for (Path draft : drafts.keySet()) {
                draft.toFile().delete(); // what went wrong is told already
            }
        }
    }
}
