package org.ymyra.briefing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.ymyra.chart.Pixels;
import org.ymyra.results.ResultException;

/**
 * A picture at the head of a briefing.
 *
 * @param type its media type
 * @param bytes the file as it is
 */
public record Logo(String type, byte[] bytes) {
    private static final int MOST = 2_000_000;

    /**
     * Reads a PNG or JPEG file.
     *
     * @throws ResultException if it cannot be read, is no such picture, is damaged or larger than 2 MB
     */
    public static Logo read(Path file) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                throw new ResultException("--logo " + file + ": there is no such file");
            }
            if (Files.size(file) > MOST) {
                throw new ResultException("--logo " + file + " is larger than 2 MB");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ResultException("--logo " + file + " cannot be read");
        }
        String type = type(bytes);
        if (type == null) {
            throw new ResultException("--logo " + file + " is neither PNG nor JPEG");
        }
        if (!Pixels.canBeShown(bytes)) {
            throw new ResultException("--logo " + file + " is damaged: it cannot be decoded");
        }
        return new Logo(type, bytes);
    }

    private static String type(byte[] bytes) {
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        return begins(bytes, 0xFF, 0xD8, 0xFF) ? "image/jpeg" : null;
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The picture as an address that carries it. */
    String data() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
