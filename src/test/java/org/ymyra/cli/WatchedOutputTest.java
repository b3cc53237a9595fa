package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A full disk is a failure; a reader who closes the pipe is not. */
class WatchedOutputTest {
    @ParameterizedTest
    @CsvSource({"No space left on device, No space left on device", "Broken pipe,"})
    void remembersWhatWentWrong(String message, String failure) {
        WatchedOutput output = new WatchedOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        try (PrintWriter writer = new PrintWriter(output, true)) {
            writer.println("text");
        }
        assertThat(output.failure()).isEqualTo(failure);
    }
}
