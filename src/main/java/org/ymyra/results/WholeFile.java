package org.ymyra.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes files wholly or not at all: under another name, {@link #draft}, until they are complete. Who opens one finds it as it was
 * before or as it is now, whatever happens in between.
 */
public final class WholeFile {
    private static final Pattern DRAFT = Pattern.compile("\\.(.+)\\.(\\d+)\\.part");

    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes to a file that is not there yet. */
        void write(Path draft) throws IOException;
    }

    /** Writes bytes and returns the file; throws {@link IOException} as {@link #write(Path, Content)}. */
    public static Path write(Path file, byte[] bytes) throws IOException {
        return write(file, draft -> Files.write(draft, bytes));
    }

    /** Writes lines in UTF-8 and returns the file; throws {@link IOException} as {@link #write(Path, Content)}. */
    public static Path write(Path file, List<String> lines) throws IOException {
        return write(file, draft -> Files.write(draft, lines));
    }

    /**
     * Writes a file, in place of one of that name if there is such.
     *
     * @param file the file; its folder exists
     * @return the file
     * @throws FileSystemException if it cannot be written; what was there before is there still, and nothing else
     * @throws IOException what else the content throws; the same holds
     */
    public static Path write(Path file, Content content) throws IOException {
        try {
            Path draft = draft(file);
            try {
                write(content, draft);
                return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (NoSuchFileException e) { // its folder
            throw (NoSuchFileException) new NoSuchFileException(file.toString()).initCause(e);
        } catch (AccessDeniedException e) {
            throw (AccessDeniedException) new AccessDeniedException(file.toString()).initCause(e);
        } catch (FileSystemException e) {
            throw named(file, e.getReason() == null ? e.toString() : e.getReason(), e);
        } catch (IOException e) {
            throw e.getClass() == IOException.class ? named(file, e.getMessage(), e) : e;
        }
    }

    private static void write(Content content, Path draft) throws IOException {
        try {
            content.write(draft);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static IOException named(Path file, String reason, IOException cause) {
        FileSystemException named = new FileSystemException(file.toString(), null, reason);
        named.initCause(cause);
        return named;
    }

    /**
     * Returns where this process may write something until it is complete, beside its place: {@code .NAME.PID.part}. What programs that
     * have ended left there for the same name is deleted.
     */
    public static Path draft(Path path) throws IOException {
        String own = path.getFileName().toString();
        long pid = ProcessHandle.current().pid();
        try (Stream<Path> files = Files.list(path.toAbsolutePath().getParent())) {
            for (Path other : files.toList()) {
                Matcher name = DRAFT.matcher(other.getFileName().toString());
                if (name.matches() && name.group(1).equals(own) && !another(Long.parseLong(name.group(2)), pid)) {
                    delete(other);
                }
            }
        }
        return path.resolveSibling("." + own + "." + pid + ".part");
    }

    /** Whether a process runs and is not this one. */
    private static boolean another(long pid, long own) {
        return pid != own && ProcessHandle.of(pid).isPresent();
    }

    /** Deletes a file or a folder with all that is in it, if it is there. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
