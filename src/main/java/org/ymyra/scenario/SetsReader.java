package org.ymyra.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ymyra.scenario.Range.Column;

/** Reads {@link ParameterSets} from CSV, line by line, so that of long files nothing is held but the numbers. */
final class SetsReader {
    private static final Pattern HEADING = Pattern.compile("([^\\[\\]\\s]+)(?:\\s+\\[(\\p{Alpha}+)])?");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    /** Sections and keys that no set can change. */
    private static final Set<String> FIXED = Set.of("title", "description", "run");

    private final Path file;
    private final String name;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    /** For each parameter, the place of its value in a line. */
    private final List<Integer> fields = new ArrayList<>();

    private final List<double[]> values = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private int key = -1;
    private int width;
    private int[] lines = new int[16];

    private SetsReader(Path file) {
        this.file = file;
        name = file.toString();
    }

    /** Reads sets; all faults are told at once. */
    static ParameterSets read(Path file) throws ScenarioException {
        SetsReader reader = new SetsReader(file);
        String hash = reader.read();
        if (reader.faults.isEmpty() && reader.values.isEmpty()) {
            reader.faults.add(new Fault(
                    reader.name,
                    0,
                    0,
                    "",
                    "has no line with values; expected a header of keys, then lines of numbers"));
        }
        if (!reader.faults.isEmpty()) {
            throw new ScenarioException(reader.faults);
        }
        return new ParameterSets(
                reader.columns,
                reader.values.toArray(double[][]::new),
                new ParameterSets.Source(
                        file,
                        hash,
                        Arrays.copyOf(reader.lines, reader.values.size()),
                        reader.fields.stream().mapToInt(field -> field).toArray()));
    }

    private String read() {
        MessageDigest digest = ParameterSets.digest();
        try (BufferedReader in = open(file, digest)) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String text = number == 1 ? line.replace("\uFEFF", "") : line;
                if (!text.isBlank()) {
                    line(text, number);
                }
            }
        } catch (CharacterCodingException e) {
            faults.add(new Fault(name, 0, 0, "", "is not UTF-8"));
        } catch (IOException e) {
            faults.add(new Fault(name, 0, 0, "", Yaml.problem(file, e)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static BufferedReader open(Path file, MessageDigest digest) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new DigestInputStream(Yaml.stream(file), digest),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private void line(String line, int number) {
        CSVRecord record;
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            record = parser.iterator().next();
        } catch (UncheckedIOException | IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            faults.add(new Fault(name, number, 1, "", "is no CSV: " + cause.getMessage()));
            return;
        }
        if (width == 0) {
            width = record.size();
            header(record, line, number);
        } else {
            values(record, line, number);
        }
    }

    private void header(CSVRecord header, String line, int number) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            int at = column(line, i);
            Matcher matcher = HEADING.matcher(header.get(i));
            if (!matcher.matches()) {
                faults.add(new Fault(
                        name,
                        number,
                        at,
                        "",
                        "\"" + header.get(i) + "\" is no heading; expected a key, or a key with its unit such"
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

    private void values(CSVRecord record, String line, int number) {
        if (record.size() != width) {
            faults.add(
                    new Fault(name, number, 1, "", "has " + record.size() + " values where the header has " + width));
            return;
        }
        if (key >= 0) {
            Integer first = keys.putIfAbsent(record.get(key), number);
            if (record.get(key).isEmpty() || first != null) {
                String problem = first == null
                        ? "is empty"
                        : "\"" + record.get(key) + "\" is the key of line " + first + " already";
                faults.add(new Fault(name, number, column(line, key), ParameterSets.KEY, problem));
            }
        }
        double[] set = new double[columns.size()];
        for (int i = 0; i < set.length; i++) {
            String text = record.get(fields.get(i));
            boolean isNumber = Units.NUMBER.matcher(text).matches();
            set[i] = isNumber ? Double.parseDouble(text) : 0;
            if (!isNumber || Double.isInfinite(set[i])) {
                faults.add(new Fault(
                        name,
                        number,
                        column(line, fields.get(i)),
                        columns.get(i).key(),
                        "\"" + text + "\" is " + (isNumber ? "too great" : "not a number")));
            }
        }
        if (values.size() == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[values.size()] = number;
        values.add(set);
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
        try (BufferedReader in = open(file, ParameterSets.digest())) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
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
