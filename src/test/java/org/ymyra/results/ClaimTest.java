package org.ymyra.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process at a time holds a claim, and nothing is left of it. */
class ClaimTest {
    @TempDir
    Path folder;

    /** Claims a place again and again, and while it holds it makes a file that must not be there yet. */
    static final class Claims {
        public static void main(String[] args) throws IOException {
            Path place = Path.of(args[0]);
            Path witness = place.resolveSibling("witness");
            int held = 0;
            for (long end = System.nanoTime() + Long.parseLong(args[1]); System.nanoTime() < end; ) {
                try {
                    Claim claim = Claim.of(place);
                    try (claim) {
                        Files.createFile(witness);
                        Files.delete(witness);
                        held++;
                    }
                } catch (ResultException e) {
                    // somebody else holds it
                } catch (FileAlreadyExistsException e) {
                    System.out.println("two hold one claim");
                    return;
                }
            }
            System.out.println("held " + (held > 0 ? "often" : "never"));
        }
    }

    @Test
    void ofManyProcessesOneHoldsIt() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Claims.class.getName(),
                            folder.resolve("place").toString(),
                            "2000000000")
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines("held often");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsTaken() throws IOException {
        Files.createFile(folder.resolve(".place.lock"));
        Files.createFile(folder.resolve("..place.lock.999999999.part"));
        try (Claim claim = Claim.of(folder.resolve("place"))) {
            assertThat(claim).isNotNull();
            assertThatExceptionOfType(ResultException.class)
                    .isThrownBy(() -> Claim.of(folder.resolve("place")))
                    .withMessageContaining("is in use by another process");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
