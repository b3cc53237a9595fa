package org.ymyra.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ymyra.scenario.Range.Column;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Place;

/**
 * Sets of parameter values that take the place of those of a scenario: an ensemble, or the rows of a design.
 *
 * <p>As CSV: one line for each set, plain numbers, and a header with the keys, those of spans followed by the unit ({@code
 * answers.delay [hours]}).
 */
public final class ParameterSets {
    private static final Pattern HEADING = Pattern.compile("([^\\[\\]\\s]+)(?:\\s+\\[(\\p{Alpha}+)])?");

    /** Sections and keys that no set can change. */
    private static final Set<String> FIXED = Set.of("title", "description", "run");

    private final List<Column> columns;
    private final double[][] values;
    private final String name;

    private ParameterSets(List<Column> columns, double[][] values, String name) {
        this.columns = List.copyOf(columns);
        this.values = values;
        this.name = name;
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
        return new ParameterSets(columns, copy, "");
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
        List<Fault> faults = new ArrayList<>();
        byte[] bytes = Yaml.bytes(file, new Place(file.toString(), 0, 0), faults::add);
        ParameterSets sets = null;
        if (bytes != null) {
            sets = parse(new String(bytes, StandardCharsets.UTF_8), file.toString(), faults);
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return sets;
    }

    private static ParameterSets parse(String text, String name, List<Fault> faults) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Column> columns = List.of();
        List<double[]> values = new ArrayList<>();
        try (CSVParser lines = format.parse(new StringReader(text))) {
            for (CSVRecord line : lines) {
                int number = (int) lines.getCurrentLineNumber();
                if (line.getRecordNumber() == 1) {
                    columns = columns(line, name, faults);
                } else {
                    values.add(values(line, columns, name, number, faults));
                }
            }
        } catch (UncheckedIOException | IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            faults.add(new Fault(name, 0, 0, "", "is no CSV: " + cause.getMessage()));
        }
        if (faults.isEmpty() && values.isEmpty()) {
            faults.add(new Fault(
                    name, 0, 0, "", "has no line with values; expected a header of keys, then lines of numbers"));
        }
        return new ParameterSets(columns, values.toArray(double[][]::new), name);
    }

    private static List<Column> columns(CSVRecord header, String name, List<Fault> faults) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String heading : header) {
            Matcher matcher = HEADING.matcher(heading.replace("\uFEFF", ""));
            if (!matcher.matches()) {
                faults.add(new Fault(
                        name,
                        1,
                        1,
                        "",
                        "\"" + heading + "\" is no heading; expected a key, or a key with its unit such"
                                + " as answers.delay [hours]"));
                columns.add(new Column(heading, ""));
                continue;
            }
            Column column = new Column(
                    matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse(""));
            if (!seen.add(column.key())) {
                faults.add(new Fault(name, 1, 1, column.key(), "stands twice in the header"));
            }
            if (FIXED.contains(column.path().get(0))) {
                faults.add(new Fault(
                        name, 1, 1, column.key(), "is the same in all sets: what is run and how it is called"));
            }
            columns.add(column);
        }
        return columns;
    }

    private static double[] values(CSVRecord line, List<Column> columns, String name, int number, List<Fault> faults) {
        if (line.size() != columns.size()) {
            faults.add(new Fault(
                    name, number, 1, "", "has " + line.size() + " values where the header has " + columns.size()));
            return new double[0];
        }
        double[] values = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
            boolean isNumber = Units.NUMBER.matcher(line.get(i)).matches();
            values[i] = isNumber ? Double.parseDouble(line.get(i)) : 0;
            if (!isNumber || Double.isInfinite(values[i])) {
                faults.add(new Fault(
                        name,
                        number,
                        1,
                        columns.get(i).key(),
                        "\"" + line.get(i) + "\" is " + (isNumber ? "too great" : "not a number")));
            }
        }
        return values;
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
     * Returns a scenario under each of the sets. A circumstance is set in all settlements, whatever one states for itself.
     *
     * @throws ScenarioException if a parameter or a value is wrong for the scenario, with each fault at the first set that has it
     */
    public List<Scenario> scenarios(ResolvedScenario scenario) throws ScenarioException {
        return scenarios(scenario, IntStream.range(0, size()));
    }

    /**
     * Returns a scenario under one of the sets.
     *
     * @throws ScenarioException as {@link #scenarios}
     */
    public Scenario scenario(ResolvedScenario scenario, int set) throws ScenarioException {
        return scenarios(scenario, IntStream.of(set)).get(0);
    }

    private List<Scenario> scenarios(ResolvedScenario scenario, IntStream sets) throws ScenarioException {
        List<Fault> faults = new ArrayList<>();
        Entries tree = tree(scenario, faults::add);
        List<Scenario> scenarios = new ArrayList<>();
        sets.forEach(set -> scenarios.add(scenario(tree, set, faults)));
        if (!faults.isEmpty()) {
            Set<String> told = new HashSet<>();
            throw new ScenarioException(faults.stream()
                    .filter(fault -> told.add(fault.key() + fault.problem()))
                    .toList());
        }
        return List.copyOf(scenarios);
    }

    private static Entries tree(ResolvedScenario scenario, Consumer<Fault> faults) {
        return Yaml.file(scenario.originals().get(0).name(), scenario.yaml().getBytes(StandardCharsets.UTF_8), faults);
    }

    private Scenario scenario(Entries tree, int set, List<Fault> faults) {
        Place place = new Place((name.isEmpty() ? "" : name + ", ") + "set " + (set + 1), 0, 0);
        Overlay overlay = new Overlay(faults::add);
        Entries changed = tree;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            changed = overlay.set(column.path(), Yaml.value(column.text(values[set][i]), place, faults::add), changed);
        }
        Values reader = new Values(faults::add, Optional.empty());
        return new Binder(faults::add, reader, new Checks(faults::add, changed, List.of())).scenario(changed);
    }

    /** Returns the SHA-256 of the sets as CSV, in hexadecimal. */
    public String hash() {
        return ScenarioReader.sha256(csv());
    }

    /** Returns the sets as CSV, which reads back as the same. */
    public String csv() {
        String header = columns.stream().map(Column::toString).collect(Collectors.joining(",", "", "\n"));
        return Arrays.stream(values)
                .map(set -> Arrays.stream(set).mapToObj(Units::number).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining("", header, ""));
    }
}
