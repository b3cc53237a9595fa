package org.ymyra.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.ymyra.scenario.Range.Column;
import org.ymyra.scenario.Tree.Place;

/** Checks {@link ParameterSets} in CSV, line by line, and notes where they stand: of long files no line is held. */
final class SetsReader {
    private static final Pattern HEADING = Pattern.compile("([^\\[\\]\\s]+)(?:\\s+\\[(\\p{Alpha}+)])?");
    private static final Pattern PLAIN = Pattern.compile("[-+.,0-9A-Za-z]*");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    /** Sections and keys that no set can change. */
    private static final Set<String> FIXED = Set.of("title", "description", "run");

    private final Path file;
    private final String name;
    private final Faults faults = new Faults();
    private final List<Column> columns = new ArrayList<>();
    /** For each parameter, the place of its value in a line. */
    private final List<Integer> fields = new ArrayList<>();

    private final List<long[]> blocks = new ArrayList<>();
    private final KeyDigests keys = new KeyDigests();
    private int size;
    private int key = -1;
    private int width;
    /** The line of the header. */
    private int heading;

    private boolean whole;

    private SetsReader(Path file) {
        this.file = file;
        name = file.toString();
    }

    /**
     * Reads sets; all faults are told at once.
     *
     * @param scenarios if there are faults, what these scenarios have against values is told with them
     */
    static ParameterSets read(Path file, List<ResolvedScenario> scenarios) throws ScenarioException {
        SetsReader reader = new SetsReader(file);
        String hash = reader.read();
        if (reader.faults.isEmpty() && reader.size == 0) {
            reader.faults.add(new Fault(
                    reader.name,
                    0,
                    0,
                    "",
                    "has no line with values; expected a header of keys, then lines of numbers"));
        }
        if (!reader.faults.isEmpty() && reader.whole && !reader.columns.isEmpty()) {
            reader.check(scenarios);
        }
        reader.faults.refuse();
        return new ParameterSets(
                reader.columns,
                reader.size,
                new SetsFile(
                        file,
                        hash,
                        reader.blocks.stream().mapToLong(block -> block[0]).toArray(),
                        reader.blocks.stream().mapToInt(block -> (int) block[1]).toArray(),
                        reader.fields.stream().mapToInt(field -> field).toArray()));
    }

    private String read() {
        MessageDigest digest = ParameterSets.digest();
        try (Lines in = open(file, digest)) {
            int number = 0;
            for (String line = in.next(); line != null; line = in.next()) {
                number++;
                String text = number == 1 ? line.replace("\uFEFF", "") : line;
                if (!text.isBlank()) {
                    line(text, number, in.begin());
                }
            }
            blocks.add(new long[] {in.begin(), number + 1L});
            if (key >= 0 && keys.mayRecur()) {
                recurring();
            }
            whole = true;
        } catch (CharacterCodingException e) {
            faults.add(new Fault(name, 0, 0, "", "is not UTF-8"));
        } catch (IOException e) {
            faults.add(new Fault(name, 0, 0, "", Yaml.problem(file, e)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Lines open(Path file, MessageDigest digest) throws IOException {
        return new Lines(new DigestInputStream(Yaml.stream(file), digest));
    }

    /** Finds the keys that stand in several lines, by reading the file again. */
    private void recurring() throws IOException {
        Map<String, Integer> first = new HashMap<>();
        try (Lines in = open(file, ParameterSets.digest())) {
            int number = 0;
            for (String line = in.next(); line != null; line = in.next()) {
                String[] record = ++number == heading || line.isBlank() ? null : fields(line, number, fault -> {});
                if (record == null || record.length != width || !keys.mayRecur(record[key])) {
                    continue;
                }
                Integer before = first.putIfAbsent(record[key], number);
                if (before != null) {
                    String problem = "\"" + record[key] + "\" is the key of line " + before + " already";
                    faults.add(new Fault(name, number, column(line, key), ParameterSets.KEY, problem));
                }
            }
        }
    }

    private void line(String line, int number, long begin) {
        String[] record = fields(line, number, faults::add);
        if (record != null && width == 0) {
            width = record.length;
            heading = number;
            header(record, line, number);
        } else if (record != null) {
            if (size % ParameterSets.BLOCK == 0) {
                blocks.add(new long[] {begin, number});
            }
            values(record, line, number);
        }
    }

    /** Returns the fields of a line; null, and a fault, if it is no CSV. */
    private String[] fields(String line, int number, Consumer<Fault> to) {
        try {
            return fields(line);
        } catch (UncheckedIOException | IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            to.accept(new Fault(name, number, 1, "", "is no CSV: " + cause.getMessage()));
            return null;
        }
    }

    /** Returns the fields of a line; a plain one needs no parser. */
    static String[] fields(String line) throws IOException {
        if (PLAIN.matcher(line).matches()) {
            return line.split(",", -1);
        }
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            return parser.iterator().next().values();
        }
    }

    private void header(String[] header, String line, int number) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.length; i++) {
            int at = column(line, i);
            Matcher matcher = HEADING.matcher(header[i]);
            if (!matcher.matches()) {
                faults.add(new Fault(
                        name,
                        number,
                        at,
                        "",
                        "\"" + header[i] + "\" is no heading; expected a key, or a key with its unit such"
                                + " as answers.delay [hours]"));
                continue;
            }
            Column column = new Column(
                    matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse(""));
            if (!seen.add(column.key())) {
                faults.add(new Fault(name, number, at, column.key(), "stands twice in the header"));
            }
            if (FIXED.contains(column.path().get(0))) {
                faults.add(new Fault(
                        name, number, at, column.key(), "is the same in all sets: what is run and how it is called"));
            }
            if (column.key().equals(ParameterSets.KEY)) {
                key = i;
            } else {
                columns.add(column);
                fields.add(i);
            }
        }
        if (columns.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(name, number, 1, "", "has no parameter; expected a header of keys"));
        }
    }

    private void values(String[] record, String line, int number) {
        if (record.length != width) {
            faults.add(
                    new Fault(name, number, 1, "", "has " + record.length + " values where the header has " + width));
            return;
        }
        if (key >= 0 && record[key].isEmpty()) {
            faults.add(new Fault(name, number, column(line, key), ParameterSets.KEY, "is empty"));
        } else if (key >= 0) {
            keys.add(record[key]);
        }
        for (int i = 0; i < columns.size(); i++) {
            String text = record[fields.get(i)];
            if (Double.isNaN(number(text))) {
                boolean isNumber = Units.NUMBER.matcher(text).matches();
                faults.add(new Fault(
                        name,
                        number,
                        column(line, fields.get(i)),
                        columns.get(i).key(),
                        "\"" + text + "\" is " + (isNumber ? "too great" : "not a number")));
            }
        }
        size++;
    }

    /** Returns a finite number; not a number if the text is none. */
    private static double number(String text) {
        double number = Units.NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    /** Adds what scenarios have against those values that are numbers. */
    private void check(List<ResolvedScenario> scenarios) {
        Faults found = new Faults();
        List<Variants> variants = scenarios.stream()
                .map(scenario -> new Variants(scenario, columns, found::addOnce))
                .toList();
        try (Lines in = open(file, ParameterSets.digest())) {
            List<Supplier<List<Fault>>> rows = new ArrayList<>();
            int number = 0;
            for (String line = in.next(); line != null; line = in.next()) {
                String text = line;
                int at = ++number;
                String[] record = at <= heading || line.isBlank() ? null : fields(line, at, fault -> {});
                if (record != null && record.length == width) {
                    rows.add(() -> faults(variants, record, text, at));
                }
                if (rows.size() == ParameterSets.BLOCK) {
                    tell(rows, found);
                }
            }
            tell(rows, found);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " was changed while it was read", e);
        }
        faults.addAll(found);
    }

    private static void tell(List<Supplier<List<Fault>>> rows, Faults to) {
        rows.parallelStream().map(Supplier::get).toList().forEach(some -> some.forEach(to::addOnce));
        rows.clear();
    }

    private List<Fault> faults(List<Variants> variants, String[] record, String line, int number) {
        double[] values =
                fields.stream().mapToDouble(field -> number(record[field])).toArray();
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                told.add(column(line, fields.get(i)));
            }
        }
        List<Fault> found = new ArrayList<>();
        for (Variants scenario : variants) {
            scenario.scenario(values, column -> new Place(name, number, column(line, fields.get(column))), found::add);
        }
        found.removeIf(fault -> told.contains(fault.column()));
        return found;
    }

    /** Returns faults with, where they name the place of a value by its field, the column at which it begins. */
    static List<Fault> located(List<Fault> faults, Path file) {
        Map<Integer, List<Integer>> byLine = new HashMap<>();
        for (int i = 0; i < faults.size(); i++) {
            if (faults.get(i).line() > 0 && faults.get(i).file().equals(file.toString())) {
                byLine.computeIfAbsent(faults.get(i).line(), line -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Fault> located = new ArrayList<>(faults);
        try (Lines in = open(file, ParameterSets.digest())) {
            int number = 0;
            for (String line = in.next(); line != null; line = in.next()) {
                for (int i : byLine.getOrDefault(++number, List.of())) {
                    Fault fault = faults.get(i);
                    int at = column(line, fault.column() - 1);
                    located.set(i, new Fault(fault.file(), number, at, fault.key(), fault.problem()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return located;
    }

    /** Returns the column, from 1, at which a field of a line begins. */
    private static int column(String line, int field) {
        boolean quoted = false;
        int at = 0;
        for (int before = 0; before < field && at < line.length(); at++) {
            quoted ^= line.charAt(at) == '"';
            before += line.charAt(at) == ',' && !quoted ? 1 : 0;
        }
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return line.codePointCount(0, at) + 1;
    }
}
