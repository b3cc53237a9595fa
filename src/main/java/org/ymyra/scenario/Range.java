package org.ymyra.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plausible range of a parameter, over which it is varied.
 *
 * @param parameter the parameter
 * @param low lower end
 * @param high upper end, above the lower
 * @param whole whether only whole numbers are values
 */
public record Range(Column parameter, double low, double high, boolean whole) {
    /** Stands for all parameters of the scenario that have a plausible range. */
    public static final String ALL = "all";

    /**
     * A parameter of which values are given as plain numbers.
     *
     * @param key its key as in a setting; {@code communities.*} stands for all communities
     * @param unit unit of the numbers if the parameter is a span, such as {@code hours}; else empty
     */
    public record Column(String key, String unit) {
        /** Returns a value as a scenario file has it. */
        String text(double value) {
            return Units.number(value) + (unit.isEmpty() ? "" : " " + unit);
        }

        /** Returns the path in a scenario in which every settlement states all its circumstances. */
        List<String> path() {
            List<String> path = new ArrayList<>(List.of(key.split("\\.", -1)));
            boolean circumstance = Declaration.of(Settlement.class).stream()
                    .anyMatch(section -> section.inherited() && section.key().equals(path.get(0)));
            if (circumstance) {
                path.addAll(0, List.of("settlements", "*"));
            }
            return path;
        }

        /** Returns the key with the unit in brackets: {@code answers.delay [hours]}. */
        @Override
        public String toString() {
            return unit.isEmpty() ? key : key + " [" + unit + "]";
        }
    }

    /**
     * Returns the ranges of parameters.
     *
     * @param keys keys or sections as {@link Parameters#find} takes them, or {@link #ALL}; of a section those are taken that
     *     have a plausible range and can be set for a whole scenario, levers left out
     * @return each parameter once, in the order of the keys and, in a section, of the declarations
     * @throws ScenarioException if a key means nothing or has no range, with a fault for each
     */
    public static List<Range> of(List<String> keys) throws ScenarioException {
        List<Fault> faults = new ArrayList<>();
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (String key : keys) {
            List<DeclaredParameter> found = key.equals(ALL) ? Parameters.all() : Parameters.find(key);
            boolean single = found.size() == 1 && key.contains(".");
            List<Range> some = found.stream()
                    .filter(parameter -> hasRange(parameter.declaration()))
                    .filter(parameter -> single || general(parameter.key()))
                    .map(parameter -> of(single ? key : parameter.key(), parameter))
                    .toList();
            some.forEach(range -> ranges.putIfAbsent(range.parameter.key(), range));
            if (some.isEmpty()) {
                String problem = found.isEmpty()
                        ? "no such parameter or section"
                                + Parameters.nearest(key)
                                        .map(name -> "; did you mean " + name + "?")
                                        .orElse("")
                        : "has no plausible range declared";
                faults.add(new Fault("parameters", 0, 0, key, problem));
            }
        }
        if (!faults.isEmpty()) {
            throw new ScenarioException(faults);
        }
        return List.copyOf(ranges.values());
    }

    /**
     * Returns the value at a share of the range as a scenario file has it, rounded to a step of about a hundredth of the range;
     * 0 is its lower end, 1 its upper.
     */
    public String text(double share) {
        double value = low + share * (high - low);
        double decade = Math.pow(10, Math.floor(Math.log10((high - low) / 100)));
        double hundredths = (high - low) / 100 / decade;
        double step = whole ? 1 : decade * (hundredths < 2 ? 1 : hundredths < 5 ? 2 : 5);
        BigDecimal rounded = BigDecimal.valueOf(Math.rint(value / step)).multiply(BigDecimal.valueOf(step));
        return parameter.text(share <= 0 ? low : share >= 1 ? high : rounded.doubleValue());
    }

    /** Returns at which share of the range a value is as a scenario file has it, beyond 0 to 1 if it is outside; NaN if it is none. */
    public double share(String text) {
        try {
            double value = parameter.unit.isEmpty()
                    ? Double.parseDouble(text)
                    : Units.days(text) / Units.days("1 " + parameter.unit);
            return (value - low) / (high - low);
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    /** Returns the value at a share of the range: 0 is its lower end, 1 its upper. */
    public double at(double share) {
        return whole ? Math.min(high, Math.floor(low + share * (high - low + 1))) : low + share * (high - low);
    }

    private static boolean hasRange(Parameter declared) {
        return !declared.low().isEmpty() && !declared.low().equals(declared.high());
    }

    /** Whether a setting of the declared key reaches the whole scenario. */
    private static boolean general(String key) {
        return !key.startsWith("levers.") && !key.replace("communities.*.", "").contains("*");
    }

    private static Range of(String key, DeclaredParameter parameter) {
        String[] low = parameter.declaration().low().split(" ");
        String[] high = parameter.declaration().high().split(" ");
        String unit = parameter.type().equals("span") ? high[1] : "";
        boolean sameUnit = unit.isEmpty() || Units.days("1 " + low[1]) == Units.days("1 " + unit);
        return new Range(
                new Column(key, unit),
                sameUnit
                        ? Double.parseDouble(low[0])
                        : Units.days(parameter.declaration().low()) / Units.days("1 " + unit),
                Double.parseDouble(high[0]),
                parameter.type().equals("whole number"));
    }
}
