package org.ymyra.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * The usage text of the whole program, made beforehand in {@code usage.txt} with the colours of a terminal: to make it, all options of all
 * commands have to be looked through.
 */
final class Usage {
    private static final char ESCAPE = '\033';

    private Usage() {}

    /** Prints the text or the version if nothing else is asked for, and returns whether that was so. */
    static boolean answers(PrintWriter out, String... args) {
        if (args.length != 1) {
            return false;
        }
        switch (args[0]) {
            case "-h", "--help" -> out.print(text());
            case "-V", "--version" -> {
                for (String line : new VersionText().getVersion()) {
                    out.println(line);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns the text, with colours if the output is a terminal. */
    private static String text() {
        return Ansi.AUTO.enabled() ? coloured() : plain(coloured());
    }

    static String coloured() {
        try (InputStream in = Usage.class.getResourceAsStream("usage.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text without its colours. */
    static String plain(String coloured) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < coloured.length(); i++) {
            if (coloured.charAt(i) == ESCAPE) {
                i = coloured.indexOf('m', i);
            } else {
                plain.append(coloured.charAt(i));
            }
        }
        return plain.toString();
    }
}
