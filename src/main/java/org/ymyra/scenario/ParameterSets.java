package org.ymyra.scenario;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ymyra.scenario.Range.Column;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Place;
import org.ymyra.scenario.Tree.Scalar;

/**
 * Sets of parameter values that take the place of those of a scenario: an ensemble, or the rows of a design.
 *
 * <p>As CSV: one line for each set, plain numbers, and a header with the keys, those of spans followed by the unit ({@code
 * answers.delay [hours]}). A column {@link #KEY} names the sets for other programs.
 */
public final class ParameterSets {
    /** Heading of a column that names the sets and is no parameter. */
    public static final String KEY = "key";

    /**
     * The file that sets were read from.
     *
     * @param file the file
     * @param hash its SHA-256
     * @param lines its line for each set
     * @param fields the place of each parameter in a line, from 0
     */
    record Source(Path file, String hash, int[] lines, int[] fields) {}

    private final List<Column> columns;
    private final double[][] values;
    private final Optional<Source> source;

    ParameterSets(List<Column> columns, double[][] values, Source source) {
        this.columns = List.copyOf(columns);
        this.values = values;
        this.source = Optional.ofNullable(source);
    }

    /**
     * Returns sets of values.
     *
     * @param columns the parameters, at least one
     * @param values by set, at least one, and parameter, finite numbers
     * @throws IllegalArgumentException if a set has another number of values than there are parameters, or there is none
     */
    public static ParameterSets of(List<Column> columns, double[][] values) {
        double[][] copy = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        if (columns.isEmpty()
                || copy.length == 0
                || Arrays.stream(copy).anyMatch(set -> set.length != columns.size())) {
            throw new IllegalArgumentException(
                    "every set has a value for each parameter, and there is one of each at least");
        }
        return new ParameterSets(columns, copy, null);
    }

    /**
     * Returns sets of values over plausible ranges.
     *
     * @param ranges the parameters, at least one
     * @param shares by set, at least one, and parameter, from 0 (lower end) to 1 (upper end)
     */
    public static ParameterSets over(List<Range> ranges, double[][] shares) {
        double[][] values = Arrays.stream(shares)
                .map(set -> IntStream.range(0, ranges.size())
                        .mapToDouble(i -> ranges.get(i).at(set[i]))
                        .toArray())
                .toArray(double[][]::new);
        return of(ranges.stream().map(Range::parameter).toList(), values);
    }

    /**
     * Reads sets from a CSV file.
     *
     * @throws ScenarioException if it cannot be read or anything in it is no set, with all faults; whether a value is allowed
     *     turns out only with a scenario
     */
    public static ParameterSets read(Path file) throws ScenarioException {
        return SetsReader.read(file);
    }

    /** Returns how many sets there are. */
    public int size() {
        return values.length;
    }

    /** Returns the parameters. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the values of a set, one for each parameter. */
    public double[] values(int set) {
        return values[set].clone();
    }

    /** Returns the line of a set in the file that {@link #write} writes. */
    public int line(int set) {
        return source.map(from -> from.lines()[set]).orElse(set + 2);
    }

    /** Returns for each set the first that has the same values: itself, unless it is a copy. */
    public int[] firsts() {
        Map<List<Double>, Integer> firsts = new HashMap<>();
        return IntStream.range(0, size())
                .map(set -> Optional.ofNullable(firsts.putIfAbsent(
                                Arrays.stream(values[set]).boxed().toList(), set))
                        .orElse(set))
                .toArray();
    }

    /**
     * Returns what a scenario has now for each parameter: the values by their keys, several if a parameter is set in all
     * communities or settlements.
     */
    public List<Map<String, String>> values(ResolvedScenario scenario) {
        Entries tree = tree(scenario, fault -> {});
        return columns.stream()
                .map(column -> Overlay.values(column.path(), tree))
                .toList();
    }

    /**
     * Returns a scenario under each of the sets, made when it is asked for. A circumstance is set in all settlements, whatever
     * one states for itself.
     *
     * @throws ScenarioException if a parameter or a value is wrong for the scenario, with each fault at the first set that has it
     */
    public IntFunction<Scenario> variants(ResolvedScenario scenario) throws ScenarioException {
        List<Fault> faults = new ArrayList<>();
        Entries tree = tree(scenario, faults::add);
        IntStream.range(0, size())
                .parallel()
                .mapToObj(set -> {
                    List<Fault> own = new ArrayList<>();
                    scenario(tree, set, own);
                    return own;
                })
                .forEachOrdered(faults::addAll);
        if (!faults.isEmpty()) {
            Set<String> told = new HashSet<>();
            List<Fault> first = faults.stream()
                    .filter(fault -> told.add(fault.key() + fault.problem()))
                    .toList();
            throw new ScenarioException(
                    source.map(from -> SetsReader.located(first, from.file())).orElse(first));
        }
        return set -> scenario(tree, set, faults);
    }

    /** Returns a scenario under each of the sets; throws {@link ScenarioException} as {@link #variants}. */
    public List<Scenario> scenarios(ResolvedScenario scenario) throws ScenarioException {
        return IntStream.range(0, size()).mapToObj(variants(scenario)).toList();
    }

    /** Returns a scenario under one of the sets; throws {@link ScenarioException} as {@link #variants}. */
    public Scenario scenario(ResolvedScenario scenario, int set) throws ScenarioException {
        return new ParameterSets(columns, new double[][] {values[set]}, null)
                .scenarios(scenario)
                .get(0);
    }

    private static Entries tree(ResolvedScenario scenario, Consumer<Fault> faults) {
        return Yaml.file(scenario.originals().get(0).name(), scenario.yaml().getBytes(StandardCharsets.UTF_8), faults);
    }

    private Scenario scenario(Entries tree, int set, List<Fault> faults) {
        Overlay overlay = new Overlay(faults::add);
        Entries changed = tree;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Scalar value = new Scalar(place(set, i), column.text(values[set][i]), true);
            changed = overlay.set(column.path(), value, changed);
        }
        Values reader = new Values(faults::add, Optional.empty());
        return new Binder(faults::add, reader, new Checks(faults::add, changed, List.of())).scenario(changed);
    }

    /** The place of a value: in a file its line and, for a column, the place of its field in it, from 1. */
    private Place place(int set, int column) {
        return source.map(from -> new Place(from.file().toString(), from.lines()[set], from.fields()[column] + 1))
                .orElseGet(() -> new Place("set " + (set + 1), 0, 0));
    }

    /** Returns the SHA-256, in hexadecimal, of what {@link #write} writes. */
    public String hash() {
        return source.map(Source::hash).orElseGet(() -> {
            MessageDigest digest = digest();
            try {
                write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the sets as CSV, which reads back as the same: a copy of the file from which they were read, if they were. */
    public void write(Path target) throws IOException {
        if (source.isPresent()) {
            Files.copy(source.get().file(), target);
            return;
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            write(out);
        }
    }

    private void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(columns.stream().map(Column::toString).collect(Collectors.joining(",", "", "\n")));
        for (double[] set : values) {
            writer.write(Arrays.stream(set).mapToObj(Units::number).collect(Collectors.joining(",", "", "\n")));
        }
        writer.flush();
    }
}
