package org.ymyra.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of parameters of the model description (ODD), in Markdown. */
public final class ParameterTable {
    private ParameterTable() {}

    /** Returns the page: one table for each section of the scenario. */
    public static String markdown() {
        Map<String, List<DeclaredParameter>> sections = Parameters.all().stream()
                .collect(Collectors.groupingBy(ParameterTable::section, LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder("""
                # Parameters

                All parameters of a scenario, with their keys in scenario files. This page is generated from the declarations
                in `org.ymyra.scenario`; `ParameterTableTest` says how. *Plausible* is the range from which ensembles of
                parameters are drawn. *From memory* marks a source that was not looked up again. A `*` in a key stands for any
                name; under `levers` the kind of lever stands where a file has its name. What stands outside `communities`,
                `settlements`, `roads`, `rules`, `run` and `levers` can be stated for a settlement of its own as well, under its name.
                """);
        sections.forEach((section, parameters) -> {
            page.append("\n## ").append(section).append("\n\n");
            page.append("| key | meaning | symbol | unit | default | allowed | plausible | source |\n");
            page.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
            parameters.forEach(parameter -> page.append(row(parameter)));
        });
        return page.toString();
    }

    private static String section(DeclaredParameter parameter) {
        String[] path = parameter.key().split("\\.");
        boolean inner =
                path.length > 2 && (path[0].equals("rules") || path[0].equals("levers") && !path[1].equals("*"));
        return path.length == 1 ? "scenario" : inner ? path[0] + "." + path[1] : path[0];
    }

    private static String row(DeclaredParameter parameter) {
        Parameter declared = parameter.declaration();
        String value = declared.value().isEmpty() ? parameter.required() ? "required" : "left out" : declared.value();
        boolean measured = !declared.low().isEmpty();
        return List.of(
                                "`" + parameter.key() + "`",
                                declared.text(),
                                declared.symbol(),
                                declared.unit().isEmpty() ? parameter.type() : declared.unit(),
                                value,
                                between(declared.min(), declared.max()),
                                between(declared.low(), declared.high()),
                                measured ? declared.source() : "")
                        .stream()
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |"))
                + "\n";
    }

    private static String between(String least, String greatest) {
        return least.isEmpty() ? "" : least.equals(greatest) ? least : least + " to " + greatest;
    }
}
