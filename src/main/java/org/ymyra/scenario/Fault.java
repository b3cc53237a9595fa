package org.ymyra.scenario;

import java.util.regex.Pattern;

/**
 * What is wrong at one place of a scenario.
 *
 * @param file name of the file as it was given, or the setting ({@code --set office.capacity=0.5})
 * @param line line, from 1; 0 for a fault of the whole file or of a setting
 * @param column column in characters, from 1; 0 if there is no line
 * @param key path of the key ({@code office.capacity}); empty if no key is meant
 * @param problem what is wrong, with the value found and what is allowed
 */
public record Fault(String file, int line, int column, String key, String problem) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** Writes control characters, which a file may hold in quotes, as escapes. */
    public Fault {
        file = printable(file);
        key = printable(key);
        problem = printable(problem);
    }

    /** Returns the fault in one line: {@code file:line:column: key: problem}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + ":" + column : "") + ": " + (key.isEmpty() ? "" : key + ": ") + problem;
    }

    private static String printable(String text) {
        return CONTROL.matcher(text)
                .replaceAll(match -> "\\\\u%04X".formatted(match.group().codePointAt(0)));
    }
}
