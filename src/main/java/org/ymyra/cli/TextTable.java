package org.ymyra.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ymyra.chart.Texts;

/** A table of text: columns as wide as their contents, numbers to the right. */
final class TextTable {
    private static final String GAP = "   ";

    private final String[] heads;
    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /** Begins a table; a head that starts with {@code >} makes a column that is aligned to the right. */
    TextTable(String... heads) {
        this.heads = new String[heads.length];
        this.right = new boolean[heads.length];
        for (int i = 0; i < heads.length; i++) {
            right[i] = heads[i].startsWith(">");
            this.heads[i] = right[i] ? heads[i].substring(1) : heads[i];
        }
    }

    /**
     * Begins a table with the heads of these names, as in {@code >interval}; the name is the end of their keys, and an empty one has no
     * words.
     */
    static TextTable of(Texts texts, String... names) {
        return new TextTable(heads(texts, names));
    }

    /** Returns the heads of these names. */
    static String[] heads(Texts texts, String... names) {
        return Arrays.stream(names)
                .map(name -> name.isEmpty()
                        ? ""
                        : name.startsWith(">")
                                ? ">" + texts.get("head." + name.substring(1))
                                : texts.get("head." + name))
                .toArray(String[]::new);
    }

    /** Adds a row with one cell for each column. */
    void row(String... cells) {
        rows.add(cells);
    }

    /** Prints heads and rows. */
    void print(PrintWriter out) {
        int[] widths = new int[heads.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(heads[i]);
            for (String[] row : rows) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        out.println(line(heads, widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String space = " ".repeat(widths[i] - width(cells[i]));
            line.append(i == 0 ? "" : GAP).append(right[i] ? space + cells[i] : cells[i] + space);
        }
        return line.toString().stripTrailing();
    }

    /** Width on a terminal: one for each letter of the scripts in use here, none for marks over one. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
