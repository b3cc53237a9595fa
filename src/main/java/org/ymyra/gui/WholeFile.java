package org.ymyra.gui;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files wholly or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        /** Writes to an empty file. */
        void write(Path file) throws IOException;
    }

    /**
     * Has a file written beside the place where it is to be, then puts it there in place of one that was there.
     *
     * @throws IOException if that fails; what was there before is there still, and nothing else
     */
    static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part);
            content.write(part);
            try {
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | RuntimeException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }
}
