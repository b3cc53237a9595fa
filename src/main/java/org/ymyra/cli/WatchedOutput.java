package org.ymyra.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output that remembers why it could not be written. A reader who has read enough and closed the pipe is no failure. */
final class WatchedOutput extends FilterOutputStream {
    private String failure;

    WatchedOutput(OutputStream out) {
        super(out);
    }

    /** Returns what went wrong, or null. */
    String failure() {
        return failure;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (!"Broken pipe".equals(e.getMessage())) {
                failure = e.getMessage();
            }
            throw e;
        }
    }
}
