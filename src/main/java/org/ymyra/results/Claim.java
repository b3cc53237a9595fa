package org.ymyra.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A claim to write a file or a folder, which keeps other processes from writing it too: a lock on {@code .NAME.lock} beside it, which ends
 * with the process however that ends.
 */
public final class Claim implements AutoCloseable {
    private static final long LARGEST = 60_000;

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
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new ResultException(path + " is in use by another process");
            }
            if (isStillThere(file, channel)) {
                Claim claim = new Claim(file, channel);
                Runtime.getRuntime().addShutdownHook(new Thread(claim::giveUp)); // for an end by Ctrl-C
                return claim;
            }
            channel.close();
        }
    }

    /**
     * Returns whether a locked file still has its name: who had it before may have deleted it since it was opened. It is known by a size drawn at
     * random, as to open the file once more would end the lock where that is the process's and not the channel's.
     */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        long last = ThreadLocalRandom.current().nextLong(LARGEST);
        channel.write(ByteBuffer.allocate(1), last);
        try {
            return Files.size(file) == last + 1;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void giveUp() {
        try {
            close();
        } catch (IOException e) {
            // the lock ends with the process
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(file);
            channel.close();
        }
    }
}
