package org.ymyra.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ymyra.analysis.LatinHypercube;
import org.ymyra.analysis.SobolSequence;
import org.ymyra.scenario.Fault;
import org.ymyra.scenario.ParameterSets;
import org.ymyra.scenario.Range;
import org.ymyra.scenario.ResolvedScenario;
import org.ymyra.scenario.ScenarioException;
import picocli.CommandLine.Option;

/** Which rows of parameter values a sweep goes through. */
final class DesignOptions {
    private static final String NUMBER = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?";
    private static final Pattern STEPS =
            Pattern.compile("(" + NUMBER + ")\\s*:\\s*(" + NUMBER + ")\\s*:\\s*([0-9]{1,9})(?:\\s+(\\p{Alpha}+))?");
    private static final Pattern LIST =
            Pattern.compile("(" + NUMBER + "(?:\\s*,\\s*" + NUMBER + ")*)(?:\\s+(\\p{Alpha}+))?");
    private static final String LHS = "lhs";
    private static final String SOBOL = "sobol";
    private static final int DEFAULT_POINTS = 100;

    @Option(
            names = "--vary",
            paramLabel = "KEY=VALUES",
            description =
                    "Varies a parameter: FROM:TO:COUNT for evenly spaced values, or a list such as 0.5,1,2; a span has"
                            + " its unit at the end (answers.delay=12:48:4 hours). Given several times, it makes all combinations.")
    private List<String> vary = List.of();

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description =
                    "lhs (Latin hypercube) or sobol (Sobol' sequence) for points spread over the plausible ranges of"
                            + " parameters; or a CSV file with a header of keys and one row of values a line, in which a column key"
                            + " may name the rows.")
    private String design;

    @Option(
            names = "--points",
            paramLabel = "N",
            description =
                    "With --design lhs and sobol: how many points, for sobol best a power of two; 100 if left out.")
    private Integer points;

    @Option(
            names = "--parameters",
            paramLabel = "KEY",
            split = ",",
            description =
                    "With --design lhs and sobol: what is varied, keys or sections as explain knows them, or all; the"
                            + " rules of the model if left out.")
    private List<String> parameters;

    private List<Range> ranges = List.of();
    private List<Range.Column> columns = List.of();
    private List<double[]> values = List.of();
    private Optional<ParameterSets> read = Optional.empty();

    /** Reads and checks the options, for certain scenarios. */
    void check(List<ResolvedScenario> scenarios, List<Fault> faults) {
        boolean drawn = LHS.equals(design) || SOBOL.equals(design);
        if (vary.isEmpty() == (design == null)) {
            faults.add(fault(
                    design == null ? "--vary" : "--design",
                    design == null
                            ? "is missing, and so is --design: what is varied?"
                            : "and --vary are two designs; give one of them"));
        }
        if (!drawn && points != null) {
            faults.add(fault("--points", "goes with --design lhs and sobol only"));
        }
        if (!drawn && parameters != null) {
            faults.add(fault("--parameters", "goes with --design lhs and sobol only"));
        }
        if (points != null && points < 1) {
            faults.add(fault("--points", points + " is less than 1"));
        }
        try {
            if (drawn) {
                ranges = Range.of(parameters == null ? List.of("rules") : parameters);
                columns = ranges.stream().map(Range::parameter).toList();
            } else if (design != null) {
                read = Optional.of(ParameterSets.read(Path.of(design), scenarios));
                columns = read.get().columns();
            } else {
                grid(faults);
            }
        } catch (ScenarioException e) {
            e.faults().stream()
                    .map(fault -> drawn ? new Fault("--parameters", 0, 0, fault.key(), fault.problem()) : fault)
                    .forEach(faults::add);
        }
        if (SOBOL.equals(design) && ranges.size() > SobolSequence.MOST) {
            faults.add(fault("--parameters", ranges.size() + " are more than " + SobolSequence.MOST));
        }
    }

    private static Fault fault(String option, String problem) {
        return new Fault(option, 0, 0, "", problem);
    }

    private void grid(List<Fault> faults) {
        columns = new ArrayList<>();
        values = new ArrayList<>();
        for (String text : vary) {
            int equals = text.indexOf('=');
            String key = text.substring(0, Math.max(0, equals)).strip();
            String right = text.substring(equals + 1).strip();
            Matcher steps = STEPS.matcher(right);
            Matcher list = LIST.matcher(right);
            if (columns.stream().anyMatch(column -> column.key().equals(key))) {
                faults.add(new Fault("--vary " + text, 0, 0, key, "is varied twice"));
            } else if (!key.isEmpty() && steps.matches()) {
                int count = Integer.parseInt(steps.group(3));
                if (count < 2 || count > 1_000_000) {
                    faults.add(new Fault("--vary " + text, 0, 0, key, count + " values; 2 to 1000000 are allowed"));
                    continue;
                }
                columns.add(new Range.Column(key, unit(steps.group(4))));
                values.add(steps(new BigDecimal(steps.group(1)), new BigDecimal(steps.group(2)), count));
            } else if (!key.isEmpty() && list.matches()) {
                columns.add(new Range.Column(key, unit(list.group(2))));
                values.add(Arrays.stream(list.group(1).split("\\s*,\\s*"))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            } else {
                faults.add(fault(
                        "--vary " + text,
                        "expected KEY=FROM:TO:COUNT or KEY=A,B,C, such as office.capacity=0.5:2:4; a span with its unit"
                                + " at the end"));
            }
        }
    }

    private static String unit(String word) {
        return Optional.ofNullable(word).orElse("");
    }

    private static double[] steps(BigDecimal from, BigDecimal to, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> from.add(to.subtract(from)
                        .multiply(BigDecimal.valueOf(i))
                        .divide(BigDecimal.valueOf(count - 1L), MathContext.DECIMAL64)))
                .mapToDouble(value -> value.round(new MathContext(12)).doubleValue())
                .toArray();
    }

    /** Returns the parameters. */
    List<Range.Column> columns() {
        return columns;
    }

    /** Returns how many rows there are. */
    long rows() {
        if (!ranges.isEmpty()) {
            return points == null ? DEFAULT_POINTS : points;
        }
        return read.map(sets -> (long) sets.size())
                .orElseGet(() -> values.stream().mapToLong(some -> some.length).reduce(1, DesignOptions::product));
    }

    private static long product(long one, long other) {
        return one > Integer.MAX_VALUE ? one : one * other;
    }

    /** Returns the rows; of a grid the last parameter changes fastest. */
    ParameterSets sets(long seed) {
        if (read.isPresent()) {
            return read.get();
        }
        int size = (int) rows();
        if (!ranges.isEmpty()) {
            return ParameterSets.over(
                    ranges,
                    size,
                    LHS.equals(design)
                            ? new LatinHypercube(size, ranges.size(), seed)
                            : new SobolSequence(ranges.size(), seed));
        }
        return ParameterSets.of(
                columns,
                size,
                (from, to) -> IntStream.range(from, to).mapToObj(this::gridRow).toArray(double[][]::new));
    }

    private double[] gridRow(int row) {
        double[] values = new double[columns.size()];
        int left = row;
        for (int i = values.length - 1; i >= 0; i--) {
            double[] some = this.values.get(i);
            values[i] = some[left % some.length];
            left /= some.length;
        }
        return values;
    }
}
