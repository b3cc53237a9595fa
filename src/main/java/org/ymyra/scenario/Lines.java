package org.ymyra.scenario;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a text in UTF-8, of which each knows at which byte it begins, so that it can be found again. */
final class Lines implements Closeable {
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] buffer = new byte[1 << 16];
    /** Where in the text the buffer begins. */
    private long offset;

    private int at;
    private int end;
    private boolean afterReturn;
    private long begin;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * Returns the next line without its end, or null if there is none.
     *
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     */
    String next() throws IOException {
        if (afterReturn && (at < end || fill(at)) && buffer[at] == '\n') {
            at++;
        }
        afterReturn = false;
        boolean more = at < end || fill(at);
        int from = at;
        begin = offset + from;
        if (!more) {
            return null;
        }
        while (at < end || fill(from)) {
            from = (int) (begin - offset);
            byte next = buffer[at++];
            if (next == '\n' || next == '\r') {
                afterReturn = next == '\r';
                return decoder.decode(ByteBuffer.wrap(buffer, from, at - 1 - from))
                        .toString();
            }
        }
        from = (int) (begin - offset);
        return decoder.decode(ByteBuffer.wrap(buffer, from, at - from)).toString();
    }

    /** Returns the byte, from 0, at which the latest line begins; after the last one, the end of the text. */
    long begin() {
        return begin;
    }

    /** Reads on, with what stands in the buffer from an index on kept; returns whether there was anything. */
    private boolean fill(int keep) throws IOException {
        System.arraycopy(buffer, keep, buffer, 0, end - keep);
        offset += keep;
        at -= keep;
        end -= keep;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
