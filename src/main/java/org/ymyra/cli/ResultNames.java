package org.ymyra.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;

/** What names of results mean on the command line. */
final class ResultNames {
    private static final Path RESULTS = Path.of("results");

    private ResultNames() {}

    /** Returns the folder of a result: a name stands for a folder under {@code results}, anything else is a path. */
    static Path path(String name) {
        Path path = Path.of(name);
        boolean plain =
                path.getNameCount() == 1 && !path.isAbsolute() && !name.startsWith(".") && !name.matches(".*[/\\\\]");
        return plain ? RESULTS.resolve(path) : path;
    }

    /** Returns why nothing can be written to a folder that is there or not yet, if so. */
    static Optional<String> obstacle(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        String why = !Files.isDirectory(there)
                ? there + " is not a folder"
                : !Files.isWritable(there) ? there + " may not be written" : null;
        return Optional.ofNullable(why).map(reason -> folder + " cannot be written: " + reason);
    }

    /** Throws {@link ResultException} if nothing can be written to a folder that is there or not yet, where {@code --out} names another. */
    static void checkWritable(Path folder) {
        obstacle(folder).ifPresent(text -> {
            throw new ResultException(text + "; --out writes to another place");
        });
    }

    /**
     * Returns the scenario of a result that is meant.
     *
     * @param key its key; null if none was named, which is enough for a result of one scenario
     */
    static Manifest.Entry entry(Manifest manifest, String result, String key) {
        if (key != null) {
            return manifest.scenario(key);
        }
        if (manifest.scenarios().size() > 1) {
            throw new ResultException("name one scenario of " + result + " with --scenario: "
                    + manifest.scenarios().stream().map(Manifest.Entry::key).collect(Collectors.joining(", ")));
        }
        return manifest.scenarios().get(0);
    }

    /**
     * Opens a result that is there.
     *
     * @throws ResultException if its replications do not run to the horizon, or if it is a part of an experiment
     */
    static ResultFolder open(String name) {
        ResultFolder folder = openRuns(name);
        folder.manifest().part().ifPresent(part -> {
            throw new ResultException(folder.path() + " is part " + part + " of an experiment: ymyra merge puts the"
                    + " parts together; export and rerun take a part as it is");
        });
        return folder;
    }

    /** Opens a result that is there, or a part of one, for its single replications. */
    static ResultFolder openRuns(String name) {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw new ResultException("there is no result at " + path);
        }
        return ResultFolder.openWhole(path);
    }
}
