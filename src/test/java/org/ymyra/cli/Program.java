package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program in a process of its own, to be ended, starved or locked out.
 *
 * @param process the process
 * @param out what it writes to the standard output
 * @param err what it writes to the standard error
 */
record Program(Process process, Path out, Path err) {
    /**
     * Starts a command.
     *
     * @param folder where its output and temporary files go
     */
    static Program start(Path folder, List<String> args) throws IOException {
        return start(folder, List.of(), args);
    }

    /** Starts a command with options of Java. */
    static Program start(Path folder, List<String> options, List<String> args) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").startsWith("Linux")) {
            // tests that run in the background may have been told to ignore Ctrl-C, and what they start would, too
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Ymyra.class.getName()));
        command.addAll(args);
        File out = File.createTempFile("out", ".txt", folder.toFile());
        File err = File.createTempFile("err", ".txt", folder.toFile());
        Process process = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        return new Program(process, out.toPath(), err.toPath());
    }

    /** Waits for its end and returns the exit code. */
    int end() throws InterruptedException {
        return process.waitFor();
    }

    /** What it wrote to the standard error. */
    String said() throws IOException {
        return Files.readString(err);
    }

    /** Waits for programs that were started to make the same result, and asserts that one made it and the others say in a line why they did not. */
    static void assertOneMakesIt(List<Program> programs) throws IOException, InterruptedException {
        int made = 0;
        for (Program program : programs) {
            int code = program.end();
            made += code == 0 ? 1 : 0;
            if (code != 0) {
                assertThat(code).as(program.said()).isEqualTo(2);
                assertThat(program.said().lines()).hasSize(1);
                assertThat(program.said()).containsAnyOf("in use by another process", "exists already");
            }
        }
        assertThat(made).isEqualTo(1);
    }
}
