package org.ymyra.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans and numbers as text. */
final class Units {
    /** A decimal number as the core schema of YAML 1.2 has it. */
    static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    private static final Pattern SPAN = Pattern.compile("(" + NUMBER + ")\\s+(\\p{Alpha}+)");

    private static final Pattern SHORT = Pattern.compile("(" + NUMBER + ")\\s*(\\p{Alpha}+)\\.?");

    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "y", "year", "yr", "year", "mo", "month", "w", "week", "wk", "week", "d", "day", "h", "hour", "hr", "hour",
            "min", "minute");

    /** Minutes in each unit, largest unit first. */
    private static final Map<String, Integer> MINUTES = new LinkedHashMap<>();

    static {
        MINUTES.put("year", 365 * 1440);
        MINUTES.put("month", 30 * 1440);
        MINUTES.put("week", 7 * 1440);
        MINUTES.put("day", 1440);
        MINUTES.put("hour", 60);
        MINUTES.put("minute", 1);
    }

    private Units() {}

    /**
     * Parses a span such as {@code "90 days"}.
     *
     * @return days, perhaps negative or infinite
     * @throws IllegalArgumentException with a message for users, if it is no span
     */
    static double days(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("");
        }
        String unit = matcher.group(2);
        Integer minutes = MINUTES.get(unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
        if (minutes == null) {
            throw new IllegalArgumentException(text + " has the unknown unit " + unit
                    + "; units are years, months (30 days), weeks, days, hours and minutes");
        }
        return days(Double.parseDouble(matcher.group(1)), minutes);
    }

    /** Returns the units, largest first, each with the ending of a plural. */
    static List<String> names() {
        return MINUTES.keySet().stream().map(unit -> unit + "s").toList();
    }

    /** Returns what a text means as a span that is written otherwise: {@code 8h} is {@code 8 hours}. */
    static Optional<String> span(String text) {
        Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).replaceFirst("(?<=..)s$", "");
        return Optional.ofNullable(MINUTES.containsKey(unit) ? unit : ABBREVIATIONS.get(unit))
                .map(name -> matcher.group(1) + " " + name + (matcher.group(1).equals("1") ? "" : "s"));
    }

    /** Writes a span in the largest unit that gives a short number and reads back as exactly the same span. */
    static String span(double days) {
        for (int decimals = 0; decimals <= 1; decimals++) {
            for (Map.Entry<String, Integer> unit : MINUTES.entrySet()) {
                double scale = decimals == 0 ? 1 : 10;
                double count = Math.rint(days * 1440 / unit.getValue() * scale) / scale;
                boolean fits = decimals == 0 || count >= 1;
                if (fits && count < 1000 && days(count, unit.getValue()) == days && (count > 0 || days == 0)) {
                    String name = days == 0 ? "day" : unit.getKey();
                    return number(count) + " " + name + (count == 1 ? "" : "s");
                }
            }
        }
        return number(days) + " days";
    }

    /** Writes a number as short as it can be without change. */
    static String number(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() > 20 ? decimal.toString() : decimal.toPlainString();
    }

    private static double days(double count, int minutes) {
        return minutes >= 1440 ? count * (minutes / 1440) : count * minutes / 1440;
    }
}
