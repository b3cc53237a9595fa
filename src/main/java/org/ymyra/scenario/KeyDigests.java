package org.ymyra.scenario;

import java.util.Arrays;

/** Digests of texts, which take less room than they: texts whose digests differ are not the same. */
final class KeyDigests {
    private long[] digests = new long[1024];
    private int size;
    private long[] recurring = {};

    void add(String text) {
        if (size == digests.length) {
            digests = Arrays.copyOf(digests, 2 * size);
        }
        digests[size++] = digest(text);
    }

    /** Returns whether any text may have been added twice; none is added afterwards. */
    boolean mayRecur() {
        Arrays.sort(digests, 0, size);
        int found = 0;
        for (int i = 1; i < size; i++) {
            if (digests[i] == digests[i - 1]) {
                digests[found++] = digests[i];
            }
        }
        recurring = Arrays.copyOf(digests, found);
        digests = new long[0];
        return found > 0;
    }

    /** Returns whether this text may have been added twice. */
    boolean mayRecur(String text) {
        return Arrays.binarySearch(recurring, digest(text)) >= 0;
    }

    /** The hash of Fowler, Noll and Vo in 64 bits (FNV-1a), over characters. */
    private static long digest(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
