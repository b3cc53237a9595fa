package org.ymyra.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A claim to write a file or a folder, which keeps other processes from writing it too: a lock on {@code .NAME.lock} beside it, which ends
 * with the process however that ends. Only who holds the lock deletes the file. Who waited for one that was deleted holds a lock on nothing, and
 * tries again: a second name of the file, of its own and for that moment, tells that {@code .NAME.lock} is another one by now. Where a
 * file cannot have two names, two processes may hold one claim if one gives it up, one takes it and one tries in the same moment.
 */
public final class Claim implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Thread atEnd = new Thread(this::giveUp);

    private Claim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        Runtime.getRuntime().addShutdownHook(atEnd); // for an end by Ctrl-C
    }

    /**
     * Claims a place.
     *
     * @param path what is to be written; the folders around it are created if needed
     * @throws ResultException if it is claimed already
     */
    public static Claim of(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path file = Files.createDirectories(absolute.getParent()).resolve("." + absolute.getFileName() + ".lock");
        while (true) {
            Path name = name(file);
            try {
                FileChannel channel = FileChannel.open(name, StandardOpenOption.WRITE);
                if (!isLocked(channel)) {
                    channel.close();
                    throw new ResultException(path + " is in use by another process");
                }
                if (Files.isSameFile(name, file)) {
                    return new Claim(file, channel);
                }
                channel.close();
            } catch (NoSuchFileException e) {
                // deleted since: it was given up
            } finally {
                if (!name.equals(file)) {
                    Files.deleteIfExists(name);
                }
            }
        }
    }

    /** Makes the file if it is not there, and returns a second name of it, or its own if it cannot have two. */
    private static Path name(Path file) throws IOException {
        Path second = WholeFile.draft(file);
        while (true) {
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException e) {
                // somebody holds it, or was killed
            }
            try {
                return Files.createLink(second, file);
            } catch (NoSuchFileException e) {
                // given up since
            } catch (UnsupportedOperationException | FileSystemException e) {
                return file;
            }
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private synchronized void giveUp() {
        try {
            if (channel.isOpen()) {
                Files.deleteIfExists(file);
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        giveUp();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // the program is ending; the hook finds nothing left to do
        }
    }
}
