package org.ymyra.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which build of the program this is.
 *
 * @param version version of the program
 * @param commit commit that it was built from, in hexadecimal; {@code unknown} if the source tree was no git clone
 * @param dirty whether the source tree held changes that were not committed
 * @param libraries versions of the libraries that results rest on, by name
 */
public record Build(String version, String commit, boolean dirty, Map<String, String> libraries) {
    private static final String LIBRARY = "library.";

    /** Returns the build that is running. */
    public static Build current() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> libraries = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(LIBRARY)) {
                libraries.put(name.substring(LIBRARY.length()), properties.getProperty(name));
            }
        }
        return new Build(
                properties.getProperty("version"),
                properties.getProperty("commit"),
                Boolean.parseBoolean(properties.getProperty("dirty")),
                libraries);
    }
}
