package org.ymyra.cli;

import java.util.ArrayList;
import java.util.List;
import org.ymyra.chart.Language;
import org.ymyra.chart.Texts;
import org.ymyra.validation.Finding;
import org.ymyra.validation.Group;

/**
 * The table of a validation as a page that needs nothing else: it prints, follows the light or dark setting of the reader,
 * and says every verdict in words.
 */
record ValidationPage(ValidationReport report) {
    private static final String STYLE = """
            :root { --line: #c8c8c8; --head: #f2f2f2; --text: #1b1b1b; --page: #fff; --met: #0b5c2c; --missed: #a3121f;
              --open: #6b4a00; color-scheme: light; }
            @media screen and (prefers-color-scheme: dark) { :root { --line: #4a4a4a; --head: #262626; --text: #e8e8e8;
              --page: #161616; --met: #7ddc9a; --missed: #ff9a9a; --open: #f0c76a; color-scheme: dark; } }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 90rem; margin: 2rem auto; padding: 0 1rem;
              color: var(--text); background: var(--page); }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
            caption { text-align: left; font-size: 1.25rem; font-weight: 600; padding: 1.5rem 0 0.5rem; }
            th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); }
            thead th { background: var(--head); }
            tbody th { font-weight: 600; white-space: nowrap; }
            .right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .met { color: var(--met); } .missed { color: var(--missed); font-weight: 700; } .not_decided { color: var(--open); }
            @media print { body { margin: 0; max-width: none; font-size: 9pt; }
              table { font-size: 7.5pt; } .wide { overflow: visible; } thead { display: table-header-group; }
              tr { break-inside: avoid; } @page { size: A4 landscape; margin: 12mm; } }
            """;

    /** Returns the lines of the page. */
    List<String> html() {
        List<String> lines = new ArrayList<>(List.of(
                "<!DOCTYPE html>",
                "<html lang=\"" + texts().language().tag() + "\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<title>ymyra: " + texts().get("validation.title").toLowerCase(texts().locale()) + "</title>",
                "<style>",
                STYLE.strip(),
                "</style>",
                "</head>",
                "<body>",
                "<main>",
                "<h1>" + texts().get("validation.title") + "</h1>",
                "<p>" + escaped(report.header()) + "</p>",
                "<p>" + escaped(texts().get("validation.all", report.count(report.findings()))) + "</p>"));
        report.groups().forEach(group -> table(lines, group));
        lines.addAll(List.of("</main>", "</body>", "</html>"));
        return lines;
    }

    private void table(List<String> lines, Group group) {
        List<String> heads = report.heads(group);
        String caption = report.title(group);
        lines.add("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + caption + "\">");
        lines.add("<table>");
        lines.add("<caption>" + caption + "</caption>");
        lines.add("<thead><tr>");
        for (String head : heads) {
            lines.add("<th scope=\"col\"" + right(head) + ">" + escaped(head.replace(">", "")) + "</th>");
        }
        lines.add("</tr></thead>");
        lines.add("<tbody>");
        for (Finding finding : report.of(group)) {
            String[] cells = report.cells(finding);
            StringBuilder row =
                    new StringBuilder("<tr><th scope=\"row\"" + inEnglish() + ">" + escaped(cells[0]) + "</th>");
            for (int k = 1; k < cells.length - 1; k++) {
                row.append("<td")
                        .append(inEnglish())
                        .append(right(heads.get(k)))
                        .append('>')
                        .append(escaped(cells[k]))
                        .append("</td>");
            }
            row.append("<td class=\"").append(Words.name(finding.verdict())).append("\">");
            lines.add(row.append(escaped(cells[cells.length - 1]))
                    .append("</td></tr>")
                    .toString());
        }
        lines.addAll(List.of("</tbody>", "</table>", "</div>"));
        report.notes(group).forEach(note -> lines.add("<p>" + escaped(note) + "</p>"));
    }

    /** What marks the words of rows, which are in English, on a page that is not. */
    private String inEnglish() {
        return texts().language() == Language.EN ? "" : " lang=\"en\"";
    }

    private Texts texts() {
        return report.texts();
    }

    private static String right(String head) {
        return head.startsWith(">") ? " class=\"right\"" : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
