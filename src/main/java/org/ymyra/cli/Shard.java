package org.ymyra.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ymyra.results.Part;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which part of an experiment to run, as given on the command line.
 *
 * @param number the part, from 1
 * @param parts how many there are
 */
record Shard(int number, int parts) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    /** Reads {@code 3/20}. */
    static final class Converter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            Matcher form = FORM.matcher(text);
            if (form.matches()) {
                int number = Integer.parseInt(form.group(1));
                int parts = Integer.parseInt(form.group(2));
                if (number >= 1 && number <= parts) {
                    return new Shard(number, parts);
                }
            }
            throw new TypeConversionException("'" + text
                    + "' is no part: the number of the part, from 1, and how many parts there are, such as 3/20");
        }
    }

    static Shard of(Part part) {
        return new Shard(part.number(), part.of());
    }

    /** Returns the part of so many replications that a command runs. */
    Part part(int replications, List<String> command) {
        return new Part(number, parts, replications, command);
    }

    /** Returns {@code 3-of-20}, for names of files. */
    @Override
    public String toString() {
        return number + "-of-" + parts;
    }
}
