package org.ymyra.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.ymyra.Page;

/**
 * The generated part of the assumptions log: every parameter by what its value rests on, in the sections of the ODD
 * description that use it.
 */
final class AssumptionsLog {
    private AssumptionsLog() {}

    /** What a value rests on, as the text of its source says. */
    enum Ground {
        FITTED("fitted to a pattern †"),
        ASSUMED("assumption"),
        REMEMBERED("a source that was not looked up again"),
        STUDY("an empirical source"),
        ARGUED("an argument without a source"),
        OPEN("for the scenario to say");

        final String text;

        Ground(String text) {
            this.text = text;
        }

        static Ground of(Parameter declared) {
            return of(declared.low(), declared.source());
        }

        /** Returns the ground of a value with a plausible range that begins so, if it is not empty, and a source. */
        static Ground of(String low, String source) {
            if (low.isEmpty()) {
                return OPEN;
            }
            if (source.contains("fitted")) {
                return FITTED;
            }
            if (source.contains("assumption")) {
                return ASSUMED;
            }
            if (source.contains("from memory")) {
                return REMEMBERED;
            }
            return source.matches(".*\\b(19|20)\\d\\d\\b.*") ? STUDY : ARGUED;
        }
    }

    /** Returns the page with its log as the declarations say. */
    static String filled(String page, Page odd) {
        String log = Matcher.quoteReplacement("<!-- log -->\n" + log(odd) + "<!-- /log -->");
        return page.replaceFirst("(?s)<!-- log -->\n.*<!-- /log -->", log);
    }

    private static String log(Page odd) {
        Map<DeclaredParameter, Page.Heading> sections = OddTables.sections(odd);
        return counts()
                + sections(sections, odd, AssumptionsLog::uncertain)
                + "\n### Neither source nor range\n\nCircumstances of a place, settings of a run and what a lever is meant to do: a"
                + " scenario says them, and ensembles of parameters leave\nthem as they are.\n\n"
                + table(
                        select(sections.keySet(), Ground.OPEN::equals),
                        List.of("parameter", "meaning", "default"),
                        parameter -> OddTables.row(
                                code(parameter), parameter.declaration().text(), OddTables.value(parameter)))
                + "\n### With an empirical source\n\n"
                + table(
                        select(sections.keySet(), Ground.STUDY::equals),
                        List.of("parameter", "symbol", "default", "vary in", "source"),
                        AssumptionsLog::row);
    }

    private static boolean uncertain(Ground ground) {
        return ground != Ground.STUDY && ground != Ground.OPEN;
    }

    private static String counts() {
        Map<Ground, Long> counts = Parameters.all().stream()
                .collect(Collectors.groupingBy(parameter -> Ground.of(parameter.declaration()), Collectors.counting()));
        return Arrays.stream(Ground.values())
                .map(ground -> OddTables.row(ground.text, String.valueOf(counts.getOrDefault(ground, 0L))))
                .collect(Collectors.joining("", "| the value rests on | parameters |\n| --- | ---: |\n", ""));
    }

    private static String sections(Map<DeclaredParameter, Page.Heading> sections, Page odd, Predicate<Ground> fits) {
        StringBuilder text = new StringBuilder();
        for (Page.Heading heading : odd.headings()) {
            List<DeclaredParameter> parameters = select(sections.keySet(), fits).stream()
                    .filter(parameter -> sections.get(parameter).equals(heading))
                    .toList();
            if (!parameters.isEmpty()) {
                text.append("\n### [")
                        .append(heading.text())
                        .append("](odd.md#")
                        .append(odd.anchor(heading))
                        .append(")\n\n");
                text.append(table(
                        parameters,
                        List.of("parameter", "symbol", "default", "vary in", "source"),
                        AssumptionsLog::row));
            }
        }
        return text.toString();
    }

    private static List<DeclaredParameter> select(Collection<DeclaredParameter> parameters, Predicate<Ground> fits) {
        return parameters.stream()
                .filter(parameter -> fits.test(Ground.of(parameter.declaration())))
                .toList();
    }

    private static String table(
            List<DeclaredParameter> parameters, List<String> columns, Function<DeclaredParameter, String> row) {
        return OddTables.row(columns.toArray(String[]::new))
                + OddTables.row(columns.stream().map(column -> "---").toArray(String[]::new))
                + parameters.stream().map(row).collect(Collectors.joining());
    }

    private static String row(DeclaredParameter parameter) {
        Parameter declared = parameter.declaration();
        String mark = Ground.of(declared) == Ground.FITTED ? " †" : "";
        return OddTables.row(
                code(parameter) + mark,
                declared.symbol(),
                OddTables.value(parameter),
                OddTables.plausible(declared),
                declared.source());
    }

    private static String code(DeclaredParameter parameter) {
        return "`" + parameter.key() + "`";
    }
}
