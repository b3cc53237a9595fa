package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@link WindowCases} in a program of its own that has a screen: the display that is set or, if none is, an X server without one
 * (Xvfb) if that is installed. Without either the cases are skipped, unless the environment says {@code YMYRA_WINDOWS=required}.
 */
class WindowsTest {
    /** How long the cases may take; on a free machine they take about one. */
    private static final int MINUTES = 10;

    private static final Path FOLDER = Path.of("target", "windows");

    @TestFactory
    Stream<DynamicTest> windows() throws IOException, InterruptedException {
        String display = System.getenv("DISPLAY");
        Process server = null;
        try {
            if (display == null || display.isBlank()) {
                boolean installed = installed();
                if ("required".equals(System.getenv("YMYRA_WINDOWS"))) {
                    assertThat(installed).as("Xvfb is installed").isTrue();
                }
                assumeThat(installed)
                        .as("no display is set and Xvfb is not installed: windows are not tested")
                        .isTrue();
                server = new ProcessBuilder(
                                "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                display = ":" + firstLine(server);
            }
            return results(display).stream();
        } finally {
            if (server != null) {
                server.destroy();
            }
        }
    }

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String line = reader.readLine();
        assertThat(line).as("the display that Xvfb has opened").isNotBlank();
        return line.strip();
    }

    /** Runs the cases and returns what came of each, as tests. */
    private static List<DynamicTest> results(String display) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path said = FOLDER.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=false",
                "-Duser.language=en",
                "-Djava.util.prefs.userRoot=" + FOLDER.resolve("preferences"),
                "-cp",
                System.getProperty("java.class.path"),
                WindowProgram.class.getName());
        builder.environment().put("DISPLAY", display);
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        Process program = builder.start();
        boolean ended = program.waitFor(MINUTES, TimeUnit.MINUTES);
        program.destroyForcibly();
        int exit = ended ? program.waitFor() : -1;
        List<DynamicTest> tests = new ArrayList<>();
        String text = Files.readString(said);
        text.lines()
                .filter(line -> line.startsWith(WindowProgram.PASSED))
                .map(line -> line.substring(WindowProgram.PASSED.length()))
                .forEach(name -> tests.add(dynamicTest(name, () -> {})));
        tests.add(dynamicTest("all of them", () -> {
            assertThat(exit).as(text).isZero();
            assertThat(tests).as(text).hasSizeGreaterThan(1);
        }));
        return tests;
    }
}
