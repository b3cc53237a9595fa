package org.ymyra.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that someone may have meant. */
final class Nearest {
    private Nearest() {}

    /** Returns the candidate with the fewest changed letters, if that is at most a third of the word (at least two). */
    static Optional<String> of(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit(word))
                .filter(candidate -> distance(word, candidate) <= limit(word))
                .filter(candidate -> distance(word, candidate) < word.length())
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Returns the end of a message about an unknown name: the one that may have been meant, or else all there are. */
    static String hint(String word, Collection<String> names) {
        if (names.size() == 1) {
            return "; the only one is " + names.iterator().next();
        }
        return of(word, names)
                .map(found -> "; did you mean " + found + "?")
                .orElse(names.isEmpty() ? "; there are none" : "; there are " + String.join(", ", names));
    }

    private static int limit(String word) {
        return word.length() <= 2 ? 1 : Math.max(2, word.length() / 3);
    }

    /** Returns the Levenshtein distance without regard to case. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(java.util.Locale.ROOT);
        String to = b.toLowerCase(java.util.Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
