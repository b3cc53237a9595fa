package org.ymyra.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Place;
import org.ymyra.scenario.Tree.Scalar;

/**
 * Reads a scenario from a YAML file: the file, the files that it extends, and settings on top.
 *
 * <p>A file may say {@code extends: other.yaml} (a path relative to itself). Its mappings are joined with those of the other
 * file, key by key; lists and values replace. Communities, settlements and levers are mappings from names, and an entry
 * without a value removes the one that was inherited. Whatever is left out has the default of its declaration.
 */
public final class ScenarioReader {
    /** Key of the file that a file extends. */
    static final String EXTENDS = "extends";

    private final List<Fault> faults = new ArrayList<>();
    private final List<SourceFile> originals = new ArrayList<>();
    private final List<Path> chain = new ArrayList<>();

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @param file YAML file in UTF-8 of at most 10 MB
     * @param settings changes of single keys, each key once, as {@code key=value} ({@code
     *     settlements.Millbrook.households=500}); the value is YAML; {@code *} in place of the name of a community, settlement or
     *     lever stands for all of them
     * @return the scenario in full
     * @throws ScenarioException if anything is wrong with it, with all faults that can be told at once
     */
    public static ResolvedScenario read(Path file, List<String> settings) throws ScenarioException {
        return new ScenarioReader().resolve(file, settings);
    }

    /** Returns a scenario as if it had been read from files. */
    public static ResolvedScenario resolved(Scenario scenario, List<SourceFile> originals) {
        return new ResolvedScenario(scenario, ScenarioWriter.write(scenario), hash(scenario), List.copyOf(originals));
    }

    /** Reads a scenario from the text that {@link ResolvedScenario#yaml} is of it. */
    public static ResolvedScenario resolved(SourceFile file) throws ScenarioException {
        ScenarioReader reader = new ScenarioReader();
        reader.originals.add(file);
        return reader.resolve(Yaml.file(file.name(), file.bytes(), reader.faults::add), List.of());
    }

    private ResolvedScenario resolve(Path file, List<String> settings) throws ScenarioException {
        return resolve(load(file, new Place(file.toString(), 0, 0)), settings);
    }

    private ResolvedScenario resolve(Entries tree, List<String> settings) throws ScenarioException {
        Scenario scenario = null;
        if (tree != null) {
            Overlay overlay = new Overlay(faults::add);
            for (String setting : settings) {
                tree = overlay.set(setting, tree);
            }
            tree = overlay.inherit(tree);
            Values values = new Values(faults::add, start(tree));
            scenario = new Binder(faults::add, values, new Checks(faults::add, tree, layers(settings))).scenario(tree);
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(sorted(settings));
        }
        return resolved(scenario, originals);
    }

    /** Returns the names of files and settings, each laid over those before it. */
    private List<String> layers(List<String> settings) {
        List<String> layers = new ArrayList<>();
        originals.forEach(file -> layers.add(0, file.name()));
        settings.forEach(setting -> layers.add("--set " + setting));
        return layers;
    }

    /** Loads a file with all it extends; null, and a fault there or at {@code place}, if that is not possible. */
    private Entries load(Path file, Place place) {
        byte[] bytes = Yaml.bytes(file, place, faults::add);
        if (bytes == null) {
            return null;
        }
        originals.add(new SourceFile(file.toString(), bytes));
        chain.add(real(file));
        Entries tree = Yaml.file(file.toString(), bytes, faults::add);
        if (tree == null || !tree.entries().containsKey(EXTENDS)) {
            return tree;
        }
        Tree parent = tree.get(EXTENDS);
        Entries own = tree.without(EXTENDS);
        Path other = other(file, parent);
        if (other == null) {
            return null;
        }
        int first = chain.indexOf(real(other));
        if (first >= 0) {
            String names = chain.subList(first, chain.size()).stream()
                    .map(link -> link.getFileName() + " → ")
                    .collect(Collectors.joining());
            faults.add(Yaml.fault(parent.place(), EXTENDS, "goes round in a circle: " + names + other.getFileName()));
            return null;
        }
        Entries base = load(other, parent.place());
        return base == null ? null : new Overlay(faults::add).over(own, base);
    }

    /** Returns the path without links, by which a circle is known. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private Path other(Path file, Tree parent) {
        String problem = Values.describe(parent) + " is not the name of a file";
        if (parent instanceof Scalar scalar
                && Yaml.kind(scalar) == Yaml.Kind.TEXT
                && !scalar.text().isBlank()) {
            try {
                return file.resolveSibling(scalar.text()).normalize();
            } catch (InvalidPathException e) {
                problem += ": " + e.getReason();
            }
        }
        faults.add(Yaml.fault(parent.place(), EXTENDS, problem));
        return null;
    }

    /** Returns the date of the first day; null if it is given but faulty, which is told when it is bound. */
    private static Optional<LocalDate> start(Entries tree) {
        if (!(tree.get("run") instanceof Entries run) || run.get("start") == null) {
            return Optional.empty();
        }
        try {
            return run.get("start") instanceof Scalar scalar ? Optional.of(LocalDate.parse(scalar.text())) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns the faults by file or setting, line and column; of several about one key in one place only the first. */
    private List<Fault> sorted(List<String> settings) {
        Set<List<Object>> seen = new HashSet<>();
        List<String> files = Stream.concat(
                        originals.stream().map(SourceFile::name),
                        settings.stream().map(setting -> "--set " + setting))
                .toList();
        return faults.stream()
                .filter(fault -> seen.add(List.of(
                        fault.file(),
                        fault.line(),
                        fault.column(),
                        fault.key().substring(fault.key().lastIndexOf('.') + 1))))
                .sorted(Comparator.comparingInt((Fault fault) -> files.indexOf(fault.file()))
                        .thenComparingInt(Fault::line)
                        .thenComparingInt(Fault::column))
                .toList();
    }

    private static String hash(Scenario scenario) {
        return sha256(ScenarioWriter.writeUntitled(scenario));
    }

    /** Returns the SHA-256 of a text in UTF-8, in hexadecimal. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
