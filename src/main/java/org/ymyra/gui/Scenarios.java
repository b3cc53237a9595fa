package org.ymyra.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** The scenario files of a folder. */
final class Scenarios {
    /**
     * A scenario file.
     *
     * @param path the file
     * @param resolved what is in it
     */
    record Entry(Path path, ResolvedScenario resolved) {}

    private Scenarios() {}

    /** Returns the scenarios of a folder, by name of file; files that are none are left out. */
    static List<Entry> in(Path folder) {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                try {
                    entries.add(new Entry(file, ScenarioReader.read(file, List.of())));
                } catch (ScenarioException notOne) {
                    // parts that others extend, and files for other commands
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return entries;
        }
        return entries;
    }
}
