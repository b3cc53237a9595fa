package org.ymyra.results;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;
import org.ymyra.scenario.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of an experiment.
 *
 * <pre>
 * manifest.json                what was run, on what, and how far
 * results.duckdb               the {@link Store}
 * scenarios/KEY.yaml           each scenario, resolved
 * scenarios/KEY.original/      the file it was read from and those that it extends
 * sets.csv                     the {@link ParameterSets} as given, if the replications are spread over such
 * </pre>
 *
 * @param path where it is
 */
public record ResultFolder(Path path) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** Returns the folder at a path; throws {@link ResultException} if it is not that of an experiment. */
    public static ResultFolder open(Path path) {
        ResultFolder folder = new ResultFolder(path);
        folder.manifest();
        return folder;
    }

    /**
     * Returns the folder at a path of an experiment whose replications run to the end of the horizon.
     *
     * @throws ResultException if it is not that of an experiment, or if its replications end at a level, so that there is nothing
     *     but which levels up to there they reached
     */
    public static ResultFolder openWhole(Path path) {
        ResultFolder folder = open(path);
        folder.manifest().upTo().ifPresent(level -> {
            throw new ResultException("the replications of " + path + " end at the level "
                    + level.name().toLowerCase(Locale.ROOT)
                    + ": it has nothing but which levels up to there they reached,"
                    + " and only sensitivity --resume tells of that");
        });
        return folder;
    }

    /** Reads the manifest; throws {@link ResultException} if there is none or it is not one of this program. */
    public Manifest manifest() {
        Path file = path.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new ResultException(path + " is not the folder of an experiment: it has no manifest.json");
        }
        String reason;
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode tree) {
                tree.putIfAbsent("part", JSON.nullNode()); // results of earlier versions have none
                return JSON.treeToValue(tree, Manifest.class);
            }
            reason = "it is no object";
        } catch (JacksonException e) {
            reason = e.getOriginalMessage().lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new ResultException(
                path + " is not the folder of an experiment of this version of ymyra: manifest.json: " + reason);
    }

    /** Writes the manifest, wholly or not at all. */
    public void write(Manifest manifest) {
        try {
            WholeFile.write(path.resolve("manifest.json"), draft -> {
                // not a channel: an interrupted thread must be able to write
                try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
                    out.write(JSON.writeValueAsBytes(manifest));
                    out.write('\n');
                    out.getFD().sync();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file of a resolved scenario. */
    public Path scenario(String key) {
        return path.resolve("scenarios").resolve(key + ".yaml");
    }

    /** Returns the folder of the files that a scenario was read from. */
    public Path originals(String key) {
        return path.resolve("scenarios").resolve(key + ".original");
    }

    /** Writes a resolved scenario and the files that it was read from. */
    public void write(String key, ResolvedScenario scenario) {
        try {
            Path originals = originals(key);
            Files.createDirectories(originals);
            Files.writeString(scenario(key), scenario.yaml());
            FileKeys names = new FileKeys();
            for (SourceFile original : scenario.originals()) {
                Files.write(originals.resolve(names.name(original.name())), original.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file of the parameter sets, which is there only if the experiment has such. */
    public Path setsFile() {
        return path.resolve("sets.csv");
    }

    /** Writes the parameter sets. */
    public void write(ParameterSets sets) {
        try {
            sets.write(setsFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the parameter sets of an experiment that has such.
     *
     * @throws ScenarioException if the file cannot be read
     * @throws ResultException if it was changed since the experiment was run
     */
    public ParameterSets sets() throws ScenarioException {
        ParameterSets sets = ParameterSets.read(setsFile());
        if (!sets.hash().equals(manifest().ensemble().hash())) {
            throw new ResultException(setsFile() + " was changed since the experiment was run");
        }
        return sets;
    }

    /**
     * Returns what a replication ran with.
     *
     * @param key key of its scenario
     * @param replication its number, from 0
     * @throws ScenarioException if the scenario or the parameter sets cannot be read
     * @throws ResultException if there is no such scenario or replication, or what is stored was changed since it was run
     */
    public StoredRun run(String key, int replication) throws ScenarioException {
        Manifest manifest = manifest();
        Manifest.Entry entry = manifest.scenario(key);
        int first = manifest.first();
        int last = first + manifest.replications() - 1;
        if (replication < first || replication > last) {
            throw new ResultException("there is no replication " + replication + "; " + manifest.name() + " has "
                    + (last < first ? "none" : first + " to " + last));
        }
        ResolvedScenario scenario = scenario(entry);
        int size = manifest.ensemble().size();
        OptionalInt set = size == 0 ? OptionalInt.empty() : OptionalInt.of(replication % size);
        ResolvedScenario run = set.isEmpty()
                ? scenario
                : ScenarioReader.resolved(sets().scenario(scenario, set.getAsInt()), scenario.originals());
        return new StoredRun(
                entry,
                replication,
                run,
                set,
                manifest.seed(),
                manifest.ensemble().luck(replication));
    }

    /**
     * Reads a scenario.
     *
     * @throws ScenarioException if it cannot be read
     * @throws ResultException if it was changed since it was run
     */
    public ResolvedScenario scenario(Manifest.Entry entry) throws ScenarioException {
        ResolvedScenario scenario = ScenarioReader.read(scenario(entry.key()), List.of());
        if (!scenario.hash().equals(entry.hash())) {
            throw new ResultException(scenario(entry.key()) + " is not the scenario that was run: it was changed,"
                    + " or this version of ymyra reads it differently");
        }
        return scenario;
    }

    /** Returns the file of the store. */
    public Path storeFile() {
        return path.resolve("results.duckdb");
    }

    /** Opens the store for reading; throws {@link ResultException} as {@link Store#read}. */
    public Store read() {
        return Store.read(storeFile());
    }
}
