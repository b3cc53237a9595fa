package org.ymyra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a process of their own load no more of the libraries than they need: loading is most of what a short command costs. */
class StartTest {
    private static final List<String> HEAVY =
            List.of("org.duckdb.", "org.jfree.", "java.awt.", "javax.swing.", "tools.jackson.", "org.apache.", "sim.");

    /** About 35 are loaded; picocli alone has 150 for the smallest command line. */
    private static final int FEW = 60;

    /** What Java prints when it compiles a method at level 4, that of its optimising compiler. */
    private static final String OPTIMISED = "\\s*\\d+\\s+\\d+ .{5} 4 .*";

    @TempDir
    private Path folder;

    private String out;

    @Test
    void theUsageTextIsPrintedWithoutMakingAnyCommand() throws Exception {
        List<String> loaded = loadedBy("--help");

        assertThat(out).isEqualTo(Usage.plain(Usage.coloured()));
        assertThat(loaded).contains("org.ymyra.cli.Ymyra").doesNotContain("picocli.CommandLine");
        assertThat(loaded.stream().filter(StartTest::isOfLibrary)).isEmpty();
        assertThat(loaded.stream().filter(name -> name.startsWith("org.ymyra.") || name.startsWith("picocli.")))
                .hasSizeLessThan(FEW);
    }

    @Test
    void theVersionIsPrintedWithoutMakingAnyCommand() throws Exception {
        List<String> loaded = loadedBy("--version");

        assertThat(out).startsWith("ymyra ").contains("commit ");
        assertThat(loaded).doesNotContain("picocli.CommandLine");
        assertThat(loaded.stream().filter(StartTest::isOfLibrary)).isEmpty();
    }

    @Test
    void onlyTheCommandThatIsNamedIsMade() throws Exception {
        List<String> loaded = loadedBy("run", "--help");

        assertThat(out).startsWith("Usage: ymyra run ");
        assertThat(loaded.stream().filter(StartTest::isOfLibrary)).isEmpty();
        assertThat(loaded.stream().filter(isCommand()))
                .containsExactlyInAnyOrder("org.ymyra.cli.RunCommand", "org.ymyra.cli.ExperimentCommand");
    }

    @Test
    void aScenarioIsCheckedWithoutStoreAndCharts() throws Exception {
        List<String> loaded = loadedBy("check", "scenarios/typical.yaml");

        assertThat(out).contains("good");
        assertThat(loaded).anyMatch(name -> name.startsWith("org.snakeyaml."));
        assertThat(loaded.stream().filter(name -> HEAVY.stream().anyMatch(name::startsWith)))
                .isEmpty();
    }

    @Test
    void aRunDoesNotStartTheFlightRecorder() throws Exception {
        List<String> loaded = loadedBy(
                "run",
                "scenarios/typical.yaml",
                "--replications",
                "1",
                "--out",
                folder.resolve("result").toString());

        assertThat(folder.resolve("result/charts/icons.png")).exists();
        assertThat(loaded).contains("org.duckdb.DuckDBConnection", "org.jfree.chart.JFreeChart");
        assertThat(loaded).doesNotContain("jdk.jfr.internal.PlatformRecorder");
    }

    @Test
    void aShortRunOptimisesOnlyWhatReplicationsAreMadeOf() throws Exception {
        run(
                List.of("-XX:+PrintCompilation"),
                "run",
                "scenarios/typical.yaml",
                "--replications",
                "1",
                "--out",
                folder.resolve("result").toString());

        List<String> optimised =
                out.lines().filter(line -> line.matches(OPTIMISED)).toList();
        assertThat(optimised).isNotEmpty();
        assertThat(out.lines().filter(line -> line.startsWith("made not compilable on level 4")))
                .noneMatch(line -> line.contains(" org.ymyra.model."));
        assertThat(optimised).noneMatch(line -> line.contains(" com.sun.imageio.") || line.contains(" sun.java2d."));
    }

    private static boolean isOfLibrary(String name) {
        return HEAVY.stream().anyMatch(name::startsWith) || name.startsWith("org.snakeyaml.");
    }

    private static Predicate<String> isCommand() {
        return name -> name.matches("org\\.ymyra\\.cli\\.\\w+Command");
    }

    /** Runs the program, keeps what it printed, and returns the names of the classes that it loaded. */
    private List<String> loadedBy(String... args) throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        run(List.of("-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + log + "::filecount=0"), args);
        return Files.readAllLines(log).stream()
                .map(line -> line.substring(line.lastIndexOf(']') + 1).strip().split(" ")[0])
                .toList();
    }

    /** Runs the program and keeps what it and Java printed. */
    private void run(List<String> options, String... args) throws IOException, InterruptedException {
        Path printed = folder.resolve("out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Ymyra.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        out = Files.readString(printed);
    }
}
