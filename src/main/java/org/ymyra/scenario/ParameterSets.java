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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ymyra.scenario.Range.Column;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Place;

/**
 * Sets of parameter values that take the place of those of a scenario: an ensemble, or the rows of a design.
 *
 * <p>However many there are, only some are held at a time: the others are read again where they stand, or computed.
 *
 * <p>As CSV: one line for each set, plain numbers, and a header with the keys, those of spans followed by the unit ({@code
 * answers.delay [hours]}). A column {@link #KEY} names the sets for other programs.
 */
public final class ParameterSets {
    /** Heading of a column that names the sets and is no parameter. */
    public static final String KEY = "key";

    /** How many sets are read or computed at a time. */
    static final int BLOCK = 1024;

    /** How many blocks are held. */
    private static final int HELD = 4;

    /** How many blocks are checked before their faults are told apart. */
    private static final int CHECKED = 16;

    /** Rows of numbers that come in blocks; the same ones whenever they are asked for, also by several threads at a time. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Returns some rows.
         *
         * @param from the first, from 0, a multiple of the size of a block
         * @param to the one after the last
         */
        double[][] rows(int from, int to);
    }

    private record Block(int number, double[][] values) {}

    private final List<Column> columns;
    private final int size;
    private final Rows rows;
    private final AtomicReferenceArray<Block> held = new AtomicReferenceArray<>(HELD);
    private volatile String hash;

    ParameterSets(List<Column> columns, int size, Rows rows) {
        this.columns = List.copyOf(columns);
        this.size = size;
        this.rows = rows;
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
        return new ParameterSets(columns, copy.length, (from, to) -> Arrays.copyOfRange(copy, from, to));
    }

    /**
     * Returns sets of values that are not held.
     *
     * @param columns the parameters, at least one
     * @param size how many sets there are, at least one
     * @param rows their values, in each as many as there are parameters
     */
    public static ParameterSets of(List<Column> columns, int size, Rows rows) {
        return new ParameterSets(columns, size, rows);
    }

    /**
     * Returns sets of values over plausible ranges.
     *
     * @param ranges the parameters, at least one
     * @param shares by set, at least one, and parameter, from 0 (lower end) to 1 (upper end)
     */
    public static ParameterSets over(List<Range> ranges, double[][] shares) {
        return over(ranges, shares.length, (from, to) -> Arrays.copyOfRange(shares, from, to));
    }

    /** The same of shares that are not held. */
    public static ParameterSets over(List<Range> ranges, int size, Rows shares) {
        return new ParameterSets(
                ranges.stream().map(Range::parameter).toList(),
                size,
                (from, to) -> Arrays.stream(shares.rows(from, to))
                        .map(set -> IntStream.range(0, ranges.size())
                                .mapToDouble(i -> ranges.get(i).at(set[i]))
                                .toArray())
                        .toArray(double[][]::new));
    }

    /**
     * Reads sets from a CSV file.
     *
     * @throws ScenarioException if it cannot be read or anything in it is no set, with all faults; whether a value is allowed
     *     turns out only with a scenario
     */
    public static ParameterSets read(Path file) throws ScenarioException {
        return read(file, List.of());
    }

    /**
     * Reads sets from a CSV file for scenarios: if anything in it is no set, the faults of its values, too, are told. If all are sets,
     * {@link #variants} tells them.
     */
    public static ParameterSets read(Path file, List<ResolvedScenario> scenarios) throws ScenarioException {
        return SetsReader.read(file, scenarios);
    }

    /** Returns the same sets, which are read from a copy of the file from now on if they were read from one. */
    public ParameterSets in(Path copy) {
        return rows instanceof SetsFile file ? new ParameterSets(columns, size, file.in(copy)) : this;
    }

    /** Returns how many sets there are. */
    public int size() {
        return size;
    }

    /** Returns the parameters. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the values of a set, one for each parameter. */
    public double[] values(int set) {
        int number = set / BLOCK;
        Block block = held.get(number % HELD);
        if (block == null || block.number != number) {
            block = new Block(number, block(number));
            held.set(number % HELD, block);
        }
        return block.values[set % BLOCK].clone();
    }

    private double[][] block(int number) {
        return rows.rows(number * BLOCK, end(number));
    }

    private int end(int block) {
        return (int) Math.min(size, (block + 1L) * BLOCK);
    }

    /** Returns the line of a set in the file that {@link #write} writes. */
    public int line(int set) {
        int block = set / BLOCK;
        return rows instanceof SetsFile file ? file.lines(block * BLOCK, end(block))[set % BLOCK] : set + 2;
    }

    /** Returns for each set the first that has the same values: itself, unless it is a copy. */
    public int[] firsts() {
        Map<List<Double>, Integer> firsts = new HashMap<>();
        return IntStream.range(0, size())
                .map(set -> Optional.ofNullable(firsts.putIfAbsent(
                                Arrays.stream(values(set)).boxed().toList(), set))
                        .orElse(set))
                .toArray();
    }

    /**
     * Returns what a scenario has now for each parameter: the values by their keys, several if a parameter is set in all
     * communities or settlements.
     */
    public List<Map<String, String>> values(ResolvedScenario scenario) {
        Entries tree = Variants.tree(scenario, fault -> {});
        return columns.stream()
                .map(column -> Overlay.values(column.path(), tree))
                .toList();
    }

    /**
     * Returns a scenario with the parameters of these sets, all of which it was checked with. A circumstance is set in all
     * settlements, whatever one states for itself.
     *
     * @throws ScenarioException if a parameter or a value is wrong for the scenario, with each fault at the first set that has it
     */
    public Variants variants(ResolvedScenario scenario) throws ScenarioException {
        Faults faults = new Faults();
        Variants variants = new Variants(scenario, columns, faults::addOnce);
        int blocks = (size - 1) / BLOCK + 1;
        for (int from = 0; from < blocks; from += CHECKED) {
            IntStream.range(from, Math.min(blocks, from + CHECKED))
                    .parallel()
                    .mapToObj(block -> faults(variants, block))
                    .toList()
                    .forEach(some -> some.forEach(faults::addOnce));
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(
                    rows instanceof SetsFile source ? SetsReader.located(faults.all(), source.file()) : faults.all());
        }
        return variants;
    }

    /** Returns what is wrong with the sets of a block. */
    private List<Fault> faults(Variants variants, int block) {
        Optional<SetsFile> source = rows instanceof SetsFile file ? Optional.of(file) : Optional.empty();
        int first = block * BLOCK;
        Optional<int[]> lines = source.map(file -> file.lines(first, end(block)));
        double[][] values = block(block);
        List<Fault> found = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int at = i;
            variants.scenario(
                    values[i],
                    column -> source.map(file -> new Place(
                                    file.file().toString(), lines.orElseThrow()[at], file.fields()[column] + 1))
                            .orElseGet(() -> new Place("set " + (first + at + 1), 0, 0)),
                    found::add);
        }
        return found;
    }

    /** Returns a scenario under each of the sets; throws {@link ScenarioException} as {@link #variants}. */
    public List<Scenario> scenarios(ResolvedScenario scenario) throws ScenarioException {
        Variants variants = variants(scenario);
        return IntStream.range(0, size())
                .mapToObj(set -> variants.scenario(values(set)))
                .toList();
    }

    /** Returns a scenario under one of the sets; throws {@link ScenarioException} as {@link #variants}. */
    public Scenario scenario(ResolvedScenario scenario, int set) throws ScenarioException {
        return of(columns, new double[][] {values(set)}).scenarios(scenario).get(0);
    }

    /** Returns the SHA-256, in hexadecimal, of what {@link #write} writes. */
    public String hash() {
        if (rows instanceof SetsFile file) {
            return file.hash();
        }
        if (hash == null) {
            try {
                hash = written(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hash;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the sets as CSV, which reads back as the same: a copy of the file from which they were read, if they were.
     *
     * @throws IOException also if that file was changed since it was read
     */
    public void write(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            hash = written(out);
        }
        if (rows instanceof SetsFile file && !hash.equals(file.hash())) {
            throw new IOException(file.file() + " was changed since it was checked");
        }
    }

    private String written(OutputStream out) throws IOException {
        DigestOutputStream digested = new DigestOutputStream(out, digest());
        if (rows instanceof SetsFile file) {
            Files.copy(file.file(), digested);
        } else {
            write(new BufferedWriter(new OutputStreamWriter(digested, StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private void write(Writer writer) throws IOException {
        writer.write(columns.stream().map(Column::toString).collect(Collectors.joining(",", "", "\n")));
        for (int set = 0; set < size; set++) {
            writer.write(Arrays.stream(values(set)).mapToObj(Units::number).collect(Collectors.joining(",", "", "\n")));
        }
        writer.flush();
    }
}
