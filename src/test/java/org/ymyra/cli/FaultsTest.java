package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.results.Claim;
import org.ymyra.results.Exports;
import org.ymyra.results.Manifest;
import org.ymyra.results.ResultFolder;
import org.ymyra.results.Store;
import org.ymyra.results.Store.Format;
import org.ymyra.results.WholeFile;

/** What goes wrong outside of the program is said in one line, with what is kept and how to go on; and nothing is lost. */
class FaultsTest {
    private static final int REPLICATIONS = 1500;

    @TempDir
    static Path undisturbed;

    private static Invocation whole;

    @TempDir
    Path folder;

    private final List<Program> programs = new ArrayList<>();

    @BeforeAll
    static void runUndisturbed() {
        whole = Invocation.of(run(undisturbed.resolve("whole")).toArray(String[]::new));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Program program : programs) {
            program.process().destroyForcibly().waitFor();
        }
    }

    private Path result() {
        return folder.resolve("result");
    }

    private static List<String> run(Path out, String... more) {
        return run(out, REPLICATIONS, more);
    }

    private static List<String> run(Path out, int replications, String... more) {
        List<String> args = new ArrayList<>(List.of("run", "scenarios/typical.yaml", "--out", out.toString()));
        for (String setting :
                List.of("settlements.Crossford.households=100", "run.spin-up=5 days", "run.horizon=20 days")) {
            args.addAll(List.of("--set", setting));
        }
        args.addAll(List.of("--replications", "" + replications, "--threads", "1", "--method", "plain", "--quiet"));
        args.addAll(List.of(more));
        return args;
    }

    private Program start(List<String> args) throws IOException {
        Program program = Program.start(folder, args);
        programs.add(program);
        return program;
    }

    /** Waits until something is stored. */
    private void untilStored(Program program) throws Exception {
        Path log = result().resolve("results.duckdb.wal");
        while (!Files.exists(log) || Files.size(log) < 20_000) {
            assertThat(program.process().isAlive()).as(program.said()).isTrue();
            Thread.sleep(5);
        }
    }

    private void assertResumed() throws IOException {
        Invocation resumed = Invocation.of(run(result(), "--resume").toArray(String[]::new));
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.out()).isEqualTo(whole.out());
        assertThat(exported(result())).isEqualTo(exported(undisturbed.resolve("whole")));
    }

    private static Map<String, String> exported(Path result) throws IOException {
        Path files = result.resolveSibling("export");
        try (Store store = new ResultFolder(result).read()) {
            store.export(Format.CSV, files);
        }
        Map<String, String> bytes = Exports.bytes(files);
        WholeFile.delete(files);
        return bytes;
    }

    private List<String> hidden() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".") || name.startsWith("libduckdb"))
                    .toList();
        }
    }

    /** A limit to the size of files stands in for a full disk, which needs rights to make: a write fails in the same place and way. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullInMidRunLosesNothing() throws Exception {
        Program program = start(run(result()));
        untilStored(program);
        long limit = Files.size(result().resolve("results.duckdb.wal")) + 20_000;
        new ProcessBuilder("prlimit", "--pid", "" + program.process().pid(), "--fsize=" + limit).start();
        assertThat(program.end()).isEqualTo(1);
        assertThat(program.said().lines()).hasSize(1);
        assertThat(program.said())
                .contains("stopped after ", " of " + REPLICATIONS, "results.duckdb.wal", "--resume")
                .contains("they are kept in " + result());
        assertResumed();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderForTemporaryFilesThatIsFullIsNamed() throws Exception {
        List<String> command = new ArrayList<>(List.of("prlimit", "--fsize=1000000"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Ymyra.class.getName()));
        command.addAll(run(result()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines()).hasSize(1);
        assertThat(said).contains("cannot be unpacked to " + folder, "-Djava.io.tmpdir", "nothing was run");
        assertThat(result()).doesNotExist();
        assertThat(hidden()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void toldToEndInMidRunItSaysWhatIsKept(String signal, int code) throws Exception {
        Program program = start(run(result()));
        untilStored(program);
        new ProcessBuilder("kill", "-" + signal, "" + program.process().pid())
                .start()
                .waitFor();
        assertThat(program.end()).isEqualTo(code);
        assertThat(program.said().lines()).hasSize(1);
        assertThat(program.said()).contains("stopped after ", "they are kept in " + result(), "--resume");
        assertResumed();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void toldToEndWhileItDrawsItSaysHowToHaveTheRest() throws Exception {
        Program program = start(run(result()));
        while (!Files.exists(result().resolve("charts"))) {
            assertThat(program.process().isAlive()).as(program.said()).isTrue();
            Thread.sleep(2);
        }
        program.process().destroy();
        assertThat(program.end()).isEqualTo(143);
        assertThat(program.said().lines()).hasSize(1);
        assertThat(program.said()).contains("stopped; all replications are kept in " + result(), "--resume writes");
        assertResumed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate patterns", "warn scenarios/stressed.yaml --replications 5000"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatKeepsNothingSaysSoAndLeavesNothing(String command) throws Exception {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of("--quiet", "--out", result().toString()));
        Program program = start(args);
        while (!Files.exists(folder.resolve(".result.lock"))) {
            assertThat(program.process().isAlive()).as(program.said()).isTrue();
            Thread.sleep(5);
        }
        Invocation second = Invocation.of(args.toArray(String[]::new));
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).isEqualTo("error: " + result() + " is in use by another process\n");
        program.process().destroy();
        assertThat(program.end()).isEqualTo(143);
        assertThat(program.said().lines()).hasSize(1);
        assertThat(program.said()).startsWith("stopped").contains("nothing was written");
        assertThat(hidden()).isEmpty();
        assertThat(result()).doesNotExist();
    }

    @Test
    void whatAProcessWritesNoOtherTouches() throws Exception {
        Program first = start(run(result()));
        untilStored(first);
        for (List<String> args : List.of(
                run(result(), "--resume"),
                run(result(), "--overwrite"),
                List.of("chart", result().toString()),
                List.of("brief", result().toString()),
                List.of("map", result().toString()),
                List.of("vulnerability", result().toString()),
                List.of("export", result().toString(), "--format", "csv"))) {
            Invocation second = Invocation.of(args.toArray(String[]::new));
            assertThat(second.code()).as(args.toString()).isEqualTo(2);
            assertThat(second.err())
                    .isEqualTo("error: " + result().resolve("results.duckdb") + " is in use by another process\n");
        }
        assertThat(first.process().isAlive()).isTrue();
        assertThat(first.end()).as(first.said()).isZero();
        assertResumed();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void ofSeveralThatMakeTheSameResultOneDoes() throws Exception {
        List<Program> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(start(run(result())));
        }
        Program.assertOneMakesIt(all);
        assertResumed();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void vulnerabilityIsMeasuredByOneProcessAtATime() throws Exception {
        Invocation.of(run(result(), 5).toArray(String[]::new));
        try (Claim claim = Claim.of(result().resolve("vulnerability.csv"))) {
            assertThat(claim).isNotNull();
            Invocation second = Invocation.of("vulnerability", result().toString());
            assertThat(second.code()).isEqualTo(2);
            assertThat(second.err()).contains("vulnerability.csv is in use by another process");
        }
        assertThat(hidden()).isEmpty();
    }

    /** As after the clock was put back by years: times are for the reader of the manifest only. */
    @Test
    void aResultFromTheFutureGoesOn() throws Exception {
        Invocation.of(run(result(), 5).toArray(String[]::new));
        ResultFolder there = new ResultFolder(result());
        Manifest manifest = there.manifest();
        Manifest.Status status = manifest.status();
        Instant future = Instant.parse("2199-01-01T00:00:00Z");
        there.write(manifest.with(new Manifest.Status(
                status.complete(),
                status.done(),
                status.failed(),
                status.threads(),
                future,
                future,
                status.seconds(),
                status.cpuSeconds())));
        assertResumed();
        Manifest.Status after = there.manifest().status();
        assertThat(after.started()).isEqualTo(future);
        assertThat(after.seconds()).isGreaterThan(status.seconds());
        assertThat(after.cpuSeconds()).isGreaterThanOrEqualTo(status.cpuSeconds());
    }

    /** The administrator may write everywhere but on a file system that nobody may write, which not every machine lets him mount. */
    @Test
    void aFolderThatMayNotBeWrittenIsNamedBeforeAnythingIsRun() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        locked.toFile().setWritable(false);
        boolean mounted = Files.isWritable(locked) && mount("mount", "-t", "tmpfs", "-o", "ro", "none", "" + locked);
        try {
            if (!"required".equals(System.getenv("YMYRA_READ_ONLY"))) {
                assumeThat(Files.isWritable(locked))
                        .as("the administrator may write everywhere here")
                        .isFalse();
            }
            String out = locked.resolve("result").toString();
            for (List<String> args : List.of(
                    run(locked.resolve("result")),
                    List.of("validate", "docking", "--out", out),
                    List.of("warn", "scenarios/stressed.yaml", "--out", out),
                    List.of("sweep", "scenarios/stressed.yaml", "--vary", "office.capacity=1,2", "-q", "--out", out),
                    List.of("chart", undisturbed.resolve("whole").toString(), "--out", out),
                    List.of("export", undisturbed.resolve("whole").toString(), "--format", "csv", "--out", out),
                    List.of("schema", "--out", out))) {
                Invocation refused = Invocation.of(args.toArray(String[]::new));
                assertThat(refused.code()).isPositive();
                assertThat(refused.out()).isEmpty();
                assertThat(refused.err().lines()).hasSize(1);
                assertThat(refused.err()).startsWith("error: " + out);
            }
            assertThat(locked).isEmptyDirectory();
        } finally {
            if (mounted) {
                mount("umount", "" + locked);
            }
            locked.toFile().setWritable(true);
        }
    }

    private static boolean mount(String... command) throws IOException, InterruptedException {
        return System.getProperty("os.name").equals("Linux")
                && new ProcessBuilder(command).start().waitFor() == 0;
    }
}
