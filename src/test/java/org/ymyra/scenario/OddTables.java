package org.ymyra.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ymyra.Page;

/**
 * The tables of parameters in the ODD description. Each stands between {@code <!-- parameters: KEY … -->} and {@code <!--
 * /parameters -->}; it holds the parameters whose keys begin with one of those named, unless another table names more of
 * the key.
 */
final class OddTables {
    private static final Pattern BLOCK =
            Pattern.compile("(<!-- parameters: ([^>]+?) -->\n).*?(<!-- /parameters -->)", Pattern.DOTALL);

    private OddTables() {}

    /** Returns the page with its tables as the declarations say. */
    static String filled(String page) {
        Map<String, String> claims = claims(page);
        return BLOCK.matcher(page)
                .replaceAll(block ->
                        Matcher.quoteReplacement(block.group(1) + table(block.group(2), claims) + block.group(3)));
    }

    /** Returns the heading of the section in whose table each parameter stands, in the order of the page. */
    static Map<DeclaredParameter, Page.Heading> sections(Page page) {
        Map<String, String> claims = claims(page.text());
        List<Page.Heading> headings = page.headings();
        Map<DeclaredParameter, Page.Heading> sections = new LinkedHashMap<>();
        for (MatchResult block : BLOCK.matcher(page.text()).results().toList()) {
            Page.Heading last = headings.stream()
                    .filter(heading -> heading.start() < block.start())
                    .reduce((before, heading) -> heading)
                    .orElseThrow();
            parameters(block.group(2), claims).forEach(parameter -> sections.put(parameter, last));
        }
        return sections;
    }

    /** Returns the words of each table by the words that begin keys. */
    private static Map<String, String> claims(String page) {
        Map<String, String> claims = new LinkedHashMap<>();
        for (MatchResult block : BLOCK.matcher(page).results().toList()) {
            for (String beginning : block.group(2).split(" ")) {
                if (claims.put(beginning, block.group(2)) != null) {
                    throw new AssertionError("two tables for " + beginning);
                }
            }
        }
        return claims;
    }

    private static List<DeclaredParameter> parameters(String words, Map<String, String> claims) {
        List<DeclaredParameter> parameters = new ArrayList<>();
        for (DeclaredParameter parameter : Parameters.all()) {
            String claim = claims.keySet().stream()
                    .filter(beginning -> parameter.key().startsWith(beginning))
                    .max(Comparator.comparingInt(String::length))
                    .orElseThrow(() -> new AssertionError("no table for " + parameter.key()));
            if (claims.get(claim).equals(words)) {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    private static String table(String words, Map<String, String> claims) {
        return parameters(words, claims).stream()
                .map(OddTables::row)
                .collect(Collectors.joining(
                        "",
                        "| symbol | parameter | meaning | default | plausible |\n| --- | --- | --- | --- | --- |\n",
                        ""));
    }

    private static String row(DeclaredParameter parameter) {
        return row(
                parameter.declaration().symbol(),
                "`" + parameter.key() + "`",
                parameter.declaration().text(),
                value(parameter),
                plausible(parameter.declaration()));
    }

    /** Returns the default with its unit. */
    static String value(DeclaredParameter parameter) {
        Parameter declared = parameter.declaration();
        if (declared.value().isEmpty()) {
            return parameter.required() ? "required" : "left out";
        }
        return declared.value() + (declared.unit().isEmpty() ? "" : " " + declared.unit());
    }

    /** Returns the plausible range, a dash if there is none. */
    static String plausible(Parameter declared) {
        return declared.low().isEmpty() ? "–" : declared.low() + " to " + declared.high();
    }

    /** Returns a row of a table. */
    static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
