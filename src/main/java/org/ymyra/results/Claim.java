package org.ymyra.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A claim to write a file or a folder, which keeps other processes from writing it too: a lock on {@code .NAME.lock} beside it, which ends
 * with the process however that ends.
 */
public final class Claim implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private Claim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
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
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new ResultException(path + " is in use by another process");
        }
        file.toFile().deleteOnExit(); // for an end by Ctrl-C
        return new Claim(file, channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }
}
