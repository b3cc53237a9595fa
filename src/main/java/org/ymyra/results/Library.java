package org.ymyra.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The library of the database, some 60 MB, which the database unpacks into the folder for temporary files and deletes at the end of the
 * program. Here it is deleted as soon as it is loaded, where the system allows that, so that none is left by programs that are killed.
 */
final class Library {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static boolean loaded;

    private Library() {}

    /** Loads it if it is not loaded yet; throws {@link StoreFailure} if that is not possible. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        keepRecorderOff();
        List<Path> before = unpacked();
        try {
            Class.forName("org.duckdb.DuckDBNative");
            String maps = Files.isReadable(MAPS) ? Files.readString(MAPS) : "";
            delete(file -> maps.contains(file.toString()));
            loaded = true;
        } catch (ExceptionInInitializerError | NoClassDefFoundError | ClassNotFoundException e) {
            delete(file -> !before.contains(file) && !Files.isExecutable(file));
            throw new StoreFailure(
                    "the library of the database cannot be unpacked to " + FOLDER + ": " + reason(e)
                            + "; make room there (80 MB) or name another folder (java -Djava.io.tmpdir=DIR -jar …)",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the driver from starting the flight recorder of the JVM, which takes it longer than to open a store. The driver has no
     * setting for it; one that lacks this field is only slower.
     */
    private static void keepRecorderOff() {
        try {
            Field started = Class.forName("org.duckdb.DuckDBMemoryMonitor").getDeclaredField("initialized");
            started.setAccessible(true);
            started.setBoolean(null, true);
        } catch (ReflectiveOperationException e) {
            // StartTest tells
        }
    }

    private static String reason(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    private static List<Path> unpacked() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("libduckdb_java\\d+\\.so"))
                    .toList();
        } catch (IOException e) {
            return List.of(); // what is wrong with the folder is told when something is to be unpacked there
        }
    }

    private static void delete(Predicate<Path> which) {
        unpacked().stream().filter(which).map(Path::toFile).forEach(file -> file.delete());
    }
}
