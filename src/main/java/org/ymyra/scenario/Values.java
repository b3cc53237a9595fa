package org.ymyra.scenario;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ymyra.scenario.Tree.Entries;
import org.ymyra.scenario.Tree.Entry;
import org.ymyra.scenario.Tree.Items;
import org.ymyra.scenario.Tree.Place;
import org.ymyra.scenario.Tree.Scalar;

/** Turns a scalar, a list of scalars or a localised text into the value that its declaration asks for. */
final class Values {
    private static final int LONGEST_NUMBER = 40;
    private static final Map<List<Object>, Object> DECLARED = new ConcurrentHashMap<>();

    private final Consumer<Fault> faults;
    private final Optional<LocalDate> start;

    /**
     * @param faults receives what is wrong
     * @param start date of the first day of the horizon; empty if there is none, null if it is faulty
     */
    Values(Consumer<Fault> faults, Optional<LocalDate> start) {
        this.faults = faults;
        this.start = start;
    }

    /** Returns a declared default, minimum or other text of a declaration as a value. */
    static Object declared(Declaration declaration, String text) {
        return DECLARED.computeIfAbsent(List.of(declaration.type(), declaration.form(), text), key -> {
            List<Fault> faults = new ArrayList<>();
            Tree tree = Yaml.value(text, new Place("declaration", 0, 0), faults::add);
            Object value = faults.isEmpty()
                    ? new Values(faults::add, Optional.empty()).unchecked(declaration, tree, "")
                    : null;
            if (value == null) {
                throw new IllegalStateException(declaration.component() + ": " + faults);
            }
            return value;
        });
    }

    /** Returns the size of a number, span or moment (in days), or null for what has no size. */
    static Double size(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Span span
                ? Double.valueOf(span.days())
                : value instanceof When when ? when.day() : null;
    }

    /** Writes a value as a scenario file would. */
    static String text(Object value) {
        if (value instanceof Span || value instanceof When) {
            return Units.span(size(value));
        }
        if (value instanceof Enum<?> constant) {
            return word(constant);
        }
        return value instanceof Number number ? Units.number(number.doubleValue()) : String.valueOf(value);
    }

    /** Returns the words that stand for the constants of an enumeration. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what a declaration allows, in words: {@code a number from 0 to 1}. */
    static String allowed(Declaration declaration) {
        return declaration.form() == Declaration.Form.VALUES
                ? "a list of " + element(declaration).substring(2).replaceFirst("^(number|text)", "$1s")
                : element(declaration);
    }

    /** Returns what a declaration allows for a value or for each element of a list. */
    private static String element(Declaration declaration) {
        if (declaration.type().isEnum()) {
            return "one of " + String.join(", ", words(declaration.type()));
        }
        String range = range(declaration);
        String from = range.isEmpty() ? "" : " from " + range;
        return switch (declaration.type().getSimpleName()) {
            case "int" -> "a whole number" + from;
            case "double" -> "a number" + from;
            case "Span" -> "a span with its unit, such as " + example(declaration) + (from.isEmpty() ? "" : "," + from);
            case "When" -> "a span from the start of the horizon, such as 90 days, or a date, such as 2021-03-01";
            case "LocalDate" -> "a date, such as 2021-03-01";
            case "Localised" -> "a text, or texts under en, ru and kk";
            default -> "a text";
        };
    }

    /** Returns a span that a declaration allows. */
    private static String example(Declaration declaration) {
        Parameter parameter = declaration.parameter();
        return parameter.value().isEmpty() ? parameter.max() : parameter.value();
    }

    /** Returns the range of a declaration with its unit: {@code 0 to 1 km}; empty if it has none. */
    static String range(Declaration declaration) {
        String range = bounds(declaration);
        String unit = declaration.parameter().unit();
        return range.isEmpty() || unit.isEmpty() ? range : range + " " + unit;
    }

    /** Returns the range of a declaration without its unit; empty if it has none. */
    static String bounds(Declaration declaration) {
        Parameter parameter = declaration.parameter();
        return parameter.min().isEmpty() || parameter.max().isEmpty()
                ? ""
                : text(declared(declaration, parameter.min())) + " to " + text(declared(declaration, parameter.max()));
    }

    /** Returns the value of a tree, a list for a list; null, and a fault, if it is not what the declaration allows. */
    Object value(Declaration declaration, Tree tree, String path) {
        if (declaration.form() != Declaration.Form.VALUES) {
            return checked(declaration, tree, path);
        }
        if (!(tree instanceof Items list)) {
            return wrong(
                    tree,
                    path,
                    describe(tree) + " is not " + allowed(declaration)
                            + (tree instanceof Scalar s && !s.isNull() ? "; write [" + s.text() + "]" : ""));
        }
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < list.items().size(); i++) {
            Object value = checked(declaration, list.items().get(i), path + "[" + (i + 1) + "]");
            whole &= value != null;
            values.add(value);
        }
        return whole ? List.copyOf(values) : null;
    }

    private Object checked(Declaration declaration, Tree tree, String path) {
        Object value = unchecked(declaration, tree, path);
        Double size = value == null ? null : size(value);
        Parameter parameter = declaration.parameter();
        boolean outside = size != null
                && (!parameter.min().isEmpty() && size < size(declared(declaration, parameter.min()))
                        || !parameter.max().isEmpty() && size > size(declared(declaration, parameter.max())));
        if (outside) {
            return wrong(tree, path, describe(tree) + " is outside " + range(declaration));
        }
        return value;
    }

    /** Returns the value without regard to its range. */
    private Object unchecked(Declaration declaration, Tree tree, String path) {
        if (declaration.form() == Declaration.Form.VALUES
                && tree instanceof Items items
                && items.items().isEmpty()) {
            return List.of();
        }
        if (tree.isNull()) {
            return wrong(tree, path, "has no value; expected " + element(declaration));
        }
        if (declaration.type() == Localised.class && tree instanceof Entries texts) {
            return localised(texts, path);
        }
        if (!(tree instanceof Scalar scalar)) {
            return wrong(tree, path, describe(tree) + " where " + element(declaration) + " is expected");
        }
        try {
            Object value = switch (declaration.type().getSimpleName()) {
                case "int" -> whole(scalar);
                case "double" -> number(scalar);
                case "Span" -> span(scalar);
                case "When" -> when(scalar);
                case "LocalDate" -> date(scalar);
                case "Localised" -> {
                    String text = string(scalar);
                    yield new Localised(text, text, text);
                }
                default -> declaration.type().isEnum() ? constant(declaration.type(), string(scalar)) : string(scalar);
            };
            return value;
        } catch (IllegalArgumentException e) {
            String problem =
                    e.getMessage().isEmpty() ? describe(tree) + " is not " + element(declaration) : e.getMessage();
            return wrong(tree, path, problem + meant(declaration, scalar.text()));
        }
    }

    /** Returns the end of a message about what is no value: how to write what may have been meant; empty if unknown. */
    private static String meant(Declaration declaration, String text) {
        String type = declaration.type().getSimpleName();
        String decimal = text.replaceFirst("^([-+]?[0-9]+),([0-9]+)(?![0-9,])", "$1.$2");
        List<String> candidates = new ArrayList<>();
        if (type.equals("double") || type.equals("int")) {
            if (type.equals("double")) {
                candidates.add(decimal);
            }
            if (text.matches("[-+]?[0-9]{1,3}(,[0-9]{3})+")) {
                candidates.add(text.replace(",", ""));
            }
            String share = decimal.replaceFirst("\\s*%$", "");
            if (!share.equals(decimal) && Units.NUMBER.matcher(share).matches()) {
                candidates.add(Units.number(Double.parseDouble(share) / 100));
            }
        } else if (type.equals("Span") || type.equals("When")) {
            if (Units.NUMBER.matcher(decimal).matches()) {
                candidates.addAll(units(declaration, decimal));
            } else {
                Units.span(decimal).ifPresent(candidates::add);
            }
        }
        List<String> right = candidates.stream()
                .filter(candidate -> !candidate.equals(text) && allows(declaration, candidate))
                .toList();
        boolean unit = Units.NUMBER.matcher(decimal).matches() && (type.equals("Span") || type.equals("When"));
        return right.isEmpty()
                ? ""
                : unit ? "; write for example " + right.get(0) : "; write " + String.join(" or ", right);
    }

    /** Returns a number with each unit, first with the one in which the declaration states its default. */
    private static List<String> units(Declaration declaration, String number) {
        List<String> units = new ArrayList<>(Units.names());
        String usual = example(declaration).replaceFirst(".* ", "").replaceFirst("s?$", "s");
        if (declaration.type() == When.class) {
            usual = "days";
        }
        units.remove(usual);
        units.add(0, usual);
        return units.stream().map(unit -> number + " " + unit).toList();
    }

    /** Returns whether a text is a value that the declaration allows. */
    private static boolean allows(Declaration declaration, String text) {
        List<Fault> faults = new ArrayList<>();
        Tree tree = new Scalar(new Place("declaration", 0, 0), text, true);
        new Values(faults::add, Optional.empty()).checked(declaration, tree, "");
        return faults.isEmpty();
    }

    private Object wrong(Tree tree, String path, String problem) {
        faults.accept(Yaml.fault(tree.place(), path, problem));
        return null;
    }

    private static Object constant(Class<?> type, String word) {
        List<String> words = words(type);
        if (!words.contains(word)) {
            throw new IllegalArgumentException("\"" + word + "\" is not known" + Nearest.hint(word, words));
        }
        return type.getEnumConstants()[words.indexOf(word)];
    }

    private static double number(Scalar scalar) {
        if (Yaml.kind(scalar) != Yaml.Kind.NUMBER) {
            if (!scalar.plain() && Units.NUMBER.matcher(scalar.text()).matches()) {
                throw new IllegalArgumentException(describe(scalar) + " is a text; write the number without quotes");
            }
            throw new IllegalArgumentException("");
        }
        String text = scalar.text();
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException(describe(scalar) + " has more than " + LONGEST_NUMBER + " characters");
        }
        double value;
        if (text.startsWith("0x")) {
            value = new BigInteger(text.substring(2), 16).doubleValue();
        } else if (text.startsWith("0o")) {
            value = new BigInteger(text.substring(2), 8).doubleValue();
        } else {
            value = Units.NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        }
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("");
        }
        return value + 0.0;
    }

    private static int whole(Scalar scalar) {
        double value = number(scalar);
        if (value != Math.rint(value)) {
            throw new IllegalArgumentException("");
        }
        return (int) value;
    }

    private static Span span(Scalar scalar) {
        double days = days(scalar);
        if (days < 0) {
            throw new IllegalArgumentException(describe(scalar) + " is negative");
        }
        return new Span(days);
    }

    /** Returns a moment; null if it is a date and the date of the first day is faulty, which is told there. */
    private When when(Scalar scalar) {
        if (!scalar.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new When(days(scalar));
        }
        LocalDate date = date(scalar);
        if (start == null) {
            return null;
        }
        if (start.isEmpty()) {
            throw new IllegalArgumentException(
                    describe(scalar)
                            + " is a date, which needs the date of the first day in run.start; or write a span, such as 90 days");
        }
        LocalDate first = start.get();
        if (date.isBefore(first)) {
            throw new IllegalArgumentException(describe(scalar) + " is before run.start, " + first);
        }
        return new When(ChronoUnit.DAYS.between(first, date));
    }

    private static double days(Scalar scalar) {
        if (Units.NUMBER.matcher(scalar.text()).matches()) {
            throw new IllegalArgumentException(describe(scalar) + " has no unit");
        }
        double days = Units.days(scalar.text());
        if (!Double.isFinite(days)) {
            throw new IllegalArgumentException(describe(scalar) + " is not a finite span");
        }
        return days + 0.0;
    }

    private static LocalDate date(Scalar scalar) {
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    describe(scalar) + " is not a date of the calendar; write it as in 2021-03-01", e);
        }
    }

    private static String string(Scalar scalar) {
        Yaml.Kind kind = Yaml.kind(scalar);
        if (kind == Yaml.Kind.NUMBER || kind == Yaml.Kind.BOOLEAN) {
            throw new IllegalArgumentException(describe(scalar) + " is not a text; put it in quotes");
        }
        return scalar.text();
    }

    private Localised localised(Entries texts, String path) {
        boolean whole = true;
        for (Map.Entry<String, Entry> entry : texts.entries().entrySet()) {
            String inner = path + "." + entry.getKey();
            Tree text = entry.getValue().value();
            if (!List.of("en", "ru", "kk").contains(entry.getKey())) {
                faults.accept(Yaml.fault(entry.getValue().key(), inner, "unknown language; allowed are en, ru and kk"));
                whole = false;
            } else if (!(text instanceof Scalar scalar) || Yaml.kind(scalar) != Yaml.Kind.TEXT) {
                wrong(
                        text,
                        inner,
                        text.isNull() ? "has no value" : describe(text) + " is not a text; put it in quotes");
                whole = false;
            }
        }
        if (texts.get("en") == null) {
            wrong(texts, path, "the English text (en) is missing");
            whole = false;
        }
        if (!whole) {
            return null;
        }
        String english = ((Scalar) texts.get("en")).text();
        return new Localised(
                english, in(texts, "ru").orElse(english), in(texts, "kk").orElse(english));
    }

    private static Optional<String> in(Entries texts, String language) {
        return Optional.ofNullable((Scalar) texts.get(language)).map(Scalar::text);
    }

    /** Names what was found, for messages: the value itself if it is short. */
    static String describe(Tree tree) {
        if (tree instanceof Entries) {
            return "a mapping of keys";
        }
        if (tree instanceof Items) {
            return "a list";
        }
        Scalar scalar = (Scalar) tree;
        String text = scalar.text().codePointCount(0, scalar.text().length()) <= 60
                ? scalar.text()
                : scalar.text().substring(0, scalar.text().offsetByCodePoints(0, 60)) + "…";
        return Yaml.kind(scalar) == Yaml.Kind.TEXT ? "\"" + text + "\"" : text;
    }
}
