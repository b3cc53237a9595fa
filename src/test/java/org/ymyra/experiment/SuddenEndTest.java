package org.ymyra.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ymyra.results.Exports;
import org.ymyra.results.ResultException;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;

/** Ends a program in the middle of an experiment and goes on with it. */
class SuddenEndTest {
    @TempDir
    Path folder;

    private Process process;

    private BufferedReader start(Existing existing) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowExperiment.class.getName(),
                        folder.resolve("result").toString(),
                        existing.name())
                .redirectError(new File(folder.toFile(), "errors.txt"))
                .start();
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** Reads the counts that the program prints until one is beyond a number. */
    private static long readBeyond(BufferedReader out, long number) throws IOException {
        long done;
        do {
            String line = out.readLine();
            assertThat(line).as("the program goes on").isNotNull();
            done = Long.parseLong(line);
        } while (done <= number);
        return done;
    }

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private Map<String, String> export(String name, Format format) throws IOException {
        Path files = folder.resolve(name + "-" + format);
        try (Store store = new ResultFolder(folder.resolve(name)).read()) {
            store.export(format, files);
        }
        return Exports.bytes(files);
    }

    @Test
    void killedExperimentGoesOnToTheSameBytes() throws Exception {
        Path result = folder.resolve("result");
        Plan plan = Fakes.plan(SlowExperiment.REPLICATIONS, 2);
        long done = readBeyond(start(Existing.REFUSE), 0);
        for (Existing existing : List.of(Existing.RESUME, Existing.OVERWRITE)) {
            assertThatExceptionOfType(ResultException.class)
                    .as("no second program may write")
                    .isThrownBy(() -> Experiment.run(plan, Fakes::simulate, result, existing, progress -> {}))
                    .withMessageContaining("in use by another process");
        }
        process.destroyForcibly().waitFor();

        done = readBeyond(start(Existing.RESUME), done);
        process.destroyForcibly().waitFor();

        assertThat(new ResultFolder(result).manifest().status().complete()).isFalse();
        try (Store store = new ResultFolder(result).read()) {
            assertThat(store.done()).isBetween(done, plan.total() - 1);
        }
        Experiment.run(plan, Fakes::simulate, result, Existing.RESUME, progress -> {});
        Experiment.run(plan, Fakes::simulate, folder.resolve("whole"), Existing.REFUSE, progress -> {});
        for (Format format : Format.values()) {
            assertThat(export("result", format)).isEqualTo(export("whole", format));
        }
    }

    @Test
    void experimentToldToEndStoresWhatItHasAndSaysHowToGoOn() throws Exception {
        BufferedReader out = start(Existing.REFUSE);
        readBeyond(out, -1);
        assumeThat(process.supportsNormalTermination()).isTrue();
        process.toHandle().destroy(); // the process's own method would also close its output
        process.waitFor();
        ResultFolder result = new ResultFolder(folder.resolve("result"));
        long done = result.manifest().status().done();
        assertThat(result.manifest().status().complete()).isFalse();
        assertThat(out.lines()).last().asString().contains("stopped after " + done + " of 3000", "--resume");
        try (Store store = result.read()) {
            assertThat(store.done()).isEqualTo(done);
            assertThat(store.failures("stressed"))
                    .noneMatch(row -> row.error().get().contains("interrupted"));
        }
    }
}
