package org.ymyra.scenario;

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
    /** Returns the fault in one line: {@code file:line:column: key: problem}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + ":" + column : "") + ": " + (key.isEmpty() ? "" : key + ": ") + problem;
    }
}
