package org.ymyra.results;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Short names for files, safe in any file system and different from each other even where case does not count: the name
 * without folders, with anything but letters, digits, {@code . _ -} replaced by {@code -}, and with {@code -2},
 * {@code -3} … for names already given.
 */
public final class FileKeys {
    private final Set<String> taken = new HashSet<>();

    /** Returns a key for a file: its name without folders and extension. */
    public String key(String file) {
        return unique(safe(file).replaceFirst("(?<=.)\\.[^.]*$", ""), "");
    }

    /** Returns a name for a copy of a file: its name without folders. */
    public String name(String file) {
        String name = safe(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? unique(name.substring(0, dot), name.substring(dot)) : unique(name, "");
    }

    private static String safe(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}._-]", "-")
                .replaceFirst("^[.-]+", "");
        return name.isEmpty() ? "scenario" : name;
    }

    private String unique(String base, String extension) {
        String name = base + extension;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = base + "-" + n + extension;
        }
        return name;
    }
}
